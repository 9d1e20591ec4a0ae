/** The process in which Chromium speaks to the sound server. Once that server has ended it asks it for ever; ended itself, it is begun anew and finds the next one. */

/** As much of Electron's app as is needed here. */
interface Process {
  readonly pid: number
  readonly serviceName?: string
}
interface App {
  getAppMetrics(): readonly Process[]
  on(event: 'child-process-gone', listener: Listener): unknown
  off(event: 'child-process-gone', listener: Listener): unknown
}
type Listener = (event: unknown, gone: Pick<Process, 'serviceName'>) => void

const sound = 'audio.mojom.AudioService'
const longest = 2000 // ms: who asked goes on without it, and may ask again

/** Resolves when it has ended, or does not end. Asked only while no output is found: whatever sounded in it is over by then. */
export async function endSoundOf(app: App, end: (pid: number) => unknown, wait: (ms: number) => Promise<unknown>): Promise<void> {
  const found = app.getAppMetrics().find(({ serviceName }) => serviceName === sound)
  if (!found) return
  let over = (): void => undefined
  const ended = new Promise<void>((resolve) => (over = resolve))
  const hear: Listener = (_event, { serviceName }) => {
    if (serviceName === sound) over()
  }
  app.on('child-process-gone', hear)
  try {
    end(found.pid)
    await Promise.race([ended, wait(longest)])
  } finally {
    app.off('child-process-gone', hear)
  }
}

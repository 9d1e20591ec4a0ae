/** The process in which Chromium speaks to the sound server. Once that server has ended it asks it for ever; ended itself, it is begun anew and finds the next one. */

/** As much of Electron's app as is needed here. */
interface Process {
  readonly pid: number
  readonly serviceName?: string
}
interface App {
  getAppMetrics(): readonly Process[]
  once(event: 'child-process-gone', listener: () => void): unknown
}

const sound = 'audio.mojom.AudioService'

/** Resolves when it has ended. Asked only while no output is found: whatever sounded in it is over by then. */
export async function endSoundOf(app: App, end: (pid: number) => unknown): Promise<void> {
  const found = app.getAppMetrics().find(({ serviceName }) => serviceName === sound)
  if (!found) return
  const gone = new Promise<void>((over) => app.once('child-process-gone', over))
  end(found.pid)
  await gone
}

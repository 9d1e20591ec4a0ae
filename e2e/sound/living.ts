/** Counts the sounds that the app has begun or placed and that are not over: each keeps the audio thread busy. Changes nothing. */
import type { App } from '../app.ts'

type Counting = Window & { living: Set<AudioScheduledSourceNode> }

/** From the next load of the page on, which happens here. */
export async function countsLivingSources(app: App): Promise<void> {
  await app.page.addInitScript(() => {
    const living = new Set<AudioScheduledSourceNode>()
    Object.assign(window, { living })
    for (const kind of [AudioScheduledSourceNode.prototype, AudioBufferSourceNode.prototype]) {
      if (!Object.hasOwn(kind, 'start')) continue
      const start = Reflect.get<object, string>(kind, 'start') as (this: AudioScheduledSourceNode, ...times: number[]) => void
      Object.assign(kind, {
        start(this: AudioScheduledSourceNode, ...times: number[]) {
          living.add(this)
          this.addEventListener('ended', () => living.delete(this))
          start.apply(this, times)
        },
      })
    }
  })
  await app.reloads()
}

export const livingSources = (app: App): Promise<number> => app.page.evaluate(() => (window as unknown as Counting).living.size)

/** How loud all that leaves the app for the speakers is, at this instant: an ear at the very end of its own audio graph. Changes nothing. */
import type { App } from '../app.ts'

type Hearing = Window & { ears: AnalyserNode[] }

/** From the next load of the page on, which happens here. */
export async function listensAtTheSpeakers(app: App): Promise<void> {
  await app.page.addInitScript(() => {
    const ears: AnalyserNode[] = []
    Object.assign(window, { ears })
    const connect = Reflect.get(AudioNode.prototype, 'connect') as (this: AudioNode, to: AudioNode | AudioParam, ...places: number[]) => AudioNode
    const listening = function (this: AudioNode, to: AudioNode | AudioParam, ...places: number[]): AudioNode {
      const joined = connect.call(this, to, ...places)
      if (to instanceof AudioDestinationNode && this.context instanceof AudioContext) {
        const ear = this.context.createAnalyser()
        connect.call(this, ear)
        ears.push(ear)
      }
      return joined
    }
    Object.assign(AudioNode.prototype, { connect: listening })
  })
  await app.reloads()
}

/** Root mean square of the last twentieth of a second, full scale being 1. */
export const loudness = (app: App): Promise<number> =>
  app.page.evaluate(() =>
    Math.max(
      0,
      ...(window as unknown as Hearing).ears.map((ear) => {
        if (ear.context.state !== 'running') return 0 // asleep, it gives nothing, and its ear still holds what it heard last
        const samples = new Float32Array(ear.fftSize)
        ear.getFloatTimeDomainData(samples)
        return Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length)
      }),
    ),
  )

/** Renders whole practices in the window by the app's own scheduling, and says where every sound came out. */
import type { App } from '../app.ts'
import { chosen, type Choices, type Studying, type Voice } from './score.ts'

/** Each is "sample number of the cue"; a cue on its sample, once, stands in both lists. */
interface Impulses {
  readonly wanted: readonly string[]
  readonly found: readonly string[]
}

/** Every recording replaced by a single sample, each of its own height. */
export async function impulses(app: App, exercise: string, choices: Choices, voice: Voice = 'af_heart'): Promise<Impulses> {
  return app.page.evaluate(
    async ([id, choose, who]) => {
      const { timeline, rehearse } = (window as unknown as Studying).studio
      const score = timeline(id, choose, [], who)
      const steps = 4096 // heights are whole parts of it, so that they stay exact
      const numbered = { ...score, bells: [], breaths: [], cues: score.cues.map((cue, number) => ({ ...cue, clip: String(number) })) }
      const rendered = await rehearse(numbered, (number, context) => {
        const buffer = context.createBuffer(1, 1, context.sampleRate)
        buffer.getChannelData(0)[0] = (Number(number) + 1) / steps
        return buffer
      })
      const found: string[] = []
      for (let sample = 0; sample < rendered.length; sample++) {
        const height = rendered[sample] ?? 0
        if (height !== 0) found.push(`${String(sample)} ${String(height * steps - 1)}`)
      }
      return { wanted: score.cues.map((cue, number) => `${String(Math.round(cue.at * 48_000))} ${String(number)}`), found }
    },
    [exercise, chosen(choices), voice] as const,
  )
}

interface Comparison {
  readonly cues: number
  readonly different: number // samples inside the places of the cues that are not those of the recording, by more than a 24-bit card can play
  readonly stray: number // samples outside them that are not silent
  readonly lengths: readonly string[] // recordings that are not as long as the index says
}

/** The real recordings, compared with what was rendered, sample for sample. */
export async function comparison(app: App, exercise: string, choices: Choices, voice: Voice = 'af_heart'): Promise<Comparison> {
  return app.page.evaluate(
    async ([id, choose, who]) => {
      const { timeline, rehearse, decode } = (window as unknown as Studying).studio
      const score = { ...timeline(id, choose, [], who), bells: [], breaths: [] }
      const buffers = new Map<string, AudioBuffer>()
      for (const { clip } of score.cues) if (clip !== null) buffers.set(clip, await decode(`narration/${who}/${clip}`))
      const of = (clip: string | null) => buffers.get(clip ?? '') as AudioBuffer
      const rendered = await rehearse(score, of)
      const audible = 2 ** -24
      let [different, stray, reached] = [0, 0, 0]
      const silent = (to: number) => {
        for (; reached < to; reached++) if (Math.abs(rendered[reached] ?? 0) > audible) stray++
      }
      for (const cue of score.cues) {
        const samples = of(cue.clip).getChannelData(0)
        const start = Math.round(cue.at * 48_000)
        silent(start)
        for (const sample of samples) if (Math.abs((rendered[reached++] ?? 0) - sample) > audible) different++
      }
      silent(rendered.length)
      const lengths = score.cues.filter(({ clip, seconds }) => of(clip).length !== Math.round(seconds * 48_000)).map(({ say }) => say)
      return { cues: score.cues.length, different, stray, lengths }
    },
    [exercise, chosen(choices), voice] as const,
  )
}

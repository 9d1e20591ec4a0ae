/** The bells, made from nothing: they swell, never strike, and ring out. Same samples every time. */
import { highest, soundRate } from './noise.ts'

/** Ratio to the lowest tone, strength, and seconds until it has faded to a third. */
type Partial = readonly [ratio: number, strength: number, fade: number]

/** A small bowl. */
const bowl: readonly Partial[] = [
  [1, 1, 1.1],
  [1.003, 0.5, 1.2], // a hair apart from the first: the slow beat of a real bowl
  [2.71, 0.32, 0.7],
  [5.18, 0.1, 0.4],
]
/** A hanging tube: higher and clearer than the bowl, its own tones in other ratios. */
const chime: readonly Partial[] = [
  [1, 1, 0.9],
  [1.0015, 0.4, 1],
  [2.76, 0.3, 0.45],
  [5.4, 0.08, 0.2],
]
/** A wooden bar under a soft mallet: dull, and soon over. */
const wood: readonly Partial[] = [
  [1, 1, 0.3],
  [3.93, 0.2, 0.09],
  [9.2, 0.04, 0.04],
]
/** Almost a plain tone: for the small signs inside a practice, which must not be taken for its beginning or end. */
const glass: readonly Partial[] = [
  [1, 1, 0.4],
  [2, 0.12, 0.3],
  [3.01, 0.05, 0.2],
]

interface Note {
  readonly hertz: number
  readonly of: readonly Partial[]
  readonly from: number // seconds
  readonly swell: number // seconds until it is at its loudest
  readonly strength: number
}

const usualSwell = 0.35
const inSine = (part: number): number => Math.sin((Math.PI / 2) * Math.min(1, Math.max(0, part))) ** 2

/** Notes over one another, `seconds` long, fading out over the last of them. Each rings out inside the place the timeline keeps for it. */
function rung(seconds: number, ending: number, ...notes: readonly Note[]): Float32Array {
  const samples = new Float32Array(Math.round(seconds * soundRate))
  for (const { hertz, of, from, swell, strength } of notes)
    for (let i = Math.round(from * soundRate); i < samples.length; i++) {
      const t = i / soundRate - from
      const tone = of.reduce((sum, [ratio, share, fade]) => sum + share * Math.exp(-t / fade) * Math.sin(2 * Math.PI * hertz * ratio * t), 0)
      samples[i] = (samples[i] ?? 0) + strength * tone * inSine(t / swell)
    }
  const most = highest(samples)
  return samples.map((sample, i) => (sample / most) * 0.5 * inSine((samples.length - 1 - i) / soundRate / ending)) // -6 dB: the person's own volume does the rest
}

const once = (of: readonly Partial[], hertz: number, swell = usualSwell): Note => ({ hertz, of, from: 0, swell, strength: 1 })
const knocks = (hertz: number) => rung(2, 0.5, once(wood, hertz, 0.05), { hertz, of: wood, from: 0.55, swell: 0.05, strength: 0.6 }) // two, as one is easily missed with eyes shut

/**
 * By the name of their file. The end is a fourth or a fifth lower than the beginning, as a voice falls at the end of a sentence; tensing rises, letting go falls;
 * `still` is half as high as the others, for nothing happens there.
 * `chime` and `wood` are for the timer; its bowl is `begin` and `end`. Hertz.
 */
export const bells = {
  begin: () => rung(3.6, 0.6, once(bowl, 330)),
  end: () => rung(3.6, 0.6, once(bowl, 220)),
  still: () => rung(1.6, 1, once(glass, 330, 0.4)).map((sample) => sample / 2),
  next: () => rung(1.2, 0.4, once(glass, 659, 0.12)),
  tense: () => rung(1.2, 0.4, once(glass, 494, 0.1), { hertz: 740, of: glass, from: 0.22, swell: 0.12, strength: 0.9 }),
  release: () => rung(2.6, 0.8, once(glass, 370, 0.25), { hertz: 247, of: bowl, from: 0.4, swell: 0.4, strength: 0.8 }),
  chime: () => rung(3, 0.6, once(chime, 523, 0.2)),
  'chime-end': () => rung(3.6, 0.6, once(chime, 392, 0.2)),
  wood: () => knocks(294),
  'wood-end': () => knocks(220),
} as const

/** The tones of the breathing pacer, made on the spot: rising to breathe in, falling to breathe out, and silence to wait. */
import type { BreathKind } from '../../core/script/breathing.ts'
import { sampleRate } from '../../core/timeline/samples.ts'

/** A fifth up and down again, and a little higher for the second sip of air. Hertz: low enough to be soft, high enough for the speaker of a laptop. */
const glides = { in: [220, 330], 'top-up': [330, 392], out: [330, 220] } as const
type Heard = keyof typeof glides
const overtones = { second: 0.16, third: 0.04 }
const most = 0.25 // -12 dB: it sounds for minutes, where a bell (-6 dB) sounds once
const attack = 0.5 // seconds at most, and at most a quarter of the breath
const grain = 96 // samples between two looks at the slow curves, so that a tone is made between two frames of the screen
const release = 0.9 // seconds at most, and at most a third of it

const smooth = (part: number): number => (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, part)))) / 2

/** A wait has no tone. */
export const isHeard = (kind: BreathKind): kind is Heard => kind in glides

/** What is heard during this part of a breath: mono, 48 kHz, exactly as long as it, from silence to silence. */
export function breathTone(kind: Heard, seconds: number): Float32Array {
  const [from, to] = glides[kind]
  const samples = new Float32Array(Math.round(seconds * sampleRate))
  const opens = Math.min(attack, seconds / 4)
  const closes = Math.min(release, seconds / 3)
  const last = samples.length - 1
  let [turn, gain] = [0, 0]
  for (let start = 0; start <= last; start += grain) {
    const end = Math.min(last, start + grain)
    const part = end / last
    const t = part * seconds
    const swell = kind === 'out' ? 1 - 0.5 * part : 0.5 + 0.5 * part
    const nextGain = most * swell * smooth(t / opens) * smooth((seconds - t) / closes)
    const step = (2 * Math.PI * from * (to / from) ** smooth(part)) / sampleRate // on the same curve as the pacer's path
    const [cosStep, sinStep] = [Math.cos(step), Math.sin(step)]
    let [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    for (let i = start; i < start + grain && i <= last; i++) {
      const tone = sin + overtones.second * 2 * sin * cos + overtones.third * (3 * sin - 4 * sin * sin * sin)
      samples[i] = (gain + (nextGain - gain) * ((i - start) / (end - start || 1))) * (tone / 1.2)
      const turned = cos * cosStep - sin * sinStep
      sin = sin * cosStep + cos * sinStep
      cos = turned
    }
    turn += step * grain
    gain = nextGain
  }
  return samples
}

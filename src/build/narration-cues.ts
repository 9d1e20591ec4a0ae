/** The two bells of a practice, made from nothing: they swell, never strike, and ring out over seconds. Same samples every time. */

export const bellRate = 48_000

/** Partials of a small bowl: ratio to the lowest tone, strength, and seconds until it has faded to a third. */
type Partial = readonly [ratio: number, strength: number, fade: number]
const bowl: readonly Partial[] = [
  [1, 1, 1.1],
  [1.003, 0.5, 1.2], // a hair apart from the first: the slow beat of a real bowl
  [2.71, 0.32, 0.7],
  [5.18, 0.1, 0.4],
]

/** Seconds a bell rings: inside the four seconds the timeline keeps for it. */
const ringing = 3.6
const swell = 0.35

function ring(lowest: number): Float32Array {
  const samples = new Float32Array(Math.round(ringing * bellRate))
  for (let i = 0; i < samples.length; i++) {
    const t = i / bellRate
    const attack = t < swell ? Math.sin((Math.PI / 2) * (t / swell)) ** 2 : 1
    const end = t > ringing - 0.6 ? Math.cos((Math.PI / 2) * ((t - ringing + 0.6) / 0.6)) ** 2 : 1
    const tone = bowl.reduce((sum, [ratio, strength, fade]) => sum + strength * Math.exp(-t / fade) * Math.sin(2 * Math.PI * lowest * ratio * t), 0)
    samples[i] = tone * attack * end
  }
  const highest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return samples.map((sample) => (sample / highest) * 0.5) // -6 dB: the person's own volume does the rest
}

/** The end is a fifth lower than the beginning, as a voice falls at the end of a sentence. Hertz. */
export const bells = { begin: () => ring(330), end: () => ring(220) } as const

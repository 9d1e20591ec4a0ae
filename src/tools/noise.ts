/** Noise and filters to make sounds of, all periodic: what comes after the last sample is the first one. The same samples every time. */

export const soundRate = 48_000

/** Numbers from 0 to 1 in a fixed order (mulberry32): a sound that is made again is the same sound. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const white = (samples: number, random: () => number): Float32Array => new Float32Array(samples).map(() => random() * 2 - 1)

/** Second-order filters of the usual cookbook (R. Bristow-Johnson), normalised. `q`: 0.707 is flat. */
export interface Filter {
  readonly b: readonly [number, number, number]
  readonly a: readonly [number, number]
}
export function filter(kind: 'low' | 'high' | 'band', hertz: number, q = Math.SQRT1_2): Filter {
  const turn = (2 * Math.PI * hertz) / soundRate
  const cos = Math.cos(turn)
  const alpha = Math.sin(turn) / (2 * q)
  const whole = 1 + alpha
  const b = {
    low: [(1 - cos) / 2, 1 - cos, (1 - cos) / 2],
    high: [(1 + cos) / 2, -(1 + cos), (1 + cos) / 2],
    band: [alpha, 0, -alpha],
  } as const
  const [b0, b1, b2] = b[kind]
  return { b: [b0 / whole, b1 / whole, b2 / whole], a: [(-2 * cos) / whole, (1 - alpha) / whole] }
}

/** The gentlest slope there is: 6 dB an octave above `hertz`. */
export function slope(hertz: number): Filter {
  const pole = Math.exp((-2 * Math.PI * hertz) / soundRate)
  return { b: [1 - pole, 0, 0], a: [-pole, 0] }
}

/** Runs periodic samples through filters. Each goes round twice, so that the second round begins in the state in which it ends. */
export function through(samples: Float32Array, ...filters: readonly Filter[]): Float32Array {
  return filters.reduce((sound, { b: [b0, b1, b2], a: [a1, a2] }) => {
    const out = new Float32Array(sound.length)
    let [x1, x2, y1, y2] = [0, 0, 0, 0]
    for (let round = 0; round < 2; round++)
      for (let i = 0; i < sound.length; i++) {
        const x = sound[i] ?? 0
        const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
        ;[x2, x1, y2, y1] = [x1, x, y1, y]
        out[i] = y
      }
    return out
  }, samples)
}

/** Noise that falls by 3 dB an octave (P. Kellet's sum of one-pole filters), periodic. */
export function pink(samples: Float32Array): Float32Array {
  const out = samples.map((sample) => sample * 0.5362 * 0.11)
  const poles = [
    [0.99886, 0.0555179],
    [0.99332, 0.0750759],
    [0.969, 0.153852],
    [0.8665, 0.3104856],
    [0.55, 0.5329522],
    [-0.7616, -0.016898],
  ] as const
  for (const [pole, gain] of poles) {
    const part = through(samples, { b: [gain, 0, 0], a: [-pole, 0] })
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + (part[i] ?? 0) * 0.11
  }
  return out
}

/** Periodic samples without their loud and soft moments: `share` of what a moment of so many seconds is above or below the whole is taken out. */
export function evened(samples: Float32Array, seconds: number, share: number): Float32Array {
  const grain = soundRate / 100
  const grains = Math.round(samples.length / grain)
  const power = Array.from({ length: grains }, (_, n) => rms(samples.subarray(n * grain, (n + 1) * grain)) ** 2)
  const side = Math.round((seconds * 100) / 2)
  const whole = rms(samples) ** 2
  const gains = power.map((_, n) => {
    let sum = 0
    for (let k = n - side; k <= n + side; k++) sum += power[(k + grains) % grains] ?? 0
    return (whole / (sum / (2 * side + 1))) ** (share / 2)
  })
  return samples.map((sample, i) => {
    const place = i / grain - 0.5
    const before = Math.floor(place)
    const from = gains[(before + grains) % grains] ?? 1
    return sample * (from + ((gains[(before + 1) % grains] ?? 1) - from) * (place - before))
  })
}

/**
 * A slow wandering between -1 and 1 that fits the loop a whole number of times: waves of `least` to `most` rounds a loop with chance phases.
 * Given as a function of the place in the loop, 0 to 1.
 */
export function wandering(random: () => number, least: number, most: number): (place: number) => number {
  const waves = Array.from({ length: most - least + 1 }, (_, n) => ({
    rounds: least + n,
    phase: random() * 2 * Math.PI,
    weight: 1 / Math.sqrt(1 + n),
  }))
  const sum = (place: number) => waves.reduce((all, { rounds, phase, weight }) => all + weight * Math.sin(2 * Math.PI * rounds * place + phase), 0)
  const highest = Array.from({ length: 2000 }, (_, n) => Math.abs(sum(n / 2000))).reduce((most, value) => Math.max(most, value), 0)
  return (place) => sum(place) / highest
}

/** Multiplies every sample by a gain that depends on its place in the loop; looked up every millisecond. */
export function swaying(samples: Float32Array, gainAt: (place: number) => number): Float32Array {
  const each = soundRate / 1000
  const steps = Math.ceil(samples.length / each)
  const gains = Float32Array.from({ length: steps + 1 }, (_, n) => gainAt(((n * each) / samples.length) % 1))
  return samples.map((sample, i) => {
    const step = Math.floor(i / each)
    const part = i / each - step
    return sample * ((gains[step] ?? 0) * (1 - part) + (gains[step + 1] ?? 0) * part)
  })
}

/** Adds a short sound at a place; what hangs over the end goes on at the beginning. */
export function drop(into: Float32Array, at: number, sound: Float32Array, gain: number): void {
  for (let i = 0; i < sound.length; i++) {
    const place = (at + i) % into.length
    into[place] = (into[place] ?? 0) + (sound[i] ?? 0) * gain
  }
}

export const rms = (samples: Float32Array): number => Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
export const highest = (samples: Float32Array): number => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)

/** Sounds on top of one another, each first brought to its own share of loudness (RMS). */
export function mix(...parts: readonly (readonly [sound: Float32Array, share: number])[]): Float32Array {
  const out = new Float32Array(parts[0]?.[0].length ?? 0)
  for (const [sound, share] of parts) {
    const gain = share / rms(sound)
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + (sound[i] ?? 0) * gain
  }
  return out
}

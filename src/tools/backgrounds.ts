/** Rain, a stream, wind and brown noise, made from nothing. Each is one round of a sound without beginning or end: the last sample leads into the first. */
import { backgroundLoop } from '../core/sound/background-loop.ts'
import type { Background } from '../core/script/surroundings.ts'
import { loudness } from '../core/sound/loudness.ts'
import { dice, drop, evened, filter, mix, pink, slope, soundRate, swaying, through, wandering, white } from './noise.ts'

const length = backgroundLoop.seconds * soundRate

/** All are equally loud. Soft enough that the loudest drop keeps well under full scale. */
export const backgroundLufs = -26

const decibels = (by: number): number => 10 ** (by / 20)
/** A chance number on a scale of ratios: as many between 100 and 200 as between 200 and 400. */
const between = (random: () => number, low: number, high: number): number => low * (high / low) ** random()

/** Deep and even, falling by 6 dB an octave. The lowest octaves, which small speakers only rattle with, are taken out. */
function brown(): Float32Array {
  const random = dice(4)
  const even = through(white(length, random), slope(40), filter('high', 45), filter('low', 6000, 0.5))
  const sway = wandering(random, 1, 5)
  return swaying(even, (place) => decibels(0.6 * sway(place)))
}

/** Rain on leaves: a soft hiss far away, and thousands of small drops near by, few of them near. */
function rain(): Float32Array {
  const random = dice(1)
  const far = through(pink(white(length, random)), filter('high', 350, 0.5), filter('low', 7500, 0.6))
  const under = through(pink(white(length, random)), filter('high', 90), filter('low', 500, 0.5))
  const drops = new Float32Array(length)
  const perSecond = 110
  for (let n = 0; n < perSecond * backgroundLoop.seconds; n++) {
    const hertz = between(random, 900, 5200)
    const near = random() ** 3 // most are far off
    const seconds = between(random, 0.012, 0.05) * (1 + near)
    drop(drops, Math.floor(random() * length), splash(random, hertz, seconds), (0.15 + 0.85 * near) * (1200 / hertz) ** 0.5)
  }
  const [gusts, veil] = [wandering(random, 2, 9), wandering(random, 1, 6)]
  return mix(
    [swaying(far, (place) => decibels(1 * veil(place))), 1],
    [swaying(under, (place) => decibels(1.2 * gusts(place))), 0.4],
    [swaying(through(drops, filter('low', 6500, 0.6)), (place) => decibels(1.2 * gusts(place))), 0.8],
  )
}

/** A drop: a puff of noise around a pitch, that opens softly. Too broad to be heard as a tone. */
function splash(random: () => number, hertz: number, seconds: number): Float32Array {
  const { b, a } = filter('band', hertz, 1.1)
  const out = new Float32Array(Math.round(seconds * soundRate))
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  for (let i = 0; i < out.length; i++) {
    const part = i / out.length
    const opening = Math.min(1, i / (0.0025 * soundRate))
    const x = (random() * 2 - 1) * opening ** 2 * (1 - part) ** 3
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
    ;[x2, x1, y2, y1] = [x1, x, y1, y]
    out[i] = y * Math.sqrt(hertz / 1000) ** -1
  }
  return out
}

/** Water over stones: bubbles, whose pitch rises a little as they come up (M. Minnaert), over a rushing of three bands that come and go. */
function stream(): Float32Array {
  const random = dice(2)
  const bubbles = new Float32Array(length)
  const perSecond = 75
  for (let n = 0; n < perSecond * backgroundLoop.seconds; n++) {
    const hertz = between(random, 320, 1900)
    const seconds = between(random, 0.02, 0.07) * (500 / hertz) ** 0.3
    drop(bubbles, Math.floor(random() * length), bubble(hertz, seconds, 0.1 + 0.25 * random()), (0.1 + 0.9 * random() ** 2) * (500 / hertz) ** 0.6)
  }
  const rush = (low: number, high: number, by: number) => {
    const sway = wandering(random, 3, 24)
    return swaying(through(pink(white(length, random)), filter('high', low, 0.6), filter('low', high, 0.6)), (place) => decibels(by * sway(place)))
  }
  const babble = wandering(random, 5, 40)
  return mix(
    [swaying(bubbles, (place) => decibels(2 * babble(place))), 0.75],
    [rush(180, 600, 1.5), 0.6],
    [rush(600, 1800, 2), 0.75],
    [rush(1800, 5500, 2), 0.5],
  )
}

function bubble(hertz: number, seconds: number, rise: number): Float32Array {
  const out = new Float32Array(Math.round(seconds * soundRate))
  let turn = 0
  for (let i = 0; i < out.length; i++) {
    const part = i / out.length
    turn += (2 * Math.PI * hertz * (1 + rise * part)) / soundRate
    const opening = Math.sin((Math.PI / 2) * Math.min(1, part / 0.12)) ** 2
    out[i] = Math.sin(turn) * opening * (1 - part) ** 2
  }
  return out
}

/** Wind in trees: broad bands, one after the other louder as the gusts come, and the leaves a little behind. Bands, not a moving whistle. */
function wind(): Float32Array {
  const random = dice(3)
  const gust = wandering(random, 1, 7)
  const bands = [
    { hertz: 160, rises: 1.5, share: 0.7 },
    { hertz: 320, rises: 3, share: 0.8 },
    { hertz: 640, rises: 4.5, share: 0.45 },
    { hertz: 1300, rises: 5.5, share: 0.2 },
  ].map(({ hertz, rises, share }): [Float32Array, number] => {
    const flutter = wandering(random, 8, 40)
    const band = through(pink(white(length, random)), filter('band', hertz, 0.6), filter('high', 70))
    return [swaying(band, (place) => decibels(rises * gust(place) + 1 * flutter(place))), share]
  })
  const behind = 1.2 / backgroundLoop.seconds
  const rustle = wandering(random, 20, 90)
  const leaves = swaying(through(pink(white(length, random)), filter('high', 1800, 0.6), filter('low', 5500, 0.6)), (place) =>
    decibels(5 * gust((place - behind + 1) % 1) + 1.5 * rustle(place)),
  )
  return mix(...bands, [leaves, 0.14])
}

/** One round of the loop, at 48 kHz, as loud as all the others. */
function level(sound: Float32Array): Float32Array {
  const gain = decibels(backgroundLufs - loudness(sound))
  return sound.map((sample) => sample * gain)
}

export const makeBackground: Readonly<Record<Exclude<Background, 'none'>, () => Float32Array>> = {
  // a drop or a wave that is louder than the rest would be known again each time the round comes back to it
  rain: () => level(evened(rain(), 0.2, 0.8)),
  stream: () => level(evened(stream(), 0.4, 0.7)),
  wind: () => level(wind()),
  brown: () => level(brown()),
}

/** The round with what comes before and after it, as long as the file is to be. */
export function asFile(round: Float32Array): Float32Array {
  const before = backgroundLoop.from * soundRate
  return Float32Array.from({ length: backgroundLoop.file * soundRate }, (_, i) => round[(i - before + round.length) % round.length] ?? 0)
}

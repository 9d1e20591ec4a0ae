/** The backgrounds by measurement: as loud as one another, no tone, no jolt, and a loop without a seam, before and after the codec. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backgroundLoop } from '../core/sound/background-loop.ts'
import { backgrounds } from '../core/script/surroundings.ts'
import { asFile, makeBackground } from './backgrounds.ts'
import { loudness } from '../core/sound/loudness.ts'
import { decode } from './narration-sound.ts'
import { dice, filter, highest, rms, soundRate, through, white } from './noise.ts'

const folder = resolve(import.meta.dirname, '../../resources/background')
const file = (name: string) => join(folder, `${name}.webm`)
const noDecoder = spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).error !== undefined
const rounds = new Map(Object.entries(makeBackground).map(([name, make]) => [name, make()]))

/** How a loop goes over its seam, beside how it goes a second before and after: the step there by the usual step, and the level of 50 ms around it, dB. */
function seam(round: Float32Array): { step: number; dip: number } {
  const across = new Float32Array(2 * soundRate)
  across.set(round.subarray(-soundRate))
  across.set(round.subarray(0, soundRate), soundRate)
  const steps = across.map((sample, i) => (i === 0 ? 0 : sample - (across[i - 1] ?? 0)))
  const near = across.subarray(soundRate - 1200, soundRate + 1200)
  return { step: Math.abs(steps[soundRate] ?? 0) / rms(steps), dip: 20 * Math.log10(rms(near) / rms(across)) }
}

/** Levels of the tones up to 12 kHz, dB, as an average over the whole; each against its neighbours: how far the clearest tone stands out. */
function clearestTone(samples: Float32Array): number {
  const size = 4096
  const power = new Float64Array(size / 2)
  for (let from = 0; from + size <= samples.length; from += size * 8)
    for (const [n, value] of spectrum(samples.subarray(from, from + size)).entries()) power[n] = (power[n] ?? 0) + value
  const level = Array.from(power, (value) => 10 * Math.log10(value))
  const tones = level.slice(0, Math.floor((12_000 / soundRate) * size))
  return Math.max(...tones.slice(20).map((tone, n) => tone - median(tones.slice(n + 10, n + 31))))
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** Power of each tone (radix-2, Hann window). */
function spectrum(samples: Float32Array): Float64Array {
  const size = samples.length
  const re = Float64Array.from(samples, (sample, i) => sample * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size)))
  const im = new Float64Array(size)
  for (let i = 1, j = 0; i < size; i++) {
    let bit = size >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j ^= bit
    if (i < j) [re[i], re[j]] = [re[j] ?? 0, re[i] ?? 0]
  }
  for (let half = 1; half < size; half *= 2)
    for (let k = 0; k < half; k++) {
      const [cos, sin] = [Math.cos((-Math.PI * k) / half), Math.sin((-Math.PI * k) / half)]
      for (let i = k; i < size; i += half * 2) {
        const [xr, xi, yr, yi] = [re[i] ?? 0, im[i] ?? 0, re[i + half] ?? 0, im[i + half] ?? 0]
        const [tr, ti] = [yr * cos - yi * sin, yr * sin + yi * cos]
        ;[re[i], im[i], re[i + half], im[i + half]] = [xr + tr, xi + ti, xr - tr, xi - ti]
      }
    }
  return re.slice(0, size / 2).map((value, n) => value ** 2 + (im[n] ?? 0) ** 2)
}

test('there is a sound for every background a person may choose, and no other', () => {
  const named = backgrounds.filter((name) => name !== 'none')
  expect([...rounds.keys()].sort()).toEqual([...named].sort())
  expect(readdirSync(folder).sort()).toEqual(named.map((name) => `${name}.webm`).sort())
})

test('all of them together are small', () => {
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  expect(bytes).toBeLessThan(1.3e6)
})

test('the same numbers make the same noise', () => {
  expect(white(100, dice(7))).toEqual(white(100, dice(7)))
  expect(white(100, dice(7))).not.toEqual(white(100, dice(8)))
  const difference = makeBackground.brown().map((sample, i) => sample - (rounds.get('brown')?.[i] ?? 0))
  expect(highest(difference)).toBe(0)
})

test('a filter run over a loop ends where it began', () => {
  const round = white(4800, dice(1))
  const low = through(round, filter('low', 500))
  const longer = through(Float32Array.from([...round, ...round, ...round]), filter('low', 500)).subarray(4800, 9600)
  expect(highest(low.map((sample, i) => sample - (longer[i] ?? 0)))).toBeLessThan(1e-5)
})

describe.each([...rounds])('%s', (name, round) => {
  test('is forty seconds, as loud as the others, and nowhere near full scale', () => {
    expect(round.length).toBe(backgroundLoop.seconds * soundRate)
    expect(loudness(round)).toBeCloseTo(-26, 1)
    expect(20 * Math.log10(highest(round))).toBeLessThan(-6)
  })
  test('stays as it is: no moment is much louder or softer than the rest', () => {
    const moment = 0.4 * soundRate
    const moments = Array.from({ length: Math.floor(round.length / moment) }, (_, n) => round.subarray(n * moment, (n + 1) * moment))
    const levels = moments.map(loudness)
    expect(Math.max(...levels)).toBeLessThan(-26 + 5)
    expect(Math.min(...levels)).toBeGreaterThan(-26 - 5)
  })
  // wind comes in gusts: they are what is heard of it
  test.runIf(name !== 'wind')('has no moment by which one would know the round again', () => {
    const moment = 0.1 * soundRate
    const levels = Array.from({ length: round.length / moment }, (_, n) => 20 * Math.log10(rms(round.subarray(n * moment, (n + 4) * moment))))
    expect(Math.max(...levels.slice(0, -3)) - median(levels)).toBeLessThan(1.6)
  })
  test('has no tone in it', () => {
    expect(clearestTone(round)).toBeLessThan(6)
  })
  test('goes round without a step or a dip', () => {
    const { step, dip } = seam(round)
    expect(step).toBeLessThan(3.5)
    expect(Math.abs(dip)).toBeLessThan(4)
  })
  test('out of its file, it is the same sound, as loud, and still goes round without a step or a dip', ({ skip }) => {
    skip(noDecoder, 'ffmpeg, which reads the files, is not on this computer')
    const heard = decode(file(name))
    expect(heard.length / soundRate).toBeCloseTo(backgroundLoop.file, 1)
    const from = backgroundLoop.from * soundRate
    const played = heard.subarray(from, from + round.length)
    expect(Math.abs(loudness(played) + 26)).toBeLessThan(0.5)
    expect(20 * Math.log10(highest(heard))).toBeLessThan(-6)
    const made = asFile(round).subarray(from, from + round.length)
    const alike = played.reduce((sum, sample, i) => sum + sample * (made[i] ?? 0), 0) / (rms(played) * rms(made) * made.length)
    expect(alike).toBeGreaterThan(0.9)
    const { step, dip } = seam(played)
    expect(step).toBeLessThan(3.5)
    expect(Math.abs(dip)).toBeLessThan(4)
  })
})

test('a step in a loop, or a fade at its ends, would be noticed', () => {
  const round = rounds.get('brown') ?? new Float32Array()
  expect(seam(round.subarray(0, -1000)).step).toBeGreaterThan(3.5)
  const faded = round.map((sample, i) => sample * Math.min(1, i / 2400, (round.length - i) / 2400))
  expect(seam(faded).dip).toBeLessThan(-4)
})

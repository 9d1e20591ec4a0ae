/** Writes every sound that our own code makes: the bells and the backgrounds. The spoken recordings are narration.ts's. */
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { asFile, backgroundLufs, makeBackground } from './backgrounds.ts'
import { bells } from './bells.ts'
import { loudness } from '../core/sound/loudness.ts'
import { clipRate, decode, encode } from './narration-sound.ts'
import { highest, soundRate } from './noise.ts'

/** How far a background may be from the others after coding (LU), and how loud its loudest sample may be (dB of full scale). */
const farthest = 0.5
const loudest = -6

/** `resources`: the folder that gets cues/ and background/. Throws when a sound came out of the codec louder or softer than it may be. */
export function makeSounds(resources: string, say: (line: string) => void): void {
  const write = (folder: string, name: string, samples: Float32Array, kilobits: number): Float32Array => {
    const path = join(resources, folder, `${name}.webm`)
    encode(samples, soundRate, path, 'anull', kilobits)
    const heard = decode(path)
    const peak = 20 * Math.log10(highest(heard))
    const facts = [
      `${(heard.length / clipRate).toFixed(2)} s`,
      `${loudness(heard).toFixed(1)} LUFS`,
      `peak ${peak.toFixed(1)} dB`,
      `${statSync(path).size} bytes`,
    ]
    say(`${folder}/${name}: ${facts.join(', ')}`)
    return heard
  }
  for (const folder of ['cues', 'background']) mkdirSync(join(resources, folder), { recursive: true })
  for (const [name, make] of Object.entries(bells)) write('cues', name, make(), 48)
  for (const [name, make] of Object.entries(makeBackground)) {
    const heard = write('background', name, asFile(make()), 56)
    const off = Math.abs(loudness(heard) - backgroundLufs)
    if (off > farthest || highest(heard) > 10 ** (loudest / 20))
      throw new Error(
        `${name}: ${off.toFixed(1)} LU away from the other backgrounds, or louder than ${loudest} dB somewhere; change src/tools/backgrounds.ts`,
      )
  }
}

/**
 * Whole practices through the virtual sound card, in both voices. Takes as long as the practices do, so it runs only with GROUNDWORK_HEARD=FOLDER; the folder then
 * holds each sentence as it was heard (NAME.wav) beside the words of the script (NAME.txt), for a speech recogniser or a person to compare.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { SoundCard } from './sound/card.ts'
import { find } from './sound/listening.ts'
import { decoded, rate, scoreOf, voices } from './sound/score.ts'

const folder = process.env['GROUNDWORK_HEARD'] ?? ''
const exercises = folder === '' ? [] : (process.env['GROUNDWORK_HEARD_EXERCISES'] ?? 'E03,E05,E08,E18,E20').split(',')
const speaking = voices.filter((voice) => (process.env['GROUNDWORK_HEARD_VOICES'] ?? voice).split(',').includes(voice))
const near = 0.05 // seconds
const around = 0.3 // seconds of the recording kept before and after a sentence

function wav(sound: Float32Array): Buffer {
  const bytes = Buffer.alloc(44 + sound.length * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  for (const [place, value] of [1, 1].entries()) bytes.writeUInt16LE(value, 20 + place * 2) // plain samples, one channel
  bytes.writeUInt32LE(rate, 24)
  bytes.writeUInt32LE(rate * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(sound.length * 2, 40)
  for (const [place, sample] of sound.entries()) bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), 44 + place * 2)
  return bytes
}

for (const voice of speaking)
  for (const exercise of exercises) {
    test(`${exercise} by ${voice}: every sentence comes out of the speakers, when the script says`, async ({ app }) => {
      test.setTimeout(2_400_000)
      const card = await SoundCard.opens()
      try {
        await app.opensAsUsual({ env: card.env })
        await app.page.evaluate((who) => window.api.settings.change({ voice: who }), voice)
        await app.reloads()
        const words = (await scoreOf(exercise, {}, [], voice)).sounds.filter(({ say }) => say !== '')
        await app.goesTo(`#/exercise/${exercise}`)
        const asked = app.page.getByRole('button', { name: 'Keep this' })
        await expect(
          app.page
            .getByRole('button', { name: /^Start, / })
            .or(asked)
            .first(),
        ).toBeVisible()
        if (await asked.isVisible()) await asked.click()
        const began = card.seconds
        await app.page.getByRole('button', { name: /^Start, / }).click()
        await app.reaches('0:01')
        const holes = card.holes
        await expect(app.page.getByRole('heading', { level: 1, name: 'How tense do you feel now?' })).toBeVisible({ timeout: 2_300_000 })
        await card.hasRecorded(card.seconds + 1)
        const played = card.recording().subarray(Math.floor(began * rate))

        const [first] = words
        if (!first) throw new Error('a practice without words')
        const origin = find(await decoded(app, first.file), played.subarray(0, (first.at + first.length) * 2 + 5 * rate)).at - first.at
        const place = join(folder, voice)
        await mkdir(place, { recursive: true })
        let [unlike, late] = [1, 0]
        for (const [number, sound] of words.entries()) {
          const from = Math.max(0, origin + sound.at - around * rate)
          const heard = played.subarray(from, origin + sound.at + sound.length + around * rate)
          const found = find(await decoded(app, sound.file), heard)
          unlike = Math.min(unlike, found.likeness)
          late = Math.max(late, Math.abs(from + found.at - origin - sound.at) / rate)
          const name = join(place, `${exercise}-${String(number + 1).padStart(3, '0')}`)
          await writeFile(`${name}.wav`, wav(heard))
          await writeFile(`${name}.txt`, `${sound.say}\n`)
        }
        const made = card.holes - holes
        const figures = `${exercise} by ${voice}: ${String(words.length)} sentences, least likeness ${unlike.toFixed(3)}, furthest off ${(late * 1000).toFixed(1)} ms, holes of the card ${String(made)}`
        console.log(figures)
        test.info().annotations.push({ type: 'figure', description: figures })
        if (made === 0) {
          expect(unlike, 'the sentence that was least like its recording').toBeGreaterThan(0.8) // tones of the pacer may lie under it
          expect(late, 'the sentence that was furthest off its place, in seconds').toBeLessThan(near)
        }
      } finally {
        await app.quits()
        await card.closes()
      }
    })
  }

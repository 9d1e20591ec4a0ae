/** The recordings against the scripts: every sentence has one, nothing is left over, and each is as long as its file says. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { places } from './content-files.ts'
import { clipName, readScripts, sentencesOf } from './narration.ts'
import type { ClipIndex } from '../core/content/clips.ts'
import { brisk } from './narration-brisk.ts'
import { trim } from './narration-sound.ts'

const book = readScripts(places.content)

describe.each(book.voices)('%s', (voice) => {
  const folder = join(places.narration, voice)
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as ClipIndex

  test('has a recording of every sentence, and of no other', () => {
    expect(Object.keys(index)).toEqual(sentencesOf(book.scripts))
  })
  test('has the files its index names, and no other', () => {
    const named = Object.values(index).map(({ clip }) => clip)
    expect(
      readdirSync(folder)
        .filter((name) => name !== 'index.json')
        .sort(),
    ).toEqual([...new Set(named)].sort())
  })
  test('each file is as big as speech of its length: between 20 and 60 kilobits a second', () => {
    for (const [say, { clip, samples }] of Object.entries(index)) {
      const seconds = samples / 48_000
      const kilobits = (statSync(join(folder, clip)).size * 8) / 1000 / seconds
      expect(kilobits, say).toBeGreaterThan(20)
      expect(kilobits, say).toBeLessThan(60)
      expect(seconds / say.split(' ').length, say).toBeGreaterThan(0.2) // nobody says more than five words a second
    }
  })
})

test('what is said brisker is said by somebody: a line that was reworded keeps no speed of its own', () => {
  const said = new Set(sentencesOf(book.scripts))
  const idle = Object.entries(brisk).flatMap(([voice, speeds]) =>
    book.voices.includes(voice) ? Object.keys(speeds).filter((say) => !said.has(say)) : [`${voice}, who is no voice of the book`],
  )
  expect(idle).toEqual([])
})

test("a recording's name changes with its words and with the symbols the lexicon gives them, and with nothing else of the lexicon", () => {
  const name = (say: string, phrases: Record<string, string>) => clipName(say, 'af_heart', 'american', { phrases, checked: [] }, 'model')
  expect(name('Close your eyes.', {})).toBe(name('Close your eyes.', { minute: 'mˈɪnət' }))
  expect(name('Close your eyes.', {})).not.toBe(name('Close your eyes.', { 'close your': 'klˈOz jʊɹ' }))
  expect(name('Close your eyes.', {})).not.toBe(name('Close your hands.', {}))
})

test('the silence of the model is cut to 30 ms at each end, without a click', () => {
  const rate = 1000
  const samples = new Float32Array(1000)
  samples.fill(0.5, 400, 600)
  const cut = trim(samples, rate)
  expect(cut).toHaveLength(30 + 200 + 29)
  expect(cut[0]).toBe(0)
  expect(() => trim(new Float32Array(1000), rate)).toThrow('only silence')
})

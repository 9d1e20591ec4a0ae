/**
 * Files of every age, as they lie on somebody's disk: each was written by the app of its time (its own store, run from its own commit), as the file itself
 * and as an export. They open, nothing in them is lost, and they stay whole through export, import and merge.
 */
import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../core/entries/entry.ts'
import { parseFile } from '../../core/entries/file.ts'
import { merge } from '../../core/entries/merge.ts'
import { currentSchema } from '../../core/entries/migrations.ts'
import { parsePlace, placeText } from '../../core/entries/unfinished.ts'
import { sha256 } from './disk.ts'
import { temporaryFolder, trial } from './trial.fixture.ts'

const oldFile = (name: string) => join(import.meta.dirname, 'old-files', name)
const textOf = (name: string) => readFileSync(oldFile(name), 'utf8')

interface OldEntry {
  readonly id: string
  readonly kind: string
  readonly data: Readonly<Record<string, unknown>> | null
}
const rawEntries = (name: string) => (JSON.parse(textOf(name)) as { data: { entries: OldEntry[] } }).data.entries

/** The app of today on a folder that holds this file. */
async function openedWith(name: string) {
  const folder = temporaryFolder()
  copyFileSync(oldFile(name), join(folder, 'entries.json'))
  const now = trial(folder)
  const opened = await now.store.load()
  if (opened.state !== 'ready') throw new Error(opened.state)
  return { ...now, opened, entries: opened.snapshot.entries }
}
const dataOf = (entries: readonly Entry[], id: string) => entries.find((entry) => entry.id === id)?.data

/** What was ticked, by the words of the screen then; kept as a key since schema 3. */
const ticked: Readonly<Record<string, string>> = {
  'the quiet parts': 'quiet-parts',
  'the voice': 'voice',
  'going slowly': 'going-slowly',
  'leaving parts out': 'leaving-out',
  'stopping when I did': 'stopping',
  'not sure yet': 'not-sure',
}

const keyOf = (text: string) => ticked[text] ?? Object.values(ticked).find((key) => key === text)

/** How many entries each holds. */
const held: Readonly<Record<string, number>> = {
  'schema-1.json': 7,
  'schema-1-export.json': 7,
  'schema-2.json': 16,
  'schema-2-export.json': 16,
  'schema-3.json': 12,
  'schema-3-export.json': 12,
  'schema-4.json': 13,
  'schema-4-export.json': 13,
}

test('of every age before this one there is a file and an export, and each is opened here', () => {
  const ages = Array.from({ length: currentSchema() - 1 }, (_, n) => n + 1)
  const wanted = ages.flatMap((age) => [`schema-${age}.json`, `schema-${age}-export.json`])
  const there = readdirSync(oldFile('')).filter((name) => name.startsWith('schema-'))
  expect(there.sort(), 'see “A step in the file’s history” in the README').toEqual([...wanted].sort())
  expect(Object.keys(held).sort()).toEqual([...wanted].sort())
  for (const name of wanted) expect([name, JSON.parse(textOf(name))]).toMatchObject([name, { schema: Number(/\d+/.exec(name)) }])
})

describe.each(Object.entries(held))('%s', (name, count) => {
  test('opens without a question, becomes a file of today, and is kept beside it as it was', async () => {
    const { opened, folder, file } = await openedWith(name)
    expect([opened.note, opened.readOnly, opened.snapshot.entries.length]).toEqual([null, null, count])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ schema: currentSchema() })
    const was = (JSON.parse(textOf(name)) as { schema: number }).schema
    expect(readFileSync(join(folder, `entries.json.before-schema-${was + 1}`), 'utf8')).toBe(textOf(name))
  })

  test('every fact of every entry is there', async () => {
    const { entries } = await openedWith(name)
    rawEntries(name).forEach(({ data, ...stamp }, n) => {
      const now = entries[n]
      expect(now).toMatchObject(stamp)
      if (data === null) return expect(now?.data).toBeNull()
      const { module, helped = [], words = '', chosen, ...same } = data as Record<string, unknown> & { helped?: string[]; words?: string }
      expect(now?.data).toMatchObject(same)
      if (module !== undefined) expect(now?.data).toMatchObject({ lesson: module })
      if (chosen !== undefined) expect(now?.data).toMatchObject({ chosen: { ...chosen, word: expect.any(String) as unknown } })
      if (stamp.kind !== 'practice') return
      const said = now?.data as { helped: string[]; words: string }
      for (const text of helped) {
        const key = keyOf(text)
        if (key === undefined) expect(said.words).toContain(text)
        else expect(said.helped).toContain(key)
      }
      expect(said.words.endsWith(words)).toBe(true)
      expect(said.helped).toHaveLength(new Set(helped.filter((text) => keyOf(text) !== undefined)).size)
    })
  })

  test('exported and imported into another folder it is the same, and merged with itself it is itself', async () => {
    const { store, folder, opened, entries } = await openedWith(name)
    const path = join(folder, 'export.json')
    await store.exportTo(path)
    const other = temporaryFolder()
    copyFileSync(path, join(other, 'entries.json'))
    expect(await trial(other).store.load()).toEqual(opened)
    const exported = parseFile(readFileSync(path, 'utf8'), sha256)
    if (!exported.ok) throw new Error(exported.why)
    const inOrder = merge(entries, [])
    expect(merge(entries, exported.snapshot.entries)).toEqual(inOrder)
  })

  test('merged with a file in which it went on, the later words are there and nothing else is gone', async () => {
    const { entries } = await openedWith(name)
    const next = await openedWith(name)
    const practice = entries.find((entry) => entry.kind === 'practice' && entry.data !== null)
    if (practice?.kind !== 'practice' || practice.data === null) throw new Error('there is no practice')
    next.clock.now = Date.UTC(2026, 11, 1)
    await next.store.revise(practice.id, { kind: 'practice', data: { ...practice.data, note: 'said later' } })
    const went = await next.store.load()
    if (went.state !== 'ready') throw new Error(went.state)
    const merged = merge(entries, went.snapshot.entries)
    expect(dataOf(merged, practice.id)).toEqual({ ...practice.data, note: 'said later' })
    expect(merged.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort())
  })
})

test('what an entry is about has the name it was called by; what had none is named by its id', async () => {
  const titles = new Set(
    (await openedWith('schema-2.json')).entries.flatMap(({ kind, data }) => (data && 'title' in data ? [`${kind}: ${data.title}`] : [])),
  )
  expect([...titles].sort()).toEqual([
    'favourite: Five senses',
    'plan: Muscle release, step by step',
    'plan: no-longer-there',
    'practice: Box breathing',
    'practice: Cue word',
    'practice: Letting go, seven groups',
    'practice: Only time and bells',
    'preset: Cue word',
    'preset: Letting go, seven groups',
    'reading: B7',
    'reading: Release muscle tension (PMR)',
    'reflection: How a session runs',
  ])
})

test('what was never offered stands before the person’s own words, each once, and nothing of it is cut', async () => {
  const said = (await openedWith('schema-2.json')).entries.flatMap(({ kind, data }) => (kind === 'practice' && data ? [data] : []))
  expect(said.find(({ exercise }) => exercise === 'E05')).toMatchObject({ helped: ['voice'], words: 'a warm blanket, Die Katze' })
  const full = said.find(({ exercise }) => exercise === 'E18')
  expect(full?.helped).toEqual([])
  expect(full?.words).toMatch(/^00 é{57}, 01 é{57}, .*, 11 é{57}\nw{2000}$/)
})

test('a body check of schema 3 keeps all that was ticked, and was never asked about the breath', async () => {
  const { entries } = await openedWith('schema-3.json')
  expect(entries.find(({ kind }) => kind === 'body-check')?.data).toEqual({
    areas: ['belly', 'legs'],
    conditions: ['pregnant', 'heart-lung', 'seizures', 'eyes', 'injury-pain', 'cramps', 'uneasy'],
    asked: ['body'],
    hand: 'left',
  })
})

test('a cue word nobody typed is none; one that was typed stays', async () => {
  const { opened } = await openedWith('schema-2.json')
  const { settings, entries } = opened.snapshot
  expect([settings.practice.word, settings.lastTime['E05']?.word, settings.lastTime['E02']?.word]).toEqual(['', '', 'ease'])
  expect(entries.flatMap(({ kind, data }) => (kind === 'preset' && data ? [[data.name, data.chosen.word]] : []))).toEqual([
    ['after work', ''],
    ['before sleep', 'ease'],
  ])
  expect((await openedWith('schema-1.json')).opened.snapshot.settings.practice).toMatchObject({ posture: 'lying', anchor: 'feet', word: '' })
})

test('the place of a practice that was interrupted in the old app is there in the new one', () => {
  const place = parsePlace(textOf('practice-place-schema-2.json'), sha256)
  if (place === null || place === 'newer') throw new Error('it was not understood')
  expect(place).toMatchObject({
    entry: { exercise: 'E05', title: 'Cue word', practised: 65, before: 5, tightBefore: ['jaw'] },
    choices: { form: 'short', sleep: true, word: '', hand: 'none' },
    changes: [{ kind: 'quiet', seconds: 10, from: 20 }],
    at: 65.25,
  })
  expect(parsePlace(placeText(place), sha256)).toEqual(place)
  expect(parsePlace(placeText(place).replace(`"schema":${currentSchema()}`, `"schema":${currentSchema() + 1}`), sha256)).toBe('newer')
})

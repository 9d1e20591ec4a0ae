import { expect, test } from 'vitest'
import type { Entry } from './entry.ts'
import { wholePractice } from './practice.fixture.ts'
import { EntriesHeard } from './entries-heard.ts'

const at = '2026-11-21T20:14:00.000+01:00'
const made = { id: 'entry-0001', at, edited: at }
const reflection = (text: string, id = made.id): Entry => ({
  ...made,
  id,
  kind: 'reflection',
  data: { lesson: 'A1', title: 'A lesson', prompt: 'q', text },
})
const practice = (changed: Partial<typeof wholePractice>): Entry => ({ ...made, kind: 'practice', data: { ...wholePractice, ...changed } })
const deleted: Entry = { ...made, kind: 'reflection', data: null }

const saysMore = (copy: Entry[], ...others: Entry[][]): boolean => {
  const said = new EntriesHeard([])
  for (const other of others) said.hear(other)
  return said.hear(copy)
}

test('a text whose entries stand elsewhere, as they are or written on, says nothing more', () => {
  expect(saysMore([reflection('a'), reflection('b', 'entry-0002')], [reflection('a')], [reflection('b', 'entry-0002')])).toBe(false)
  expect(saysMore([reflection('I was')], [reflection('Today I was calm.')])).toBe(false)
  expect(saysMore([practice({ after: null, words: '' })], [practice({ after: 3, words: 'the rain helped' })])).toBe(false)
  expect(saysMore([deleted], [reflection('a')])).toBe(false)
  expect(saysMore([], [])).toBe(false)
})

test('an entry that stands nowhere else, was changed, cut or deleted there says more', () => {
  expect(saysMore([reflection('a'), reflection('b', 'entry-0002')], [reflection('a')])).toBe(true)
  expect(saysMore([reflection('I was calm.')], [reflection('I was')])).toBe(true)
  expect(saysMore([reflection('a')], [deleted])).toBe(true)
  expect(saysMore([practice({ after: 3 })], [practice({ after: 4 })])).toBe(true)
  expect(saysMore([practice({ after: 3 })], [practice({ after: null })])).toBe(true)
  expect(saysMore([practice({ helped: ['voice'] })], [practice({ helped: [] })])).toBe(true)
})

test('what says the same in another entry does not count: each is a thing of its own', () => {
  expect(saysMore([reflection('a', 'entry-0002')], [reflection('a')])).toBe(true)
})

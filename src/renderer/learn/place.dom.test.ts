/** The place in a lesson, and the mark that it was read: one entry, in which neither takes the other's words. */
import { expect, test } from 'vitest'
import { book } from '../book/book.svelte.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { ReadingPlace } from './place.svelte.ts'
import { stopsOf } from './stops.ts'

const day = '2026-11-22T20:00:00+01:00'

async function opened() {
  const file = putApiInPlace()
  await entries.load()
  const lesson = await book.loadLesson('A4')
  if (!lesson) throw new Error('the book has no such lesson')
  const [, second] = stopsOf(lesson)
  return { file, place: new ReadingPlace(lesson), second: second?.key ?? '', kept: () => entries.one('reading', 'A4')?.data }
}

test('a lesson that is marked as read and left at once stays read, however slow the disk is', async () => {
  const { file, place, second, kept } = await opened()
  let answers = (): void => undefined
  file.faults = { 'entries:record': [{ slow: new Promise<void>((done) => (answers = done)) }] }
  place.moved(second)
  const marked = place.mark(day)
  const left = place.leave() // the mark is not answered yet
  answers()
  await Promise.all([marked, left])
  await entries.retry()
  expect(kept()).toMatchObject({ place: second, readAt: day })
})

test('a mark that is taken back on a slow disk is taken back, and the place is kept', async () => {
  const { file, place, second, kept } = await opened()
  await place.mark(day)
  let answers = (): void => undefined
  file.faults = { 'entries:record': [{ slow: new Promise<void>((done) => (answers = done)) }] }
  const taken = place.mark(null)
  place.moved(second)
  const left = place.leave()
  answers()
  await Promise.all([taken, left])
  await entries.retry()
  expect(kept()).toMatchObject({ place: second, readAt: null })
})

import { expect, test } from 'vitest'
import type { Lesson } from '../../core/content/book.ts'
import { mixed, moved } from './order.ts'
import { quote, sectionsOf, stopsOf } from './stops.ts'
import { dates } from '../words/dates.ts'
import { dayAndTime } from '$words/when.ts'

const lesson: Lesson = {
  id: 'A4',
  title: 'Your first session',
  path: 'A',
  objective: 'Know.',
  minutes: 5,
  sections: 2,
  contentNote: null,
  lead: ['Lead.'],
  parts: [
    { id: 'one', title: 'One?', blocks: [{ t: 'p', key: 'a', in: ['It is ', { t: 'em', in: ['fine'] }, '.', { t: 'source', key: 'S' }] }] },
    { id: 'two', title: 'Two?', blocks: [{ t: 'list', key: 'b', ordered: false, items: [['First.'], ['Second.']] }] },
  ],
  checks: [{ t: 'reflect', key: 'c', id: 'r', prompt: 'Write.' }],
  sources: [],
  related: [],
  exercises: [],
  terms: {},
  reviewedBy: null,
  checkedOn: null,
}

test('every block is a place to stop, with its section and its words', () => {
  expect(stopsOf(lesson)).toEqual([
    { key: 'a', section: 0, line: 'It is fine.' },
    { key: 'b', section: 1, line: 'First. Second.' },
    { key: 'c', section: 2, line: 'Write.' },
  ])
  expect(sectionsOf(lesson)).toBe(3)
})

test('a long block is quoted by its whole sentences, or by its words when one sentence is too long', () => {
  expect(quote(`${'Short sentence here. '.repeat(20)}`)).toMatch(/^(Short sentence here\. ?)+$/)
  expect(quote('word '.repeat(100))).toMatch(/^(word )+…$/)
  expect(quote('word '.repeat(100)).length).toBeLessThanOrEqual(222)
})

test('a mixed order keeps every line, differs from the right one, and a step moves one line', () => {
  expect(mixed(['1', '2', '3', '4'])).toEqual(['2', '4', '1', '3'])
  expect(moved(['1', '2', '3'], 2, -1)).toEqual(['1', '3', '2'])
  expect(moved(['1', '2', '3'], 0, -1)).toEqual(['1', '2', '3'])
})

test('times are said as the person’s clock showed them', () => {
  const tuesday = '2026-05-12T21:10:00.000+05:30'
  expect(dates.time(tuesday)).toBe('21:10')
  expect(dates.dayAndYear(tuesday)).toBe('12 May 2026')
  expect(dates.dayAndYear('2026-05-12')).toBe('12 May 2026')
  expect(dayAndTime(tuesday, '2026-05-12T23:00:00.000+05:30')).toBe('Today, 21:10')
  expect(dayAndTime(tuesday, '2026-05-14T08:00:00.000+05:30')).toBe('Tuesday, 21:10')
  expect(dayAndTime(tuesday, '2026-06-14T08:00:00.000+05:30')).toBe('12 May, 21:10')
  expect(dayAndTime(tuesday, '2027-06-14T08:00:00.000+05:30')).toBe('12 May 2026, 21:10')
  expect(dayAndTime('2100-01-01T10:00:00.000+01:00', '2026-06-14T08:00:00.000+05:30')).toBe('1 January 2100, 10:00')
})

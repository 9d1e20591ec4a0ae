/** The body check and the ratings, as suggestions. */
import { expect, test } from 'vitest'
import { doctorFirst, leftOutAreas, suggestGentle, worseTwice } from './safety.ts'

const none = { areas: [], conditions: [] }

test('ticked areas are left out, and so are the belly in pregnancy and the eyes with an eye condition', () => {
  expect(leftOutAreas(none)).toEqual([])
  expect(leftOutAreas({ areas: ['neck'], conditions: ['cramps'] })).toEqual(['neck'])
  expect(leftOutAreas({ areas: ['neck'], conditions: ['pregnant', 'eyes'] })).toEqual(['eyes', 'neck', 'belly'])
})

test('any tick suggests the gentle preset; a condition also says to ask a doctor', () => {
  expect([suggestGentle(none), doctorFirst(none)]).toEqual([false, false])
  const sore = { areas: ['legs'] as const, conditions: [] }
  expect([suggestGentle(sore), doctorFirst(sore)]).toEqual([true, false])
  const uneasy = { areas: [], conditions: ['uneasy'] as const }
  expect([suggestGentle(uneasy), doctorFirst(uneasy)]).toEqual([true, true])
})

test('two practices in a row that end two points worse bring another suggestion', () => {
  const worse = { before: 3, after: 5 }
  const same = { before: 3, after: 4 }
  const unrated = { before: 3, after: null }
  expect(worseTwice([worse])).toBe(false)
  expect(worseTwice([worse, worse])).toBe(true)
  expect(worseTwice([worse, unrated, worse, unrated])).toBe(true)
  expect(worseTwice([worse, worse, same])).toBe(false)
  expect(worseTwice([worse, same, worse])).toBe(false)
})

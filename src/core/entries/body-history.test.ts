/** The map of the last weeks counts marks, and shades by thirds. */
import { expect, test } from 'vitest'
import type { Region } from '../script/exercise.ts'
import { bodyHistory, mostOften, shadeOf } from './body-history.ts'

const marked = (tightBefore: Region[], tightAfter: Region[] = []) => ({ data: { tightBefore, tightAfter } })

test('each side counts its own marks, a place once a practice', () => {
  const { practices, before, after } = bodyHistory([marked(['neck', 'jaw', 'neck'], ['jaw']), marked(['neck']), marked([], ['belly']), marked([])])
  expect(practices).toBe(3)
  expect(before).toEqual({ practices: 2, times: { neck: 2, jaw: 1 } })
  expect(after).toEqual({ practices: 2, times: { jaw: 1, belly: 1 } })
})

test('the places marked most often come first, and even ones in the order of the body', () => {
  const { before } = bodyHistory([marked(['belly', 'jaw', 'neck']), marked(['neck'])])
  expect(mostOften(before, 2)).toEqual([
    { region: 'neck', times: 2 },
    { region: 'jaw', times: 1 },
  ])
  expect(mostOften(bodyHistory([]).before, 3)).toEqual([])
})

test('a shade is a third', () => {
  expect([0, 1, 3, 4, 6, 7, 9].map((times) => shadeOf(times, 9))).toEqual([0, 1, 1, 2, 2, 3, 3])
  expect(shadeOf(0, 0)).toBe(0)
})

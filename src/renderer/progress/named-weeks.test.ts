import { expect, test } from 'vitest'
import { namedWeeks } from './named-weeks.ts'

const wide = (letters: number) => letters * 7.5 + 10
const named = (count: number, width: number, name = (nth: number) => `week ${String(nth)}`) => namedWeeks(count, width / count, wide, name)

test('the present week is named, and as many before it as have room beside each other', () => {
  expect(named(4, 800).map(({ nth }) => nth)).toEqual([3, 2, 1, 0])
  expect(named(12, 600).map(({ nth }) => nth)).toEqual([11, 9, 7, 5, 3, 1])
  expect(named(12, 600, (nth) => (nth === 4 ? 'a very long name' : 'short')).map(({ nth }) => nth)).toEqual([11, 8, 5, 2])
  expect(named(12, 0).map(({ nth }) => nth)).toEqual([11])
})

test('of two thousand years as few names are asked for as of a few, and none touches another', () => {
  let asked = 0
  const names = named(104_348, 800, () => ((asked += 1), '16 November 1026'))
  expect(asked).toBeLessThan(150)
  expect(names.length).toBeLessThanOrEqual(800 / wide(16) + 1)
  expect(names.length).toBeGreaterThan(3)
})

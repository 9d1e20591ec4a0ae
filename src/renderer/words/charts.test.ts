// What the charts of Progress say: a range, never a verdict.
import { expect, test } from 'vitest'
import { spreadOf } from '../../core/entries/usual-change.ts'
import { words } from '$words/charts.ts'

test('a change is said as a range, and neither way is praised', () => {
  const said = (...changes: number[]) => words.usually(spreadOf(changes))
  expect(said()).toBe('not rated')
  expect(said(-2)).toBe('rated once: 2 lower')
  expect(said(0, 0)).toBe('rated twice: the same both times')
  expect(said(-3, -2, -1)).toBe('usually 2 lower')
  expect(said(-3, -2, -1, 4)).toBe('usually 1 to 2 lower')
  expect(said(1, 2, 3, 4)).toBe('usually 2 to 3 higher')
  expect(said(-1, 0, 0)).toBe('usually the same')
  expect(said(-2, -1, 0, 0)).toBe('usually the same or 1 lower')
  expect(said(0, 0, 1, 1)).toBe('usually the same or 1 higher')
  expect(said(-2, -1, 1, 2)).toBe('usually between 1 lower and 1 higher')
})

test('a week is said to begin where the weeks of the person begin', () => {
  expect(words.weeks.read('2026-05-10')).toBe('Each bar is a week from Sunday, with its number of practices. Gaps are fine.')
})

// The line over the controls.
import { expect, test } from 'vitest'
import { breathsFrom } from '../../core/script/breathing.ts'
import type { Timeline } from '../../core/script/exercise.ts'
import { behind, segmentsOf } from './track.ts'

const chapter = (id: string, start: number, seconds: number) => ({ id, title: id, start, seconds, kind: 'beat' as const, leftOut: false })
const paced: Timeline = {
  exercise: 'E17',
  total: 65,
  chapters: [chapter('opening', 0, 15), chapter('breathing', 15, 40), chapter('close', 55, 10)],
  steps: [],
  cues: [],
  bells: [],
  breaths: breathsFrom({ in: 5, topUp: 0, hold: 0, out: 5, rest: 0 }, 'along', 15, 40),
}

test('a paced part shows each of its breaths, the others are one piece', () => {
  expect(segmentsOf(paced).map(({ id, start, seconds }) => [id, start, seconds])).toEqual([
    ['opening', 0, 15],
    ['breathing.0', 15, 10],
    ['breathing.1', 25, 10],
    ['breathing.2', 35, 10],
    ['breathing.3', 45, 10],
    ['close', 55, 10],
  ])
  expect(segmentsOf({ ...paced, breaths: [] }).map(({ id }) => id)).toEqual(['opening', 'breathing', 'close'])
})

test('segments fill one after the other', () => {
  expect(segmentsOf(paced).map((segment) => behind(segment, 30))).toEqual([100, 100, 50, 0, 0, 0])
})

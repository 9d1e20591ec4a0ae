/** Which parts of the body a chapter is about, and what was left out of a practice, before it began or on the way. */
import { expect, test } from 'vitest'
import { areasOf, leftOutOf } from '../script/areas.ts'
import { small, slowVoice, usual } from '../script/script.fixture.ts'
import { timeline } from './timeline.ts'
import type { ChangeOnTheWay } from './timeline.ts'

const script = small()
const twice = { ...usual, passes: 2 as const }
const left = (choices: typeof usual, changes: readonly ChangeOnTheWay[] = []) =>
  leftOutOf(script, choices, timeline(script, choices, slowVoice, changes).chapters)
const startOf = (chapter: string) => timeline(script, twice, slowVoice).chapters.find(({ id }) => id === chapter)?.start ?? NaN

test('a muscle group is about its parts in either pass; a beat that turns to no part is about none', () => {
  const chapters = timeline(script, twice, slowVoice).chapters.map(({ id }) => [id, areasOf(script, twice, id).join()])
  expect(chapters.filter(([, areas]) => areas !== '')).toEqual([
    ['1.arm', 'hands-arms'],
    ['1.neck', 'neck'],
    ['2.arm', 'hands-arms'],
    ['2.neck', 'neck'],
  ])
})

test('a part is left out when none of its groups was tensed', () => {
  expect(left(usual)).toEqual([])
  expect(left({ ...usual, leftOut: ['neck', 'feet'] })).toEqual(['neck', 'feet'])
  expect(left(twice, [{ kind: 'rest', from: startOf('1.neck') }])).toEqual(['neck']) // the arm was tensed once
  expect(left(twice, [{ kind: 'rest', from: startOf('2.arm') }])).toEqual([])
  expect(left(twice, [{ kind: 'rest', from: 0 }])).toEqual(['hands-arms', 'neck'])
})

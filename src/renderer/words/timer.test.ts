// What is said of a figure that the timer cannot have: what is wrong, and what to do.
import { expect, test } from 'vitest'
import type { TimerFault } from '../../core/timeline/timer.ts'
import { fault } from '$words/timer.ts'

const said = (wrong: readonly TimerFault[]) => wrong.map(fault)

test('a length or an interval that cannot be is answered with what it may be', () => {
  expect(
    said([
      { code: 'no-length', most: 120 },
      { code: 'not-a-length', typed: '500', most: 120 },
      { code: 'not-a-length', typed: '9'.repeat(400), most: 120 },
      { code: 'not-an-interval', most: 60 },
    ]),
  ).toEqual([
    'How many minutes? Any whole number from 1 to 120.',
    'The timer runs for 1 to 120 whole minutes, and “500” is none of them.',
    'The timer runs for 1 to 120 whole minutes, and “9999999999999999999…” is none of them.',
    'Between two bells there can be 1 to 60 whole minutes.',
  ])
})

test('own bells that cannot ring are answered with what is wrong and what to do', () => {
  expect(
    said([
      { code: 'no-points' },
      { code: 'not-a-point', typed: 'ten' },
      { code: 'too-many-points', points: 21, most: 20 },
      { code: 'no-room-for-points' },
      { code: 'points-outside', outside: [20], minutes: 20 },
      { code: 'points-outside', outside: [0, 25, 30], minutes: 20 },
    ]),
  ).toEqual([
    'Write the minutes that a bell is to ring at, such as 5, 10, 20.',
    '“ten” is not a whole number of minutes. Write them like this: 5, 10, 20.',
    'These are 21 bells, and the timer rings 20 at most. Take out 1.',
    'One minute leaves no room for a bell between the first and the last.',
    'The bell at 20 would not ring inside 20 minutes. Choose points from 1 to 19, or a longer time.',
    'The bells at 0, 25 and 30 would not ring inside 20 minutes. Choose points from 1 to 19, or a longer time.',
  ])
})

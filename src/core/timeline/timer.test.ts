import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onSample } from './samples.ts'
import { longestTimer, mostOwnBells, timerBells } from '../script/surroundings.ts'
import { everyFrom, minutesFrom, ownBellsFrom, timerTimeline, type TimerChoices, type TimerTitles } from './timer.ts'

const plain: TimerChoices = { minutes: 10, settle: 0, every: 0, at: [], bell: 'bowl' }
const titles: TimerTitles = { settling: 'settling', sitting: (part, of) => `${part} of ${of}` }
const timers: fc.Arbitrary<TimerChoices> = fc.record({
  minutes: fc.integer({ min: 1, max: longestTimer }),
  settle: fc.integer({ min: 0, max: 5 }),
  every: fc.integer({ min: 0, max: 60 }),
  at: fc.array(fc.integer({ min: 1, max: longestTimer }), { maxLength: mostOwnBells }),
  bell: fc.constantFrom(...timerBells),
})

test('ten minutes with nothing chosen: a bell, quiet, and a bell at the tenth minute', () => {
  expect(timerTimeline(plain, titles)).toEqual({
    exercise: 'timer',
    total: 600,
    chapters: [{ id: 'sitting-1', title: '1 of 1', start: 0, seconds: 600, kind: 'beat', leftOut: false }],
    steps: [{ id: 'sitting-1.quiet', chapter: 0, phase: 'quiet', start: 0, seconds: 600, regions: [] }],
    cues: [],
    bells: [
      { at: 0, bell: 'begin', sound: 'bowl' },
      { at: 600, bell: 'end', sound: 'bowl' },
    ],
    breaths: [],
  })
})

test('settling in comes on top of the minutes, and the first bell ends it', () => {
  const { total, bells, chapters } = timerTimeline({ ...plain, settle: 2, every: 4, bell: 'wood' }, titles)
  expect(total).toBe(720)
  expect(bells.map(({ at, bell }) => [at, bell])).toEqual([
    [120, 'begin'],
    [360, 'next'],
    [600, 'next'],
    [720, 'end'],
  ])
  expect(chapters.map(({ title, start }) => [title, start])).toEqual([
    ['settling', 0],
    ['1 of 3', 120],
    ['2 of 3', 360],
    ['3 of 3', 600],
  ])
})

test('bells of one’s own ring where they were set, in order; one that was set twice, or outside, does not', () => {
  const { bells } = timerTimeline({ ...plain, at: [7, 3, 3, 10, 25] }, titles)
  expect(bells.filter(({ bell }) => bell === 'next').map(({ at }) => at)).toEqual([180, 420])
})

test('whatever is chosen: parts without a gap, a begin and an end bell, none doubled, none near another, all on a sample and in the chosen sound', () => {
  fc.assert(
    fc.property(timers, (choices) => {
      const { total, chapters, steps, bells, cues } = timerTimeline(choices, titles)
      expect(total).toBe((choices.settle + choices.minutes) * 60)
      expect(cues).toEqual([])
      for (const parts of [chapters, steps]) {
        expect(parts.reduce((end, { start, seconds }) => (expect(start).toBe(end), start + seconds), 0)).toBe(total)
        expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
      }
      expect(steps.every(({ phase, seconds }) => phase === 'quiet' && seconds > 0)).toBe(true)
      expect([bells[0], bells.at(-1)].map((bell) => [bell?.bell, bell?.at])).toEqual([
        ['begin', choices.settle * 60],
        ['end', total],
      ])
      for (const [n, { at, sound }] of bells.entries()) {
        expect(sound).toBe(choices.bell)
        expect(onSample(at)).toBe(at)
        if (n > 0) expect(at - (bells[n - 1]?.at ?? 0)).toBeGreaterThanOrEqual(10)
      }
    }),
  )
})

test('minutes may be written with spaces around them; anything else that is not 1 to 120 is refused as it was typed', () => {
  expect(minutesFrom(' 20 ')).toEqual({ value: 20, fault: null })
  for (const text of ['0', '121', '-5', '7.5', '1e2', 'ten', '٣', '9'.repeat(400)])
    expect(minutesFrom(text).fault, text).toEqual({ code: 'not-a-length', typed: text, most: 120 })
  expect(minutesFrom('').fault).toEqual({ code: 'no-length', most: 120 })
})

test('the time between two bells is 1 to 60 minutes', () => {
  expect([' 1', '60'].map((text) => everyFrom(text).value)).toEqual([1, 60])
  for (const text of ['', '0', '61', '2.5', 'often']) expect(everyFrom(text).fault, text).toEqual({ code: 'not-an-interval', most: 60 })
})

test('own bells may be listed with commas, spaces or “and”, in any order and twice', () => {
  for (const text of ['5, 10, 15', '15 5 10', '5,10 and 15', ' 5;10;15;15, ']) expect(ownBellsFrom(text, 20, 'and').value, text).toEqual([5, 10, 15])
})

test('own bells that cannot ring are refused by what is wrong', () => {
  expect([ownBellsFrom('', 20, 'and'), ownBellsFrom('5, ten', 20, 'and'), ownBellsFrom('2.5', 20, 'and')].map(({ fault }) => fault)).toEqual([
    { code: 'no-points' },
    { code: 'not-a-point', typed: 'ten' },
    { code: 'not-a-point', typed: '2.5' },
  ])
  expect([ownBellsFrom('5, 20', 20, 'and'), ownBellsFrom('0 5 25 30', 20, 'and'), ownBellsFrom('1', 1, 'and')].map(({ fault }) => fault)).toEqual([
    { code: 'points-outside', outside: [20], minutes: 20 },
    { code: 'points-outside', outside: [0, 25, 30], minutes: 20 },
    { code: 'no-room-for-points' },
  ])
  const many = Array.from({ length: 21 }, (_, n) => n + 1)
  expect(ownBellsFrom(many.join(' '), 60, 'and').fault).toEqual({ code: 'too-many-points', points: 21, most: 20 })
  expect(ownBellsFrom(many.slice(1).join(' '), 60, 'and').value).toEqual(many.slice(1))
})

test('whatever is typed is answered: with bells the timer rings exactly so, or with what is wrong', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.array(fc.integer({ min: -2, max: 130 })).map(String)),
      fc.integer({ min: 1, max: longestTimer }),
      (text, minutes) => {
        const { value, fault } = ownBellsFrom(text, minutes, 'and')
        if (value === null) {
          expect(fault.code).toMatch(/point/)
          return
        }
        const { bells } = timerTimeline({ ...plain, minutes, at: value }, titles)
        expect(bells.filter(({ bell }) => bell === 'next').map(({ at }) => at / 60)).toEqual(value)
      },
    ),
  )
})

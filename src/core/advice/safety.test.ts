/** What the list of safety says of an exercise, and of one person's body check. */
import { expect, test } from 'vitest'
import { adviceFor, askedIn, askFirst, careOf, hasAnswered, leftOutAreas, partFor, saidBefore, suggestGentle } from './safety.ts'
import type { Condition, SafetyKind, Safety } from './safety.ts'
import { bodyAreas } from '../script/exercise.ts'
import type { BodyArea } from '../script/exercise.ts'

const condition = (id: string, more: Partial<Condition>): Condition => ({
  id,
  tick: null,
  line: `${id}.`,
  asked: [],
  means: {},
  do: {},
  leavesOut: [],
  ...more,
})
const kind = (id: string, check: SafetyKind['check'] = null): SafetyKind => ({
  id,
  check,
  open: false,
  ask: `Ask about ${id}.`,
  instead: [`Not ${id}, but `, { exercise: 'E08' }],
})
const safety: Safety = {
  kinds: [kind('tensing', 'body'), kind('breathing', 'breath'), { id: 'grounding', check: null, open: true, ask: '', instead: [] }],
  areas: Object.fromEntries(bodyAreas.map((area) => [area, { reasons: '', instead: '' }])) as Safety['areas'],
  conditions: [
    condition('pregnant', {
      tick: 'I am pregnant',
      asked: ['body', 'breath'],
      means: { tensing: 'ask', holds: 'ask' },
      do: { holds: 'Hold nothing.' },
      leavesOut: ['belly'],
    }),
    condition('uneasy', { tick: 'Uneasy', asked: ['body'], means: { tensing: 'instead' } }),
    condition('unreal', { means: { grounding: 'tell', named: 'ask' } }),
  ],
  notes: [{ id: 'awake', line: 'Not while driving.', for: ['tensing', 'holds'] }],
  stopIf: [
    { id: 'hurts', line: 'It hurts.', for: ['tensing'] },
    { id: 'rings', line: 'It rings.', for: [] },
  ],
  odd: { title: '', line: '', then: '' },
  stopPage: { now: [], urgent: '', signs: [] },
}
const named = (kind: string, more: Partial<Parameters<typeof saidBefore>[1]> = {}) => ({ kind, uses: [], also: [], not: [], ...more })
const check = (conditions: readonly string[], areas: readonly BodyArea[] = []) => ({ areas, conditions })

test('a card says what its kind and its uses say, what it names besides, and not what it takes away', () => {
  expect(saidBefore(safety, named('tensing'))).toEqual({
    notes: ['Not while driving.'],
    askFirst: ['pregnant.'],
    tell: [],
    stopIf: ['It hurts.'],
    instead: ['Not tensing, but ', { exercise: 'E08' }],
  })
  expect(saidBefore(safety, named('breathing', { uses: ['holds'], also: ['rings'] }))).toMatchObject({
    notes: ['Not while driving.'],
    askFirst: ['pregnant. Hold nothing.'],
    stopIf: ['It rings.'],
  })
  expect(saidBefore(safety, named('tensing', { also: ['unreal'], not: ['pregnant', 'hurts', 'awake'] }))).toMatchObject({
    notes: [],
    askFirst: ['unreal.'],
    stopIf: [],
  })
  expect(saidBefore(safety, named('grounding'))).toMatchObject({ askFirst: [], tell: ['unreal.'], instead: [] })
  expect(askFirst(safety, named('tensing'))).toEqual([{ condition: 'pregnant', says: 'pregnant.' }])
})

test('ticked areas are left out, and so is what a ticked condition leaves out', () => {
  expect(leftOutAreas(safety, check([]))).toEqual([])
  expect(leftOutAreas(safety, check(['uneasy'], ['neck']))).toEqual(['neck'])
  expect(leftOutAreas(safety, check(['pregnant'], ['neck']))).toEqual(['neck', 'belly'])
})

test('only what means it sends a person to a doctor, for this kind of exercise; grounding never does', () => {
  expect(adviceFor(safety, named('tensing'), check([]))).toBeNull()
  expect(adviceFor(safety, named('tensing'), check(['pregnant']))).toEqual({
    ask: 'Ask about tensing.',
    instead: ['Not tensing, but ', { exercise: 'E08' }],
  })
  expect(adviceFor(safety, named('tensing'), check(['uneasy']))).toEqual({ ask: null, instead: ['Not tensing, but ', { exercise: 'E08' }] })
  expect(adviceFor(safety, named('breathing'), check(['pregnant', 'uneasy']))).toBeNull()
  expect(adviceFor(safety, named('breathing', { uses: ['holds'] }), check(['pregnant']))?.ask).toBe('Ask about breathing.')
  expect(adviceFor(safety, named('grounding'), check(['pregnant', 'unreal']))).toBeNull()
  expect(adviceFor(safety, named('tensing'), check(['of-a-newer-book']))).toBeNull()
})

test('gentle tensing is suggested for parts that are left out, and to nobody who ticked a condition', () => {
  expect([suggestGentle(check([])), suggestGentle(check([], ['legs']))]).toEqual([false, true])
  expect([suggestGentle(check(['uneasy'])), suggestGentle(check(['uneasy'], ['legs']))]).toEqual([false, false])
})

test('nobody begins with a held breath before they were asked, nor after they ticked anything', () => {
  expect(careOf(null)).toBe('without-holds')
  expect(careOf({ ...check([]), asked: ['body'] })).toBe('without-holds')
  expect(careOf({ ...check([]), asked: ['body', 'breath'] })).toBe('none')
  expect(careOf({ ...check(['uneasy']), asked: ['body', 'breath'] })).toBe('ticked')
})

test('each part of the check asks its own, of those whose practice it is', () => {
  expect(askedIn(safety, 'body').map(({ id, tick }) => [id, tick])).toEqual([
    ['pregnant', 'I am pregnant'],
    ['uneasy', 'Uneasy'],
  ])
  expect(askedIn(safety, 'breath').map(({ id }) => id)).toEqual(['pregnant'])
  expect(partFor(safety, { asks: ['leftOut'], safety: named('grounding') })).toBe('body')
  expect(partFor(safety, { asks: [], safety: named('breathing') })).toBe('breath')
  expect(partFor(safety, { asks: [], safety: named('grounding') })).toBeNull()
  expect([hasAnswered({ asked: ['body'] }, 'body'), hasAnswered({ asked: ['body'] }, 'breath')]).toEqual([true, false])
})

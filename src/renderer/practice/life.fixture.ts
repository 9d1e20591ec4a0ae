/** Entries of a person who practises, for tests of Practise and Today. Times are by the clock of api.fixture: now is 22 November 2026, 20:00. */
import type { DataOf, Entry } from '../../core/entries/entry.ts'
import { wholePractice } from '../../core/entries/practice.fixture.ts'

const at = (day: number, hour = 20): string => `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000+01:00`
let made = 0
const stamp = (time: string) => ({ id: `life-${String((made += 1)).padStart(5, '0')}`, at: time, edited: time })

export function practised(exercise: DataOf<'practice'>['exercise'], day: number, before: number | null = null, after: number | null = null): Entry {
  return { ...stamp(at(day)), kind: 'practice', data: { ...wholePractice, exercise, title: exercise, before, after } }
}

export function named(name: string, exercise: DataOf<'preset'>['exercise'] = 'E02'): Entry {
  const chosen: DataOf<'preset'>['chosen'] = {
    form: 'full',
    preset: 'gentle',
    passes: 1,
    posture: 'lying',
    anchor: 'breath',
    without: [],
    sleep: false,
    talk: 'full',
    pattern: '',
    ownPattern: { in: 4, topUp: 0, hold: 0, out: 6, rest: 0 },
    word: '',
    options: {},
  }
  return { ...stamp(at(1)), kind: 'preset', data: { name, exercise, title: exercise, chosen, voice: null, background: 'rain' } }
}

export const favourite = (exercise: DataOf<'favourite'>['exercise'], title = exercise): Entry => ({
  ...stamp(at(1)),
  kind: 'favourite',
  data: { exercise, title },
})

export const follows = (plan: string, step = 0, state: DataOf<'plan'>['state'] = 'going', day = 1): Entry => ({
  ...stamp(at(day)),
  kind: 'plan',
  data: { plan, title: plan, step, state },
})

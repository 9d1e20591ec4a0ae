import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from './entry.ts'
import { merge } from './merge.ts'

// few ids, few instants, the same instants written with other offsets: clashes are the point
const instant = fc.constantFrom<string>(
  '2026-11-21T12:00:00Z',
  '2026-11-21T13:00:00+01:00',
  '2026-11-21T12:00:00.001Z',
  '2026-11-22T02:00:00+14:00',
  '2100-01-01T00:00:00Z',
)
const entry = fc.record({
  id: fc.constantFrom<string>('id-one', 'id-two', 'id-three', 'id-four'),
  at: instant,
  edited: instant,
  kind: fc.constant('reflection' as const),
  data: fc.option(
    fc.record({ lesson: fc.constant('A1'), title: fc.constant('A lesson'), prompt: fc.constantFrom('p', 'q'), text: fc.string({ maxLength: 3 }) }),
  ),
})
const file = fc.array(entry, { maxLength: 8 })

test('merging is idempotent, commutative and associative', () => {
  fc.assert(
    fc.property(file, file, file, (a, b, c) => {
      const ab = merge(a, b)
      expect(merge(ab, ab)).toEqual(ab)
      expect(merge(ab, b)).toEqual(ab)
      expect(merge(b, a)).toEqual(ab)
      expect(merge(ab, c)).toEqual(merge(a, merge(b, c)))
    }),
    { numRuns: 500 },
  )
})

test('the latest edit wins, by instant and not by the letters of the time', () => {
  const one = (edited: string, text: string): Entry => ({
    id: 'id-one',
    at: '2026-11-21T12:00:00Z',
    edited,
    kind: 'reflection',
    data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text },
  })
  expect(merge([one('2026-11-21T13:30:00+02:00', 'earlier')], [one('2026-11-21T12:00:00Z', 'later')])).toEqual([one('2026-11-21T12:00:00Z', 'later')])
})

test('what was deleted in one file does not come back from the other', () => {
  const kept: Entry = {
    id: 'id-one',
    at: '2026-11-21T12:00:00Z',
    edited: '2026-11-21T12:00:00Z',
    kind: 'reflection',
    data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text: 'a' },
  }
  const gone: Entry = { ...kept, edited: '2026-11-21T12:00:01Z', data: null }
  expect(merge([kept], [gone])).toEqual([gone])
  expect(merge([{ ...kept, edited: gone.edited }], [gone])).toEqual([gone])
})

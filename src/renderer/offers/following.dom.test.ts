/** The plans a person follows, while the disk is slow or full: each press is one step, and is seen at once. */
import { expect, test } from 'vitest'
import { book } from '../book/book.svelte.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { entries } from '../entries/entries.svelte.ts'
import { following } from './following.svelte.ts'

test('on to the next step, twice: two steps', async () => {
  const file = putApiInPlace()
  await entries.load()
  const [plan] = book.plans
  if (!plan) throw new Error('the book has no plan')
  await following.begin(plan)
  let answers = (): void => undefined
  file.faults = { 'entries:revise': [{ slow: new Promise<void>((done) => (answers = done)) }] }
  const both = [following.onward(plan), following.onward(plan)]
  expect(entries.one('plan', plan.id)?.data.step).toBe(2)
  answers()
  await Promise.all(both)
  await entries.retry()
  expect(file.entries).toMatchObject([{ kind: 'plan', data: { step: 2 } }])
})

test('begun and left on a full disk, it is not in the file', async () => {
  const file = putApiInPlace()
  await entries.load()
  const [plan] = book.plans
  if (!plan) throw new Error('the book has no plan')
  file.full = true
  await following.begin(plan)
  expect(following.all.map((followed) => followed.plan)).toEqual([plan])
  await following.leave(plan)
  expect(following.all).toEqual([])
  file.full = false
  await entries.retry()
  expect(file.entries.filter(({ data }) => data !== null)).toEqual([])
})

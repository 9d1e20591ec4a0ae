/** What becomes of one act that is sent to the disk. */
import { expect, test } from 'vitest'
import type { Act } from './acts.ts'
import { putApiInPlace } from './api.fixture.ts'
import { send } from './send.ts'

const removal = { verb: 'remove', id: 'never-saved', fact: null, at: '2026-11-22T10:00:00.000+01:00' } as const

test('what may never have come to the disk is removed when it is not there; anything else that is not there is said to be gone', async () => {
  putApiInPlace()
  const removals: readonly Act[] = [{ ...removal, mayNotBeThere: true }, removal]
  expect(await Promise.all(removals.map((act) => send(act)))).toMatchObject([{ ok: true }, { ok: false, refusal: { code: 'gone' } }])
})

test('a removal that the disk refuses is not done, also of what may never have come to it', async () => {
  putApiInPlace().faults = { 'entries:remove': { refuse: 'full' } }
  expect(await send({ ...removal, mayNotBeThere: true })).toMatchObject({ ok: false, refusal: { code: 'disk-full', again: true } })
})

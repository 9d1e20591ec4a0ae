import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { Draft } from '../../core/entries/entry.ts'
import { answered, answersBy } from './answer.ts'
import type { Handlers } from './handlers.ts'
import { fault, reflection } from '../store/trial.fixture.ts'
import { notSaved, Refused } from '../store/refused.ts'

const schema = z.tuple([Draft])
const never = (_draft: Draft): never => {
  throw new Error('asked although the arguments were wrong')
}

/** What the log received while this ran. */
async function logged(what: () => Promise<unknown>): Promise<{ value: unknown; log: string }> {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const value = await what()
  const log = spy.mock.calls.flat().join(' ')
  spy.mockRestore()
  return { value, log }
}

test('a good question gets its value', async () => {
  expect(await answered('entries:record', schema, (draft) => draft.kind, [reflection('one')])).toEqual({ ok: true, value: 'reflection' })
})

test('arguments that do not fit are never used, and what was typed is not in the log', async () => {
  const text = 'MARKER'.repeat(10_000)
  const junk: unknown[][] = [
    [],
    [null],
    ['MARKER'],
    [reflection('MARKER'), 'more'],
    [{ ...reflection('MARKER'), id: 'MARKER' }],
    [reflection(text)],
    [{ kind: 'MARKER', data: {} }],
  ]
  for (const asked of junk) {
    const { value, log } = await logged(() => answered('entries:record', schema, never, asked))
    expect(value).toMatchObject({ ok: false, refusal: { code: 'not-understood' } })
    expect(log).toContain('entries:record')
    expect(log).not.toContain('MARKER')
  }
})

test('a refusal keeps its facts', async () => {
  const refused = (): never => {
    throw new Refused({ code: 'folder-gone', where: 'a', again: true })
  }
  expect(await answered('file:erase', z.tuple([]), refused, [])).toEqual({ ok: false, refusal: { code: 'folder-gone', where: 'a', again: true } })
})

test('an unexpected error is only said to be one; its message, which may hold a path or a text, stays out of the log', async () => {
  const { value, log } = await logged(() =>
    answered('file:erase', z.tuple([]), () => Promise.reject(Object.assign(new TypeError('MARKER'), { code: 'EWEIRD' })), []),
  )
  expect(value).toMatchObject({ ok: false, refusal: { code: 'unexpected' } })
  expect(log).toContain('TypeError EWEIRD')
  expect(log).not.toContain('MARKER')
})

test('where in the program it happened is in the log, in the bundle or a part of it; where that lies on the computer is not', async () => {
  for (const [line, place] of [
    ['    at Store.record (/home/MARKER/Groundwork/out/main/index.cjs:1:48213)', 'index.cjs:1:48213'],
    ['    at async /home/MARKER/out/main/chunks/store-B4x_9Q.cjs:7:21', 'chunks/store-B4x_9Q.cjs:7:21'],
    ['    at Object.write (C:\\Users\\MARKER\\out\\main\\chunks\\store-B4x_9Q.cjs:7:21)', 'chunks\\store-B4x_9Q.cjs:7:21'],
  ] as const) {
    const stack = `TypeError: MARKER.cjs:1:2\n    at node:internal/fs:1:1\n${line}\n    at other (/home/MARKER/out/main/index.cjs:9:9)`
    const { log } = await logged(() =>
      answered('file:erase', z.tuple([]), () => Promise.reject(Object.assign(new TypeError('MARKER'), { stack })), []),
    )
    expect(log).toContain(place)
    expect(log).not.toContain('MARKER')
  }
})

test('each kind of fault of the disk has a code of its own', () => {
  const codes = ['ENOSPC', 'EACCES', 'ENOENT', 'EIO'].map((code) => notSaved(fault(code), 'the folder').refusal.code)
  expect(codes).toEqual(['disk-full', 'not-allowed', 'folder-gone', 'disk-fault'])
})

test('none of our windows, and whatever is no request, is answered nothing at all', async () => {
  const handlers = { 'window:compact': [['main'], z.tuple([z.boolean()]), () => undefined] } as unknown as Handlers
  const answers = answersBy(handlers)
  const main = { role: 'main', topFrame: true, ourPage: true } as const
  expect(await answers(main, 'window:compact', [true])).toEqual({ ok: true, value: undefined })
  for (const channel of ['window:other', 'constructor', '__proto__', '', 5, null, ['window:compact'], undefined])
    await expect(answers(main, channel, [true])).rejects.toThrow('refused')
  for (const sender of [
    { ...main, role: null },
    { ...main, topFrame: false },
    { ...main, ourPage: false },
  ])
    await expect(answers(sender, 'window:compact', [true])).rejects.toThrow('refused')
})

test('one of our windows that may not ask is told so, and that it need not ask again; nothing is done', async () => {
  const done = vi.fn()
  const answers = answersBy({ 'window:compact': [['main'], z.tuple([z.boolean()]), done] } as unknown as Handlers)
  const audience = { role: 'audience', topFrame: true, ourPage: true } as const
  expect(await answers(audience, 'window:compact', [true])).toEqual({ ok: false, refusal: { code: 'not-for-this-window' } })
  for (const stranger of [
    { ...audience, topFrame: false },
    { ...audience, ourPage: false },
  ])
    await expect(answers(stranger, 'window:compact', [true])).rejects.toThrow('refused')
  expect(done).not.toHaveBeenCalled()
})

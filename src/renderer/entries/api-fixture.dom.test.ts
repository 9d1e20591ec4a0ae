/** The window.api of page tests refuses what the main process would refuse, and can be slow, full, or refuse for a while. */
import { expect, test } from 'vitest'
import type { NewEntry } from '../../core/entries/entry.ts'
import { diskFull, putApiInPlace, refusedForGood } from './api.fixture.ts'

const reflection = (text: string): NewEntry => ({
  id: crypto.randomUUID(),
  at: '2026-11-22T19:00:00.000+01:00',
  kind: 'reflection',
  data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text },
})
const texts = (file: ReturnType<typeof putApiInPlace>) => file.entries.map((entry) => (entry.kind === 'reflection' ? entry.data?.text : null))

test('what main would not understand is refused, and nothing of it is kept', async () => {
  const file = putApiInPlace()
  expect(await window.api.entries.record(reflection('x'.repeat(20_001)))).toMatchObject({
    ok: false,
    refusal: { code: 'not-understood' },
  })
  expect(await window.api.settings.change({ voiceVolume: 2 })).toMatchObject({ ok: false })
  expect(await window.api.entries.remove('short')).toMatchObject({ ok: false })
  expect(await window.api.file.csv('a table without its mark')).toMatchObject({ ok: false, refusal: { code: 'not-understood' } })
  expect(await window.api.clipboard.copy('x'.repeat(100_001))).toMatchObject({ ok: false, refusal: { code: 'not-understood' } })
  expect([file.entries, file.settings.voiceVolume <= 1]).toEqual([[], true])
})

test('a full disk refuses every write until there is room, and can still be read', async () => {
  const file = putApiInPlace()
  file.full = true
  expect(await window.api.entries.record(reflection('one'))).toEqual({ ok: false, refusal: diskFull })
  expect(await window.api.file.erase()).toEqual({ ok: false, refusal: diskFull })
  expect(await window.api.entries.load()).toMatchObject({ ok: true })
  file.full = false
  await window.api.entries.record(reflection('two'))
  expect([texts(file), file.asked]).toEqual([['two'], []])
})

test('faults come in turn, or by what is asked; a slow write holds up the writes behind it', async () => {
  const file = putApiInPlace()
  file.faults = { 'entries:record': [{ refuse: 'full' }, { refuse: 'for good' }] }
  const answers = await Promise.all(['one', 'two', 'three'].map((text) => window.api.entries.record(reflection(text))))
  expect(answers.map((answer) => (answer.ok ? 'kept' : answer.refusal))).toEqual([diskFull, refusedForGood, 'kept'])
  let free = (): void => undefined
  const room = new Promise<void>((done) => (free = done))
  file.faults = { 'entries:record': (draft) => (JSON.stringify(draft).includes('slow') ? { slow: room } : null) }
  const both = Promise.all([window.api.entries.record(reflection('slow')), window.api.entries.record(reflection('quick'))])
  await window.api.file.whereabouts()
  expect(texts(file)).toEqual(['three'])
  free()
  await both
  expect(texts(file)).toEqual(['three', 'slow', 'quick'])
})

/** Acts on their way to a disk that is slow, full for a while, or refuses: what is said of each is what the disk then holds. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, changedSettings, recorded, removed, restored, revised } from '../../core/entries/change.ts'
import { Settings, type Change, type Draft, type Snapshot } from '../../core/entries/entry.ts'
import { factOf } from '../../core/entries/living.ts'
import { merged, type Act } from './acts.ts'
import { Outbox, type Outcome, type Sent } from './outbox.ts'

interface Refusal {
  readonly why: string
  readonly again?: true
  readonly afterAll?: true // the act is on the disk although the answer says that it is not
}
const full: Refusal = { why: 'full', again: true }
const never: Refusal = { why: 'never' }
const unsure: Refusal = { why: 'not answered', again: true, afterAll: true }

const reflection = (text: string): Draft => ({ kind: 'reflection', data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text } })
const reading = (section: number): Draft => ({
  kind: 'reading',
  data: { lesson: 'A1', title: 'A lesson', place: 'p', line: '', section, sections: 9, readAt: null },
})

let clock = 0
const at = (): string => new Date(Date.UTC(2026, 10, 27) + 1000 * (clock += 1)).toISOString()
const record = (id: string, draft: Draft): Act => ({ verb: 'record', id, fact: factOf(draft), entry: { ...draft, id, at: at() } })
const revise = (id: string, draft: Draft): Act => ({ verb: 'revise', id, fact: factOf(draft), draft })
const remove = (id: string, fact: string | null = null): Act => ({ verb: 'remove', id, fact })
const change = (patch: Partial<Settings>): Act => ({ verb: 'change', id: 'settings', fact: null, patch })

/** The person's file with the steps that main takes; `answers` say how each try goes, and when they run out it works. */
class Disk {
  holds: Snapshot = { entries: [], settings: Settings.parse({}) }
  tries = 0
  readonly answers: (Refusal | null)[] = []
  readonly pauses: number[] = []

  async take(act: Act): Promise<Sent<Refusal>> {
    this.tries += 1
    for (let n = this.pauses.shift() ?? 0; n > 0; n--) await Promise.resolve()
    const refusal = this.answers.shift() ?? null
    if (refusal && !refusal.afterAll) return { ok: false, refusal }
    const change = this.#change(act)
    if (change) this.holds = apply(this.holds, change)
    if (refusal) return { ok: false, refusal }
    if (!change && act.verb === 'remove' && act.mayNotBeThere) return { ok: true }
    if (!change) return { ok: false, refusal: { why: 'gone' } }
    return { ok: true }
  }

  #change(act: Act): Change | null {
    const now = at()
    if (act.verb === 'record') {
      const { id, at: done, ...draft } = act.entry
      return recorded(this.holds, draft, { id, at: done, now })
    }
    if (act.verb === 'revise') return revised(this.holds, act.id, act.draft, now)
    if (act.verb === 'remove') return removed(this.holds, act.id, now)
    if (act.verb === 'restore') return restored(this.holds, act.entry, now)
    return act.verb === 'change' ? changedSettings(this.holds.settings, act.patch) : null
  }

  texts(): string[] {
    return this.holds.entries.flatMap((entry) => (entry.kind === 'reflection' && entry.data ? [entry.data.text] : []))
  }
}

function desk() {
  const disk = new Disk()
  const told: { trouble: Refusal | null; refused: Refusal[]; again: (() => void) | null } = { trouble: null, refused: [], again: null }
  const outbox = new Outbox<Refusal>({
    send: (act) => disk.take(act),
    later: (run) => {
      told.again = run
      return () => (told.again = null)
    },
    trouble: (refusal) => (told.trouble = refusal),
    refused: (refusal) => told.refused.push(refusal),
  })
  return { disk, told, outbox }
}

test('an act that the disk takes is saved, and nothing is told', async () => {
  const { disk, told, outbox } = desk()
  const outcome = await outbox.put(record('one-1234', reflection('one')))
  expect(outcome).toMatchObject({ id: 'one-1234', is: 'saved' })
  expect(await outcome.landed).toBe(true)
  expect(disk.texts()).toEqual(['one'])
  expect(told).toEqual({ trouble: null, refused: [], again: null })
})

test('on a full disk an act waits, is told, is tried again, and lands once', async () => {
  const { disk, told, outbox } = desk()
  disk.answers.push(full, full)
  const outcome = await outbox.put(record('one-1234', reflection('one')))
  expect(outcome.is).toBe('waiting')
  expect(told.trouble).toBe(full)
  told.again?.()
  await outbox.retry()
  expect(told.trouble).toBe(full)
  await outbox.retry()
  expect(await outcome.landed).toBe(true)
  expect(disk.texts()).toEqual(['one'])
  expect(told.trouble).toBeNull()
  expect(told.again).toBeNull()
})

test('what never fits does not hold up what comes after it', async () => {
  const { disk, told, outbox } = desk()
  disk.answers.push(full, full, null)
  const large = await outbox.put(record('large-12', reflection('large')))
  const small = await outbox.put(record('small-12', reflection('small')))
  expect([large.is, small.is]).toEqual(['waiting', 'saved'])
  expect(disk.texts()).toEqual(['small'])
  expect(told.trouble).toBe(full)
})

test('what had to wait bears the time at which it was done', async () => {
  const { disk, outbox } = desk()
  disk.answers.push(full, full, null)
  await outbox.put(record('first-12', reflection('first')))
  await outbox.put(record('second-1', reflection('second')))
  await outbox.retry()
  expect(disk.texts()).toEqual(['second', 'first'])
  const byTime = disk.holds.entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  expect(byTime.map(({ id }) => id)).toEqual(['first-12', 'second-1'])
})

test('what is refused for good is told once, is not tried again, and the rest goes on', async () => {
  const { disk, told, outbox } = desk()
  disk.answers.push(never)
  const [bad, good] = await Promise.all([outbox.put(record('bad-1234', reflection('bad'))), outbox.put(record('good-123', reflection('good')))])
  expect([bad.is, good.is]).toEqual(['refused', 'saved'])
  expect(await bad.landed).toBe(false)
  expect(told).toMatchObject({ trouble: null, refused: [never] })
  expect(disk.texts()).toEqual(['good'])
})

test('words that failed do not come back over later ones that were saved', async () => {
  const { disk, outbox } = desk()
  await outbox.put(record('one-1234', reflection('a')))
  disk.answers.push(full)
  disk.pauses.push(3)
  const early = outbox.put(revise('one-1234', reflection('ab')))
  await Promise.resolve()
  await Promise.resolve()
  const late = outbox.put(revise('one-1234', reflection('abc')))
  await Promise.all([early, late])
  await outbox.retry()
  expect(disk.texts()).toEqual(['abc'])
})

test('two facts that may stand once are one thing, whatever their ids', async () => {
  const { disk, outbox } = desk()
  disk.answers.push(full, full)
  await outbox.put(record('read-one', reading(1)))
  const second = await outbox.put(record('read-two', reading(2)))
  expect(second.id).toBe('read-one')
  await outbox.retry()
  expect(disk.holds.entries).toMatchObject([{ id: 'read-one', data: { section: 2 } }])
})

test('kept, and taken back before the disk took it: nothing is left to save, and that is said', async () => {
  const { disk, told, outbox } = desk()
  disk.answers.push(full)
  const kept = await outbox.put(record('one-1234', reflection('one')))
  const back = await outbox.put(remove('one-1234'))
  expect([back.is, await kept.landed, await back.landed]).toEqual(['saved', true, true])
  expect([disk.texts(), told.trouble, outbox.waiting]).toEqual([[], null, []])
})

test('kept, and taken back after a try of which nobody knows whether the disk took it: it is not on the disk', async () => {
  for (const pause of [0, 3]) {
    const { disk, told, outbox } = desk()
    disk.answers.push(unsure)
    disk.pauses.push(pause)
    const kept = outbox.put(record('one-1234', reflection('one')))
    if (pause === 0)
      await kept // else it is taken back while it is on its way
    else for (let n = 0; n < 2; n++) await Promise.resolve()
    const back = await outbox.put(remove('one-1234'))
    expect(await back.landed).toBe(true)
    expect([disk.texts(), told.trouble, told.refused, outbox.waiting]).toEqual([[], null, [], []])
  }
})

test('taken back on a full disk and written once more under the same id, it is on the disk with the last words', async () => {
  const { disk, outbox } = desk()
  disk.answers.push(full, full)
  await outbox.put(record('one-1234', reflection('one')))
  await outbox.put(remove('one-1234'))
  const again = await outbox.put(record('one-1234', reflection('again')))
  expect([again.is, disk.texts()]).toEqual(['saved', ['again']])
})

test('a removal that waits is done before the same fact is said anew', async () => {
  const { disk, outbox } = desk()
  await outbox.put(record('read-one', reading(1)))
  disk.answers.push(full, full, full)
  await outbox.put(remove('read-one', 'reading A1'))
  await outbox.put(record('read-two', reading(5)))
  await outbox.retry()
  await outbox.retry()
  expect(disk.holds.entries.filter(({ data }) => data !== null)).toMatchObject([{ id: 'read-two', data: { section: 5 } }])
})

test('settings that wait are one act with all that was changed', async () => {
  const { disk, outbox } = desk()
  disk.answers.push(full, full)
  await outbox.put(change({ captions: false }))
  await outbox.put(change({ tones: false }))
  const before = disk.tries
  await outbox.retry()
  expect(disk.tries - before).toBe(1)
  expect(disk.holds.settings).toMatchObject({ captions: false, tones: false })
})

test('acts of one moment about one thing are sent as what they come to', async () => {
  const { disk, outbox } = desk()
  await Promise.all([outbox.put(record('one-1234', reflection('a'))), outbox.put(revise('one-1234', reflection('ab')))])
  expect([disk.tries, disk.texts()]).toEqual([1, ['ab']])
})

test('when another file is opened, what waited for the old one is let go', async () => {
  const { disk, told, outbox } = desk()
  disk.answers.push(full)
  const outcome = await outbox.put(record('one-1234', reflection('one')))
  outbox.letGo(never)
  await outbox.retry()
  expect(await outcome.landed).toBe(false)
  expect([told.trouble, disk.texts()]).toEqual([null, []])
})

test('two acts about one thing come to one, or to both in turn', () => {
  const entry = { id: 'one-1234', at: '2026-11-27T10:00:00Z', edited: '2026-11-27T10:00:00Z', ...reflection('was') }
  const restore: Act = { verb: 'restore', id: 'one-1234', fact: null, entry }
  expect(merged(restore, revise('one-1234', reflection('new')), false)).toMatchObject({ verb: 'restore', entry: { data: { text: 'new' } } })
  expect(merged(remove('one-1234'), restore, false)).toBe(restore)
  expect(merged(revise('one-1234', reflection('a')), remove('one-1234'), false)).toMatchObject({ verb: 'remove' })
  expect(merged(remove('read-one', 'reading A1'), record('read-two', reading(1)), false)).toBeNull()
  // the waiting record would have revised its twin on the disk: what is removed is that twin
  expect(merged(record('read-two', reading(1)), remove('read-one', 'reading A1'), false)).toMatchObject({ verb: 'remove', id: 'read-one' })
})

/** What a person does to three notes, one reading place and a setting, in any order, while the disk does what it likes. */
const deed = fc.oneof(
  fc.record({ does: fc.constant('write' as const), thing: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ does: fc.constant('remove' as const), thing: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ does: fc.constant('read' as const), thing: fc.constant(3) }),
  fc.record({ does: fc.constant('set' as const), thing: fc.constant(4) }),
  fc.record({ does: fc.constantFrom('retry' as const, 'wait' as const), thing: fc.constant(5) }),
)
/** Not both in one run: of an act that was tried with an unknown end and then refused for good, nobody can say what the disk holds. */
const answers = fc
  .constantFrom(never, unsure)
  .chain((rare) => fc.array(fc.constantFrom(null, null, null, null, null, full, full, full, full, rare, rare), { maxLength: 40 }))

test('every last word is on the disk once, with the time at which it was written, and trouble is told exactly while something waits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 1, maxLength: 25 }),
      answers,
      fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 }),
      async (deeds, given, pauses) => {
        const { disk, told, outbox } = desk()
        disk.answers.push(...given)
        disk.pauses.push(...pauses)
        const acts: { thing: number; says: string | null; outcome: Promise<Outcome> }[] = []
        const begun = new Set<number>()
        const done = new Map<string, string>() // when each was first written
        for (const [n, { does, thing }] of deeds.entries()) {
          const id = `thing-${thing}-id`
          const says = String(n)
          const put = (said: string | null, act: Act) => {
            if (act.verb === 'record') done.set(act.id, act.entry.at)
            acts.push({ thing, says: said, outcome: outbox.put(act) })
          }
          if (does === 'write') put(says, begun.has(thing) ? revise(id, reflection(says)) : record(id, reflection(says)))
          else if (does === 'remove' && begun.has(thing)) put(null, remove(id))
          else if (does === 'read') put(says, record(`reading-${n}`, reading(n)))
          else if (does === 'set') put(says, change({ backgroundVolume: n / 100 }))
          else if (does === 'retry') void outbox.retry()
          else await outbox.retry()
          if (does === 'write') begun.add(thing)
          if (does === 'remove') begun.delete(thing) // written again it is another note, but never under the id of a removed one
          if (does === 'remove' && acts.at(-1)?.thing === thing) break
        }
        await Promise.all(acts.map(({ outcome }) => outcome))
        expect(told.trouble !== null).toBe(outbox.waiting.length > 0)
        disk.answers.length = 0
        await outbox.retry()
        await outbox.retry()
        expect([outbox.waiting, told.trouble]).toEqual([[], null])

        const ended = await Promise.all(acts.map(async ({ thing, says, outcome }) => ({ thing, says, landed: await (await outcome).landed })))
        for (const thing of [0, 1, 2]) {
          const last = ended.findLast((act) => act.thing === thing && act.landed)
          const held = disk.holds.entries.filter(({ id, data }) => id === `thing-${thing}-id` && data !== null)
          expect(held.map((entry) => (entry.kind === 'reflection' ? entry.data?.text : null))).toEqual(last && last.says !== null ? [last.says] : [])
        }
        const read = ended.findLast((act) => act.thing === 3 && act.landed)
        const places = disk.holds.entries.flatMap((entry) => (entry.kind === 'reading' && entry.data ? [String(entry.data.section)] : []))
        expect(places).toEqual(read ? [read.says] : [])
        const set = ended.findLast((act) => act.thing === 4 && act.landed)
        if (set) expect(disk.holds.settings.backgroundVolume).toBe(Number(set.says) / 100)
        for (const entry of disk.holds.entries) expect(done.get(entry.id)).toBe(entry.at)
      },
    ),
    { numRuns: 1500 },
  )
})

/**
 * Whatever the disk does: every last word is there once, with the time at which it was written; and at every moment the window shows what the person did, in
 * its order, done to what was opened. Only a removal that was refused is let go, with what it took along; everything else that was refused is held.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry, Snapshot } from '../../core/entries/entry.ts'
import { factOf } from '../../core/entries/living.ts'
import type { Act } from './acts.ts'
import { change, desk, full, never, reading, record, reflection, remove, restore, revise, unsure } from './outbox.fixture.ts'
import type { Outcome } from './outbox.ts'

/** What a person does to three notes, one reading place, of which there is only one whatever its id, and two settings, in any order. */
const deed = fc.oneof(
  fc.record({ does: fc.constantFrom('write' as const, 'remove' as const, 'put back' as const), thing: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ does: fc.constant('write' as const), thing: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ does: fc.constantFrom('read' as const, 'unread' as const), thing: fc.constant(0) }),
  fc.record({ does: fc.constantFrom('retry' as const, 'wait' as const), thing: fc.constant(0) }),
  fc.record({ does: fc.constant('set' as const), thing: fc.integer({ min: 0, max: 1 }) }),
)
/** Not both in one run: of an act that was tried with an unknown end and then refused for good, nobody can say what the disk holds. */
const answers = fc
  .constantFrom(never, unsure)
  .chain((rare) => fc.array(fc.constantFrom(null, null, null, null, null, full, full, full, full, rare, rare), { maxLength: 40, size: 'max' }))

/** One act as the person knows it: when it was done, about what, and what it says; null: it is gone. */
interface Done {
  readonly at: string
  readonly about: string
  readonly says: string | null
  is: 'open' | 'landed' | 'let go'
}
const fields = ['backgroundVolume', 'bellVolume'] as const

/** Everything that is there, by what it is about. */
function shown({ entries, settings }: Snapshot): Map<string, string> {
  const all = new Map<string, string>()
  for (const { id, kind, data } of entries) {
    if (kind === 'reflection' && data) all.set(id, data.text)
    if (kind === 'reading' && data) all.set('reading', String(data.section))
  }
  for (const field of fields) all.set(field, String(settings[field] * 100))
  return all
}

function trial() {
  const done: Done[] = []
  let sending: Act | null = null // with all it came of: it bears the time of the last of them
  const aboutOf = (act: Act): string => (act.verb === 'change' ? 'settings' : act.fact === null ? act.id : 'reading')
  const isAbout = (one: Done, about: string): boolean => one.about === about || (about === 'settings' && fields.some((field) => field === one.about))
  /** Becomes of what was on its way, or was held, about the thing that was sent. */
  const ends = (is: 'landed' | 'let go'): void => {
    const sent = sending
    for (const one of done) if (sent && one.is === 'open' && one.at <= sent.at && isAbout(one, aboutOf(sent))) one.is = is
  }
  const window = desk({
    sends: (act) => (sending = act),
    saves: () => ends('landed'),
    refuses: () => sending?.verb === 'remove' && ends('let go'),
    changes: () => looks(),
  })
  const opened = shown(window.view())

  /** What the person did, in its order, done to what was opened. */
  function expected(): Map<string, string> {
    const all = new Map(opened)
    for (const { about, says, is } of done) {
      if (is === 'let go') continue
      if (says === null) all.delete(about)
      else all.set(about, says)
    }
    return all
  }
  const untrue: unknown[] = [] // where the window showed something else: told at the end, the outbox must not be stopped by it
  function looks(): void {
    const byName = (all: Map<string, string>) => [...all].sort(([a], [b]) => (a < b ? -1 : 1))
    const [now, due] = [byName(shown(window.view())), byName(expected())]
    if (JSON.stringify(now) !== JSON.stringify(due)) untrue.push({ shown: now, expected: due })
  }
  return { ...window, done, looks, untrue }
}

test('every last word is on the disk once, with the time at which it was written; what is shown is what was done; trouble is told exactly while something waits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 1, maxLength: 25, size: 'max' }),
      answers,
      fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 }),
      async (deeds, given, pauses) => {
        const { disk, told, outbox, view, done, looks, untrue } = trial()
        disk.answers.push(...given)
        disk.pauses.push(...pauses)
        const removed = new Map<number, Entry>()
        const written = new Map<string, string>() // when each was first written
        const outcomes: { readonly about: string; readonly says: string | null; readonly outcome: Promise<Outcome> }[] = []
        const put = (about: string, says: string | null, act: Act): void => {
          if (act.verb === 'record') written.set(act.id, act.entry.at)
          done.push({ at: act.at, about, says, is: 'open' })
          outcomes.push({ about, says, outcome: outbox.put(act) })
        }
        for (const [n, { does, thing }] of deeds.entries()) {
          const note = view().entries.findLast(({ id, data }) => id.startsWith(`thing-${thing}`) && data !== null)
          const back = removed.get(thing)
          const isThere = back && view().entries.some(({ id, data }) => id === back.id && data !== null)
          if (does === 'write' && note) put(note.id, String(n), revise(note.id, reflection(String(n))))
          else if (does === 'write') put(`thing-${thing}-${n}`, String(n), record(`thing-${thing}-${n}`, reflection(String(n))))
          else if (does === 'remove' && note) {
            removed.set(thing, note)
            put(note.id, null, remove(note.id))
          } else if (does === 'put back' && back?.kind === 'reflection' && !isThere) put(back.id, back.data?.text ?? null, restore(back))
          else if (does === 'read') put('reading', String(n), record(`reading-${n}`, reading(n)))
          else if (does === 'unread') {
            const place = view().entries.find(({ kind, data }) => kind === 'reading' && data !== null)
            const isSaved = disk.holds.entries.some(({ id }) => id === place?.id) // what never was on the disk is taken back in outbox.test.ts
            if (place && isSaved) put('reading', null, remove(place.id, factOf(place)))
          } else if (does === 'set') {
            const field = fields[thing] ?? fields[0]
            put(field, String((n / 100) * 100), change({ [field]: n / 100 }))
          } else if (does === 'retry') void outbox.retry()
          else if (does === 'wait') await outbox.retry()
          looks()
        }
        await Promise.all(outcomes.map(({ outcome }) => outcome))
        await outbox.retry() // what was asked for last is over
        const waits = () => outbox.pending.some(({ is }) => is !== 'refused')
        expect(told.trouble !== null).toBe(waits())
        disk.answers.length = 0
        await outbox.retry()
        await outbox.retry()
        expect([waits(), told.trouble]).toEqual([false, null])

        const ended = await Promise.all(outcomes.map(async ({ about, says, outcome }) => ({ about, says, landed: await (await outcome).landed })))
        const onDisk = shown(disk.holds)
        for (const about of new Set(ended.map((act) => act.about))) {
          const last = ended.findLast((act) => act.about === about && act.landed)
          if (last) expect([about, onDisk.get(about) ?? null]).toEqual([about, last.says])
          else if (!fields.some((field) => field === about)) expect(onDisk.has(about)).toBe(false)
        }
        for (const { id, at } of disk.holds.entries) expect([id, written.get(id)]).toEqual([id, at])
        expect(new Set(disk.holds.entries.map(({ id }) => id)).size).toBe(disk.holds.entries.length)
        looks()
        expect(untrue).toEqual([])
      },
    ),
    { numRuns: 1500 },
  )
})

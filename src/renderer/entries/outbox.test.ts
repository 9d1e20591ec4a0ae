/** Acts on their way to a disk that is slow, full for a while, or refuses: what is said of each is what the disk then holds. */
import { expect, test } from 'vitest'
import { merged } from './acts.ts'
import { change, desk, full, never, reading, record, reflection, remove, restore, revise, unsure } from './outbox.fixture.ts'

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

test('the same id twice is one thing, with what was said last: while the first waits, while it is on its way, and once it is saved', async () => {
  for (const when of ['waiting', 'sending', 'saved'] as const) {
    const { disk, outbox } = desk()
    if (when === 'waiting') disk.answers.push(full, full)
    if (when === 'sending') disk.pauses.push(3)
    const first = outbox.put(record('one-1234', reflection('one')))
    if (when === 'sending') for (let n = 0; n < 2; n++) await Promise.resolve()
    else await first
    const second = outbox.put(record('one-1234', reflection('one more')))
    expect([(await first).id, (await second).id], when).toEqual(['one-1234', 'one-1234'])
    await outbox.retry()
    expect([disk.texts(), outbox.pending], when).toEqual([['one more'], []])
  }
})

test('kept, and taken back before the disk took it: nothing is left to save, and that is said', async () => {
  const { disk, told, outbox } = desk()
  disk.answers.push(full)
  const kept = await outbox.put(record('one-1234', reflection('one')))
  const back = await outbox.put(remove('one-1234'))
  expect([back.is, await kept.landed, await back.landed]).toEqual(['saved', true, true])
  expect([disk.texts(), told.trouble, outbox.pending]).toEqual([[], null, []])
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
    expect([disk.texts(), told.trouble, told.refused, outbox.pending]).toEqual([[], null, [], []])
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
  disk.answers.push(full, full)
  await outbox.put(remove('read-one', 'reading A1'))
  const anew = await outbox.put(record('read-two', reading(5))) // there would be room for it by now
  expect(anew.is).toBe('waiting')
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
  const back = restore(entry)
  expect(merged(back, revise('one-1234', reflection('new')), false)).toMatchObject({ verb: 'restore', entry: { data: { text: 'new' } } })
  expect(merged(remove('one-1234'), back, false)).toBe(back)
  expect(merged(revise('one-1234', reflection('a')), remove('one-1234'), false)).toMatchObject({ verb: 'remove' })
  expect(merged(remove('read-one', 'reading A1'), record('read-two', reading(1)), false)).toBeNull()
  // the waiting record would have revised its twin on the disk: what is removed is that twin
  expect(merged(record('read-two', reading(1)), remove('read-one', 'reading A1'), false)).toMatchObject({ verb: 'remove', id: 'read-one' })
})

test('only what is held can be thrown away, and then nothing of it is left; what waits stays', async () => {
  const { disk, outbox } = desk()
  disk.answers.push(never, full)
  const [held, waits] = [record('held-123', reflection('held')), record('waits-12', reflection('waits'))]
  await outbox.put(held)
  await outbox.put(waits)
  outbox.discard(held)
  outbox.discard(waits)
  expect(outbox.pending.map(({ act }) => act)).toEqual([waits])
  await outbox.retry()
  expect([disk.texts(), outbox.pending]).toEqual([['waits'], []])
})

test('what is let go is handed over, whatever became of it so far', async () => {
  const { disk, outbox } = desk()
  disk.answers.push(never, full)
  const [held, waits, comes] = ['held', 'waits', 'comes'].map((text) => record(`${text}-1234`, reflection(text)))
  if (!held || !waits || !comes) throw new Error('three acts')
  await outbox.put(held)
  await outbox.put(waits)
  void outbox.put(comes)
  expect(outbox.letGo(never)).toEqual([held, waits, comes])
  expect(outbox.pending).toEqual([])
})

import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import fs from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Disk } from './disk.ts'
import { currentSchema } from '../../core/entries/migrations.ts'
import { sha256 } from './disk.ts'
import { Recordings } from './recordings.ts'
import { fault, reflection, temporaryFolder, textsIn, trial } from './trial.fixture.ts'

/** A folder with a file of four texts and three generations of three, two and one. */
async function lived(): Promise<{ folder: string; file: string }> {
  const { store, folder, file } = trial()
  for (const text of ['one', 'two', 'three', 'four']) await store.record(reflection(text))
  return { folder, file }
}
const damagedIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('.damaged-'))

/** Kinds of damage: a name, and the bytes that stand where the good ones stood. */
const bits = Array.from(
  { length: 60 },
  (_, n) => [`flipped bit ${n}`, (good: Buffer) => flip(good, Math.floor((n * good.length * 8) / 60) + (n % 8))] as const,
)
const cuts = Array.from(
  { length: 30 },
  (_, n) => [`cut at part ${n} of 30`, (good: Buffer) => good.subarray(0, Math.floor((n * (good.length - 2)) / 30))] as const,
)
const zeros = Array.from(
  { length: 8 },
  (_, n) =>
    [`zeros from part ${n} of 8`, (good: Buffer) => Buffer.concat([good.subarray(0, Math.floor((n * good.length) / 8)), Buffer.alloc(512)])] as const,
)
const texts = [
  '',
  ' ',
  'null',
  '0',
  'true',
  '"text"',
  '[]',
  '{}',
  '[[]]',
  '{"entries":[]}',
  '{"schema":1}',
  '{"schema":1,"data":{"entries":[],"settings":{}}}',
  '<html></html>',
  '{"schema":0,"sha256":"","data":null}',
  '\u0000',
]
const others = [
  ...texts.map((text) => [`the text ${JSON.stringify(text)}`, () => Buffer.from(text)] as const),
  ['a byte order mark within', (good: Buffer) => Buffer.concat([good.subarray(0, 1), Buffer.from([0xef, 0xbb, 0xbf]), good.subarray(1)])] as const,
  ['UTF-16', (good: Buffer) => Buffer.from(`\ufeff${good.toString()}`, 'utf16le')] as const,
  ['twice the text', (good: Buffer) => Buffer.concat([good, good])] as const,
  ['a changed word', (good: Buffer) => Buffer.from(good.toString().replace('"four"', '"five"'))] as const,
]
const damages = [...bits, ...cuts, ...zeros, ...others]

function flip(good: Buffer, bit: number): Buffer {
  const bytes = Buffer.from(good)
  const at = Math.min(bit >> 3, bytes.length - 3) // not the line feed at the end
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (bit & 7)), at)
  return bytes
}

test(`a damaged file is set aside and the text before it opens, in ${damages.length} kinds of damage`, async () => {
  const { folder, file } = await lived()
  const good = readFileSync(file)
  const wrong: string[] = []
  for (const [name, spoil] of damages) {
    const place = temporaryFolder()
    for (const generation of ['.1', '.2', '.3']) copyFileSync(file + generation, join(place, `entries.json${generation}`))
    const bytes = spoil(good)
    writeFileSync(join(place, 'entries.json'), bytes)
    const opened = await trial(place).store.load()
    const aside = damagedIn(place)
    const kept = aside[0] !== undefined && readFileSync(join(place, aside[0])).equals(bytes)
    if (opened.state !== 'ready' || opened.snapshot.entries.length !== 3 || opened.note?.setAside.length !== 1 || !kept) wrong.push(name)
  }
  expect(wrong).toEqual([])
  expect(damages.length).toBeGreaterThan(100)
  expect(await textsIn(folder)).toHaveLength(4)
})

test('the note says which copy was opened and where the damaged file lies; the next start has nothing to say', async () => {
  const { folder, file } = await lived()
  truncateSync(file, 50)
  const opened = await trial(folder).store.load()
  const [aside] = damagedIn(folder)
  expect(opened).toMatchObject({
    note: { saved: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d/) as string, setAside: [join(folder, aside ?? '')] },
  })
  expect(await trial(folder).store.load()).toMatchObject({ state: 'ready', note: null, snapshot: { entries: [{}, {}, {}] } })
})

describe('with more than the file damaged', () => {
  for (const [count, left] of [
    [1, 3],
    [2, 2],
    [3, 1],
    [4, 1], // the daily copy
  ] as const) {
    test(`${count} newest damaged: the next one opens, and all of them are set aside`, async () => {
      const { folder, file } = await lived()
      for (const path of [file, `${file}.1`, `${file}.2`, `${file}.3`].slice(0, count)) truncateSync(path, 40)
      expect(await textsIn(folder)).toHaveLength(left)
      expect(damagedIn(folder)).toHaveLength(count)
    })
  }

  test('a file that is gone opens the text before it', async () => {
    const { folder, file } = await lived()
    rmSync(file)
    expect(await trial(folder).store.load()).toMatchObject({ state: 'ready', note: { setAside: [] }, snapshot: { entries: [{}, {}, {}] } })
  })

  async function allLost(): Promise<{ folder: string; file: string; bytes: Buffer[] }> {
    const { folder, file } = await lived()
    const paths = [file, `${file}.1`, `${file}.2`, `${file}.3`, join(folder, 'backups', 'entries-2026-11-21.json')]
    for (const [n, path] of paths.entries()) writeFileSync(path, `damaged ${n}`)
    return { folder, file, bytes: paths.map((path) => readFileSync(path)) }
  }
  const kept = (paths: readonly string[]) => paths.map((path) => readFileSync(path, 'utf8')).sort()

  test('nothing good: recovery, at every start, nothing saved and nothing overwritten', async () => {
    const { folder, bytes } = await allLost()
    for (let start = 0; start < 3; start++) {
      const { store } = trial(folder)
      const opened = await store.load()
      if (opened.state !== 'recovery') throw new Error(opened.state)
      expect(kept(opened.setAside)).toEqual(bytes.map(String))
      expect(opened.folder).toBe(folder)
      await expect(store.record(reflection('new'))).rejects.toMatchObject({ refusal: { code: 'recovery' } })
    }
    expect(readdirSync(folder).sort()).toEqual(['backups', ...damagedIn(folder)].sort())
  })

  test('beginning anew makes an empty file and leaves the damaged ones where they are', async () => {
    const { folder, bytes } = await allLost()
    const { store } = trial(folder)
    const lost = await store.load()
    if (lost.state !== 'recovery') throw new Error(lost.state)
    expect(await store.beginAnew()).toMatchObject({ state: 'ready', snapshot: { entries: [] } })
    expect(kept(lost.setAside)).toEqual(bytes.map(String))
    await store.record(reflection('new'))
    expect(await textsIn(folder)).toEqual(['new'])
  })

  test('a copy brought back by hand can be restored from recovery', async () => {
    const { folder: other } = await lived()
    const { folder } = await allLost()
    const { store } = trial(folder)
    await store.load()
    copyFileSync(join(other, 'entries.json'), join(folder, 'backups', 'entries-2026-11-19.json'))
    expect(await store.restoreBackup('entries-2026-11-19.json')).toMatchObject({ state: 'ready', snapshot: { entries: [{}, {}, {}, {}] } })
    expect(await textsIn(folder)).toHaveLength(4)
  })

  test('with a good file there is nothing to begin anew', async () => {
    const { folder } = await lived()
    await expect(trial(folder).store.beginAnew()).rejects.toMatchObject({ refusal: { code: 'not-lost' } })
    expect(await textsIn(folder)).toHaveLength(4)
  })
})

test('the first start is empty, writes nothing, and says nothing', async () => {
  const folder = temporaryFolder()
  expect(await trial(folder).store.load()).toMatchObject({ state: 'ready', note: null, readOnly: null, snapshot: { entries: [] } })
  expect(readdirSync(folder)).toEqual([])
})

test('what a killed save left is cleared away and never read', async () => {
  const { folder, file } = await lived()
  const temp = `${file}.0f0e0d0c-0b0a-4908-8706-050403020100.tmp`
  copyFileSync(file, temp)
  appendFileSync(`${file}.0`, 'half')
  writeFileSync(join(folder, 'backups', 'entries-2026-11-21.json.0f0e0d0c-0b0a-4908-8706-050403020100.tmp'), '')
  writeFileSync(join(folder, 'my notes.tmp'), 'not ours')
  rmSync(file)
  expect(await textsIn(folder)).toEqual(['one', 'two', 'three'])
  expect([temp, `${file}.0`].map((path) => existsSync(path))).toEqual([false, false])
  expect(readdirSync(join(folder, 'backups'))).toEqual(['entries-2026-11-21.json'])
  expect(existsSync(join(folder, 'my notes.tmp'))).toBe(true)
})

describe('a file of a newer Groundwork', () => {
  const newer = (schema: number, data: unknown) => JSON.stringify({ schema, sha256: sha256([JSON.stringify([schema, data])]), data })

  const stamp = { id: 'id-12345', at: '2026-11-21T20:14:00.000+01:00', edited: '2026-11-21T20:14:00.000+01:00' }
  test.each([
    ['of a later schema', newer(9, { anything: ['new'] })],
    ['with a kind of entry that is not known here', newer(currentSchema(), { entries: [{ ...stamp, kind: 'horoscope', data: {} }], settings: {} })],
    ['with a setting that is not known here', newer(currentSchema(), { entries: [], settings: { moonPhase: 'full' } })],
  ])('%s is only said to be newer, and stays as it is, byte for byte', async (_what, text) => {
    const { folder, file } = await lived()
    writeFileSync(file, text)
    const before = readdirSync(folder).sort()
    const { store } = trial(folder)
    expect(await store.load()).toMatchObject({
      state: 'ready',
      readOnly: { why: 'newer', path: file },
      snapshot: { entries: [] },
    })
    for (const act of [store.record(reflection('x')), store.erase(), store.beginAnew(), store.restoreBackup('entries-2026-11-21.json')]) {
      await expect(act).rejects.toMatchObject({ refusal: { code: 'read-only', why: { why: 'newer' } } })
    }
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(readdirSync(folder).sort()).toEqual(before)
  })

  test('is not passed over for an older text when the file before it is damaged', async () => {
    const { folder, file } = await lived()
    truncateSync(file, 30)
    writeFileSync(`${file}.1`, newer(9, {}))
    expect(await trial(folder).store.load()).toMatchObject({ readOnly: { why: 'newer' } })
    expect(damagedIn(folder)).toEqual([])
  })
})

describe('a folder or file the computer does not let us use', () => {
  for (const code of ['EROFS', 'EACCES', 'EPERM', 'EIO']) {
    test(`a folder that refuses writing with ${code} opens for reading, says so, and works once it may be written`, async () => {
      const { folder } = await lived()
      let locked = true
      const open = ((path: string, flags: string, mode?: number) =>
        locked && flags === 'wx' ? Promise.reject(fault(code)) : fs.open(path, flags, mode)) as Disk['open']
      const { store } = trial(folder, { open })
      expect(await store.load()).toMatchObject({
        state: 'ready',
        readOnly: { why: 'locked', folder, code },
        snapshot: { entries: [{}, {}, {}, {}] },
      })
      await expect(store.record(reflection('five'))).rejects.toMatchObject({ refusal: { code: 'read-only', why: { why: 'locked' } } })
      locked = false
      await store.record(reflection('five')) // tried once more by the person, who sees what they saw before
      expect(await store.load()).toMatchObject({ readOnly: null })
      await store.record(reflection('six'))
      expect(await textsIn(folder)).toHaveLength(6)
    })

    test(`a file that refuses reading with ${code} is not taken for damaged: the text before it is shown, nothing is moved or written`, async () => {
      const { folder, file } = await lived()
      const before = readdirSync(folder).sort()
      const open: Disk['open'] = (path, flags, mode) => (path === file ? Promise.reject(fault(code)) : fs.open(path, flags, mode))
      const { store } = trial(folder, { open })
      expect(await store.load()).toMatchObject({
        state: 'ready',
        readOnly: { why: 'unreadable', path: file, code, older: true },
        snapshot: { entries: [{}, {}, {}] },
      })
      await expect(store.record(reflection('five'))).rejects.toMatchObject({ refusal: { code: 'read-only', why: { why: 'unreadable' } } })
      expect(readdirSync(folder).sort()).toEqual(before)
      expect(await textsIn(folder)).toHaveLength(4)
    })
  }

  test('a folder that was out of reach, and comes back with the person’s file in it, stays closed until the window asks', async () => {
    const { folder, file } = await lived()
    const newest = readFileSync(file, 'utf8')
    renameSync(folder, `${folder}-away`)
    const mkdir = ((path: string, options: object) =>
      existsSync(folder) ? fs.mkdir(path, options) : Promise.reject(fault('EACCES'))) as Disk['mkdir'] // on a disk that is not there
    const { store } = trial(folder, { mkdir })
    expect(await store.load()).toMatchObject({ readOnly: { why: 'locked' }, snapshot: { entries: [] } })
    renameSync(`${folder}-away`, folder)
    await expect(store.record(reflection('five'))).rejects.toMatchObject({ refusal: { code: 'read-only', why: { why: 'locked' } } })
    expect(readFileSync(file, 'utf8')).toBe(newest)
    expect(await store.load()).toMatchObject({ readOnly: null, snapshot: { entries: [{}, {}, {}, {}] } })
  })

  test('what the window was given stays what is open, until it asks itself: nothing that it did not see is written over', async () => {
    const { folder, file } = await lived()
    const newest = readFileSync(file, 'utf8')
    let held = true // by another program
    const open: Disk['open'] = (path, flags, mode) => (held && path === file ? Promise.reject(fault('EBUSY')) : fs.open(path, flags, mode))
    const { store } = trial(folder, { open })
    const shown = await store.load()
    expect(shown).toMatchObject({ readOnly: { why: 'unreadable' }, snapshot: { entries: [{}, {}, {}] } })
    held = false
    const recordings = new Recordings({ folder, store, id: () => '0123456789abcdef', wait: () => Promise.resolve() })
    await recordings.tidy()
    await recordings.exportBeside(join(temporaryFolder(), 'export.json'))
    expect(await store.has('nobody')).toBe(false)
    expect(await store.opened()).toEqual(shown)
    const [first] = shown.state === 'ready' ? shown.snapshot.entries : []
    await expect(store.revise(first?.id ?? '', reflection('over it'))).rejects.toMatchObject({ refusal: { code: 'read-only' } })
    expect(readFileSync(file, 'utf8')).toBe(newest)
    expect(await store.load()).toMatchObject({ readOnly: null, snapshot: { entries: [{}, {}, {}, {}] } })
  })

  test('a folder where the file should be is neither read nor replaced', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'entries.json'))
    expect(await trial(folder).store.load()).toMatchObject({ readOnly: { why: 'unreadable', code: 'EISDIR' } })
  })

  test('a folder that cannot be made opens empty and says why', async () => {
    const blocked = join(temporaryFolder(), 'a file')
    writeFileSync(blocked, '')
    expect(await trial(join(blocked, 'inside')).store.load()).toMatchObject({
      state: 'ready',
      readOnly: { why: 'unreadable', code: 'ENOTDIR' },
      snapshot: { entries: [] },
    })
  })

  describe('a file opened on a full disk', () => {
    const opened = async () => {
      const { folder, file } = await lived()
      truncateSync(file, 30)
      const disk = { full: true }
      const open = ((path: string, flags: string, mode?: number) =>
        disk.full && flags === 'wx' ? Promise.reject(fault('ENOSPC')) : fs.open(path, flags, mode)) as Disk['open']
      const { store } = trial(folder, { open })
      return { folder, store, disk, shown: await store.load() }
    }

    test('takes what is tried again once there is room, without a restart', async () => {
      const { folder, store, disk } = await opened()
      await expect(store.record(reflection('again'))).rejects.toMatchObject({ refusal: { code: 'disk-full', again: true } })
      disk.full = false
      await store.record(reflection('again'))
      expect(await textsIn(folder)).toEqual(['one', 'two', 'three', 'again'])
      expect(await store.load()).toMatchObject({ readOnly: null })
    })

    test('tells where the damaged file was set aside, also when it was read before a window asked, and when it could be put in order since', async () => {
      const { folder, file } = await lived()
      truncateSync(file, 30)
      let full = true
      const open = ((path: string, flags: string, mode?: number) =>
        full && flags === 'wx' ? Promise.reject(fault('ENOSPC')) : fs.open(path, flags, mode)) as Disk['open']
      const { store } = trial(folder, { open })
      await store.opened() // as the app does, while the window is put together
      const note = { setAside: [expect.stringContaining('entries.json.damaged-')] }
      expect(await store.load()).toMatchObject({ readOnly: { why: 'fault' }, note })
      full = false
      await store.record(reflection('again'))
      expect(await store.load()).toMatchObject({ readOnly: null, note })
      await store.erase()
      expect(await store.load()).toMatchObject({ note: null })
    })

    test('is shown as its older text was, for reading, until there is room', async () => {
      const { folder, store, disk, shown } = await opened()
      expect(shown).toMatchObject({ readOnly: { why: 'fault', fault: { code: 'disk-full' } }, snapshot: { entries: [{}, {}, {}] } })
      disk.full = false
      expect(await store.load()).toMatchObject({ readOnly: null, snapshot: { entries: [{}, {}, {}] } })
      await store.record(reflection('again'))
      expect(await textsIn(folder)).toEqual(['one', 'two', 'three', 'again'])
    })

    test('can be erased, with room or without', async () => {
      const { folder, store } = await opened()
      expect(await store.erase()).toMatchObject({ state: 'ready', snapshot: { entries: [] } })
      expect(await textsIn(folder)).toEqual([])
    })

    test('gives its place to an older copy once there is room, and until then says that the disk is full', async () => {
      const { folder, store, disk } = await opened()
      await expect(store.restoreBackup('entries-2026-11-21.json')).rejects.toMatchObject({ refusal: { code: 'disk-full', again: true } })
      disk.full = false
      await store.restoreBackup('entries-2026-11-21.json')
      expect(await textsIn(folder)).toEqual(['one'])
      expect((await store.whereabouts()).backups.map(({ entries }) => entries)).toContain(3) // what was shown before
    })

    test('is good once there is room, and an empty one is not begun in its place', async () => {
      const { store, disk } = await opened()
      await expect(store.beginAnew()).rejects.toMatchObject({ refusal: { code: 'disk-full', again: true } })
      disk.full = false
      await expect(store.beginAnew()).rejects.toMatchObject({ refusal: { code: 'not-lost' } })
    })
  })
})

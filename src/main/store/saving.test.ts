import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { Settings } from '../../core/entries/entry.ts'
import { fileText, parseFile } from '../../core/entries/file.ts'
import { currentSchema } from '../../core/entries/migrations.ts'
import { backUpBeforeRestore } from './backups.ts'
import { realDisk, sha256, type Disk } from './disk.ts'
import { renamePauses } from './safe-write.ts'
import { storeFiles } from './store-files.ts'
import { fault, reflection, temporaryFolder, textsIn, trial } from './trial.fixture.ts'

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
const textsOf = (path: string) => {
  const parsed = parseFile(readFileSync(path, 'utf8'), sha256)
  return parsed.ok ? parsed.snapshot.entries.map((entry) => (entry.kind === 'reflection' ? entry.data?.text : null)) : null
}
const refusal = (what: Promise<unknown>) =>
  what.then(
    () => null,
    (error: { refusal?: unknown }) => error.refusal ?? error,
  )

test('what was recorded is there at the next start, with the settings', async () => {
  const { store, folder } = trial()
  await store.record(reflection('one'))
  await store.changeSettings({ theme: 'dusk' })
  const opened = await trial(folder).store.load()
  expect(opened).toMatchObject({ state: 'ready', note: null, readOnly: null, snapshot: { settings: { theme: 'dusk' } } })
  expect(await textsIn(folder)).toEqual(['one'])
})

test('an act before the file is read waits for it, and does not write an empty file', async () => {
  const first = trial()
  await first.store.record(reflection('one'))
  await trial(first.folder).store.record(reflection('two')) // never loaded
  expect(await textsIn(first.folder)).toEqual(['one', 'two'])
})

test('loading twice reads once and gives the entries of now', async () => {
  const read: string[] = []
  const open: Disk['open'] = (path, flags, mode) => {
    if (flags === 'r' && basename(String(path)).startsWith('entries.json')) read.push(basename(String(path)))
    return fs.open(path, flags, mode)
  }
  const { store: first, folder } = trial()
  await first.record(reflection('one'))
  const { store } = trial(folder, { open })
  const [a, b] = await Promise.all([store.load(), store.load()])
  expect(a).toEqual(b)
  await store.record(reflection('two'))
  expect(await store.load()).toMatchObject({ snapshot: { entries: [{ data: { text: 'one' } }, { data: { text: 'two' } }] } })
  expect(read).toEqual(['entries.json'])
})

test('only the person can read the folder, the file, its earlier texts and the copies', async () => {
  const { store, folder, file } = trial(join(temporaryFolder(), 'new'))
  for (const text of ['one', 'two', 'three', 'four']) await store.record(reflection(text))
  expect([folder, join(folder, 'backups')].map(mode)).toEqual(['700', '700'])
  expect([file, `${file}.1`, `${file}.2`, `${file}.3`, join(folder, 'backups', 'entries-2026-11-21.json')].map(mode)).toEqual(Array(5).fill('600'))
})

test('three earlier texts stay beside the file, newest first', async () => {
  const { store, folder, file } = trial()
  for (const text of ['one', 'two', 'three', 'four', 'five']) await store.record(reflection(text))
  expect([file, `${file}.1`, `${file}.2`, `${file}.3`].map((path) => textsOf(path)?.length)).toEqual([5, 4, 3, 2])
  expect(readdirSync(folder).sort()).toEqual(['backups', 'entries.json', 'entries.json.1', 'entries.json.2', 'entries.json.3'])
})

test('acts that arrive during a save share the next one, in their order, and none is lost', async () => {
  let saves = 0
  const rename = (from: string, to: string) => {
    if (from.endsWith('.tmp') && to.endsWith('entries.json')) saves++
    return fs.rename(from, to)
  }
  const { store, folder } = trial(undefined, { rename: rename as Disk['rename'] })
  await store.load()
  const texts = Array.from({ length: 100 }, (_, n) => `text ${n}`)
  await Promise.all(texts.map((text) => store.record(reflection(text))))
  expect(await textsIn(folder)).toEqual(texts)
  expect(saves).toBe(1)
})

test('an act that changes nothing writes nothing, and costs no earlier text', async () => {
  const { store, folder } = trial()
  const [entry] = (await store.record(reflection('one'))).entries
  await store.remove(entry?.id ?? '')
  const before = readdirSync(folder)
  for (let n = 0; n < 3; n++) expect(await store.remove(entry?.id ?? '')).toEqual({ entries: [], settings: null })
  expect(await store.changeSettings({ theme: 'system' })).toEqual({ entries: [], settings: null })
  expect(readdirSync(folder)).toEqual(before)
})

test('one act that cannot be done does not take the others with it', async () => {
  const { store, folder } = trial()
  const [good, bad] = await Promise.all([refusal(store.record(reflection('one'))), refusal(store.revise('no-such-entry', reflection('two')))])
  expect(good).toBeNull()
  expect(bad).toMatchObject({ code: 'gone' })
  expect(await textsIn(folder)).toEqual(['one'])
})

describe('when the disk fails', () => {
  const failing = ['open', 'link', 'rename'] as const
  for (const [name, code] of failing.flatMap((name) => ['ENOSPC', 'EIO', 'EROFS', 'EDQUOT'].map((code) => [name, code] as const))) {
    test(`${name} with ${code}: the old file stays, memory goes back, nothing is left over, and it works again without a restart`, async () => {
      let broken = false
      const wrapped = (...args: unknown[]) => (broken ? Promise.reject(fault(code)) : (fs[name] as (...args: unknown[]) => Promise<unknown>)(...args))
      const { store, folder } = trial(undefined, { [name]: wrapped })
      await store.record(reflection('before'))
      const before = readFileSync(join(folder, 'entries.json'))
      broken = true
      expect(await refusal(store.record(reflection('lost')))).toMatchObject({ again: true })
      expect(await refusal(store.record(reflection('lost again')))).toMatchObject({ again: true })
      expect(readFileSync(join(folder, 'entries.json')).equals(before)).toBe(true)
      expect(await store.load()).toMatchObject({ snapshot: { entries: [{ data: { text: 'before' } }] } })
      expect(readdirSync(folder).sort()).toEqual(['backups', 'entries.json'])
      broken = false
      await store.record(reflection('after'))
      expect(await textsIn(folder)).toEqual(['before', 'after'])
    })
  }

  test('a write that is cut short leaves the old file, and no temp', async () => {
    let broken = false
    const open = (async (path: string, flags: string, bits?: number) => {
      const handle = await fs.open(path, flags, bits)
      if (broken && flags === 'wx') {
        handle.writeFile = async (text) => {
          await handle.write(String(text).slice(0, 100))
          throw fault('ENOSPC')
        }
      }
      return handle
    }) as Disk['open']
    const { store, folder } = trial(undefined, { open })
    await store.record(reflection('before'))
    broken = true
    expect(await refusal(store.record(reflection('lost')))).toMatchObject({ code: 'disk-full' })
    expect(readdirSync(folder).sort()).toEqual(['backups', 'entries.json'])
    expect(await textsIn(folder)).toEqual(['before'])
  })

  test('failed saves do not use up the earlier texts', async () => {
    let broken = false
    const rename = (from: string, to: string) => (broken && from.endsWith('.tmp') ? Promise.reject(fault('EIO')) : fs.rename(from, to))
    const { store, file } = trial(undefined, { rename: rename as Disk['rename'] })
    for (const text of ['one', 'two', 'three', 'four']) await store.record(reflection(text))
    broken = true
    for (let n = 0; n < 5; n++) await refusal(store.record(reflection('lost')))
    expect([file, `${file}.1`, `${file}.2`, `${file}.3`].map((path) => textsOf(path)?.length)).toEqual([4, 3, 2, 1])
  })
})

describe('when another program holds the file', () => {
  for (const code of ['EPERM', 'EBUSY', 'EACCES']) {
    test(`a rename that fails with ${code} ten times is tried until it works`, async () => {
      let left = 10
      const rename = (from: string, to: string) => (from.endsWith('.tmp') && left-- > 0 ? Promise.reject(fault(code)) : fs.rename(from, to))
      const { store, folder, waited } = trial(undefined, { rename: rename as Disk['rename'] })
      await store.record(reflection('held'))
      expect(waited.slice(0, 10)).toEqual([...renamePauses])
      expect(waited.reduce((a, b) => a + b)).toBeGreaterThan(2000)
      expect(await textsIn(folder)).toEqual(['held'])
    })
  }
})

test('a disk without hard links gets real copies', async () => {
  const { store, file } = trial(undefined, { link: () => Promise.reject(fault('EPERM')) })
  await store.record(reflection('one'))
  await store.record(reflection('two'))
  expect(textsOf(`${file}.1`)).toEqual(['one'])
})

test('seven daily copies are kept; a day the clock only dreamed of goes first', async () => {
  const { store, folder, clock } = trial()
  const day = 86_400_000
  clock.now = Date.UTC(2100, 0, 1)
  await store.record(reflection('2100'))
  for (let n = 0; n < 9; n++) {
    clock.now = Date.UTC(2026, 10, 21, 12) + n * day
    await store.record(reflection(`day ${n}`))
    await store.record(reflection(`day ${n}, later`))
  }
  const names = readdirSync(join(folder, 'backups')).sort()
  expect(names).toEqual([23, 24, 25, 26, 27, 28, 29].map((date) => `entries-2026-11-${date}.json`))
  expect(textsOf(join(folder, 'backups', 'entries-2026-11-29.json'))?.at(-1)).toBe('day 8')
  const listed = (await store.whereabouts()).backups
  expect(listed.map((backup) => [backup.name, backup.entries])[0]).toEqual(['entries-2026-11-29.json', 18])
})

test('a copy that cannot be made does not fail the save', async () => {
  const { store, folder } = trial()
  writeFileSync(join(folder, 'backups'), 'a file in the way')
  expect(await store.whereabouts()).toMatchObject({ backups: [], noCopies: { code: 'not-a-folder', where: join(folder, 'backups') } }) // before any save
  await store.record(reflection('one'))
  expect(await textsIn(folder)).toEqual(['one'])
  rmSync(join(folder, 'backups'))
  await store.record(reflection('two'))
  expect(await store.whereabouts()).toMatchObject({ backups: [{}], noCopies: null })
})

test('why the daily copy could not be made is told with the copies, and no more once it is made', async () => {
  let full = true
  const mkdir = ((path: string, options: object) =>
    full && path.endsWith('backups') ? Promise.reject(fault('ENOSPC')) : fs.mkdir(path, options)) as Disk['mkdir']
  const { store } = trial(undefined, { mkdir })
  await store.record(reflection('one'))
  expect((await store.whereabouts()).noCopies).toEqual({ code: 'disk-full' })
  full = false
  await store.record(reflection('two'))
  expect((await store.whereabouts()).noCopies).toBeNull()
})

test('a restored copy takes the file’s place, and what was there is kept as a copy', async () => {
  const { store, folder } = trial()
  await store.record(reflection('one'))
  await store.record(reflection('two'))
  const opened = await store.restoreBackup('entries-2026-11-21.json')
  expect(opened).toMatchObject({ state: 'ready', snapshot: { entries: [{ data: { text: 'one' } }] } })
  expect(await textsIn(folder)).toEqual(['one'])
  await store.restoreBackup('entries-2026-11-21-before-restore.json')
  expect(await textsIn(folder)).toEqual(['one', 'two'])
})

test('two restores in one day keep what was there before each of them', async () => {
  const { store } = trial()
  await store.record(reflection('one'))
  await store.record(reflection('two'))
  await store.restoreBackup('entries-2026-11-21.json')
  await store.record(reflection('three'))
  await store.restoreBackup('entries-2026-11-21.json')
  const { backups } = await store.whereabouts()
  expect(backups.map((backup) => [backup.name, backup.entries])).toEqual(
    expect.arrayContaining([
      ['entries-2026-11-21-before-restore.json', 2],
      ['entries-2026-11-21-before-restore-2.json', 2],
    ]),
  )
})

test('however often an older copy is opened in one day, what was there before the last seven times is kept', async () => {
  const { store, folder } = trial()
  await store.record(reflection('first'))
  const isKept = (words: string) => {
    const names = readdirSync(join(folder, 'backups')).filter((name) => name.includes('before-restore'))
    return names.some((name) => readFileSync(join(folder, 'backups', name), 'utf8').includes(`"${words}"`))
  }
  for (let n = 1; n <= 14; n++) {
    await store.record(reflection(`words ${n}`))
    await store.restoreBackup('entries-2026-11-21.json')
    expect([n, isKept(`words ${n}`)]).toEqual([n, true])
  }
  expect([7, 8, 14].map((n) => isKept(`words ${n}`))).toEqual([false, true, true])
  const { backups } = await store.whereabouts()
  expect(backups[1]?.name).toBe('entries-2026-11-21-before-restore-14.json')
})

test('what was there before a restore is not written over where the folder of the copies cannot be listed', async () => {
  let hidden = false
  const readdir = ((path: string) => (hidden ? Promise.reject(fault('EACCES')) : fs.readdir(path))) as Disk['readdir']
  const { store, folder } = trial(undefined, { readdir })
  await store.record(reflection('one'))
  const kept = (name: string) => textsOf(join(folder, 'backups', name))
  await store.record(reflection('two'))
  await store.restoreBackup('entries-2026-11-21.json')
  await store.record(reflection('three'))
  hidden = true
  await backUpBeforeRestore(storeFiles(folder), readFileSync(join(folder, 'entries.json'), 'utf8'), '2026-11-21', {
    disk: { ...realDisk, readdir },
    wait: () => Promise.resolve(),
    keep: 0,
  })
  expect(kept('entries-2026-11-21-before-restore.json')).toEqual(['one', 'two'])
  expect(kept('entries-2026-11-21-before-restore-2.json')).toEqual(['one', 'three'])
})

test('copies made before restores push no daily copy out, and daily copies none of them', async () => {
  const { store, folder, clock } = trial()
  const day = 86_400_000
  for (let n = 0; n < 7; n++) {
    clock.now = Date.UTC(2026, 10, 21, 12) + n * day
    await store.record(reflection(`day ${n}`))
  }
  for (let n = 0; n < 9; n++) await store.restoreBackup('entries-2026-11-21.json')
  const names = () => readdirSync(join(folder, 'backups'))
  const daily = () => names().filter((name) => !name.includes('before-restore'))
  expect(daily().sort()).toEqual([21, 22, 23, 24, 25, 26, 27].map((date) => `entries-2026-11-${date}.json`))
  const beforeRestores = names().filter((name) => name.includes('before-restore'))
  expect(beforeRestores).toHaveLength(7)
  clock.now += day
  await store.record(reflection('day 7'))
  expect(daily()).toContain('entries-2026-11-28.json')
  expect(names()).toEqual(expect.arrayContaining(beforeRestores))
})

test('a copy that is not in the list is not restored, whatever its name reaches for', async () => {
  const { store, folder } = trial()
  await store.record(reflection('one'))
  for (const name of ['entries-2026-11-20.json', '../entries.json.1', '/etc/passwd', '']) {
    expect(await refusal(store.restoreBackup(name)), name).toMatchObject({ code: 'bad-copy' })
  }
  expect(await textsIn(folder)).toEqual(['one'])
})

test('an export holds everything, opens like the file itself, and says what it is', async () => {
  const { store } = trial()
  await store.record(reflection('one'))
  const path = join(temporaryFolder(), 'export.json')
  await store.exportTo(path)
  expect(textsOf(path)).toEqual(['one'])
  expect(mode(path)).toBe('600')
  expect(readFileSync(path, 'utf8')).toMatch(/^\{\n {2}"about": "Exported at 2026-11-21T/)
  expect(await refusal(store.exportTo(join(path, 'below-a-file')))).toMatchObject({ code: 'not-a-folder', where: path })
})

test('where no file is open nothing is exported: an empty copy would pass for a good one', async () => {
  const path = join(temporaryFolder(), 'export.json')
  const refused = async (at: string) => [await refusal(trial(at).store.exportTo(path)), existsSync(path)]
  const newer = temporaryFolder()
  writeFileSync(join(newer, 'entries.json'), fileText({ entries: [], settings: Settings.parse({}) }, sha256, currentSchema() + 1))
  expect(await refused(newer)).toMatchObject([{ code: 'read-only', why: { why: 'newer' } }, false])
  const lost = temporaryFolder()
  writeFileSync(join(lost, 'entries.json'), 'no file of ours')
  expect(await refused(lost)).toMatchObject([{ code: 'recovery' }, false])
  const unreadable = temporaryFolder()
  mkdirSync(join(unreadable, 'entries.json'))
  expect(await refused(unreadable)).toMatchObject([{ code: 'read-only', why: { why: 'unreadable' } }, false])

  const locked = trial(unreadable)
  writeFileSync(join(unreadable, 'entries.json.1'), fileText({ entries: [], settings: Settings.parse({}) }, sha256))
  await locked.store.exportTo(path) // an older copy is shown, and can be taken along
  expect(existsSync(path)).toBe(true)
})

test('a copy is offered with as many entries as it would show: what was removed does not count', async () => {
  const { store, clock } = trial()
  const [first] = (await store.record(reflection('one'))).entries
  await store.record(reflection('two'))
  await store.remove(first?.id ?? '')
  clock.now += 24 * 60 * 60 * 1000
  await store.record(reflection('three')) // with the copy of its day
  const { backups } = await store.whereabouts()
  expect(backups.map(({ entries }) => entries)).toEqual([2, 1])
})

test('to say what the copies hold each is read once, and none is taken apart, however often it is asked; a copy that changed is read anew', async () => {
  const { folder, store: first } = trial()
  const [entry] = (await first.record(reflection('one ,"data":null},'))).entries
  await first.record(reflection('two'))
  await first.remove(entry?.id ?? '')
  const copy = join(folder, 'backups', 'entries-2026-11-20.json')
  writeFileSync(copy, readFileSync(join(folder, 'entries.json')))
  const read: string[] = []
  const readFile = ((path: string, encoding: 'utf8') => {
    read.push(basename(path))
    return fs.readFile(path, encoding)
  }) as Disk['readFile']
  const { store } = trial(folder, { readFile })
  await store.load()
  const parse = vi.spyOn(JSON, 'parse')
  const told = async () => (await store.whereabouts()).backups.map(({ name, entries }) => [name, entries])
  const both = [
    ['entries-2026-11-21.json', 1],
    ['entries-2026-11-20.json', 1],
  ]
  expect([await told(), await told()]).toEqual([both, both])
  expect(read).toEqual(['entries-2026-11-21.json', 'entries-2026-11-20.json'])
  expect(parse.mock.calls.filter(([text]) => text.includes('"id"'))).toEqual([])
  vi.restoreAllMocks()
  damageIn(copy)
  expect(await told()).toEqual([['entries-2026-11-21.json', 1]])
})

/** Another letter in the middle. */
function damageIn(path: string): void {
  const bytes = readFileSync(path)
  bytes[Math.floor(bytes.length / 2)] = 1
  writeFileSync(path, bytes)
}

test('erasing leaves nothing of the person’s in any file, and other files alone', async () => {
  const { store, folder, file } = trial()
  for (let n = 0; n < 5; n++) await store.record(reflection(`MARKER ${n}`))
  await store.restoreBackup('entries-2026-11-21.json')
  for (const name of [`${file}.damaged-2026-11-01T10-00-00-000`, `${file}.before-schema-2`, `${file}.0`]) writeFileSync(name, 'MARKER')
  writeFileSync(join(folder, 'window.json'), '{}')
  expect(await store.erase()).toMatchObject({ state: 'ready', snapshot: { entries: [] } })
  expect(readdirSync(folder).sort()).toEqual(['backups', 'window.json'])
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
  expect(await textsIn(folder)).toEqual([])
  await store.record(reflection('anew'))
  expect(await textsIn(folder)).toEqual(['anew'])
})

test('erasing that fails half-way keeps the file, and says so', async () => {
  const unlink = (path: string) => (path.endsWith('.2') ? Promise.reject(fault('EPERM')) : fs.unlink(path))
  const { store, folder, file } = trial(undefined, { unlink: unlink as Disk['unlink'] })
  for (const text of ['one', 'two', 'three']) await store.record(reflection(text))
  expect(await refusal(store.erase())).toMatchObject({ code: 'not-erased', fault: { code: 'not-allowed' }, again: true })
  expect(existsSync(file)).toBe(true)
  expect(await textsIn(folder)).toEqual(['one', 'two', 'three'])
})

test('an act asked for before erasing is erased with the rest, one asked for after stays', async () => {
  const { store, folder } = trial()
  await store.load()
  await Promise.all([store.record(reflection('before')), store.erase(), store.record(reflection('after'))])
  expect(await textsIn(folder)).toEqual(['after'])
})

test('the settings that hold are told at the start and when they change, not at every save', async () => {
  const { store, settled } = trial()
  await store.load()
  await store.record(reflection('one'))
  await store.changeSettings({ textSize: 130 })
  expect(settled.map((settings) => settings.textSize)).toEqual([100, 130])
})

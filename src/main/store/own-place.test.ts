// What happens when something else changes the person's folder while the app is open. Real files, moved and copied as people and sync programs do it.
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import fs from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileText } from '../../core/entries/file.ts'
import { Settings } from '../../core/entries/entry.ts'
import { wavOf } from '../../core/sound/wav.ts'
import { interruptedPractice } from '../../core/entries/practice.fixture.ts'
import { realDisk, sha256, type Disk } from './disk.ts'
import { PracticePlace } from './practice-place.ts'
import { Recordings } from './recordings.ts'
import { storeFiles } from './store-files.ts'
import { fault, reflection, temporaryFolder, textsIn, trial } from './trial.fixture.ts'

const empty = fileText({ entries: [], settings: Settings.parse({}) }, sha256)

/** A store whose file holds "one". */
async function open(faults: Partial<Disk> = {}) {
  const opened = trial(join(temporaryFolder(), 'Groundwork'), faults)
  await opened.store.record(reflection('one'))
  return opened
}
/** The file of another computer, with these words in it. */
async function fileWith(text: string): Promise<string> {
  const { store, file } = trial()
  await store.record(reflection(text))
  return file
}
const notOurs = (folder: string) => readdirSync(folder).filter((name) => name.includes('not-ours'))

/** As an editor, a file manager and most sync programs put a file in the place of another. */
function puts(from: string, file: string): void {
  copyFileSync(from, `${file}.new`)
  renameSync(`${file}.new`, file)
}

describe('another file in the place of the person’s', () => {
  for (const [how, put] of Object.entries({
    moved: puts,
    'copied over it': copyFileSync,
    'of the same size and time': (from: string, file: string) => {
      const { atime, mtime } = statSync(file)
      puts(from, file)
      utimesSync(file, atime, mtime)
    },
  }))
    test(`${how} there is set aside, and what is saved goes on`, async () => {
      const { store, folder, file, setAside } = await open()
      const theirs = await fileWith('two')
      put(theirs, file)
      await store.record(reflection('three'))
      expect(setAside).toEqual([expect.stringMatching(/entries\.json\.not-ours-2026-11-21T13-00-00-\d{3}$/)])
      expect(readFileSync(setAside[0] ?? '')).toEqual(readFileSync(theirs))
      expect(await textsIn(folder)).toEqual(['one', 'three'])
      await store.record(reflection('four'))
      expect(setAside).toHaveLength(1)
    })

  test('is set aside whatever it is: text that is no file of ours, or a folder', async () => {
    const { store, folder, file, setAside } = await open()
    writeFileSync(file, 'written by hand')
    await store.record(reflection('two'))
    rmSync(file)
    mkdirSync(file)
    await store.record(reflection('three'))
    expect(setAside.map((path) => statSync(path).isDirectory())).toEqual([false, true])
    expect(readFileSync(setAside[0] ?? '', 'utf8')).toBe('written by hand')
    expect(await textsIn(folder)).toEqual(['one', 'two', 'three'])
  })

  test('before anything was saved here is set aside too', async () => {
    const { store, folder, file, setAside } = trial()
    await store.load()
    copyFileSync(await fileWith('brought'), file)
    await store.record(reflection('new'))
    expect(setAside).toHaveLength(1)
    expect(await textsIn(folder)).toEqual(['new'])
  })

  test('goes once nothing would be missed with it; the newest stays, and so does what only it says', async () => {
    const { store, folder, file, setAside } = await open()
    const other = trial()
    const brings = async (change: () => Promise<unknown>): Promise<void> => {
      await change()
      puts(other.file, file)
      await store.record(reflection('here'))
    }
    let theirs = ''
    await brings(async () => (theirs = (await other.store.record(reflection('I was'))).entries[0]?.id ?? ''))
    const first = setAside[0] ?? ''
    await brings(() => other.store.revise(theirs, reflection('I was calm')))
    await brings(() => other.store.record(reflection('and then')))
    expect(setAside).toHaveLength(1) // each said all that the ones before had said
    expect([existsSync(first), setAside.length]).toEqual([false, 1])
    await brings(() => other.store.revise(theirs, reflection('something else')))
    await brings(() => other.store.remove(theirs))
    await brings(() => other.store.changeSettings({ theme: 'dusk' }))
    expect(setAside.map((path) => /I was calm|something else/.exec(readFileSync(path, 'utf8'))?.[0])).toEqual([
      'I was calm',
      'something else',
      undefined,
    ])
    expect(setAside.map((path) => path.slice(folder.length + 1))).toEqual(notOurs(folder).sort())
    const mine = join(folder, 'mine.json')
    copyFileSync(file, mine) // an older text of our own, twice: all of it stands in the file
    for (let n = 0; n < 2; n++) {
      await store.record(reflection('here'))
      puts(mine, file)
      await store.record(reflection('here'))
    }
    expect(setAside).toHaveLength(4)
  })

  test('stays where it cannot be read or a newer app wrote it, but for one that came again', async () => {
    const { store, file, setAside } = await open()
    const newer = `{"schema":99,"sha256":"${sha256(['[99,{}]'])}","data":{}}`
    for (const text of ['written by hand', newer, 'written by hand', '', newer]) {
      writeFileSync(file, text)
      await store.record(reflection('here'))
    }
    expect(setAside.map((path) => readFileSync(path, 'utf8'))).toEqual(['written by hand', newer])
  })

  test('that the disk does not let go stays, and the save is a save', async () => {
    let held = true
    const unlink = (path: string) => (held && path.includes('not-ours') ? Promise.reject(fault('EBUSY')) : fs.unlink(path))
    const { store, folder, file, setAside } = await open({ unlink: unlink as Disk['unlink'] })
    for (const text of ['', '']) {
      writeFileSync(file, text)
      await store.record(reflection('two'))
    }
    expect(setAside).toHaveLength(2)
    held = false
    writeFileSync(file, '')
    await store.record(reflection('three'))
    expect(setAside).toEqual(notOurs(folder).map((name) => join(folder, name)))
    expect(await textsIn(folder)).toEqual(['one', 'two', 'two', 'three'])
  })

  test('takes none of the earlier texts with it', async () => {
    const { store, file } = await open()
    await store.record(reflection('two'))
    puts(await fileWith('theirs'), file)
    await store.record(reflection('three'))
    const texts = [1, 2, 3].flatMap((age) => (existsSync(`${file}.${age}`) ? [readFileSync(`${file}.${age}`, 'utf8')] : []))
    expect(texts.some((text) => text.includes('theirs'))).toBe(false)
    expect(texts.some((text) => text.includes('one'))).toBe(true)
  })

  test('that cannot be moved is not written over: the save waits', async () => {
    let held = false
    const rename = (from: string, to: string) => (held && to.includes('not-ours') ? Promise.reject(fault('EBUSY')) : fs.rename(from, to))
    const { store, folder, file } = await open({ rename: rename as Disk['rename'] })
    writeFileSync(file, 'written by hand')
    held = true
    await expect(store.record(reflection('two'))).rejects.toMatchObject({ refusal: { code: 'not-allowed', again: true } })
    expect(readFileSync(file, 'utf8')).toBe('written by hand')
    held = false
    await store.record(reflection('two'))
    expect(await textsIn(folder)).toEqual(['one', 'two'])
  })

  test('that comes after everything was erased is not taken for the person’s, though it is', async () => {
    const { store, file, setAside } = await open()
    const copy = `${file}.copy`
    copyFileSync(file, copy)
    await store.erase()
    renameSync(copy, file)
    await store.record(reflection('anew'))
    expect(setAside).toHaveLength(1)
  })

  test('goes with the rest when everything is erased', async () => {
    const { store, folder, file } = await open()
    writeFileSync(file, 'written by hand')
    await store.record(reflection('two'))
    puts(await fileWith('theirs'), file)
    await store.erase()
    expect(readdirSync(folder)).toEqual(['backups'])
  })
})

describe('the person’s own file', () => {
  for (const [what, touch] of Object.entries({
    'touched by a sync program': (file: string) => utimesSync(file, 1, 1),
    'put back as it was': (file: string) => puts(file, file),
    'given a second name by a backup program': (file: string) => linkSync(file, join(file, '../../second')),
    'deleted while the app was open': (file: string) => rmSync(file),
  }))
    test(`${what} is written as always`, async () => {
      const { store, folder, file, setAside } = await open()
      touch(file)
      await store.record(reflection('two'))
      expect([setAside, notOurs(folder)]).toEqual([[], []])
      expect(await textsIn(folder)).toEqual(['one', 'two'])
    })

  test('that lies elsewhere, with only a link here, is known as well', async () => {
    const { folder, file } = await open()
    const away = join(folder, '../away.json')
    renameSync(file, away)
    symlinkSync(away, file)
    const { store, setAside } = trial(folder)
    await store.record(reflection('two'))
    expect(setAside).toEqual([])
  })

  test('is never set aside on a disk that gives no lasting numbers', async () => {
    let number = 1
    const stat = (async (path: string) => Object.assign(await fs.stat(path), { ino: number++ })) as unknown as Disk['stat']
    const { store, folder, setAside } = await open({ stat })
    for (const text of ['two', 'three']) await store.record(reflection(text))
    expect(setAside).toEqual([])
    expect(await textsIn(folder)).toEqual(['one', 'two', 'three'])
  })
})

describe('the folder', () => {
  test('replaced by an empty one takes nothing: it is said, nothing is erased there, and the folder brought back goes on', async () => {
    const { store, folder, file } = await open()
    renameSync(folder, `${folder}-moved`)
    mkdirSync(folder)
    const where = folder
    await expect(store.record(reflection('two'))).rejects.toMatchObject({ refusal: { code: 'another-folder', where, again: true } })
    await expect(store.erase()).rejects.toMatchObject({ refusal: { code: 'another-folder' } })
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true })
    renameSync(`${folder}-moved`, folder)
    await store.record(reflection('two'))
    expect(existsSync(file)).toBe(true)
    expect(await textsIn(folder)).toEqual(['one', 'two'])
  })

  test('replaced by an empty one takes neither the place of a practice nor a recording, and none is called gone that lies in the other', async () => {
    const { store, folder } = await open()
    const wait = () => Promise.resolve()
    const { place: path, recordings: voices } = storeFiles(folder)
    const places = new PracticePlace({
      path,
      disk: realDisk,
      wait,
      now: () => '',
      isSaved: () => Promise.resolve(true),
      foundDamaged: () => undefined,
      mayWrite: () => store.mayWriteBeside(),
    })
    const recordings = new Recordings({ folder, store, id: () => '0123456789abcdef', wait })
    await places.putDown(interruptedPractice)
    renameSync(folder, `${folder}-moved`)
    mkdirSync(folder)
    const elsewhere = { refusal: { code: 'another-folder', where: folder, again: true } }
    await expect(places.putDown({ ...interruptedPractice, at: 40 })).rejects.toMatchObject(elsewhere)
    await expect(places.forget(interruptedPractice.id)).rejects.toMatchObject(elsewhere)
    await expect(recordings.keep('Let go.', wavOf(new Float32Array(4800)))).rejects.toMatchObject(elsewhere)
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true })
    renameSync(`${folder}-moved`, folder)
    await places.putDown({ ...interruptedPractice, at: 40 })
    expect(await places.read()).toMatchObject([{ at: 40 }])
    await recordings.keep('Let go.', wavOf(new Float32Array(4800)))
    expect(readdirSync(voices)).toContain('0123456789abcdef.wav')
  })

  test('put back from a copy of itself is the same', async () => {
    const { store, folder, setAside } = await open()
    await fs.cp(folder, `${folder}-copy`, { recursive: true })
    rmSync(folder, { recursive: true })
    renameSync(`${folder}-copy`, folder)
    await store.record(reflection('two'))
    expect(setAside).toEqual([])
    expect(await textsIn(folder)).toEqual(['one', 'two'])
  })

  test('put back from an older copy keeps that copy, and what is open', async () => {
    const { store, folder, setAside } = await open()
    await fs.cp(folder, `${folder}-copy`, { recursive: true })
    await store.record(reflection('two'))
    rmSync(folder, { recursive: true })
    renameSync(`${folder}-copy`, folder)
    await store.record(reflection('three'))
    expect(setAside).toHaveLength(1)
    expect(await textsIn(folder)).toEqual(['one', 'two', 'three'])
  })
})

test('an old file is brought up to date as it is, and not taken for another', async () => {
  const folder = temporaryFolder()
  copyFileSync(join(import.meta.dirname, 'old-files/schema-2.json'), join(folder, 'entries.json'))
  const { store, setAside } = trial(folder)
  await store.load()
  await store.record(reflection('new'))
  expect(setAside).toEqual([])
})

test('where a start found only damaged files, what is begun anew is the person’s', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'entries.json'), empty.slice(0, 20))
  const { store, setAside } = trial(folder)
  await store.load()
  await store.beginAnew()
  await store.record(reflection('new'))
  expect(setAside).toEqual([])
})

test('a folder that cannot be synced for a while does not make the person’s own file another’s', async () => {
  let isBad = false
  const folder = temporaryFolder()
  const open: Disk['open'] = (path, flags, mode) => (isBad && path === folder ? Promise.reject(fault('EIO')) : realDisk.open(path, flags, mode))
  const { store, setAside } = trial(folder, { open })
  await store.record(reflection('one'))
  isBad = true
  const made = { id: 'the-same-1', at: '2026-11-21T12:00:00+01:00' }
  for (const _try of [1, 2, 3])
    await expect(store.record(reflection('two'), made)).rejects.toMatchObject({ refusal: { code: 'disk-fault', again: true } })
  isBad = false
  await store.record(reflection('two'), made)
  expect(setAside).toEqual([])
  expect(await textsIn(folder)).toEqual(['one', 'two'])
})

/** "Saved" means on the disk for good: what the disk is asked, in which order, and that nobody is told before its last word. */
import fs, { type FileHandle } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { wavOf } from '../../core/sound/wav.ts'
import type { Disk } from './disk.ts'
import { Recordings } from './recordings.ts'
import { fault, reflection, temporaryFolder, textsIn, trial } from './trial.fixture.ts'

/** A real disk that writes down what it has done. `fails` names what it cannot do. */
function loggingDisk(folder: string) {
  const log: string[] = []
  const fails: string[] = []
  const nameOf = (path: unknown) => relative(folder, String(path)).replace(/\.[0-9a-f-]{36}\.tmp$/, '.tmp') || 'folder'
  const asked = async <T>(what: string, answer: () => Promise<T>): Promise<T> => {
    if (fails.includes(what)) throw fault('EIO')
    const done = await answer()
    log.push(what)
    return done
  }
  const logged = (handle: FileHandle, name: string) =>
    new Proxy(handle, {
      get: (target, verb) => {
        const real: unknown = Reflect.get(target, verb)
        if (typeof real !== 'function') return real
        return (...args: unknown[]) => asked(`${String(verb)} ${name}`, () => Reflect.apply(real, target, args) as Promise<unknown>)
      },
    })
  const open = async (path: string, flags: string, mode?: number) =>
    logged(await asked(`open ${nameOf(path)} ${flags}`, () => fs.open(path, flags, mode)), nameOf(path))
  const disk: Partial<Disk> = {
    open: open as Disk['open'],
    link: (from, to) => asked(`link ${nameOf(from)} to ${nameOf(to)}`, () => fs.link(from, to)),
    rename: (from, to) => asked(`rename ${nameOf(from)} to ${nameOf(to)}`, () => fs.rename(from, to)),
    unlink: (path) => asked(`unlink ${nameOf(path)}`, () => fs.unlink(path)),
  }
  return { disk, log, fails }
}

const written = (name: string) => [`open ${name}.tmp wx`, `writeFile ${name}.tmp`, `sync ${name}.tmp`, `close ${name}.tmp`]
const renamed = (name: string) => [`rename ${name}.tmp to ${name}`]
const folderSynced = (name: string) => (process.platform === 'win32' ? [] : [`open ${name} r`, `sync ${name}`, `close ${name}`])

test('an entry: the new text is written and synced beside the file, takes its place, the folder is synced, and only then it is called saved', async () => {
  const folder = temporaryFolder()
  const { disk, log } = loggingDisk(folder)
  const { store } = trial(folder, disk)
  await store.record(reflection('one')) // with the day's first copy
  log.length = 0
  await store.record(reflection('two')).then(() => log.push('yes'))
  expect(log).toEqual([
    ...written('entries.json'),
    'link entries.json to entries.json.0',
    ...renamed('entries.json'),
    'rename entries.json.0 to entries.json.1',
    ...folderSynced('folder'),
    'yes',
  ])
})

test('the copy of the day and an export are put on the disk in the same way', async () => {
  const folder = temporaryFolder()
  const { disk, log } = loggingDisk(folder)
  const { store } = trial(folder, disk)
  await store.record(reflection('one'))
  expect(log.slice(-6 - folderSynced('').length + 1)).toEqual([
    ...written('backups/entries-2026-11-21.json'),
    ...renamed('backups/entries-2026-11-21.json'),
    ...folderSynced('backups'),
  ])
  log.length = 0
  await store.exportTo(join(folder, 'mine.json')).then(() => log.push('yes'))
  expect(log).toEqual([...written('mine.json'), ...renamed('mine.json'), ...folderSynced('folder'), 'yes'])
})

test('a recording: its sound is on the disk before the entry that names it, and the entry before it is called kept', async () => {
  const folder = temporaryFolder()
  const { disk, log } = loggingDisk(folder)
  const { store } = trial(folder, disk)
  await store.record(reflection('one'))
  const recordings = new Recordings({ folder, store, id: () => '0123456789abcdef', wait: () => Promise.resolve(), disk: { ...fs, ...disk } })
  log.length = 0
  await recordings.keep('A line.', wavOf(new Float32Array(48))).then(() => log.push('yes'))
  const sound = 'recordings/0123456789abcdef.wav'
  expect(log.slice(0, 5 + folderSynced('').length)).toEqual([...written(sound), ...renamed(sound), ...folderSynced('recordings')])
  const list = log.findIndex((call) => call.includes('naming.json')) // a list about the recordings, which comes when all else is there
  expect(log.slice(list - folderSynced('').length, list)).toEqual(folderSynced('folder'))
  expect(log.indexOf('yes')).toBeGreaterThan(list)
})

test('erasing: the file goes last, and the folder is synced after it, or its name could come back after a power cut', async () => {
  const folder = temporaryFolder()
  const { disk, log } = loggingDisk(folder)
  const { store } = trial(folder, disk)
  await store.record(reflection('one'))
  log.length = 0
  await store.erase().then(() => log.push('yes'))
  const gone = log.indexOf('unlink entries.json')
  expect(log.filter((what) => what.startsWith('unlink')).at(-1)).toBe('unlink entries.json')
  expect(log.slice(gone + 1)).toEqual([...folderSynced('folder'), 'yes'])
})

for (const what of ['sync entries.json.tmp', ...folderSynced('folder').filter((call) => call.startsWith('sync'))])
  test(`when "${what}" fails, it is not called saved; asked again, it is`, async () => {
    const folder = temporaryFolder()
    const { disk, fails } = loggingDisk(folder)
    const { store } = trial(folder, disk)
    await store.record(reflection('one'))
    fails.push(what)
    await expect(store.record(reflection('two'))).rejects.toMatchObject({ refusal: { again: true } })
    fails.length = 0
    await store.record(reflection('two'))
    expect(await textsIn(folder)).toEqual(['one', 'two'])
  })

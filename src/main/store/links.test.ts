// Links in the person's folder: what is written goes to the file that a link leads to, and the link stays. Real links on a real disk.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import fs from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { interruptedPractice } from '../../core/entries/practice.fixture.ts'
import { wavOf } from '../../core/sound/wav.ts'
import { realDisk, type Disk } from './disk.ts'
import { PracticePlace } from './practice-place.ts'
import { Recordings } from './recordings.ts'
import { storeFiles } from './store-files.ts'
import { fault, reflection, temporaryFolder, textsIn, trial } from './trial.fixture.ts'

/** A folder whose file lies elsewhere, behind two links, the second of them beside the first. */
async function linked() {
  const root = realpathSync.native(temporaryFolder())
  const [folder, away] = [join(root, 'Groundwork'), join(root, 'away')]
  const first = trial(folder)
  await first.store.record(reflection('one'))
  await first.store.record(reflection('two'))
  mkdirSync(away)
  const file = join(away, 'mine.json')
  renameSync(first.file, file)
  symlinkSync('second.json', first.file)
  symlinkSync('../away/mine.json', join(folder, 'second.json'))
  return { folder, away, file, link: first.file }
}
const isLink = (path: string) => lstatSync(path).isSymbolicLink()

test('a save goes to the file behind the link; the link stays a link, and the earlier texts are texts', async () => {
  const { folder, away, file, link } = await linked()
  const { store, setAside } = trial(folder)
  await store.record(reflection('three'))
  await store.record(reflection('four'))
  expect([isLink(link), readlinkSync(link), setAside]).toEqual([true, 'second.json', []])
  expect(readFileSync(file, 'utf8')).toContain('four')
  expect(readdirSync(away)).toEqual(['mine.json']) // nothing is left beside it
  for (const [age, last] of [
    [1, 'three'],
    [2, 'two'],
  ] as const) {
    expect(isLink(`${link}.${age}`)).toBe(false)
    expect(readFileSync(`${link}.${age}`, 'utf8')).toContain(last)
    expect(readFileSync(`${link}.${age}`, 'utf8')).not.toContain('four')
  }
  expect(await textsIn(folder)).toEqual(['one', 'two', 'three', 'four'])
})

test('on another disk too, which takes neither a second name nor a move from the first', async () => {
  const { folder, file, link, away } = await linked()
  const between = (from: string, to: string) => from.startsWith(away) !== to.startsWith(away)
  const other: Partial<Disk> = {
    link: ((from: string, to: string) => (between(from, to) ? Promise.reject(fault('EXDEV')) : fs.link(from, to))) as Disk['link'],
    rename: ((from: string, to: string) => (between(from, to) ? Promise.reject(fault('EXDEV')) : fs.rename(from, to))) as Disk['rename'],
  }
  const { store, setAside } = trial(folder, other)
  await store.record(reflection('three'))
  expect(readFileSync(`${link}.1`, 'utf8')).not.toContain('three')
  writeFileSync(file, 'written by hand')
  await store.record(reflection('four'))
  expect(setAside.map((path) => readFileSync(path, 'utf8'))).toEqual(['written by hand'])
  expect(isLink(link)).toBe(true)
  expect(await textsIn(folder)).toEqual(['one', 'two', 'three', 'four'])
})

test('another file behind the link is set aside, and the link stays', async () => {
  const { folder, file, link } = await linked()
  const { store, setAside } = trial(folder)
  await store.record(reflection('three'))
  writeFileSync(file, 'written by hand')
  await store.record(reflection('four'))
  expect(setAside.map((path) => [path.startsWith(folder), readFileSync(path, 'utf8')])).toEqual([[true, 'written by hand']])
  expect([isLink(link), await textsIn(folder)]).toEqual([true, ['one', 'two', 'three', 'four']])
})

test.each<[string, (file: string, link: string) => void]>([
  ['leads to nothing', (file) => rmSync(file)],
  [
    'leads round in a circle',
    (_file, link) => {
      rmSync(link)
      symlinkSync('second.json', link)
      rmSync(join(link, '../second.json'))
      symlinkSync('entries.json', join(link, '../second.json'))
    },
  ],
])('a link that %s is not replaced: the save is refused, and says so', async (_what, breaks) => {
  const { folder, file, link } = await linked()
  const { store } = trial(folder)
  await store.load()
  breaks(file, link)
  await expect(store.record(reflection('three'))).rejects.toMatchObject({ refusal: { code: 'broken-link', where: link, again: true } })
  expect(isLink(link)).toBe(true)
})

test('a link whose file is away at the start is no first start: an earlier copy is shown, nothing is written, and the file is open once it is back', async () => {
  const { folder, file, link } = await linked()
  renameSync(file, `${file}.away`)
  const { store } = trial(folder)
  expect(await store.load()).toMatchObject({
    state: 'ready',
    snapshot: { entries: [{ data: { text: 'one' } }] },
    readOnly: { why: 'unreadable', path: link, older: true },
  })
  await expect(store.record(reflection('three'))).rejects.toMatchObject({ refusal: { code: 'read-only' } })
  renameSync(`${file}.away`, file)
  expect(await store.load()).toMatchObject({ state: 'ready', snapshot: { entries: [{}, {}] }, readOnly: null })
})

const cutOff = 'mine.json.01234567-89ab-cdef-0123-456789abcdef.tmp'
const cutOffByOthers = 'theirs.json.01234567-89ab-cdef-0123-456789abcdef.tmp'

test('what a save that was cut off left behind the link goes at the next start', async () => {
  const { folder, away } = await linked()
  for (const name of [cutOff, cutOffByOthers, 'mine.json.tmp', 'theirs.txt']) writeFileSync(join(away, name), 'my words')
  await trial(folder).store.load()
  expect(readdirSync(away).toSorted()).toEqual(['mine.json', 'mine.json.tmp', cutOffByOthers, 'theirs.txt'])
})

test('what is behind the link is erased with everything', async () => {
  const { folder, away, link } = await linked()
  const { store } = trial(folder)
  await store.record(reflection('three'))
  writeFileSync(join(away, cutOff), 'my words')
  await store.erase()
  expect([readdirSync(away), existsSync(link)]).toEqual([[], false])
})

test('the place of a practice is written behind its link, refused where that leads to nothing, and goes with it', async () => {
  const { folder, away } = await linked()
  const { place: path } = storeFiles(folder)
  const options = { path, disk: realDisk, wait: () => Promise.resolve(), now: () => '2026-11-22T10:00:00.000+00:00' }
  const places = new PracticePlace({
    ...options,
    isSaved: () => Promise.resolve(false),
    foundDamaged: () => undefined,
    mayWrite: () => Promise.resolve(),
  })
  symlinkSync(join(away, 'place.json'), path)
  await expect(places.putDown(interruptedPractice)).rejects.toMatchObject({ refusal: { code: 'broken-link', where: path } })
  rmSync(path)
  await places.putDown(interruptedPractice)
  renameSync(path, join(away, 'place.json'))
  symlinkSync(join(away, 'place.json'), path)
  await places.putDown({ ...interruptedPractice, at: 40 })
  expect([isLink(path), readFileSync(join(away, 'place.json'), 'utf8').includes('"at":40')]).toEqual([true, true])
  writeFileSync(join(away, 'place.json.01234567-89ab-cdef-0123-456789abcdef.tmp'), 'my words') // of a save that was cut off
  await places.forget(interruptedPractice.id)
  expect([readdirSync(away), readdirSync(folder).includes('practice-place.json')]).toEqual([['mine.json'], false])
})

test('an export over a link goes to the file behind it', async () => {
  const { folder, away } = await linked()
  const [exported, link] = [join(away, 'export.json'), join(folder, 'my-export.json')]
  writeFileSync(exported, '')
  symlinkSync(exported, link)
  await trial(folder).store.exportTo(link)
  expect([isLink(link), readFileSync(exported, 'utf8').includes('two')]).toEqual([true, true])
})

/** Its folder is itself a link, and the file's link is relative: `..` is the folder above the real one, where `spelled` is above the link's. */
async function linkedFolder() {
  const root = realpathSync.native(temporaryFolder())
  const [folder, real] = [join(root, '.config', 'Groundwork'), join(root, 'dotfiles', 'groundwork')]
  mkdirSync(join(root, '.config'))
  mkdirSync(real, { recursive: true })
  symlinkSync(real, folder)
  await trial(folder).store.record(reflection('one'))
  const file = join(root, 'dotfiles', 'mine.json')
  renameSync(join(real, 'entries.json'), file)
  symlinkSync('../mine.json', join(real, 'entries.json'))
  return { root, folder, real, file, spelled: join(root, '.config', 'mine.json') }
}

test.each(['nothing', 'a file of somebody else'])(
  'in a folder that is a link, a relative link leads from the real folder: %s lies where it is spelled',
  async (there) => {
    const { folder, file, spelled } = await linkedFolder()
    if (there !== 'nothing') writeFileSync(spelled, 'theirs')
    const { store, setAside } = trial(folder)
    await store.record(reflection('two'))
    expect([await textsIn(folder), setAside]).toEqual([['one', 'two'], []])
    await store.erase()
    expect([existsSync(file), readdirSync(folder), existsSync(spelled) && readFileSync(spelled, 'utf8')]).toEqual([
      false,
      ['backups'],
      there !== 'nothing' && 'theirs',
    ])
  },
)

test('a second link, inside a folder that is a link, leads from the real folder too', async () => {
  const { root, folder, real, file } = await linkedFolder()
  mkdirSync(join(root, 'far', 'inner'), { recursive: true })
  symlinkSync(join(root, 'far', 'inner'), join(root, 'dotfiles', 'inner'))
  renameSync(file, join(root, 'far', 'mine.json'))
  symlinkSync('../mine.json', join(root, 'far', 'inner', 'second.json'))
  rmSync(join(real, 'entries.json'))
  symlinkSync('../inner/second.json', join(real, 'entries.json'))
  await trial(folder).store.record(reflection('two'))
  expect(await textsIn(folder)).toEqual(['one', 'two'])
  await trial(folder).store.erase()
  expect(readdirSync(join(root, 'far'))).toEqual(['inner'])
})

test.each<[string, (folder: string) => string]>([
  ['the file', (folder) => join(folder, 'entries.json')],
  ['an earlier text', (folder) => awayLink(join(folder, 'entries.json.2'))],
  ['a copy of a day', (folder) => awayLink(join(folder, 'backups', 'entries-2026-01-01.json'))],
  ['the place of a practice', (folder) => awayLink(join(folder, 'practice-place.json'))],
  ['the folder of the copies', (folder) => awayFolder(join(folder, 'backups'))],
  ['the folder of the recordings', (folder) => awayFolder(join(folder, 'recordings'))],
])('where a link leads to what is away with its disk, nothing is erased, and it is said: %s', async (what, goes) => {
  const { folder, file } = await linked()
  const { store } = trial(folder)
  await store.record(reflection('three'))
  const path = goes(folder)
  if (what === 'the file') renameSync(file, `${file}.away`)
  const before = readdirSync(folder, { recursive: true })
  await expect(store.erase()).rejects.toMatchObject({ refusal: { code: 'not-erased', fault: { code: 'broken-link', where: path } } })
  expect(readdirSync(folder, { recursive: true })).toEqual(before)
  if (what !== 'the file') expect(await textsIn(folder)).toEqual(['one', 'two', 'three'])
})
function awayLink(path: string): string {
  rmSync(path, { force: true })
  symlinkSync('/not-here/a-disk/away', path)
  return path
}
function awayFolder(path: string): string {
  rmSync(path, { recursive: true, force: true })
  symlinkSync('/not-here/a-disk/away', path)
  return path
}

test('where the file behind the link cannot be removed, the link stays what it was, and erased again everything goes', async () => {
  const { folder, away, file, link } = await linked()
  let holds = true
  const { store } = trial(folder, {
    unlink: ((path: string) => (holds && path === file ? Promise.reject(fault('EBUSY')) : fs.unlink(path))) as Disk['unlink'],
  })
  await store.load()
  await expect(store.erase()).rejects.toMatchObject({ refusal: { code: 'not-erased', fault: { code: 'not-allowed' } } })
  expect([readlinkSync(link), await textsIn(folder)]).toEqual(['second.json', ['one', 'two']])
  holds = false
  await store.erase()
  expect([readdirSync(away), existsSync(link)]).toEqual([[], false])
})

test.each(['the file behind', 'the link'])('killed before %s goes: the next start ends what was erased, and the app opens', async (which) => {
  const { folder, away, file } = await linked()
  const dead = () => Promise.reject(fault('EIO'))
  let isDead = false
  const killed: Partial<Disk> = {
    unlink: (async (path: string) => {
      isDead ||= path === file
      if (isDead && (which === 'the file behind' || path !== file)) return dead()
      return fs.unlink(path)
    }) as Disk['unlink'],
    rename: ((from: string, to: string) => (isDead ? dead() : fs.rename(from, to))) as Disk['rename'],
  }
  const { store } = trial(folder, killed)
  await store.load()
  await expect(store.erase()).rejects.toMatchObject({ refusal: { code: 'not-erased' } })
  expect(await trial(folder).store.load()).toMatchObject({ state: 'ready', snapshot: { entries: [] }, readOnly: null })
  expect([readdirSync(away), readdirSync(folder).toSorted()]).toEqual([[], ['backups', 'second.json']])
})

test.each([
  ['entries.json.1', 'entries.json.2'],
  ['entries.json.2', 'entries.json.1'],
  ['entries.json.1', 'entries.json'],
  ['entries.json', 'entries.json.1'],
  ['entries.json.1', 'entries.json.1'],
])('links between the own names hinder no erasing: %s leads to %s', async (from, to) => {
  const { store, folder } = trial()
  for (const text of ['one', 'two', 'three', 'four']) await store.record(reflection(text))
  rmSync(join(folder, from))
  symlinkSync(to, join(folder, from))
  await store.erase()
  expect(readdirSync(folder)).toEqual(['backups'])
})

test('where the place of a practice could not be taken away whole, the next is written all the same', async () => {
  const { folder, away } = await linked()
  const { place: path } = storeFiles(folder)
  const options = {
    path,
    wait: () => Promise.resolve(),
    now: () => '2026-11-22T10:00:00.000+00:00',
    isSaved: () => Promise.resolve(false),
    foundDamaged: () => undefined,
    mayWrite: () => Promise.resolve(),
  }
  const whole = new PracticePlace({ ...options, disk: realDisk })
  await whole.putDown(interruptedPractice)
  renameSync(path, join(away, 'place.json'))
  symlinkSync('../away/place.json', path)
  const unlink = ((name: string) => (name.startsWith(folder) ? Promise.reject(fault('EIO')) : fs.unlink(name))) as Disk['unlink']
  const killed = new PracticePlace({ ...options, disk: { ...realDisk, unlink } })
  await expect(killed.forget(interruptedPractice.id)).rejects.toMatchObject({ refusal: { code: 'place-stays' } })
  expect(await whole.read()).toEqual([])
  await whole.putDown({ ...interruptedPractice, id: 'practice-9999' })
  expect((await whole.read()).map(({ id }) => id)).toEqual(['practice-9999'])
  await trial(folder).store.load()
  expect([readdirSync(away), readdirSync(folder).filter((name) => name.endsWith('.tmp'))]).toEqual([['mine.json'], []])
})

test('places that are erased go with what is behind them; where that is away, it is said', async () => {
  const { folder, away } = await linked()
  const { place: path } = storeFiles(folder)
  const places = new PracticePlace({
    path,
    disk: realDisk,
    wait: () => Promise.resolve(),
    now: () => '',
    isSaved: () => Promise.resolve(false),
    foundDamaged: () => undefined,
    mayWrite: () => Promise.resolve(),
  })
  await places.putDown(interruptedPractice)
  renameSync(path, join(away, 'place.json'))
  symlinkSync('../away/place.json', path)
  renameSync(join(away, 'place.json'), join(away, 'out.json'))
  await expect(places.erase()).rejects.toMatchObject({ refusal: { code: 'not-erased', fault: { code: 'broken-link', where: path } } })
  renameSync(join(away, 'out.json'), join(away, 'place.json'))
  await places.erase()
  expect([readdirSync(away), existsSync(path)]).toEqual([['mine.json'], false])
})

test('what was set aside stays where a newer name is a link to it', async () => {
  const { store, folder, file } = trial()
  await store.record(reflection('one'))
  const other = trial()
  await other.store.record(reflection('of another computer'))
  const words = readFileSync(other.file, 'utf8')
  const [older, newer] = [`${file}.not-ours-2026-01-01T00-00-00-000`, `${file}.not-ours-2099-01-01T00-00-00-000`]
  writeFileSync(older, words)
  symlinkSync(older, newer)
  writeFileSync(file, 'written by hand')
  await store.record(reflection('two'))
  expect([readFileSync(newer, 'utf8'), await textsIn(folder)]).toEqual([words, ['one', 'two']])
})

test('copies of the days go into a folder behind a link, and are erased there', async () => {
  const { folder, away } = await linked()
  rmSync(join(folder, 'backups'), { recursive: true })
  mkdirSync(join(away, 'copies'))
  symlinkSync('../away/copies', join(folder, 'backups'))
  const { store } = trial(folder)
  await store.record(reflection('three'))
  expect(readdirSync(join(away, 'copies'))).toEqual(['entries-2026-11-21.json'])
  await store.erase()
  expect([readdirSync(join(away, 'copies')), isLink(join(folder, 'backups'))]).toEqual([[], true])
})

/** Two recorded lines, the first of them deleted since; its sound lies behind a link. */
async function linkedRecording() {
  const root = realpathSync.native(temporaryFolder())
  const [folder, away] = [join(root, 'Groundwork'), join(root, 'away.wav')]
  let names = 0
  const start = () => {
    const { store } = trial(folder)
    return { store, recordings: new Recordings({ folder, store, id: () => String(++names).padStart(16, '0'), wait: () => Promise.resolve() }) }
  }
  const { store, recordings } = start()
  const kept = await recordings.keep('Breathe.', wavOf(new Float32Array(4800)))
  await recordings.keep('Rest.', wavOf(new Float32Array(4800)))
  const [first, second] = ['0000000000000001.wav', '0000000000000002.wav'].map((name) => join(folder, 'recordings', name))
  if (!first || !second) throw new Error('two names')
  renameSync(first, away)
  symlinkSync(away, first)
  for (const { id } of kept.entries) await store.remove(id)
  for (const text of ['one', 'two', 'three', 'four']) await store.record(reflection(text)) // the earlier texts do not name it any more
  rmSync(join(folder, 'backups'), { recursive: true })
  return { folder, away, first, second, start }
}

test('the sound of a deleted line goes with what is behind its link', async () => {
  const { away, first, start } = await linkedRecording()
  await start().recordings.tidy()
  expect([existsSync(away), readdirSync(join(first, '..')).toSorted()]).toEqual([false, ['0000000000000002.wav', 'naming.json']])
})

test('an old sound that is away behind its link keeps no other one from going', async () => {
  const { folder, away, first, second, start } = await linkedRecording()
  renameSync(away, `${away}.out`)
  const opened = await trial(folder).store.load()
  if (opened.state !== 'ready') throw new Error(opened.state)
  const { store, recordings } = start()
  for (const { kind, data, id } of opened.snapshot.entries) if (kind === 'recording' && data !== null) await store.remove(id)
  for (const text of ['five', 'six', 'seven', 'eight']) await store.record(reflection(text))
  rmSync(join(folder, 'backups'), { recursive: true })
  await recordings.tidy()
  expect([isLink(first), existsSync(second)]).toEqual([true, false])
})

test('while the list of unclaimed recordings is away behind its link, no recording goes', async () => {
  const { away, first, start } = await linkedRecording()
  symlinkSync('/not-here/unclaimed.json', join(first, '..', 'unclaimed.json'))
  await start().recordings.tidy()
  expect([existsSync(away), isLink(first)]).toEqual([true, true])
})

test.each(['a sound', 'the folder'])('an export does not leave out without a word what is away behind a link: %s', async (what) => {
  const { folder, second, start } = await linkedRecording()
  const path = what === 'a sound' ? second : join(folder, 'recordings')
  rmSync(path, { recursive: true })
  symlinkSync('/not-here/away', path)
  await expect(start().recordings.exportBeside(join(folder, 'my.json'))).rejects.toMatchObject({
    refusal: { code: 'recordings-not-copied', fault: { code: 'broken-link', where: path } },
  })
})

test('a damaged file behind a link is set aside as a copy, the link stays, and what is saved goes where it leads', async () => {
  const { folder, away, file, link } = await linked()
  const damaged = readFileSync(file, 'utf8').slice(0, 80)
  writeFileSync(file, damaged)
  const { store, setAside } = trial(folder)
  const opened = await store.load()
  const aside = `${link}.damaged-2026-11-21T13-00-00-000`
  expect(opened).toMatchObject({ state: 'ready', readOnly: null, note: { setAside: [aside] }, snapshot: { entries: [{ data: { text: 'one' } }] } })
  expect([isLink(aside), readFileSync(aside, 'utf8')]).toEqual([false, damaged])
  await store.record(reflection('three'))
  expect([isLink(link), setAside, readdirSync(away)]).toEqual([true, [], ['mine.json']])
  expect(readFileSync(file, 'utf8')).toContain('three')
  expect(await textsIn(folder)).toEqual(['one', 'three'])
})

test('where nothing but a damaged file behind a link is there, an empty one is begun behind it, and the damaged one lies in the folder', async () => {
  const { folder, file, link } = await linked()
  for (const name of readdirSync(folder).filter((name) => /\.\d$/.test(name))) rmSync(join(folder, name))
  rmSync(join(folder, 'backups'), { recursive: true })
  writeFileSync(file, 'not JSON')
  const { store, setAside } = trial(folder)
  expect(await store.load()).toMatchObject({ state: 'recovery' })
  await store.beginAnew()
  await store.record(reflection('new'))
  expect([isLink(link), setAside, await textsIn(folder)]).toEqual([true, [], ['new']])
  expect(readFileSync(`${link}.damaged-2026-11-21T13-00-00-000`, 'utf8')).toBe('not JSON')
})

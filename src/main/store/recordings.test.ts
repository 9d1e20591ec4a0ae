import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { wavOf } from '../../core/sound/wav.ts'
import { realDisk, sha256, type Disk } from './disk.ts'
import { Recordings } from './recordings.ts'
import { fault, reflection, temporaryFolder, trial } from './trial.fixture.ts'

const line = 'Let your shoulders drop.'
const sound = (samples = 4800, level = 0.5): Uint8Array => wavOf(new Float32Array(samples).fill(level))
const refusal = (what: Promise<unknown>) =>
  what.then(
    () => null,
    (error: { refusal?: unknown }) => error.refusal ?? error,
  )

const sealedAsNewer = `{"schema":99,"sha256":"${sha256(['[99,{}]'])}","data":{}}`

let names = 0
/** The store and the recordings of one start of the app. */
function start(folder = temporaryFolder(), faults: Partial<Disk> = {}) {
  const { store } = trial(folder, faults)
  const wait = () => Promise.resolve()
  const recordings = new Recordings({ folder, store, id: () => (++names).toString(16).padStart(16, '0'), wait, disk: { ...realDisk, ...faults } })
  const all = () => (existsSync(join(folder, 'recordings')) ? readdirSync(join(folder, 'recordings')).sort() : [])
  return { folder, store, recordings, all, files: () => all().filter((name) => name !== 'naming.json') } // a list about them, as soon as there is one
}

/** The lines that a new start knows, and their files. */
async function kept(folder: string): Promise<[say: string, file: string][]> {
  const opened = await trial(folder).store.load()
  if (opened.state !== 'ready') throw new Error(opened.state)
  return opened.snapshot.entries.flatMap((entry) => (entry.kind === 'recording' && entry.data ? [[entry.data.say, entry.data.file]] : []))
}

test('a line that is kept is on the disk, sound and entry, for this person only, and is there at the next start', async () => {
  const { folder, recordings, files } = start(join(temporaryFolder(), 'new'))
  const change = await recordings.keep(line, sound(9600))
  expect(change.entries).toMatchObject([{ kind: 'recording', data: { say: line, file: files()[0], samples: 9600 } }])
  expect(Buffer.from(sound(9600)).equals(readFileSync(join(folder, 'recordings', files()[0] ?? '')))).toBe(true)
  expect(await kept(folder)).toEqual([[line, files()[0]]])
  if (process.platform === 'win32') return
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
  expect([mode(join(folder, 'recordings')), mode(join(folder, 'recordings', files()[0] ?? ''))]).toEqual(['700', '600'])
})

test('recorded again, a sentence has one recording; the one before can be put back', async () => {
  const { folder, store, recordings, files } = start()
  const [before] = (await recordings.keep(line, sound())).entries
  await recordings.keep(line, sound(9600))
  const [first, second] = files()
  expect(await kept(folder)).toEqual([[line, second]])
  if (!before) throw new Error('nothing was recorded')
  await store.restore(before)
  expect(await kept(folder)).toEqual([[line, first]])
})

test('what is not 48 kHz, one channel, 16 bit, or is cut short or a minute too long, is refused and leaves nothing', async () => {
  const { recordings, folder, files } = start()
  const changed = (at: number, value: number) => sound().map((byte, n) => (n === at ? value : byte))
  const wrong = [
    new Uint8Array(),
    new TextEncoder().encode('<script>alert(1)</script>'.repeat(10)),
    sound().slice(0, 40),
    sound().slice(0, -2),
    sound().slice(0, -1),
    new Uint8Array([...sound(), 0, 0]),
    changed(0, 0x46),
    changed(8, 0x46),
    changed(20, 3),
    changed(22, 2),
    changed(24, 0x44),
    changed(34, 8),
    changed(4, 0),
    sound(0),
    sound(60 * 48_000 + 1),
  ]
  for (const [n, bytes] of wrong.entries()) expect(await refusal(recordings.keep(line, bytes)), String(n)).toMatchObject({ code: 'bad-recording' })
  expect([files(), await kept(folder)]).toEqual([[], []])
  await recordings.keep(line, sound(60 * 48_000))
  expect(files()).toHaveLength(1)
})

describe('when the disk fails', () => {
  for (const [name, code, said] of [
    ['open', 'ENOSPC', { code: 'disk-full' }],
    ['open', 'EROFS', { code: 'not-allowed' }],
    ['rename', 'EIO', { code: 'disk-fault' }],
    ['rename', 'EDQUOT', { code: 'disk-full' }],
    ['mkdir', 'EACCES', { code: 'not-allowed' }],
  ] as const)
    test(`${name} with ${code}: it is said, the lines from before are whole, nothing is left over, and it works again`, async () => {
      let broken = false
      const wrapped = (...args: unknown[]) => (broken ? Promise.reject(fault(code)) : (fs[name] as (...args: unknown[]) => Promise<unknown>)(...args))
      const { recordings, folder, files } = start(undefined, { [name]: wrapped })
      await recordings.keep(line, sound())
      broken = true
      expect(await refusal(recordings.keep('Another line.', sound()))).toMatchObject({ ...said, again: true })
      expect([files(), await kept(folder)]).toEqual([[expect.any(String)], [[line, files()[0]]]])
      broken = false
      await recordings.keep('Another line.', sound())
      expect((await kept(folder)).map(([say]) => say)).toEqual([line, 'Another line.'])
    })

  test('where the person’s folder is gone, it is said, and no new one is made', async () => {
    const { folder, recordings } = start()
    await recordings.keep(line, sound())
    rmSync(folder, { recursive: true })
    expect(await refusal(recordings.keep('Another line.', sound()))).toMatchObject({ code: 'folder-gone', again: true })
    expect(existsSync(folder)).toBe(false)
  })

  test('a sound whose entry cannot be saved does not stay', async () => {
    let broken = false
    const rename = (from: string, to: string) => (broken && to.endsWith('entries.json') ? Promise.reject(fault('ENOSPC')) : fs.rename(from, to))
    const { recordings, folder, files } = start(undefined, { rename: rename as Disk['rename'] })
    await recordings.keep(line, sound())
    const before = files()
    broken = true
    expect(await refusal(recordings.keep(line, sound()))).toMatchObject({ code: 'disk-full' })
    expect(files()).toEqual(before)
    expect(await kept(folder)).toEqual([[line, before[0]]])
  })
})

describe('at the next start', () => {
  test('files of deleted lines stay while an older copy names them, and go when none does', async () => {
    const first = start()
    const [entry] = (await first.recordings.keep(line, sound())).entries
    await first.recordings.keep('Another line.', sound())
    await first.store.remove(entry?.id ?? '')
    const again = start(first.folder)
    await again.recordings.tidy()
    expect(again.files()).toHaveLength(2) // today's copy and the earlier texts still name it
    await again.store.restoreBackup((await again.store.whereabouts()).backups[0]?.name ?? '')
    expect((await kept(first.folder)).map(([say]) => say)).toEqual([line])
    await again.store.remove(entry?.id ?? '')
    for (const place of [first.folder, join(first.folder, 'backups')])
      for (const name of readdirSync(place).filter((name) => /\.json(\.\d)?$/.test(name) && name !== 'entries.json'))
        await fs.unlink(join(place, name))
    const [, second] = again.files()
    await start(first.folder).recordings.tidy()
    expect(again.files()).toEqual([second, 'unclaimed.json']) // the copy that was opened does not know the second one
  })

  test('what a killed save left goes; other files in the folder, and recordings that no text has ever named, stay', async () => {
    const { folder, recordings, files } = start()
    await recordings.keep(line, sound())
    const [living] = files()
    const half = 'ffffffffffffffff.wav.01234567-89ab-cdef-0123-456789abcdef.tmp'
    for (const name of [half, 'eeeeeeeeeeeeeeee.wav', 'notes.txt']) writeFileSync(join(folder, 'recordings', name), 'x')
    const newer = readFileSync(join(folder, 'entries.json'), 'utf8')
    writeFileSync(join(folder, 'entries.json'), newer.slice(0, 50))
    await start(folder).recordings.tidy() // an earlier text was opened
    expect(files()).toHaveLength(5)
    await start(folder).recordings.tidy()
    expect(files()).toEqual([living, 'eeeeeeeeeeeeeeee.wav', 'notes.txt', 'unclaimed.json'].sort())
    for (const name of readdirSync(folder).filter((name) => name.includes('damaged'))) await fs.unlink(join(folder, name))
    await start(folder).recordings.tidy()
    expect(files()).toEqual([living, 'eeeeeeeeeeeeeeee.wav', 'notes.txt', 'unclaimed.json'].sort())
  })

  test.each(['its copies are there', 'its copies are gone'])(
    'an older file put in by hand leaves every newer recording, whatever is done after: %s',
    async (what) => {
      const first = start()
      await first.recordings.keep(line, sound())
      const { folder, files } = first
      const [file, older] = [join(folder, 'entries.json'), readFileSync(join(folder, 'entries.json'))]
      const later = start(folder)
      await later.recordings.tidy()
      const again = await later.recordings.keep(line, sound(9600))
      await later.recordings.keep('Another line.', sound())
      const were = files()
      expect(were).toHaveLength(3)
      writeFileSync(file, older)
      const copies = () => [...readdirSync(folder).filter((name) => /json\./.test(name)), 'backups'].map((name) => join(folder, name))
      if (what.endsWith('gone')) for (const path of copies()) rmSync(path, { recursive: true })
      const id = again.entries[0]?.id ?? ''
      for (const act of ['record', 'remove', 'write']) {
        const now = start(folder)
        await now.recordings.tidy()
        if (act === 'record') await now.recordings.keep(line, sound())
        if (act === 'remove') await now.store.remove(id) // the entry that named the newer one, too
        for (let n = 0; n < 5; n++) await now.store.record(reflection(act))
        for (const path of copies()) rmSync(path, { recursive: true, force: true })
      }
      await start(folder).recordings.tidy()
      expect(files()).toEqual(expect.arrayContaining(were.slice(1)))
      expect(files().filter((name) => name.endsWith('.wav'))).toHaveLength(2) // what was recorded and deleted here is gone
    },
  )

  test('a line that is recorded anew and deleted leaves nothing behind, also when no earlier text has ever named it', async () => {
    const { folder, store, recordings, files } = start()
    await store.record(reflection('one')) // the copy of the day
    await recordings.keep(line, sound())
    const again = await recordings.keep(line, sound())
    await store.remove(again.entries[0]?.id ?? '')
    for (let n = 0; n < 5; n++) await store.record(reflection('two'))
    await start(folder).recordings.tidy()
    expect(files()).toEqual([])
  })

  /** Five lines kept; then `harm` to the texts that name them; then three starts, in which the person begins anew where nothing can be opened, and goes on. */
  async function fiveLinesAfter(harm: (folder: string, texts: readonly string[]) => void): Promise<number> {
    const first = start()
    for (let n = 0; n < 5; n++) await first.recordings.keep(`Line ${n}.`, sound())
    const { folder } = first
    const paths = [...readdirSync(folder), ...readdirSync(join(folder, 'backups')).map((name) => join('backups', name))].map((name) =>
      join(folder, name),
    )
    harm(
      folder,
      paths.filter((path) => path.includes('.json')),
    )
    for (let n = 0; n < 3; n++) {
      const { store, recordings } = start(folder)
      const opened = await store.load()
      await recordings.tidy()
      if (opened.state === 'recovery') await store.beginAnew()
      await store.record(reflection(`word ${n}`))
    }
    return first.files().filter((name) => name.endsWith('.wav')).length
  }
  /** What of these is still there after `harm`, and three starts: in the first a line is recorded, in the second it is deleted, and then other things are written. */
  async function afterHarm(harm: (folder: string, texts: readonly string[]) => void): Promise<{ were: string[]; are: string[]; folder: string }> {
    const first = start()
    for (let n = 0; n < 3; n++) await first.recordings.keep(`Line ${n}.`, sound())
    const { folder } = first
    const were = first.files()
    const inBackups = readdirSync(join(folder, 'backups')).map((name) => join('backups', name))
    harm(
      folder,
      [...readdirSync(folder), ...inBackups].filter((name) => name.includes('.json')).map((name) => join(folder, name)),
    )
    const second = start(folder)
    await second.store.load()
    await second.recordings.tidy()
    const made = await second.recordings.keep('A new line.', sound())
    for (const step of ['delete', 'write', 'write']) {
      const later = start(folder)
      await later.recordings.tidy()
      if (step === 'delete') await later.store.remove(made.entries.at(-1)?.id ?? '')
      for (let n = 0; n < 5; n++) await later.store.record(reflection(`word ${n}`)) // no earlier text names the new line
      rmSync(join(folder, 'backups', 'entries-2026-11-21.json'), { force: true })
    }
    await start(folder).recordings.tidy()
    return { were, are: first.files(), folder }
  }

  test.each<[what: string, harm: (folder: string, texts: readonly string[]) => void]>([
    ['only the recordings are there', (_, texts) => texts.forEach((path) => rmSync(path))],
    ['the file is missing, an earlier text is there', (folder) => ['', '.1'].forEach((nth) => rmSync(join(folder, `entries.json${nth}`)))],
    [
      'the file is missing, a copy of the day is there',
      (_, texts) => texts.filter((path) => !path.includes('backups')).forEach((path) => rmSync(path)),
    ],
    [
      'the file and its copies are missing, the oldest text is there',
      (_, texts) => texts.filter((path) => !path.endsWith('.2')).forEach((path) => rmSync(path)),
    ],
  ])('recordings that nothing here has named stay, whatever is recorded and deleted after: %s', async (_, harm) => {
    const { were, are } = await afterHarm(harm)
    expect(are).toEqual([...were, 'unclaimed.json'])
  })

  test('a recording that was not claimed is one like others once the text that names it is brought: deleted then, it goes', async () => {
    let text = ''
    const { were, folder } = await afterHarm((there, texts) => {
      text = readFileSync(join(there, 'entries.json'), 'utf8')
      texts.forEach((path) => rmSync(path))
    })
    for (const name of readdirSync(folder).filter((one) => one.startsWith('entries.json'))) rmSync(join(folder, name))
    writeFileSync(join(folder, 'entries.json'), text)
    const brought = start(folder)
    await brought.recordings.tidy()
    expect((await kept(folder)).map(([, file]) => file)).toEqual(were)
    const opened = await brought.store.load()
    for (const { id } of opened.state === 'ready' ? opened.snapshot.entries : []) await brought.store.remove(id)
    for (const name of readdirSync(folder).filter((one) => /\.json\.\d$/.test(one))) rmSync(join(folder, name))
    rmSync(join(folder, 'backups'), { recursive: true })
    await start(folder).recordings.tidy()
    expect(brought.files().filter((name) => name.endsWith('.wav'))).toEqual([])
  })

  test('the list of what is not claimed is damaged: every recording stays', async () => {
    const { folder, recordings, files } = start()
    await recordings.keep(line, sound())
    writeFileSync(join(folder, 'recordings', 'eeeeeeeeeeeeeeee.wav'), 'x')
    writeFileSync(join(folder, 'recordings', 'unclaimed.json'), '["eeee')
    await start(folder).recordings.tidy()
    expect(files()).toEqual([expect.any(String), 'eeeeeeeeeeeeeeee.wav', 'unclaimed.json'])
    await start(folder).recordings.keep('Another line.', sound())
    expect(await kept(folder)).toHaveLength(2)
  })

  const zeroed = (path: string) => writeFileSync(path, Buffer.alloc(statSync(path).size))

  test.each<[what: string, harm: (folder: string, texts: readonly string[]) => void]>([
    ['only the recordings were copied to this computer', (_, texts) => texts.forEach((path) => rmSync(path))],
    ['every text is damaged', (_, texts) => texts.forEach(zeroed)],
    ['only the copy of the day can be read', (_, texts) => texts.filter((path) => !path.includes('backups')).forEach(zeroed)],
    ['the file was cut short', (folder) => truncateSync(join(folder, 'entries.json'), 300)],
  ])('a person’s own voice stays, also at later starts, when a text that may name it is missing or cannot be read: %s', async (_, harm) => {
    expect(await fiveLinesAfter(harm)).toBe(5)
  })

  test.each(['a folder with copies cannot be looked into', 'a copy is of a newer version'])(
    'the sound of a deleted line stays when %s',
    async (what) => {
      const { folder, recordings, store, files } = start()
      const [entry] = (await recordings.keep(line, sound())).entries
      await store.remove(entry?.id ?? '')
      for (const name of readdirSync(folder).filter((name) => /\.json\.\d$/.test(name))) rmSync(join(folder, name))
      rmSync(join(folder, 'backups', 'entries-2026-11-21.json'))
      const isNewer = what === 'a copy is of a newer version'
      if (isNewer) writeFileSync(join(folder, 'backups', 'entries-2026-11-20.json'), sealedAsNewer)
      const locked = (path: string) => (path.endsWith('backups') ? Promise.reject(fault('EACCES')) : fs.readdir(path))
      await start(folder, isNewer ? {} : { readdir: locked as Disk['readdir'] }).recordings.tidy()
      expect(files()).toHaveLength(1)
    },
  )

  test('the sound of a deleted line goes, and with it what a killed save left; the place of a practice is no text that might name it', async () => {
    const { folder, recordings, store, files } = start()
    const [entry] = (await recordings.keep(line, sound())).entries
    await recordings.keep('Another line.', sound())
    await store.remove(entry?.id ?? '')
    for (const name of readdirSync(folder).filter((name) => /\.json\.\d$/.test(name))) rmSync(join(folder, name))
    rmSync(join(folder, 'backups'), { recursive: true })
    writeFileSync(join(folder, 'recordings', 'ffffffffffffffff.wav.01234567-89ab-cdef-0123-456789abcdef.tmp'), 'x')
    writeFileSync(join(folder, 'practice-place.json'), '{}')
    writeFileSync(join(folder, 'practice-place.json.damaged-2026-11-21T20-14-00-000Z'), 'x')
    await start(folder).recordings.tidy()
    expect(files()).toEqual((await kept(folder)).map(([, file]) => file))
    expect(files()).toHaveLength(1)
  })

  test('a folder without recordings is left as it is, and a disk that cannot be read throws nothing', async () => {
    const { recordings, files } = start()
    await recordings.tidy()
    expect(files()).toEqual([])
    await start(undefined, { readdir: (() => Promise.reject(fault('EIO'))) as unknown as Disk['readdir'] }).recordings.tidy()
  })
})

describe('export', () => {
  test('puts the recordings into a folder beside the exported file; one whose sound is gone is left out', async () => {
    const { folder, recordings, files } = start()
    await recordings.keep(line, sound())
    await recordings.keep('Another line.', sound())
    const [first, second] = files()
    await fs.unlink(join(folder, 'recordings', first ?? ''))
    const stick = temporaryFolder()
    const there = await recordings.exportBeside(join(stick, 'my entries.json'))
    expect(there).toBe(join(stick, 'my entries recordings'))
    expect(readdirSync(there ?? '')).toEqual([second])
    expect(await recordings.exportBeside(join(stick, 'my entries.json'))).toBe(there) // a second time, over the first
  })

  test('without recordings makes no folder', async () => {
    const { store, recordings } = start()
    await store.record(reflection('one'))
    const stick = temporaryFolder()
    expect(await recordings.exportBeside(join(stick, 'a.json'))).toBeNull()
    expect(readdirSync(stick)).toEqual([])
  })

  test('onto a full disk says that the entries are there and the recordings are not', async () => {
    const stick = temporaryFolder()
    const open = ((path: string, ...rest: []) => (path.startsWith(stick) ? Promise.reject(fault('ENOSPC')) : fs.open(path, ...rest))) as Disk['open']
    const { recordings } = start(undefined, { open })
    await recordings.keep(line, sound())
    expect(await refusal(recordings.exportBeside(join(stick, 'a.json')))).toMatchObject({
      code: 'recordings-not-copied',
      exported: 'a.json',
      fault: { code: 'disk-full' },
    })
  })
})

test('erasing that fails at an older copy or an earlier text leaves every recording that an entry names', async () => {
  for (const held of ['entries-2026-11-21.json', 'entries.json.1']) {
    const unlink = (path: string) => (path.endsWith(held) ? Promise.reject(fault('EACCES')) : fs.unlink(path))
    const { folder, store, recordings, files } = start(undefined, { unlink: unlink as Disk['unlink'] })
    await recordings.keep(line, sound())
    await recordings.keep('Another line.', sound())
    expect(await refusal(store.erase())).toMatchObject({ code: 'not-erased', fault: { code: 'not-allowed' } })
    expect((await kept(folder)).map(([, file]) => file).toSorted(), held).toEqual(files())
    expect(files()).toHaveLength(2)
  }
})

test('erasing everything takes the recordings too, and what a killed save left of one; a stranger’s file stays', async () => {
  const { folder, store, recordings, all } = start()
  await recordings.keep(line, sound())
  mkdirSync(join(folder, 'recordings'), { recursive: true })
  writeFileSync(join(folder, 'recordings', 'ffffffffffffffff.wav.01234567-89ab-cdef-0123-456789abcdef.tmp'), 'x')
  writeFileSync(join(folder, 'recordings', 'notes.txt'), 'x')
  writeFileSync(join(folder, 'recordings', 'unclaimed.json'), '[]')
  await store.erase()
  expect(all()).toEqual(['notes.txt'])
})

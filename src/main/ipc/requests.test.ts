/** The requests answered in plain Node, on a real folder: what needs Electron is handed in, and a test hands in its own. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { interruptedPractice, wholePractice } from '../../core/entries/practice.fixture.ts'
import { wavOf } from '../../core/sound/wav.ts'
import { longestRecording, sampleRate } from '../../core/timeline/samples.ts'
import type { Answer, Requests, Unsaved } from '../../shared/ipc.ts'
import { realDisk, type Disk } from '../store/disk.ts'
import { PracticePlace } from '../store/practice-place.ts'
import { Recordings } from '../store/recordings.ts'
import { storeFiles } from '../store/store-files.ts'
import { reflection, textsIn, trial } from '../store/trial.fixture.ts'
import { answered } from './answer.ts'
import type { Channel } from './handlers.ts'
import { requests } from './requests.ts'

type Answered<C extends Channel> = Promise<Answer<ReturnType<Requests[C]>>>

/** A window's requests on a folder of their own, and what was asked of the system around. */
function opened(chosen: string | null = null, faults: Partial<Disk> = {}) {
  const { store, folder, file } = trial(undefined, faults)
  const wait = () => Promise.resolve()
  const asked: unknown[][] = []
  const hears =
    (what: string) =>
    (...words: unknown[]) =>
      void asked.push([what, ...words])
  const handlers = requests({
    store,
    recordings: new Recordings({ folder, store, id: () => '0123456789abcdef', wait }),
    place: new PracticePlace({
      path: storeFiles(folder).place,
      disk: { ...realDisk, ...faults },
      wait,
      now: () => '2026-11-22T10:00:00.000+00:00',
      isSaved: (id) => store.has(id),
      foundDamaged: () => undefined,
      mayWrite: () => store.mayWriteBeside(),
    }),
    firstFrameShown: hears('first frame'),
    choosePath: (of) => {
      asked.push(['choose', of])
      return Promise.resolve(chosen === null ? null : join(folder, chosen))
    },
    reveal: hears('reveal'),
    clearBrowser: () => {
      asked.push(['clear browser'])
      return Promise.reject(new Error('it did not'))
    },
    keepAwake: hears('awake'),
    otherOutputs: hears('other outputs'),
    listen: hears('listen'),
    notShown: hears('not shown'),
    compact: hears('compact'),
    closing: { flushing: hears('flushing'), flushed: hears('flushed') },
    copy: hears('copy'),
  })
  const asks = <C extends Channel>(channel: C, ...args: Parameters<Requests[C]>): Answered<C> => {
    const [, schema, answer] = handlers[channel]
    return answered(channel, schema, answer, args)
  }
  return { asks, handlers, asked, folder, file }
}

const made = { id: 'entry-0001', at: '2026-11-22T10:00:00+00:00' }
const place = interruptedPractice

test('every request is answered to the window that holds the person’s things, and to no other', () => {
  for (const [channel, [from]] of Object.entries(opened().handlers)) expect([channel, from]).toEqual([channel, ['main']])
})

test('entries are recorded, revised, removed and put back, and are on the disk', async () => {
  const { asks, folder, asked } = opened()
  expect(await asks('entries:load')).toMatchObject({
    ok: true,
    value: { state: 'ready', snapshot: expect.stringContaining('"entries":[]') as unknown },
  })
  expect(asked).toEqual([['first frame']])
  const recorded = await asks('entries:record', { ...made, ...reflection('one') })
  const [entry] = recorded.ok ? recorded.value.entries : []
  if (!entry) throw new Error('nothing was recorded')
  await asks('entries:revise', entry.id, reflection('two'))
  expect(await textsIn(folder)).toEqual(['two'])
  await asks('entries:remove', entry.id)
  expect(await textsIn(folder)).toEqual(['removed'])
  await asks('entries:restore', entry)
  expect(await textsIn(folder)).toEqual(['one'])
})

test('a setting is changed', async () => {
  const { asks } = opened()
  expect(await asks('settings:change', { letterKeys: false })).toMatchObject({ ok: true, value: { settings: { letterKeys: false } } })
})

test('a copy of the entries lies where the person chose, with their recordings beside it', async () => {
  const { asks, asked, folder } = opened('mine.json')
  await asks('recording:keep', made, 'Breathe in.', wavOf(new Float32Array(4800).fill(0.1)))
  expect(await asks('file:export')).toEqual({ ok: true, value: join(folder, 'mine.json') })
  expect(asked).toEqual([['choose', 'entries']])
  expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toContain('Breathe in.')
  expect(readdirSync(join(folder, 'mine recordings'))).toEqual(['0123456789abcdef.wav'])
})

test('a table lies where the person chose', async () => {
  const { asks, asked, folder } = opened('mine.csv')
  expect(await asks('file:csv', '\uFEFFday,minutes')).toEqual({ ok: true, value: join(folder, 'mine.csv') })
  expect(asked).toEqual([['choose', 'practices']])
  expect(readFileSync(join(folder, 'mine.csv'), 'utf8')).toBe('\uFEFFday,minutes')
  // without its mark a spreadsheet would read é as Ã©
  expect(await asks('file:csv', 'day,minutes')).toMatchObject({ refusal: { code: 'not-understood' } })
})

test('the longest recording is kept; a little longer it is no good recording, and far longer no question at all', async () => {
  const { asks } = opened()
  const lasting = (seconds: number) => asks('recording:keep', made, 'Breathe in.', wavOf(new Float32Array(seconds * sampleRate)))
  expect(await lasting(longestRecording + 0.5)).toMatchObject({ refusal: { code: 'bad-recording' } })
  expect(await lasting(longestRecording + 2)).toMatchObject({ refusal: { code: 'not-understood' } })
  expect(await lasting(longestRecording)).toMatchObject({ ok: true })
})

test('a fault of the first page is told at the length to which begin.ts cuts it, and no longer one', async () => {
  const begin = readFileSync(join(import.meta.dirname, '../../renderer/begin.ts'), 'utf8')
  const longest = Number(/const longestFault = (\d+)/.exec(begin)?.[1])
  const { asks, asked } = opened()
  const why = 'x'.repeat(longest)
  expect(await asks('window:not-shown', why)).toMatchObject({ ok: true })
  expect(await asks('window:not-shown', `${why}x`)).toMatchObject({ refusal: { code: 'not-understood' } })
  expect(asked).toEqual([['not shown', why]])
})

test('who thinks better of it gets no copy and no table', async () => {
  const { asks, folder } = opened(null)
  await asks('entries:load')
  const before = readdirSync(folder)
  expect(await asks('file:export')).toEqual({ ok: true, value: null })
  expect(await asks('file:csv', '\uFEFFday,minutes')).toEqual({ ok: true, value: null })
  expect(readdirSync(folder)).toEqual(before)
})

test('erased entries are erased, also when the browser’s own storage could not be cleared', async () => {
  const { asks, asked, file } = opened()
  await asks('entries:record', { ...made, ...reflection('one') })
  expect(await asks('file:erase')).toMatchObject({
    ok: true,
    value: { state: 'ready', snapshot: expect.stringContaining('"entries":[]') as unknown },
  })
  expect(asked).toEqual([['clear browser']])
  expect(existsSync(file)).toBe(false)
})

test('the file is shown where it lies; a copy that is not there is not restored; nothing is begun anew over a good file', async () => {
  const { asks, asked, folder, file } = opened()
  await asks('entries:record', { ...made, ...reflection('one') })
  await asks('file:reveal')
  expect(asked).toMatchObject([['reveal', { folder, file }]])
  expect(await asks('file:whereabouts')).toMatchObject({ ok: true, value: { folder, file } })
  expect(await asks('file:restore', 'entries-2020-01-01.json')).toMatchObject({ ok: false })
  expect(await asks('file:begin-anew')).toMatchObject({ ok: false })
  expect(await textsIn(folder)).toEqual(['one'])
})

test('the place of a practice is put down, read and forgotten', async () => {
  const { asks } = opened()
  await asks('practice:place', place)
  expect(await asks('practice:unfinished')).toEqual({ ok: true, value: { places: [place], setAside: [] } })
  await asks('practice:forget-place', 'practice-1')
  expect(await asks('practice:unfinished')).toEqual({ ok: true, value: { places: [], setAside: [] } })
})

test('a place that could not be understood is told to each page that asks what is unfinished, until everything is erased', async () => {
  const { asks, folder } = opened()
  await asks('entries:record', { ...made, ...reflection('one') })
  writeFileSync(storeFiles(folder).place, '{"title":')
  const aside = `${storeFiles(folder).place}.damaged-2026-11-22T10-00-00-000`
  for (const page of ['the first', 'one that is loaded anew'])
    expect(await asks('practice:unfinished'), page).toEqual({ ok: true, value: { places: [], setAside: [aside] } })
  expect(existsSync(aside)).toBe(true)
  await asks('file:erase')
  expect(await asks('practice:unfinished')).toEqual({ ok: true, value: { places: [], setAside: [] } })
  expect(existsSync(aside)).toBe(false)
})

test('a practice that is in the file is not unfinished, although its place was still there', async () => {
  const { asks, folder } = opened()
  await asks('practice:place', place)
  await asks('entries:record', { id: 'practice-1', at: made.at, kind: 'practice', data: wholePractice })
  expect(await asks('practice:unfinished')).toEqual({ ok: true, value: { places: [], setAside: [] } })
  expect(existsSync(storeFiles(folder).place)).toBe(false)
})

/** A disk that is slow with what bears this name in its path: it comes so far, and goes on when it is let. */
function slowDisk(act: 'open' | 'rename', name: string) {
  let [go, come] = [(): void => undefined, (): void => undefined]
  const gate = new Promise<void>((done) => (go = done))
  const reached = new Promise<void>((done) => (come = done))
  const slowly =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (String(given[act === 'rename' ? 1 : 0]).includes(name)) {
        come()
        await gate
      }
      return work(...given)
    }
  const faults: Partial<Disk> = act === 'rename' ? { rename: slowly(realDisk.rename) } : { open: slowly(realDisk.open) }
  return { faults, reached, goesOn: () => go() }
}

test('a window that is loaded anew while the disk is slow sees what was on its way, and a practice that was saved is not unfinished', async () => {
  const disk = slowDisk('rename', 'entries.json')
  const { asks } = opened(null, disk.faults)
  await asks('practice:place', place)
  const saved = asks('entries:record', { id: 'practice-1', at: made.at, kind: 'practice', data: { ...wholePractice, words: 'slow words' } })
  await disk.reached
  const again = [asks('entries:load'), asks('practice:unfinished')] as const
  disk.goesOn()
  expect(await saved).toMatchObject({ ok: true })
  expect(await again[0]).toMatchObject({ value: { snapshot: expect.stringContaining('slow words') as unknown } })
  expect(await again[1]).toEqual({ ok: true, value: { places: [], setAside: [] } })
})

test('a place that was on its way to the disk when everything was erased is not there afterwards', async () => {
  const disk = slowDisk('open', 'practice-place.json')
  const { asks, file, folder } = opened(null, disk.faults)
  await asks('entries:record', { ...made, ...reflection('one') })
  const putDown = asks('practice:place', place)
  await disk.reached
  const erased = asks('file:erase')
  await expect.poll(() => existsSync(file)).toBe(false)
  disk.goesOn()
  await putDown
  expect(await erased).toMatchObject({ ok: true })
  expect(readdirSync(folder).filter((name) => name !== 'backups')).toEqual([])
})

test('what only Electron can do is asked of it, with what the window said', async () => {
  const { asks, asked } = opened()
  const left: Unsaved = { entries: 1, recordings: 0, settings: false, place: false }
  await asks('practice:awake', 'screen')
  await asks('recording:listening', true)
  await asks('window:not-shown', 'why')
  await asks('window:compact', true)
  await asks('window:flushing')
  await asks('window:flushed', 3, left)
  await asks('clipboard:copy', 'words')
  expect(asked).toEqual([
    ['awake', 'screen'],
    ['listen', true],
    ['not shown', 'why'],
    ['compact', true],
    ['flushing'],
    ['flushed', 3, left],
    ['copy', 'words'],
  ])
})

/** The engine of a practice on a sound that comes late, not at all, or goes away: what is said is what goes on. */
import { beforeEach, expect, test, vi } from 'vitest'
import { interruptedPractice } from '../../core/entries/practice.fixture.ts'
import type { Unfinished } from '../../core/entries/unfinished.ts'
import { timerTitles } from '$words/practice.ts'
import { timerTimeline } from '../../core/timeline/timer.ts'
import { areasOf } from '../../core/script/areas.ts'
import { usualChoices } from '../../core/script/choices.ts'
import * as run from '../../core/timeline/run.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { handOver } from '../entries/closing.ts'
import { entries } from '../entries/entries.svelte.ts'
import { flushTyping } from '../entries/typing.svelte.ts'
import { Engine, type MakeSound } from './engine.ts'
import { Keeping } from './keeping.ts'
import { putSessionInPlace } from './media-session.fixture.ts'
import { exerciseWith, nothingSaid, type Prepared } from './prepared.ts'
import { Running } from './running.svelte.ts'
import { underWay } from './under-way.svelte.ts'

const timer = { minutes: 5, settle: 0, every: 0, at: [], bell: 'bowl', background: 'none' } as const
const line = timerTimeline({ ...timer, at: [] }, timerTitles)
const prepared: Prepared = {
  title: 'Only time and bells',
  script: null,
  choices: null,
  findClip: null,
  timer: { ...timer, at: [] },
  makeTimeline: () => line,
  voice: null,
  background: 'none',
  before: null,
  tightBefore: [],
}

/** The place of this practice, seconds into which it was interrupted: `at`, after so many that ran. */
const interruptedTimer = (id: string, practised: number, at = practised): Unfinished => ({
  ...interruptedPractice,
  id,
  entry: { ...interruptedPractice.entry, title: prepared.title, exercise: 'timer', form: 'timer', practised },
  timer: { ...timer, at: [] },
  at,
})

/** A silent sound: it plays when the test lets it, and says what it was asked. */
function silentSound() {
  const asked: string[] = []
  const waiting: ((clock: number | null) => void)[] = []
  const sound: Awaited<ReturnType<MakeSound>> = {
    clock: 0,
    evenClock: 0,
    after: () => new Promise(() => undefined),
    play: (_timeline, at) => {
      asked.push(`play ${String(at)}`)
      return new Promise((done) => waiting.push(done))
    },
    move: (_timeline, at) => {
      asked.push(`move ${String(at)}`)
      return 0
    },
    stop: () => {
      asked.push('stop')
      return 0
    },
    close: () => void asked.push('close'),
    setVolumes: () => undefined,
    setBackground: () => undefined,
    setTones: () => undefined,
  }
  const answers = async (clock: number | null): Promise<void> => {
    await expect.poll(() => waiting.length).toBeGreaterThan(0)
    waiting.shift()?.(clock)
  }
  return { sound, asked, answers }
}

/** The whole practice, with this as its sound. Whoever asks for it takes the sound away again. */
async function practiceOn(sound: ReturnType<typeof silentSound>['sound']) {
  putSessionInPlace()
  vi.doMock('../audio/conductor.ts', () => ({
    decodedSounds: null,
    Conductor: class {
      constructor() {
        return sound
      }
    },
  }))
  const { practice } = await import('./practice.svelte.ts')
  const { running } = await import('./running.svelte.ts')
  underWay.phase = 'none'
  return { practice, running }
}

function engineOn(makeSound: MakeSound) {
  const state = new Running()
  const engine = new Engine(state, { stoodStill: () => undefined, ticked: () => undefined }, makeSound)
  state.prepared = prepared
  state.run = run.ready(prepared.makeTimeline)
  underWay.phase = 'under-way'
  return { state, engine }
}

let file: ReturnType<typeof putApiInPlace>
beforeEach(async () => {
  file = putApiInPlace()
  await entries.load()
})

test('it is starting until the sound moves, and then it plays', async () => {
  const { sound, answers } = silentSound()
  const { state, engine } = engineOn(() => Promise.resolve(sound))
  const started = engine.start()
  expect([state.starting, state.playing]).toEqual([true, false])
  await answers(0)
  await started
  expect([state.starting, state.playing, state.problem]).toEqual([false, true, null])
  engine.close()
})

test('a sound that cannot be loaded is said, and the next press tries again', async () => {
  const { sound, answers } = silentSound()
  let broken = true
  const { state, engine } = engineOn(() => (broken ? Promise.reject(new Error('made for a test')) : Promise.resolve(sound)))
  await engine.start()
  expect([state.starting, state.playing, state.problem]).toEqual([false, false, 'no-sound'])
  broken = false
  const started = engine.start()
  await answers(0)
  await started
  expect([state.playing, state.problem]).toEqual([true, null])
  engine.close()
})

test('where the output went, or another device came or went, it waits at its place and says so; a clock that stood still is tried again at once', async () => {
  const { sound, asked, answers } = silentSound()
  let lost: Parameters<MakeSound>[1]['lost'] = () => undefined
  const { state, engine } = engineOn((_state, listener) => {
    ;({ lost } = listener)
    return Promise.resolve(sound)
  })
  const plays = async (): Promise<void> => {
    const started = engine.start()
    await answers(0)
    await started
  }
  await plays()
  lost('gone')
  expect([state.playing, state.starting, state.problem]).toEqual([false, false, 'output-lost'])
  const stillNone = engine.start()
  await answers(null)
  await stillNone
  expect([state.playing, state.problem]).toEqual([false, 'output-lost'])
  await plays()
  expect([state.playing, state.problem]).toEqual([true, null])
  lost('other')
  expect([state.playing, state.problem]).toEqual([false, 'output-changed'])
  await plays()
  const before = asked.length
  lost('stalled')
  await answers(0)
  await expect.poll(() => state.playing).toBe(true)
  expect([asked.length - before, state.problem]).toEqual([1, null])
  engine.close()
})

test('a pause while the sound is still being fetched holds: nothing begins by itself, and play goes on from there', async () => {
  const { sound, asked, answers } = silentSound()
  const { state, engine } = engineOn(() => Promise.resolve(sound))
  const started = engine.start()
  await expect.poll(() => asked).toEqual(['play 0'])
  engine.pause()
  expect(state.starting).toBe(false)
  await answers(0)
  await started
  expect([state.playing, asked.at(-1)]).toEqual([false, 'stop'])
  const again = engine.start()
  await answers(0)
  await again
  expect(state.playing).toBe(true)
  engine.close()
})

test('a part that is chosen while the sound is being fetched is where it begins', async () => {
  const { sound, asked, answers } = silentSound()
  const { state, engine } = engineOn(() => Promise.resolve(sound))
  const started = engine.start()
  await expect.poll(() => asked).toEqual(['play 0'])
  engine.apply((now, clock) => run.seek(now, clock, 60))
  await answers(0)
  await answers(0)
  await started
  expect([state.position, asked]).toEqual([60, ['play 0', 'stop', 'play 60']])
  engine.close()
})

test('a practice that is left while its sound is being fetched leaves nothing behind in the next one', async () => {
  const { sound, asked } = silentSound()
  let give = (_sound: typeof sound): void => undefined
  const { state, engine } = engineOn(() => new Promise((done) => (give = done)))
  const started = engine.start()
  engine.close()
  state.run = run.ready(prepared.makeTimeline)
  give(sound)
  await started
  expect([state.starting, state.playing, state.problem, asked]).toEqual([false, false, null, ['close']])
})

test('“I need to stop” is silence at once, also while the sound is being fetched; nothing begins by itself', async () => {
  const { sound, asked, answers } = silentSound()
  const { practice, running } = await practiceOn(sound)
  practice.takeUp(prepared, interruptedTimer('practice-stopped', 200))
  const begun = practice.begin()
  await answers(0)
  await begun
  expect([running.phase, running.playing, asked]).toEqual(['under-way', true, ['play 200']])
  practice.stop()
  expect([running.phase, running.playing, asked]).toEqual(['stopped', false, ['play 200', 'stop']])
  practice.goOn()
  await expect.poll(() => asked.at(-1)).toBe('play 200')
  practice.stop()
  expect([running.phase, running.starting]).toEqual(['stopped', false])
  await answers(1)
  await expect.poll(() => asked.at(-1)).toBe('stop')
  expect([running.phase, running.playing, asked]).toEqual(['stopped', false, ['play 200', 'stop', 'play 200', 'stop']])
  practice.discard()
  vi.doUnmock('../audio/conductor.ts')
})

test('“leave out only this part” goes back to its beginning, has it imagined, and tenses the others as before; the log has it', async () => {
  const { sound, answers } = silentSound()
  const { practice, running } = await practiceOn(sound)
  const { book } = await import('../book/book.svelte.ts')
  const script = await book.loadScript('E02')
  if (!script) throw new Error('the book has no such practice')
  const choices = { ...usualChoices(script), leftOut: ['feet' as const] }
  practice.prepare(
    exerciseWith(script, choices, () => ({ clip: null, seconds: 0.5 }), { voice: null, background: 'none', before: null, tightBefore: [] }),
  )
  const begun = practice.begin()
  await answers(0)
  await begun
  const neck = () => running.timeline?.steps.filter(({ id }) => id.startsWith('1.neck.')) ?? []
  const tense = neck().find(({ phase }) => phase === 'tense')
  practice.goTo((tense?.start ?? 0) + 1)
  const total = running.timeline?.total
  practice.stop()
  practice.leaveOut(areasOf(script, choices, running.chapter?.id ?? ''))
  expect(running.position).toBe(neck()[0]?.start)
  expect(neck().map(({ phase }) => phase)).toEqual(['name', 'imagine'])
  expect(running.timeline?.total).toBe(total)
  const tensed = running.timeline?.steps.filter(({ phase }) => phase === 'tense').map(({ id }) => id)
  expect(tensed).toEqual(['1.first-arm.tense', '1.second-arm.tense', '1.face.tense', '1.trunk.tense'])
  await answers(1)
  await expect.poll(() => running.playing).toBe(true)
  const outcome = await practice.keep({ ...nothingSaid, after: 3 })
  await outcome?.landed
  expect(file.entries.at(-1)?.data).toMatchObject({ exercise: 'E02', leftOut: ['neck', 'feet'] })
  practice.discard()
  vi.doUnmock('../audio/conductor.ts')
})

test('while the disk is full the place of a practice stays on it, until the practice is there, also when it lands late', async () => {
  const { practice } = await import('./practice.svelte.ts')
  underWay.phase = 'none'
  practice.takeUp(prepared, interruptedTimer('practice-before', 200))
  const place = interruptedTimer('practice-before', 200)
  file.place = place
  underWay.phase = 'over'
  file.full = true
  const outcome = await practice.keep(nothingSaid)
  expect([outcome?.is, file.place, entries.trouble !== null]).toEqual(['waiting', place, true])
  file.full = false
  await entries.retry()
  await expect.poll(() => file.place).toBeNull()
  expect(file.entries.map(({ id, kind }) => [id, kind])).toEqual([['practice-before', 'practice']])
})

test('a practice the window is closed on while the disk is full, and whose place is not on it, is only here', async () => {
  const { practice } = await import('./practice.svelte.ts')
  const begun = (): void => {
    underWay.phase = 'none'
    practice.takeUp(prepared, interruptedTimer('practice-closed-on', 200))
    underWay.phase = 'over'
  }
  begun()
  file.full = true
  expect(await handOver('closing')).toMatchObject({ entries: 1, place: true })
  expect([underWay.phase, practice.said, file.entries, entries.unsaved]).toEqual(['over', nothingSaid, [], []]) // who stays goes on where they were
  file.full = false
  expect(await handOver('closing')).toEqual({ entries: 0, recordings: 0, settings: false, place: false })
  expect(file.entries).toEqual([])
  await handOver('ending')
  expect(file.entries).toHaveLength(1)
  await expect.poll(() => file.place).toBeNull()
  practice.leave()
})

test('a practice that is saved stays on the screen until its page is left, and nothing more is put down of it', async () => {
  const { practice } = await import('./practice.svelte.ts')
  const { running } = await import('./running.svelte.ts')
  practice.takeUp(prepared, interruptedTimer('practice-slow', 200))
  underWay.phase = 'over'
  let free = (): void => undefined
  file.faults = { 'entries:record': { slow: new Promise<void>((done) => (free = done)) } }
  const kept = practice.keep({ ...nothingSaid, after: 3 })
  expect([running.phase, running.timeline === null]).toEqual(['over', false])
  practice.says({ ...nothingSaid, after: 4 })
  practice.leave()
  expect([running.phase, running.timeline]).toEqual(['none', null])
  free()
  expect((await kept)?.is).toBe('saved')
  await flushTyping()
  await entries.retry()
  expect([file.entries.map(({ data }) => data && 'after' in data && data.after), file.place]).toEqual([[3], null])
})

test('what was said of a practice is kept when its page is left without Save, also of a short one, and not with the next', async () => {
  const { practice } = await import('./practice.svelte.ts')
  const said = { after: 3, helped: [], words: 'the kettle', tightAfter: [] }
  const over = (practised: number): void => {
    underWay.phase = 'none'
    practice.takeUp(prepared, interruptedTimer(`practice-of-${String(practised)}-s`, practised))
    underWay.phase = 'over'
    practice.says(said)
  }
  const kept = () => file.entries.map(({ data }) => (data && 'words' in data ? [data.practised, data.after, data.words] : null))
  over(200)
  expect(await handOver('ending')).toEqual({ entries: 0, recordings: 0, settings: false, place: false })
  over(4)
  practice.leave()
  await entries.retry()
  expect(kept()).toEqual([
    [200, 3, 'the kettle'],
    [4, 3, 'the kettle'],
  ])
  over(150)
  practice.leave()
  practice.prepare(prepared)
  underWay.phase = 'over'
  practice.leave()
  await entries.retry()
  expect(kept()).toHaveLength(3)
})

/** A practice of which the person says how it was, and what keeps its place. */
function atItsRating() {
  const ran = { ...run.ready(prepared.makeTimeline), practised: 200, at: 200 }
  const state = Object.assign(new Running(), { prepared, run: ran })
  underWay.phase = 'over'
  return { keeping: new Keeping(state), ran }
}

test('a practice whose place is on a full disk comes back by it, with what was said by then; what was said since is asked about', async () => {
  const { keeping } = atItsRating()
  keeping.begin('practice-on-a-full-disk')
  const said = { ...nothingSaid, words: 'the kettle' }
  await keeping.putDown(said)
  expect(file.place).toMatchObject({ id: 'practice-on-a-full-disk', entry: { words: 'the kettle' } })
  const more = { ...said, words: 'the kettle sang' }
  expect([keeping.isDown(said), keeping.isDown(more)]).toEqual([true, false])
  file.full = true
  await keeping.putDown(more)
  expect([keeping.isDown(more), file.place?.entry.words]).toEqual([false, 'the kettle'])
  underWay.phase = 'none'
})

test('a practice that the disk refuses for good keeps its place: it goes when the practice is on the disk, and not before', async () => {
  const { keeping, ran } = atItsRating()
  keeping.begin('practice-refused')
  await keeping.putDown(nothingSaid)
  file.faults = { 'entries:record': [{ refuse: 'for good' }] }
  const { landed } = await keeping.keep(prepared, ran, nothingSaid)
  expect(await landed).toBe(false)
  await window.api.practice.unfinished() // whatever was asked of the place before this is answered
  expect(file.place?.id).toBe('practice-refused')
  underWay.phase = 'none'
})

test('a place that is answered when another practice has begun, or by nobody, says nothing of the one under way', async () => {
  const { keeping } = atItsRating()
  let answer = (): void => undefined
  file.faults = { 'practice:place': [{ slow: new Promise<void>((done) => (answer = done)) }, { refuse: 'not answered' }] }
  keeping.begin('practice-first')
  const first = keeping.putDown(nothingSaid)
  keeping.begin('practice-second')
  answer()
  await first
  expect([keeping.isDown(nothingSaid), file.place?.id]).toEqual([false, 'practice-first'])
  await keeping.putDown(nothingSaid)
  expect(keeping.isDown(nothingSaid)).toBe(false)
  underWay.phase = 'none'
})

test('what is said at the rating is put down with the place, and a window that died there comes back to it', async () => {
  const { practice } = await import('./practice.svelte.ts')
  const { running } = await import('./running.svelte.ts')
  practice.takeUp(prepared, interruptedTimer('practice-said', 280, 300))
  await practice.begin()
  expect([running.phase, running.finished]).toEqual(['over', true])
  practice.says({ after: 3, helped: ['voice'], words: 'the kettle', tightAfter: ['jaw'] })
  await flushTyping()
  expect(file.place?.entry).toMatchObject({ after: 3, helped: ['voice'], words: 'the kettle', tightAfter: ['jaw'], practised: 280 })
  practice.says({ after: 3, helped: [], words: '', tightAfter: [] })
  await flushTyping()
  const { place } = file
  expect(place?.entry).toMatchObject({ after: 3, helped: [], words: '', tightAfter: [] })
  underWay.phase = 'none' // as in a window that begins again
  if (place) practice.takeUp(prepared, place)
  expect([practice.said.after, practice.said.words]).toEqual([3, ''])
  await practice.begin()
  expect(running.phase).toBe('over')
  await practice.keep({ ...practice.said, words: 'the rain' })
  expect(file.entries.map(({ data }) => data)).toMatchObject([{ practised: 280, after: 3, words: 'the rain' }])
  await expect.poll(() => file.place).toBeNull()
})

test('after everything was erased, the practice that was under way is written down nowhere; a refused erase lets it go on', async () => {
  const { practice } = await import('./practice.svelte.ts')
  practice.takeUp(prepared, interruptedTimer('practice-erased', 200))
  underWay.phase = 'stopped'
  file.place = interruptedTimer('practice-erased', 200)
  file.full = true
  await entries.erase()
  expect([underWay.phase, file.place?.id]).toEqual(['stopped', 'practice-erased'])
  file.full = false
  expect(await entries.erase()).toMatchObject({ ok: true })
  expect(underWay.phase).toBe('none')
  await expect.poll(() => file.place).toBeNull()
  practice.leave()
  await handOver('ending')
  expect([underWay.phase, file.entries, file.place]).toEqual(['none', [], null])
})

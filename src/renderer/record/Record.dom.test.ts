// Recording an exercise in one's own voice, as a person meets it: a line, a take, hearing it, doing it again, and everything that can go wrong.
import { cleanup, render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Entry } from '../../core/entries/entry.ts'
import { book } from '../book/book.svelte.ts'
import { putApiInPlace } from '../entries/api.fixture.ts'
import { handOver } from '../entries/closing.ts'
import { entries } from '../entries/entries.svelte.ts'
import ToastLine from '../ui/ToastLine.svelte'
import { toast } from '../ui/toast.svelte.ts'
import { NoMicrophone, type Booth, type Take, type TakeListener, type WhyNot } from './booth.ts'
import Record from './Record.svelte'

await Promise.all([book.loadClips(book.voices[0]?.id ?? ''), ...book.exercises.map(({ id }) => book.loadScript(id))]) // as loaded as on a second visit

/** A tone that passes for words, between two short silences. */
function words(seconds: number): Float32Array {
  const rate = 48_000
  const edge = rate / 5
  return Float32Array.from({ length: Math.round(seconds * rate) + 2 * edge }, (_, n) =>
    n < edge || n >= edge + seconds * rate ? 0 : 0.2 * Math.sin((n * 2 * Math.PI * 220) / rate),
  )
}

/** A microphone that gives what the test lays in, and a loudspeaker that tells what it was asked for. */
class PaperBooth implements Booth {
  takes: (Float32Array | WhyNot)[] = []
  played: (Float32Array | string)[] = []
  missing: string[] = [] // files
  deaf = false
  dropped = 0
  slow = Promise.resolve() // until then the microphone opens
  atOnce: boolean[] = [] // of each take that was finished
  hear: TakeListener | null = null

  open = (hear: TakeListener): Promise<Take> => {
    this.hear = hear
    const take = this.takes.shift() ?? 'none'
    if (typeof take === 'string') return Promise.reject(new NoMicrophone(take))
    return this.slow.then(() => ({
      finish: (atOnce) => Promise.resolve(take).finally(() => this.atOnce.push(atOnce)),
      drop: () => void (this.dropped += 1),
    }))
  }
  play = (sound: Float32Array | string) => {
    this.played.push(sound)
    if (this.deaf) return Promise.resolve('unplayable' as const)
    return Promise.resolve(typeof sound === 'string' && this.missing.includes(sound) ? ('gone' as const) : ('played' as const))
  }
  hush = () => undefined
  has = (file: string) => Promise.resolve(!this.missing.includes(file))
}

let booth: PaperBooth
let file: ReturnType<typeof putApiInPlace>
const user = userEvent.setup()
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = (name: string | RegExp) => user.click(button(name))

async function opens(kept: Parameters<typeof putApiInPlace>[0] = {}, missing: string[] = []) {
  file = putApiInPlace(kept)
  booth.missing = missing
  await entries.load()
  render(ToastLine)
  const page = render(Record, { route: { name: 'record', id: 'E08' }, booth })
  await screen.findByText(/^\d+ of \d+ lines recorded$/)
  return page
}
/** Records one take of so many seconds of words. */
async function records(seconds: number) {
  booth.takes.push(words(seconds))
  await press(/^Record/)
  await user.click(await screen.findByRole('button', { name: 'Stop' }))
}
/** The rows of the list under the line. */
const rows = () => within(screen.getByRole('region', { name: 'For your usual choices' })).getAllByRole('button')
const lineNow = () => screen.getByText(/^Line \d+ of \d+$/).textContent
const recordings = () => file.entries.flatMap((entry) => (entry.kind === 'recording' && entry.data ? [entry.data] : []))

const stamp = '2026-11-20T10:00:00.000+01:00'
const recordingOf = (say: string, n: number): Entry => ({
  id: `recording-${String(n)}`,
  at: stamp,
  edited: stamp,
  kind: 'recording',
  data: { say, file: `${String(n).padStart(16, '0')}.wav`, samples: 48_000 },
})

beforeEach(() => {
  cleanup()
  toast.close()
  booth = new PaperBooth()
})

test('the page says what it is for, where recordings stay, and begins with the first line', async () => {
  await opens()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('in your own voice')
  expect(screen.getByText(/^0 of \d+ lines recorded$/)).toBeTruthy()
  expect(screen.getByText(/Recordings stay on this computer, beside your other entries/)).toBeTruthy()
  expect(lineNow()).toMatch(/^Line 1 of/)
  expect(screen.getByText(/There is room for [\d.]+ seconds? here/)).toBeTruthy()
  expect(screen.getByText('Not recorded yet. Until then it is shown, not said.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Listen' })).toBeNull()
})

test('a line is recorded, saved, heard, and the next one follows', async () => {
  await opens()
  booth.takes.push(words(1.2))
  await press('Record')
  expect(await screen.findByText(/Say the line, then press Stop/)).toBeTruthy()
  expect(screen.getByRole('meter', { name: 'How loud it is' })).toBeTruthy()
  await press('Stop')
  expect(await screen.findByText(/^Saved, 1\.2 seconds/, { selector: '[role=status]' })).toBeTruthy()
  expect(screen.getByText(/^1 of \d+ lines recorded$/)).toBeTruthy()
  expect(recordings()).toMatchObject([{ samples: expect.closeTo(1.26 * 48_000, -3) as number }])
  await press('Listen')
  expect(booth.played).toEqual([recordings()[0]?.file])
  await press('Next line')
  expect(lineNow()).toMatch(/^Line 2 of/)
  expect(button('Record')).toBeTruthy()
})

test('a take that is longer than its place is refused kindly, with both times, and nothing is saved', async () => {
  await opens()
  await records(50)
  const alert = await screen.findByText(/^This take is 50 seconds, and there is room for [\d.]+ seconds/, { selector: '[role=alert]' })
  expect(alert.textContent).toContain('Say it a little quicker, or pause less.')
  expect(recordings()).toEqual([])
})

test('a take stops by itself after a minute, the longest there is, and is saved', async () => {
  await opens()
  booth.takes.push(words(1.2))
  await press('Record')
  await screen.findByText(/Say the line, then press Stop/)
  booth.hear?.level(0.2, 59.9)
  expect(await screen.findByText('0:59')).toBeTruthy()
  expect(booth.atOnce).toEqual([])
  booth.hear?.level(0.2, 60)
  expect(await screen.findByText(/^Saved, 1\.2 seconds/, { selector: '[role=status]' })).toBeTruthy()
  expect(booth.atOnce).toEqual([false])
})

test('a second take replaces the first, which can be put back', async () => {
  await opens()
  await records(1)
  await press('Record again')
  expect(await screen.findByText(/No microphone was found/, { selector: '[role=alert]' })).toBeTruthy() // nothing laid in: the first take stays
  const [first] = recordings()
  await records(1.5)
  await screen.findByText('The earlier recording was replaced.')
  expect(recordings()).toHaveLength(1)
  expect(recordings()[0]?.samples).toBeGreaterThan(first?.samples ?? 0)
  await press('Put it back')
  await expect.poll(() => recordings()).toEqual([first])
})

test('a deleted recording can be put back', async () => {
  await opens()
  await records(1)
  await press('Delete')
  expect(await screen.findByText(/^0 of \d+ lines recorded$/)).toBeTruthy()
  await press('Put it back')
  expect(await screen.findByText(/^1 of \d+ lines recorded$/)).toBeTruthy()
})

test('each trouble with the microphone has words of its own that say what is safe and what to do', async () => {
  await opens()
  const heard = new Set<string>()
  for (const why of ['none', 'refused', 'busy', 'mute', 'unknown'] as const) {
    booth.takes.push(why)
    await press(/^Record/)
    const alert = screen.getAllByRole('alert').find(({ textContent }) => textContent?.includes('icrophone'))
    expect(alert?.textContent).toMatch(/What you recorded before is still here\. .*press Record again/)
    heard.add(alert?.textContent ?? '')
  }
  expect(heard.size).toBe(5)
  expect(recordings()).toEqual([])
})

test('a microphone that goes away in the middle of a take: the take is gone, what was there is not', async () => {
  await opens()
  await records(1)
  booth.takes.push(words(1))
  await press('Record again')
  booth.hear?.lost()
  expect(await screen.findByText(/The microphone went away, so this take was not saved/, { selector: '[role=alert]' })).toBeTruthy()
  expect(recordings()).toHaveLength(1)
  await records(2) // and on it goes
  expect(await screen.findByText(/^Saved, 2 seconds/, { selector: '[role=status]' })).toBeTruthy()
})

test('a take in which nobody speaks is not saved', async () => {
  await opens()
  booth.takes.push(new Float32Array(96_000))
  await press('Record')
  await press('Stop')
  expect(await screen.findByText(/^Nothing was heard/, { selector: '[role=alert]' })).toBeTruthy()
  expect(recordings()).toEqual([])
})

test('a take that waited for the disk is said to be saved once it is, and not before', async () => {
  await opens()
  file.faults = { 'recording:keep': [{ refuse: 'full' }, { refuse: 'full' }] }
  await records(1)
  expect(await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })).toBeTruthy()
  await entries.retry()
  expect(screen.getByText(/^Not saved yet/)).toBeTruthy()
  await entries.retry()
  expect(await screen.findByText(/^Saved, 1(\.\d)? second/, { selector: '[role=status]' })).toBeTruthy()
  expect(screen.queryByText(/^Not saved yet/)).toBeNull()
})

test('a take that waited and is then refused for good is not said to be saved, not even where an earlier one is; it can still be heard', async () => {
  await opens()
  await records(1)
  await screen.findByText(/^Saved, 1(\.\d)? second/, { selector: '[role=status]' })
  const [first] = recordings()
  file.faults = {
    'recording:keep': [
      { slow: 1, refuse: 'full' },
      { slow: 1, refuse: 'for good' },
    ],
  }
  await records(2)
  expect(await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })).toBeTruthy()
  await entries.retry()
  expect(await screen.findByText(/^This take could not be saved; the reason is at the top of the page/, { selector: '[role=alert]' })).toBeTruthy()
  expect(screen.queryByText(/^Saved/)).toBeNull()
  expect(entries.refused).not.toBeNull()
  expect(recordings()).toEqual([first])
  await press('Listen')
  expect((booth.played.at(-1) as Float32Array).length).toBeGreaterThan(1.9 * 48_000)
})

test('a take that was refused can be thrown away, and that can be taken back; what was recorded before stays', async () => {
  await opens()
  await records(1)
  await screen.findByText(/^Saved, 1(\.\d)? second/, { selector: '[role=status]' })
  const [first] = recordings()
  file.faults = { 'recording:keep': { refuse: 'for good' } }
  await records(2)
  await screen.findByText(/^This take could not be saved/, { selector: '[role=alert]' })
  await press('Throw this take away')
  expect(await screen.findByText('The take was thrown away.')).toBeTruthy()
  expect(screen.queryByText(/^This take could not be saved/)).toBeNull()
  expect(screen.queryByRole('button', { name: 'Throw this take away' })).toBeNull()
  await press('Listen')
  expect([booth.played.at(-1), recordings(), await handOver('closing')]).toEqual([first?.file, [first], left])
  await press('Put it back')
  expect(await screen.findByText(/^This take could not be saved/, { selector: '[role=alert]' })).toBeTruthy()
  await press('Throw this take away')
})

test('a take that waits for the disk can be thrown away, and that can be taken back; what was recorded before stays', async () => {
  await opens()
  file.faults = { 'recording:keep': { refuse: 'full' } }
  await records(1)
  await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })
  await press('Throw this take away')
  expect(await screen.findByText('The take was thrown away.')).toBeTruthy()
  expect(await screen.findByText('Not recorded yet. Until then it is shown, not said.')).toBeTruthy()
  await entries.retry()
  expect([entries.trouble, recordings(), await handOver('closing')]).toEqual([null, [], left])
  await press('Put it back')
  expect(await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })).toBeTruthy()
  file.faults = {}
  await entries.retry()
  const [first] = recordings()
  expect(first?.samples).toBeLessThan(1.5 * 48_000)
  file.faults = { 'recording:keep': { refuse: 'full' } }
  await records(2)
  await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })
  await press('Throw this take away')
  file.faults = {}
  await entries.retry()
  await press('Listen')
  expect([recordings(), booth.played.at(-1), await handOver('closing')]).toEqual([[first], first?.file, left])
})

test('deleted together with a take that waits, both are put back', async () => {
  await opens()
  await records(1)
  await screen.findByText(/^Saved, 1(\.\d)? second/, { selector: '[role=status]' })
  file.full = true
  await records(2)
  await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })
  file.full = false
  await press('Delete')
  await expect.poll(() => recordings()).toEqual([])
  await press('Put it back')
  await expect.poll(() => recordings()).toMatchObject([{ samples: expect.closeTo(2.06 * 48_000, -3) as number }])
})

/** The disk answers the next save of a recording only when the function it gives is called. */
function slowDisk(): () => void {
  let answer = (): void => undefined
  file.faults = { 'recording:keep': { slow: new Promise<void>((done) => (answer = done)) } }
  return () => answer()
}
/** A line is recorded, and a longer take of it is on its way to a slow disk. Answers what lets the disk answer. */
async function savesASecond(): Promise<() => void> {
  await records(1)
  const answer = slowDisk()
  await records(2)
  await screen.findByRole('button', { name: 'Saving' })
  return answer
}
/** A line is recorded, and a longer take of it waits for the disk. The recording that is there. */
async function isRecordedAndWaits() {
  await records(1)
  await screen.findByText(/^Saved, 1(\.\d)? second/, { selector: '[role=status]' })
  const [first] = recordings()
  toast.close()
  file.faults = { 'recording:keep': { refuse: 'full' } }
  await records(2)
  await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })
  return first
}

test('a take that is thrown away while it is on its way to the disk: that is said once what was recorded before is back in its place', async () => {
  await opens()
  const first = await isRecordedAndWaits()
  const answer = slowDisk()
  const tried = entries.retry()
  await press('Throw this take away')
  expect(screen.queryByText('The take was thrown away.')).toBeNull() // nobody knows yet
  answer()
  await tried
  expect(await screen.findByText('The take was thrown away.')).toBeTruthy()
  expect([recordings(), entries.unsaved, screen.queryByText(/^Saved/)]).toEqual([[first], [], null])
  await press('Listen')
  expect(booth.played.at(-1)).toBe(first?.file)
})

test('a take that is thrown away and had reached the disk although no answer came: what was recorded before is back in its place', async () => {
  await opens()
  const first = await isRecordedAndWaits()
  file.faults = {}
  const { keep } = window.api.recording
  window.api.recording.keep = async (...asked) => {
    await keep(...asked)
    return { ok: false, refusal: { code: 'not-answered', again: true } }
  }
  await entries.retry()
  expect(recordings()).not.toEqual([first])
  await press('Throw this take away')
  expect(await screen.findByText('The take was thrown away.')).toBeTruthy()
  expect([recordings(), entries.unsaved]).toEqual([[first], []])
})

test('two takes of a new line, of which the first reached the disk although no answer came: thrown away, nothing of them is on the disk', async () => {
  await opens()
  const { keep } = window.api.recording
  window.api.recording.keep = async (...asked) => {
    await keep(...asked)
    return { ok: false, refusal: { code: 'not-answered', again: true } }
  }
  await records(1)
  await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })
  window.api.recording.keep = () => Promise.resolve({ ok: false, refusal: { code: 'disk-full', again: true } })
  await records(2)
  await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })
  expect(recordings()).toHaveLength(1)
  await press('Throw this take away')
  expect(await screen.findByText('The take was thrown away.')).toBeTruthy()
  expect([recordings(), entries.unsaved]).toEqual([[], []])
})

test('a take that never reached the disk is thrown away: what the disk holds is not changed by that, and nothing waits', async () => {
  await opens()
  await isRecordedAndWaits()
  const before = file.entries
  await press('Throw this take away')
  expect(await screen.findByText('The take was thrown away.')).toBeTruthy()
  expect([file.entries, entries.unsaved, entries.trouble]).toEqual([before, [], null])
})

test('a new take of a line closes the offer to put an earlier one of it back, however that one went', async () => {
  const goes = {
    'thrown away': async () => {
      file.faults = { 'recording:keep': { refuse: 'full' } }
      await records(1.5)
      await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })
      await press('Throw this take away')
    },
    deleted: async () => {
      await records(1.5)
      await press('Delete')
    },
    replaced: async () => {
      await records(1)
      await records(1.5)
    },
  }
  for (const [how, go] of Object.entries(goes)) {
    cleanup()
    toast.close()
    await opens()
    await go()
    expect(await screen.findByRole('button', { name: 'Put it back' }), how).toBeTruthy()
    file.faults = { 'recording:keep': { refuse: 'full' } }
    await records(2)
    await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })
    expect(screen.queryByRole('button', { name: 'Put it back' }), how).toBeNull()
    file.faults = {}
    await entries.retry()
    expect(recordings(), how).toMatchObject([{ samples: expect.closeTo(2.06 * 48_000, -3) as number }])
  }
})

test('of a take whose earlier recording was put back it is not said any more that it was saved', async () => {
  await opens()
  await records(1)
  await records(2)
  await screen.findByText(/^Saved, 2(\.\d)? second/, { selector: '[role=status]' })
  await press('Put it back')
  expect(await screen.findByText(/^Recorded, 1(\.\d)? second/)).toBeTruthy()
  expect(screen.queryByText(/^Saved/)).toBeNull()
})

test('while a take is being saved, its line cannot be deleted', async () => {
  await opens()
  const answer = await savesASecond()
  expect(button('Delete')).toHaveProperty('disabled', true)
  answer()
  await screen.findByText(/^Saved, 2(\.\d)? second/, { selector: '[role=status]' })
  expect(button('Delete')).toHaveProperty('disabled', false)
})

test('of a take whose line was deleted elsewhere while it was being saved it is not said that it was saved', async () => {
  await opens()
  const answer = await savesASecond()
  const removed = entries.remove(entries.of('recording')[0]?.id ?? '')
  answer()
  await removed
  expect(await screen.findByRole('button', { name: 'Record' })).toBeTruthy()
  expect([recordings(), screen.queryByText(/^Saved/), screen.queryByText('The earlier recording was replaced.')]).toEqual([[], null, null])
})

test('an earlier take that comes to the disk while the next one is being finished does not make that one saved', async () => {
  await opens()
  file.full = true
  await records(1)
  await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })
  let give = (_take: Float32Array): void => undefined
  booth.open = () => Promise.resolve({ finish: () => new Promise((done) => (give = done)), drop: () => void (booth.dropped += 1) })
  await press('Record')
  await user.click(await screen.findByRole('button', { name: 'Stop' }))
  file.full = false
  await entries.retry()
  expect(recordings()).toHaveLength(1)
  file.full = true
  give(words(2))
  expect(await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })).toBeTruthy()
  expect(screen.queryByText(/^Saved/)).toBeNull()
})

test('two lines wait: each says so when it is looked at, and each is heard as it was said', async () => {
  await opens()
  file.full = true
  await records(1)
  await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })
  await press('Next line')
  await records(2)
  await screen.findByText(/^Not saved yet/, { selector: '[role=alert]' })
  await user.click(rows()[0] ?? document.body)
  expect(screen.getByText(/^Not saved yet/, { selector: '[role=alert]' })).toBeTruthy()
  await press('Listen')
  expect((booth.played.at(-1) as Float32Array).length).toBeLessThan(1.5 * 48_000)
  file.full = false
  await entries.retry()
  expect(await screen.findByText(/^Saved, 1(\.\d)? second/, { selector: '[role=status]' })).toBeTruthy()
  expect(screen.getByText(/^2 of \d+ lines recorded$/)).toBeTruthy()
})

test('on a full disk the take is kept in the window, can be heard, and is saved when there is room', async () => {
  await opens()
  const { keep } = window.api.recording
  let full = true
  const refusal = { code: 'disk-full', again: true } as const
  Object.assign(window.api.recording, {
    keep: (...asked: Parameters<typeof keep>) => (full ? Promise.resolve({ ok: false, refusal }) : keep(...asked)),
  })
  await records(1)
  expect(await screen.findByText(/^Not saved yet\. Your take is kept here/, { selector: '[role=alert]' })).toBeTruthy()
  await press('Listen')
  expect(booth.played[0]).toBeInstanceOf(Float32Array)
  full = false
  await entries.retry()
  expect(await screen.findByText(/^1 of \d+ lines recorded$/)).toBeTruthy()
  expect(recordings()).toHaveLength(1)
})

test('a microphone that opens when the person has gone on to another line is switched off at once', async () => {
  await opens()
  let opened = (): void => undefined
  booth.slow = new Promise((done) => (opened = done))
  booth.takes.push(words(1))
  await press(/^Record/)
  await user.click(rows()[1]!)
  opened()
  await vi.waitFor(() => expect(booth.dropped).toBe(1))
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull()
})

test('who leaves the page and comes back finds the take that waits, can hear it, and is told that it is not saved', async () => {
  await opens()
  file.full = true
  await records(1)
  await screen.findByText(/^Not saved yet\. Your take is kept here/, { selector: '[role=alert]' })
  cleanup()
  render(Record, { route: { name: 'record', id: 'E08' }, booth })
  expect(await screen.findByText(/^Not saved yet\. Your take is kept here/, { selector: '[role=alert]' })).toBeTruthy()
  await press('Listen')
  expect((booth.played.at(-1) as Float32Array).length).toBeGreaterThan(0.9 * 48_000)
  file.full = false
  await entries.retry()
  expect(screen.queryByText(/^Not saved yet/)).toBeNull()
  expect(recordings()).toHaveLength(1)
})

test('a recording whose sound is gone is said to be so, and can be recorded again', async () => {
  await opens()
  const say = screen.getByRole('heading', { level: 2, name: /\.$/ }).textContent ?? ''
  cleanup()
  await opens({ entries: [recordingOf(say, 1)] }, ['0000000000000001.wav'])
  await user.click(await screen.findByRole('button', { name: /its sound is gone/ }))
  expect(await screen.findByText(/The sound of this line is no longer on the disk, so the line is shown and not said/)).toBeTruthy()
  expect(screen.getByText(/^0 of \d+ lines recorded$/)).toBeTruthy()
  await records(1)
  expect(await screen.findByText(/^1 of \d+ lines recorded$/)).toBeTruthy()
})

test('a recording that this computer cannot play is said to be so, and is not called gone', async () => {
  await opens()
  await records(1)
  booth.deaf = true
  await press('Listen')
  expect(await screen.findByText(/^The sound could not be played on this computer\. What you recorded is still here\./)).toBeTruthy()
  expect(screen.getByText(/^1 of \d+ lines recorded$/)).toBeTruthy()
})

test('recordings of sentences that are no longer in the app are listed, deleted together, and can be put back', async () => {
  await opens({ entries: [recordingOf('Lift your third shoulder.', 1), recordingOf('Be the kettle.', 2)] })
  await user.click(screen.getByText('2 recordings of sentences that are no longer in the app'))
  expect(screen.getByText('Lift your third shoulder.')).toBeTruthy()
  await press('Delete them')
  expect(recordings()).toEqual([])
  expect(screen.queryByText(/no longer in the app/)).toBeNull()
  await press('Put them back')
  await expect.poll(() => recordings().map(({ say }) => say)).toEqual(['Lift your third shoulder.', 'Be the kettle.'])
})
test('a recording that any exercise still needs is not among them', async () => {
  await opens()
  await records(1)
  expect(recordings()).toHaveLength(1)
  expect(screen.queryByText(/no longer in the app/)).toBeNull()
})

/** A take is under way. */
async function isRecording(seconds: number) {
  booth.takes.push(words(seconds))
  await press(/^Record/)
  await screen.findByText(/Say the line, then press Stop/)
}

test('a page that is left in the middle of a take: it is kept as far as it went, and that is said with a way back', async () => {
  const { unmount } = await opens()
  await isRecording(1.2)
  unmount()
  expect(await screen.findByText('The line you were recording was saved as far as it went.')).toBeTruthy()
  expect([booth.dropped, recordings()]).toMatchObject([0, [{ samples: expect.closeTo(1.26 * 48_000, -3) as number }]])
  expect(booth.atOnce).toEqual([true]) // no microphone stays on elsewhere
  await press('Delete')
  await expect.poll(() => recordings()).toEqual([])
})

test('another line is chosen in the middle of a take: it is kept with its own line, and takes the place of the earlier one, which can be put back', async () => {
  await opens()
  await records(1)
  await screen.findByText(/^Saved, 1(\.\d)? second/, { selector: '[role=status]' })
  const [first] = recordings()
  await isRecording(2)
  await user.click(rows()[2] ?? document.body)
  expect(lineNow()).toMatch(/^Line 3 of/)
  await screen.findByText('The earlier recording was replaced.')
  expect(recordings()).toMatchObject([{ say: first?.say, samples: expect.closeTo(2.06 * 48_000, -3) as number }])
  expect(screen.queryByText(/^Saved/)).toBeNull() // nothing was recorded of this line
  await press('Put it back')
  await expect.poll(() => recordings()).toEqual([first])
})

test('left in the middle of a take on a full disk: it is kept in the window, and said not to be saved', async () => {
  const { unmount } = await opens()
  await isRecording(1)
  file.full = true
  unmount()
  expect(await screen.findByText('The line you were recording is kept as far as it went. This is not saved yet.')).toBeTruthy()
  file.full = false
  await entries.retry()
  expect(recordings()).toHaveLength(1)
})

test('a take that was left and cannot be kept is said to be so, and not under another line', async () => {
  await opens()
  await isRecording(50)
  await user.click(rows()[2] ?? document.body)
  expect(await screen.findByText(/^This take is 50 seconds, and there is room for/)).toBeTruthy()
  expect(screen.queryByText(/^This take is 50 seconds/, { selector: '[role=alert]' })).toBeNull()
  booth.takes.push(new Float32Array(96_000))
  await press('Record')
  await user.click(rows()[3] ?? document.body)
  expect(await screen.findByText(/^Nothing was heard/)).toBeTruthy()
  expect(screen.queryByText(/^Nothing was heard/, { selector: '[role=alert]' })).toBeNull()
  expect(recordings()).toEqual([])
})

test('the page begins with the first line that has no recording', async () => {
  const page = await opens()
  await records(1)
  page.unmount()
  render(Record, { route: { name: 'record', id: 'E08' }, booth })
  await screen.findByText(/^1 of \d+ lines recorded$/)
  expect(lineNow()).toMatch(/^Line 2 of/)
})

test('any line can be chosen from the list, and the next one is the next without a recording', async () => {
  await opens()
  await user.click(rows()[2] ?? document.body)
  expect(lineNow()).toMatch(/^Line 3 of/)
  expect(rows()[2]?.getAttribute('aria-current')).toBe('true')
  await records(1)
  await user.click(rows()[1] ?? document.body)
  await press('Next line')
  expect(lineNow()).toMatch(/^Line 4 of/)
})

const left = { entries: 0, recordings: 0, settings: false, place: false }

test('closing knows of a take: under way it is asked about and goes on, just stopped it is waited for, saved it is not asked about any more', async () => {
  await opens()
  let give = (_take: Float32Array): void => undefined
  booth.open = (hear: TakeListener) => {
    booth.hear = hear
    return Promise.resolve({ finish: () => new Promise((done) => (give = done)), drop: () => void (booth.dropped += 1) })
  }
  await press('Record')
  await screen.findByText(/Say the line, then press Stop/)
  expect(await handOver('closing')).toEqual({ ...left, recordings: 1 })
  expect([booth.dropped, screen.queryByText(/Say the line, then press Stop/) === null]).toEqual([0, false])

  await press('Stop')
  let answered = false
  const answer = handOver('closing').finally(() => (answered = true))
  await entries.retry()
  expect([answered, recordings()]).toEqual([false, []])
  give(words(1.2))
  expect(await answer).toEqual(left)
  expect(recordings()).toHaveLength(1)
  expect(await handOver('closing')).toEqual(left)
})

test('a take that was just stopped when its page was left is waited for too, and one that the disk does not take is asked about', async () => {
  const page = await opens()
  let give = (_take: Float32Array): void => undefined
  booth.open = () => Promise.resolve({ finish: () => new Promise((done) => (give = done)), drop: () => void (booth.dropped += 1) })
  await press('Record')
  await user.click(await screen.findByRole('button', { name: 'Stop' }))
  page.unmount()
  file.full = true
  const answer = handOver('closing')
  give(words(1.2))
  expect(await answer).toEqual({ ...left, recordings: 1 })
  file.full = false
  expect(await handOver('closing')).toEqual(left)
  expect(recordings()).toHaveLength(1)
})

test('a take whose page was left is saved and asked about no more; when the session ends in the middle of one, it is saved as far as it went', async () => {
  const page = await opens()
  await isRecording(1)
  page.unmount()
  expect([await handOver('closing'), booth.dropped, recordings().length]).toEqual([left, 0, 1])
  await opens()
  await isRecording(1.5)
  expect(await handOver('ending')).toEqual(left)
  expect(recordings()).toMatchObject([{ samples: expect.closeTo(1.56 * 48_000, -3) as number }])
})

test('a take that closing waited for, and that is too long to be kept, does not go without a word', async () => {
  await opens()
  let give = (_take: Float32Array): void => undefined
  booth.open = () => Promise.resolve({ finish: () => new Promise((done) => (give = done)), drop: () => void (booth.dropped += 1) })
  await press('Record')
  await user.click(await screen.findByRole('button', { name: 'Stop' }))
  const answer = handOver('closing')
  give(words(30))
  expect(await answer).toEqual({ ...left, recordings: 1 })
  expect(await screen.findByText(/30(\.\d)? seconds/, { selector: '[role=alert]' })).toBeTruthy()
  expect(await handOver('closing')).toEqual(left) // it was said
})

test('a take under way when everything is erased is dropped, and its microphone with it', async () => {
  await opens()
  await isRecording(1.2)
  await entries.erase()
  expect(booth.dropped).toBe(1)
  await handOver('ending')
  expect([recordings(), entries.unsaved]).toEqual([[], []])
})

test('a take that was being finished when everything was erased is not saved afterwards', async () => {
  await opens()
  let give = (_take: Float32Array): void => undefined
  booth.open = () => Promise.resolve({ finish: () => new Promise((done) => (give = done)), drop: () => void (booth.dropped += 1) })
  await press('Record')
  await user.click(await screen.findByRole('button', { name: 'Stop' }))
  await entries.erase()
  give(words(1.2))
  await handOver('closing')
  expect([recordings(), entries.unsaved]).toEqual([[], []])
})

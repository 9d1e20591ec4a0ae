/**
 * A window.api for tests of pages: keeps entries in memory with the same pure steps as the app, on a clock that ticks once an act. What the main process
 * would not understand is refused here too. A test may make the disk full, an answer slow, or a request refused.
 */
import { apply, changedSettings, recorded, removed, restored, revised } from '../../core/entries/change.ts'
import { Settings } from '../../core/entries/entry.ts'
import type { Change, Entry, SettingsPatch } from '../../core/entries/entry.ts'
import { localTime } from '../../core/entries/local-time.ts'
import type { Unfinished } from '../../core/entries/unfinished.ts'
import { samplesIn } from '../../core/sound/wav.ts'
import { requests, type RequestParts } from '../../main/ipc/requests.ts'
import type { Answer, Backup, DiskFault, Opened, Refusal, Requests } from '../../shared/ipc.ts'
import { notAnswered } from '../../shared/not-answered.ts'

type Api = Window['api']

const firstSettings: Settings = { ...Settings.parse({}), welcomed: true }

interface Kept {
  readonly entries?: readonly Entry[]
  readonly settings?: SettingsPatch
  readonly backups?: readonly Backup[]
  readonly noCopies?: DiskFault
  readonly lost?: Extract<Opened, { state: 'recovery' }> // opens in recovery
}

/** What goes wrong with one request. */
export interface Fault {
  readonly slow?: number | Promise<unknown> // ms, or until this is done; writes that are asked for afterwards wait behind it, as on a slow disk
  readonly refuse?: 'full' | 'not answered' | 'for good' // the first two may be asked again, "for good" may not
}
type Channel = keyof Requests
/** For each request: a fault of every time it is asked; or one a time, in turn, and then it works; or what its arguments bring on. */
type Faults = { [C in Channel]?: Fault | readonly Fault[] | ((...asked: Parameters<Requests[C]>) => Fault | null) }

/** What a test looks at afterwards: what the file holds, and what was asked beyond entries. What it sets: faults. */
interface File {
  entries: readonly Entry[]
  settings: Settings
  readonly asked: string[]
  place: Unfinished | null // of the practice under way
  earlierPlaces: readonly Unfinished[] // of practices that are not in the file yet, the latest first
  damagedPlaces: readonly string[] // set aside
  full: boolean // the disk: nothing can be written until it is false again
  faults: Faults
}

export const diskFull: Refusal = { code: 'disk-full', again: true }
export const refusedForGood: Refusal = { code: 'gone' }
const notUnderstood: Refusal = { code: 'not-understood' }
/** Every request with the schema by which the main process checks its arguments; what it answers there is not asked here. */
const table = requests({} as RequestParts)

const yes = <T>(value: T): Answer<T> => ({ ok: true, value })
const no = (refusal: Refusal): Answer<never> => ({ ok: false, refusal })

export function putApiInPlace(kept: Kept = {}): File {
  const file: File = {
    entries: kept.entries ?? [],
    settings: { ...firstSettings, ...kept.settings },
    asked: [],
    place: null,
    earlierPlaces: [],
    damagedPlaces: [],
    full: false,
    faults: {},
  }
  let recovery = kept.lost ?? null
  let acts = 0
  let lastWrite: Promise<unknown> = Promise.resolve() // the last one asked for: they are done in that order
  const times = new Map<Channel, number>()
  const now = (): string => localTime(Date.UTC(2026, 10, 22, 19, 0) + 1000 * (acts += 1), 60)
  const snapshot = () => ({ entries: [...file.entries], settings: file.settings })

  function faultOf<C extends Channel>(channel: C, asked: Parameters<Requests[C]>): Fault | null {
    const fault: Faults[C] = file.faults[channel]
    if (typeof fault === 'function') return fault(...asked)
    if (!Array.isArray(fault)) return (fault as Fault | undefined) ?? null
    const nth = times.get(channel) ?? 0
    times.set(channel, nth + 1)
    return (fault as readonly Fault[])[nth] ?? null
  }

  /** A request by its name: checked, made to wait or refused as the test wants it, then answered. One that goes `toDisk` waits for its turn at the disk, which may be full. */
  const door =
    (toDisk: boolean) =>
    <C extends Channel>(channel: C, answer: (...asked: Parameters<Requests[C]>) => Answer<ReturnType<Requests[C]>>) =>
    (...asked: Parameters<Requests[C]>): Promise<Answer<ReturnType<Requests[C]>>> => {
      const fault = faultOf(channel, asked)
      const answering = (toDisk ? lastWrite : Promise.resolve()).then(async () => {
        if (fault?.slow !== undefined) await (typeof fault.slow === 'number' ? wait(fault.slow) : fault.slow)
        const checked = table[channel][1].safeParse(asked)
        if (!checked.success) return no(notUnderstood)
        if (fault?.refuse === 'full' || (file.full && toDisk)) return no(diskFull)
        if (fault?.refuse === 'not answered') return no(notAnswered)
        if (fault?.refuse === 'for good') return no(refusedForGood)
        return answer(...checked.data)
      })
      if (toDisk) lastWrite = answering
      return answering
    }
  const [asks, writes] = [door(false), door(true)]

  const put = (change: Change | null): Answer<Change> => {
    if (change === null) return no(refusedForGood)
    const next = apply(snapshot(), change)
    file.entries = next.entries
    file.settings = next.settings
    return yes(change)
  }
  const opened = (): Answer<Opened> => yes(recovery ?? { state: 'ready', snapshot: JSON.stringify(snapshot()), note: null, readOnly: null })
  const begin = (word: string): Answer<Opened> => {
    file.asked.push(word)
    file.entries = []
    file.settings = firstSettings
    recovery = null
    return opened()
  }
  const nothing = () => yes(undefined)
  const told = (words: string): Answer<undefined> => {
    file.asked.push(words)
    return yes(undefined)
  }

  const api: Api = {
    appearance: { theme: 'system', textSize: 100, face: 'book', lineSpacing: 1.62, movement: 'system' },
    runtime: { app: '0.1.0', electron: '25.1.1', chrome: '114.0.0', standIn: true, locale: 'en-GB' },
    entries: {
      load: asks('entries:load', opened),
      record: writes('entries:record', ({ id, at, ...draft }) => put(recorded(snapshot(), draft, { id, at, now: now() }))),
      revise: writes('entries:revise', (id, draft) => put(revised(snapshot(), id, draft, now()))),
      remove: writes('entries:remove', (id) => put(removed(snapshot(), id, now()))),
      restore: writes('entries:restore', (entry) => put(restored(snapshot(), entry, now()))),
    },
    settings: { change: writes('settings:change', (patch) => put(changedSettings(file.settings, patch))) },
    file: {
      whereabouts: asks('file:whereabouts', () =>
        yes({
          folder: '/home/someone/Groundwork',
          file: '/home/someone/Groundwork/entries.json',
          bytes: 20_480,
          backups: kept.backups ?? [],
          noCopies: kept.noCopies ?? null,
        }),
      ),
      reveal: asks('file:reveal', () => told('reveal')),
      export: asks('file:export', () => {
        file.asked.push('export')
        return yes('/home/someone/groundwork-entries.json')
      }),
      csv: asks('file:csv', (text) => {
        file.asked.push(`csv ${text}`)
        return yes('/home/someone/groundwork-practice.csv')
      }),
      erase: writes('file:erase', () => begin('erase')),
      restore: writes('file:restore', (backup) => {
        file.asked.push(`restore ${backup}`)
        recovery = null
        return opened()
      }),
      beginAnew: writes('file:begin-anew', () => begin('begin anew')),
    },
    practice: {
      awake: asks('practice:awake', nothing),
      otherOutputs: asks('practice:other-outputs', nothing),
      place: writes('practice:place', (place) => {
        file.place = place
        return yes(undefined)
      }),
      forgetPlace: writes('practice:forget-place', (id) => {
        if (file.place?.id === id) file.place = null
        file.earlierPlaces = file.earlierPlaces.filter((place) => place.id !== id)
        return yes(undefined)
      }),
      unfinished: asks('practice:unfinished', () =>
        yes({ places: [...(file.place ? [file.place] : []), ...file.earlierPlaces], setAside: file.damagedPlaces }),
      ),
    },
    window: {
      notShown: asks('window:not-shown', () => told('not shown')),
      compact: asks('window:compact', (on) => told(on ? 'compact' : 'full size')),
      flushing: asks('window:flushing', nothing),
      flushed: asks('window:flushed', nothing),
    },
    recording: {
      keep: writes('recording:keep', (made, say, wav) =>
        put(
          recorded(
            snapshot(),
            { kind: 'recording', data: { say, file: `${String(acts).padStart(16, '0')}.wav`, samples: samplesIn(wav) ?? 0 } },
            { ...made, now: now() },
          ),
        ),
      ),
      listening: asks('recording:listening', (listening) => told(listening ? 'microphone' : 'no microphone')),
    },
    clipboard: { copy: asks('clipboard:copy', nothing) },
    on: () => () => undefined,
  }
  Object.defineProperty(window, 'api', { value: api, configurable: true })
  return file
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

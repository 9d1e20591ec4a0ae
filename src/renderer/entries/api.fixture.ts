/** A window.api for tests of pages: keeps entries in memory with the same pure steps as the app, on a clock that ticks once an act. */
import { apply, changedSettings, recorded, removed, restored, revised } from '../../core/entries/change.ts'
import { Settings } from '../../core/entries/entry.ts'
import type { Change, Entry, SettingsPatch } from '../../core/entries/entry.ts'
import { localTime } from '../../core/entries/local-time.ts'
import { samplesIn } from '../../core/sound/wav.ts'
import type { Answer, Backup, Opened, Refusal } from '../../shared/ipc.ts'

type Api = Window['api']

const firstSettings: Settings = { ...Settings.parse({}), welcomed: true }

interface Kept {
  readonly entries?: readonly Entry[]
  readonly settings?: SettingsPatch
  readonly backups?: readonly Backup[]
  readonly lost?: Extract<Opened, { state: 'recovery' }> // opens in recovery
}

/** What a test looks at afterwards: what the file holds, and what was asked beyond entries. */
interface File {
  entries: readonly Entry[]
  settings: Settings
  readonly asked: string[]
}

const refused: Refusal = { what: 'This is not in the file.', safe: 'Nothing changed.', todo: 'Look again.' }
const yes = <T>(value: T): Promise<Answer<T>> => Promise.resolve({ ok: true, value })
const no = (): Promise<Answer<never>> => Promise.resolve({ ok: false, refusal: refused })

export function putApiInPlace(kept: Kept = {}): File {
  const file: File = { entries: kept.entries ?? [], settings: { ...firstSettings, ...kept.settings }, asked: [] }
  let recovery = kept.lost ?? null
  let acts = 0
  const now = (): string => localTime(Date.UTC(2026, 10, 22, 19, 0) + 1000 * (acts += 1), 60)
  const snapshot = () => ({ entries: [...file.entries], settings: file.settings })
  const put = (change: Change | null): Promise<Answer<Change>> => {
    if (change === null) return no()
    const next = apply(snapshot(), change)
    file.entries = next.entries
    file.settings = next.settings
    return yes(change)
  }
  const opened = (): Promise<Answer<Opened>> => yes(recovery ?? { state: 'ready', snapshot: snapshot(), note: null, readOnly: null })
  const begin = (word: string): Promise<Answer<Opened>> => {
    file.asked.push(word)
    file.entries = []
    file.settings = firstSettings
    recovery = null
    return opened()
  }

  const api: Api = {
    appearance: { theme: 'system', textSize: 100, face: 'book', lineSpacing: 1.62, movement: 'system' },
    runtime: { app: '0.1.0', electron: '25.1.1', chrome: '114.0.0', standIn: true },
    entries: {
      load: opened,
      record: (draft) => put(recorded(snapshot(), draft, { id: `made-here-${String(acts)}`, now: now() })),
      revise: (id, draft) => put(revised(snapshot(), id, draft, now())),
      remove: (id) => put(removed(snapshot(), id, now())),
      restore: (entry) => put(restored(snapshot(), entry, now())),
    },
    settings: { change: (patch) => put(changedSettings(file.settings, patch)) },
    file: {
      whereabouts: () =>
        yes({ folder: '/home/someone/Groundwork', file: '/home/someone/Groundwork/entries.json', bytes: 20_480, backups: kept.backups ?? [] }),
      reveal: () => {
        file.asked.push('reveal')
        return yes(undefined)
      },
      export: () => {
        file.asked.push('export')
        return yes('/home/someone/groundwork-entries.json')
      },
      csv: (text) => {
        file.asked.push(`csv ${text}`)
        return yes('/home/someone/groundwork-practice.csv')
      },
      erase: () => begin('erase'),
      restore: (backup) => {
        file.asked.push(`restore ${backup}`)
        recovery = null
        return opened()
      },
      beginAnew: () => begin('begin anew'),
    },
    practice: { awake: () => yes(undefined), place: () => yes(undefined), forgetPlace: () => yes(undefined), unfinished: () => yes(null) },
    window: {
      compact: (on) => {
        file.asked.push(on ? 'compact' : 'full size')
        return yes(undefined)
      },
      flushing: () => yes(undefined),
      flushed: () => yes(undefined),
    },
    recording: {
      keep: (say, wav) =>
        put(
          recorded(
            snapshot(),
            { kind: 'recording', data: { say, file: `${String(acts).padStart(16, '0')}.wav`, samples: samplesIn(wav) ?? 0 } },
            { id: `made-here-${String(acts)}`, now: now() },
          ),
        ),
      listening: (listening) => {
        file.asked.push(listening ? 'microphone' : 'no microphone')
        return yes(undefined)
      },
    },
    clipboard: { copy: () => yes(undefined) },
    on: () => () => undefined,
  }
  Object.defineProperty(window, 'api', { value: api, configurable: true })
  return file
}

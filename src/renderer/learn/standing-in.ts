/** For tests: a window.api over a snapshot in memory, with the real rules of core. Saving can be made to fail. */
import { changedSettings, apply, recorded, removed, restored, revised } from '../../core/entries/change.ts'
import type { Change, Draft, Entry, Settings, SettingsPatch, Snapshot } from '../../core/entries/entry.ts'
import type { Answer, Opened } from '../../shared/ipc.ts'

const settings: Settings = {
  welcomed: true,
  brings: null,
  theme: 'system',
  textSize: 100,
  face: 'book',
  lineSpacing: 1.62,
  movement: 'system',
  voice: null,
  voiceVolume: 0.6,
  bellVolume: 0.25,
  captions: true,
  showCount: true,
  announceSteps: false,
  letterKeys: true,
  country: null,
  plainTitle: false,
  practice: { preset: 'standard', passes: 1, posture: 'sitting', anchor: 'breath', without: [] },
}
const full = { what: 'The disk is full.', safe: 'Nothing is lost.', todo: 'Free some space.', again: true as const }

export class StandingIn {
  snapshot: Snapshot
  failing = false
  copied: string[] = []
  #made = 0

  constructor(entries: readonly Entry[] = [], chosen: SettingsPatch = {}) {
    this.snapshot = { entries: [...entries], settings: { ...settings, ...chosen } }
    Object.defineProperty(window, 'api', { configurable: true, value: this.#api() })
  }

  #api() {
    const save = (change: (now: string) => Change | null): Promise<Answer<Change>> => {
      const found = change(`2026-05-12T20:14:${String(this.#made++ % 60).padStart(2, '0')}.000+01:00`)
      if (this.failing || !found) return Promise.resolve({ ok: false, refusal: full })
      this.snapshot = apply(this.snapshot, found)
      return Promise.resolve({ ok: true, value: found })
    }
    const opened: () => Opened = () => ({ state: 'ready', snapshot: this.snapshot, note: null, readOnly: null })
    return {
      entries: {
        load: () => Promise.resolve({ ok: true, value: opened() }),
        record: (draft: Draft) => save((now) => recorded(this.snapshot, draft, { id: `made-${this.#made}-here`, now })),
        revise: (id: string, draft: Draft) => save((now) => revised(this.snapshot, id, draft, now)),
        remove: (id: string) => save((now) => removed(this.snapshot, id, now)),
        restore: (entry: Entry) => save((now) => restored(this.snapshot, entry, now)),
      },
      settings: { change: (patch: SettingsPatch) => save(() => changedSettings(this.snapshot.settings, patch)) },
      clipboard: {
        copy: (text: string) => {
          this.copied.push(text)
          return Promise.resolve({ ok: true, value: undefined })
        },
      },
    }
  }
}

/** What the person keeps, as every page sees it: one snapshot, derived answers, verbs. A save that fails stays waiting here and is tried again. */
import { apply } from '../../core/entries/change.ts'
import type { Change, DataOf, Draft, Entry, Kind, Settings, SettingsPatch, Snapshot } from '../../core/entries/entry.ts'
import type { Answer, OpenNote, Opened, Refusal } from '../../shared/ipc.ts'
import { dress } from '../styles/page-attributes.ts'

type Recovery = Extract<Opened, { state: 'recovery' }>
/** An entry that has not been deleted. */
export type Kept<K extends Kind> = { readonly id: string; readonly kind: K; readonly at: string; readonly edited: string; readonly data: DataOf<K> }

const retryAfter = 3000 // ms between two tries of a save that failed

class Entries {
  #snapshot = $state.raw<Snapshot | null>(null)
  #recovery = $state.raw<Recovery | null>(null)
  #note = $state.raw<OpenNote | null>(null)
  #readOnly = $state<string | null>(null)
  #trouble = $state.raw<Refusal | null>(null)
  #refused = $state.raw<Refusal | null>(null)
  #waiting: (() => Promise<Answer<Change>>)[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Living entries, in the order they were made. */
  all = $derived((this.#snapshot?.entries ?? []).filter((entry) => entry.data !== null))
  practices = $derived(
    this.all.filter((entry): entry is Kept<'practice'> => entry.kind === 'practice').sort((a, b) => Date.parse(b.at) - Date.parse(a.at)),
  )
  readings = $derived(
    new Map(this.all.filter((entry): entry is Kept<'reading'> => entry.kind === 'reading').map((entry) => [entry.data.module, entry] as const)),
  )
  reflections = $derived(this.all.filter((entry): entry is Kept<'reflection'> => entry.kind === 'reflection'))
  /** Lines in the person's own voice, one a sentence. */
  recordings = $derived(this.all.filter((entry): entry is Kept<'recording'> => entry.kind === 'recording'))
  bodyCheck = $derived(this.all.findLast((entry): entry is Kept<'body-check'> => entry.kind === 'body-check') ?? null)

  get ready(): boolean {
    return this.#snapshot !== null
  }
  get settings(): Settings | null {
    return this.#snapshot?.settings ?? null
  }
  get recovery(): Recovery | null {
    return this.#recovery
  }
  get note(): OpenNote | null {
    return this.#note
  }
  get readOnly(): string | null {
    return this.#readOnly
  }
  /** A save that has not worked yet: what happened, what is safe, what to do. */
  get trouble(): Refusal | null {
    return this.#trouble
  }

  /** Something that could not be done and will not work later either. */
  get refused(): Refusal | null {
    return this.#refused
  }

  async load(): Promise<void> {
    this.#take(await window.api.entries.load())
  }
  record(draft: Draft): Promise<boolean> {
    return this.#save(() => window.api.entries.record(draft))
  }
  revise(id: string, draft: Draft): Promise<boolean> {
    return this.#save(() => window.api.entries.revise(id, draft))
  }
  remove(id: string): Promise<boolean> {
    return this.#save(() => window.api.entries.remove(id))
  }
  restore(entry: Entry): Promise<boolean> {
    return this.#save(() => window.api.entries.restore(entry))
  }
  /** One line in the person's own voice: true when sound and entry are on the disk. */
  keepRecording(say: string, wav: Uint8Array): Promise<boolean> {
    return this.#save(() => window.api.recording.keep(say, wav))
  }
  change(patch: SettingsPatch): Promise<boolean> {
    return this.#save(() => window.api.settings.change(patch))
  }
  async erase(): Promise<void> {
    this.#take(await window.api.file.erase())
  }
  async openBackup(name: string): Promise<void> {
    this.#take(await window.api.file.restore(name))
  }
  async beginAnew(): Promise<void> {
    this.#take(await window.api.file.beginAnew())
  }
  dismissNote(): void {
    this.#note = null
  }

  /** Tries everything that waits, in order; stops at the first that still fails. */
  async retry(): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#waiting[0]) {
      const answer = await this.#waiting[0]()
      if (!answer.ok && answer.refusal.again) return this.#later(answer.refusal)
      this.#waiting.shift()
      if (answer.ok) this.#put(answer.value)
      else this.#refused = answer.refusal
    }
    this.#trouble = null
  }

  /** The person has read that something could not be done. */
  dismissRefusal(): void {
    this.#refused = null
  }

  #take(answer: Answer<Opened>): void {
    if (!answer.ok) {
      this.#refused = answer.refusal
      return
    }
    const opened = answer.value
    // another file is open now: what waited for the old one must not be written into it
    clearTimeout(this.#timer)
    this.#waiting = []
    this.#trouble = null
    this.#refused = null
    this.#recovery = opened.state === 'recovery' ? opened : null
    this.#snapshot = opened.state === 'ready' ? opened.snapshot : null
    this.#note = opened.state === 'ready' ? opened.note : null
    this.#readOnly = opened.state === 'ready' ? opened.readOnly : null
    if (this.#snapshot) dress(this.#snapshot.settings)
  }

  /** True when it is on the disk. False: it waits its turn and is tried again, and `trouble` says so. */
  async #save(act: () => Promise<Answer<Change>>): Promise<boolean> {
    if (this.#waiting.length > 0) {
      this.#waiting.push(act)
      await this.retry()
      return this.#waiting.length === 0
    }
    const answer = await act()
    if (answer.ok) {
      this.#put(answer.value)
      return true
    }
    if (answer.refusal.again) {
      this.#waiting.push(act)
      this.#later(answer.refusal)
    } else this.#refused = answer.refusal
    return false
  }

  #later(refusal: Refusal): void {
    this.#trouble = refusal
    clearTimeout(this.#timer)
    if (this.#readOnly === null) this.#timer = setTimeout(() => void this.retry(), retryAfter)
  }

  #put(change: Change): void {
    if (!this.#snapshot) return
    this.#snapshot = apply(this.#snapshot, change)
    if (change.settings) dress(change.settings)
  }
}

export const entries = new Entries()

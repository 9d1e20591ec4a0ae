/** What the person keeps, as every page sees it: what is saved with what waits, derived answers, verbs. Each verb answers with what became of it. */
import { untrack } from 'svelte'
import type { Change, Draft, Entry, Settings, SettingsPatch, Snapshot } from '../../core/entries/entry.ts'
import type { Kind } from '../../core/entries/kinds.ts'
import { factNamed, factOf, type Kept } from '../../core/entries/living.ts'
import { newestFirst } from '../../core/entries/practice-log.ts'
import type { Answer, Opened, Refusal } from '../../shared/ipc.ts'
import { applyLooks } from '../styles/page-attributes.ts'
import { thisMoment } from '../time/this-moment.ts'
import { holdsWork, sameThing, type Act } from './acts.ts'
import { Awaited } from './awaited.svelte.ts'
import { ofEachKind } from './of-kind.svelte.ts'
import { NotSavedWork } from './not-saved.svelte.ts'
import { Opening } from './opening.svelte.ts'
import { Outbox, type Outcome, type Pending } from './outbox.ts'
import { send } from './send.ts'
import { afterSaving, entriesToCome, settingsToCome } from './to-come.ts'

export type { Kept }
/** A recording on its way to the disk, or one that was refused. */
interface Take {
  readonly wav: Uint8Array
  readonly is: Pending['is']
}

const none: readonly Entry[] = []
const nothing: readonly Act[] = []

const retryAfter = 3000 // ms between two tries of a save that failed

class Entries {
  #saved = $state.raw<Snapshot | null>(null)
  #pending = $state.raw<readonly Pending[]>([])
  readonly opening = new Opening()
  readonly #sending = new Awaited()
  #trouble = $state.raw<Refusal | null>(null)
  #refused = $state.raw<Refusal | null>(null)
  #others = $state.raw<readonly string[]>([])
  #worn: Settings | null = null
  #hasOpened = false
  #forgetting: readonly (() => void)[] = []
  readonly #outbox = new Outbox<Refusal, Change>({
    send: (act) => this.#sending.answer(send(act)),
    saved: (act, change) => this.#put(act, change),
    changed: (pending) => {
      this.#pending = pending
      this.#wear()
    },
    later: (run) => {
      const timer = setTimeout(run, retryAfter)
      return () => clearTimeout(timer)
    },
    trouble: (refusal) => {
      this.#trouble = refusal
    },
    refused: (refusal) => {
      this.#refused = refusal
    },
  })

  readonly notSaved = new NotSavedWork({
    pending: () => this.#pending,
    saved: () => this.#saved?.entries ?? none,
    put: (act) => this.#outbox.put(act),
    discard: (act) => this.#outbox.discard(act),
    throwAwayTake: (say) => this.throwAwayTake(say),
  })

  #before = nothing
  /** The same list until another act waits. */
  #acts = $derived.by(() => {
    const now = this.#pending.map(({ act }) => act)
    if (now.length !== this.#before.length || now.some((act, n) => act !== this.#before[n])) this.#before = now
    return this.#before
  })
  // what is done before the file is open is seen, too
  #entries = $derived(entriesToCome(this.#saved?.entries ?? none, this.#acts)) // the same list when only settings change
  #settings = $derived(this.#saved && settingsToCome(this.#saved.settings, this.#acts))
  #each = ofEachKind(() => this.#entries)
  /** The practice log, the latest first. */
  practices = $derived(newestFirst(this.of('practice')))

  /** All of one kind that have not been deleted, in the order they were made; each thing once where there is one a thing. */
  of<K extends Kind>(kind: K): readonly Kept<K>[] {
    return this.#each[kind].all
  }
  /** The one about this, where there is one of its kind about it: `one('reading', 'A4')`. */
  one<K extends Kind>(kind: K, about: string): Kept<K> | null {
    return this.#each[kind].byAbout.get(about) ?? null
  }
  get bodyCheck(): Kept<'body-check'> | null {
    return this.one('body-check', '')
  }

  get ready(): boolean {
    return this.#saved !== null
  }
  get settings(): Settings | null {
    return this.#settings
  }
  /** Whether what an entry says is on the disk. `sending`: nobody knows yet. `refused`: it will not be saved. */
  stateOf(entry: Entry): 'saved' | Pending['is'] {
    const about = { id: entry.id, fact: factOf(entry) }
    return this.#pending.findLast(({ act }) => sameThing(act, about))?.is ?? 'saved'
  }
  /** What a person recorded of this line and is not on the disk. */
  takeOf(say: string): Take | null {
    const fact = factNamed('recording', say)
    const last = this.#pending.findLast(({ act }) => act.fact === fact)
    return last?.act.verb === 'keep-recording' ? { wav: last.act.wav, is: last.is } : null
  }
  /** Whether any line has such a take. */
  get hasTakes(): boolean {
    return this.#pending.some(({ act }) => act.verb === 'keep-recording')
  }
  /** Why the file could not be opened yet, or a save has not worked yet. */
  get trouble(): Refusal | null {
    return this.opening.notYet ?? this.#trouble
  }

  /** The disk has neither taken what was sent to it last nor said why not. */
  get isAwaited(): boolean {
    return this.#sending.isLate
  }

  /** Something that could not be done and will not work later either. */
  get refused(): Refusal | null {
    return this.#refused
  }

  /** Resolves when the file is open, or will not be. What may work later is asked again, and is the trouble meanwhile. */
  async load(): Promise<void> {
    const answer = await this.opening.answer()
    if (answer.ok) this.#open(answer.value)
    else this.#refused = answer.refusal
  }

  /** An act is saved, or waits and is tried again (`trouble` says so), or was refused for good (`refused` says so). */
  record(draft: Draft): Promise<Outcome> {
    return this.recordAs(crypto.randomUUID(), draft)
  }
  /** The same with an id that was made before: recorded twice, it is there once. */
  recordAs(id: string, draft: Draft): Promise<Outcome> {
    const at = thisMoment()
    return this.#outbox.put({ verb: 'record', id, fact: factOf(draft), at, entry: { ...draft, id, at } })
  }
  revise(id: string, draft: Draft): Promise<Outcome> {
    return this.#outbox.put({ verb: 'revise', id, fact: factOf(draft), at: thisMoment(), draft })
  }
  remove(id: string): Promise<Outcome> {
    const entry = untrack(() => this.#entries).find((one) => one.id === id)
    return this.#outbox.put({ verb: 'remove', id, fact: entry ? factOf(entry) : null, at: thisMoment() })
  }
  restore(entry: Entry): Promise<Outcome> {
    return this.#outbox.put({ verb: 'restore', id: entry.id, fact: factOf(entry), at: thisMoment(), entry })
  }
  /** One line in the person's own voice: saved when sound and entry are on the disk. */
  keepRecording(say: string, wav: Uint8Array): Promise<Outcome> {
    return this.#outbox.put({ verb: 'keep-recording', id: crypto.randomUUID(), fact: factNamed('recording', say), at: thisMoment(), say, wav })
  }
  /** The take of a line that is not saved goes. Should it have reached the disk, or be on its way there, what was recorded before is put back over it. */
  async throwAwayTake(say: string): Promise<Outcome['is']> {
    const take = this.#pending.findLast(({ act }) => act.verb === 'keep-recording' && act.say === say)
    if (!take) return 'saved'
    if (take.is === 'refused' && !take.unsure) {
      this.#outbox.discard(take.act)
      return 'saved'
    }
    const before = untrack(() => this.one('recording', say))
    const { id, fact } = take.act
    const put = before ? this.restore(before) : this.#outbox.put({ verb: 'remove', id, fact, at: thisMoment(), mayNotBeThere: true })
    return (await put).is
  }
  change(patch: SettingsPatch): Promise<Outcome> {
    return this.#outbox.put({ verb: 'change', id: 'settings', fact: null, at: thisMoment(), patch })
  }

  /** Puts another file, or an empty one, in the place of what is open: done, or the reason why not. */
  async erase(): Promise<Answer<void>> {
    const answer = await this.#replace(() => window.api.file.erase())
    if (!answer.ok) return answer
    this.notSaved.forget()
    for (const forget of this.#forgetting) forget()
    return answer
  }
  /** What is held beside the entries, such as a practice under way, goes with them when everything is erased. Until the function it returns is called. */
  whenErased(forget: () => void): () => void {
    this.#forgetting = [...this.#forgetting, forget]
    return () => (this.#forgetting = this.#forgetting.filter((other) => other !== forget))
  }
  openBackup(name: string): Promise<Answer<void>> {
    // what still waits belongs into the copy that is kept of the present file, and that one must be open
    return this.#replace(() => (this.trouble ? Promise.resolve({ ok: false, refusal: this.trouble }) : window.api.file.restore(name)))
  }
  beginAnew(): Promise<Answer<void>> {
    return this.#replace(() => window.api.file.beginAnew())
  }
  /** Where the files lie now that something else put in the place of the person's. */
  get otherFiles(): readonly string[] {
    return this.#others
  }
  hearOfAnotherFile(setAside: string, gone: readonly string[]): void {
    this.#others = [...this.#others.filter((path) => path !== setAside && !gone.includes(path)), setAside]
  }
  dismissOtherFiles(): void {
    this.#others = []
  }

  /** Tries everything that waits, now. Resolves when each has been tried. */
  retry(): Promise<void> {
    this.opening.askNow()
    return this.#outbox.retry()
  }

  /** What is lost if the window closes now: what waits; and of what will never be saved, what nobody could do again. The rest of it was for this window. */
  get unsaved(): readonly Act[] {
    return [...this.notSaved.withoutFile, ...this.#pending.filter(({ act, is }) => is !== 'refused' || holdsWork(act)).map(({ act }) => act)]
  }

  /** How many things of theirs that is: what they wrote, did or recorded. */
  get unsavedWork(): number {
    return this.unsaved.filter(holdsWork).length
  }

  /** The person has read that something could not be done. */
  dismissRefusal(): void {
    this.#refused = null
  }

  #replace(ask: () => Promise<Answer<Opened>>): Promise<Answer<void>> {
    return this.#outbox.alone(async () => {
      const answer = await ask()
      if (!answer.ok) return answer
      this.notSaved.keep(this.#take(answer.value))
      return { ok: true, value: undefined }
    })
  }

  /** Whoever seals a file by hand may seal what is no JSON: nothing of it is shown then, and nothing is written over it. */
  #open(opened: Opened): void {
    try {
      this.#take(opened)
    } catch (fault) {
      console.error('Groundwork: the entries could not be read:', fault)
      this.#refused = { code: 'unexpected' }
    }
  }

  /** Answers what was meant for another file and is not on the disk. */
  #take(opened: Opened): readonly Act[] {
    this.#refused = null
    const left = this.#hasOpened ? this.#outbox.letGo(replaced) : nothing // what came before the first file was open is meant for it
    this.#hasOpened = true
    this.#saved = opened.state === 'ready' ? (JSON.parse(opened.snapshot) as Snapshot) : null
    this.opening.found(opened)
    this.#wear()
    return left
  }

  #put(act: Act, change: Change): void {
    if (!this.#saved) return
    this.opening.wasWritten()
    this.#saved = afterSaving(this.#saved, act, change)
    this.#wear()
  }

  /** The window looks as the settings say. */
  #wear(): void {
    const settings = untrack(() => this.#settings) // whoever changes something does not read all of them
    if (settings === null || settings === this.#worn) return
    this.#worn = settings
    applyLooks(settings)
  }
}

const replaced: Refusal = { code: 'replaced' }

export const entries = new Entries()

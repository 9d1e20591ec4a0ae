/** Closing without loss: the page writes what it holds, the disk finishes, and the person is asked before anything would go. Decides by facts; Electron's events stand in `closing-events.ts`. */
import type { Flush, Unsaved } from '../../shared/ipc.ts'
import { silentAfter } from '../../shared/sign-of-life.ts'

/** What may be lost. `silent`: the page does not answer. `slow`: the disk has not said yet that everything is there. */
export type AtRisk = { readonly why: 'unsaved'; readonly left: Unsaved } | { readonly why: 'silent' } | { readonly why: 'slow' }

export interface ClosingParts {
  /** The window that holds the person's words. `canAnswer`: false when its page crashed or is not loaded yet, so that it holds nothing. */
  readonly page: { readonly canAnswer: () => boolean; readonly flush: (why: Flush, ask: number) => void }
  /** Resolves when main has nothing left to write: entries, recordings, the place of a practice. */
  readonly written: () => Promise<unknown>
  readonly question: (risk: AtRisk) => Promise<'stay' | 'close'>
  /** The window comes forward: the person goes on. */
  readonly stays: () => void
  /** Ends the app; past this a page can no longer hold it open. */
  readonly end: () => void
  readonly now: () => number // ms
  readonly wait: (ms: number) => Promise<void>
}

/** Milliseconds. `sign`: how long a page may be silent. `whole`: how long a slow disk is waited for before the person is asked; a file that another program holds is tried for 2.6 s. `session`: what systems give an app when they end; so long too does a page have that is at its end. */
const patience = { sign: silentAfter, whole: 6000, session: 4000 } as const

export class Closing {
  readonly #parts: ClosingParts
  #state: 'open' | 'writing' | 'asking' | 'session-ends' | 'ended' = 'open'
  #asks = 0
  #answered: (left: Unsaved) => void = () => undefined
  #stillWriting: () => void = () => undefined

  constructor(parts: ClosingParts) {
    this.#parts = parts
  }

  get ended(): boolean {
    return this.#state === 'ended'
  }

  /** The person closes the window or quits. Asked again while it is under way, or while its question stands, it does nothing. */
  async close(): Promise<void> {
    if (this.#state !== 'open') return
    this.#state = 'writing'
    const risk = await this.#write('closing', patience.whole)
    if (!this.#stillIn('writing')) return
    if (risk === null) {
      await this.#write('ending', patience.session) // what comes too late for that is in its place on the disk
      if (this.#stillIn('writing')) this.#end()
      return
    }
    this.#state = 'asking'
    const choice = await this.#parts.question(risk)
    if (!this.#stillIn('asking')) return
    if (choice === 'close') return this.#end()
    this.#state = 'open'
    this.#parts.stays()
  }

  /** Before the page is loaded anew: it writes down what it holds. False where something of that would go, or the app is being closed. */
  async mayLoadAnew(): Promise<boolean> {
    if (!this.#stillIn('open')) return false
    return (await this.#write('closing', patience.whole)) === null && this.#stillIn('open')
  }

  /** The session or the computer ends: nobody is asked; what can be written in that time is written. */
  async sessionEnds(): Promise<void> {
    if (this.#state === 'session-ends' || this.#state === 'ended') return
    this.#state = 'session-ends'
    await this.#write('ending', patience.session)
    this.#end()
  }

  /** The page is still writing. */
  flushing(): void {
    this.#stillWriting()
  }

  /** The page's answer. One to an earlier ask says nothing of what was typed since. */
  flushed(ask: number, left: Unsaved): void {
    if (ask === this.#asks) this.#answered(left)
  }

  /** A session that ends takes over from a person's closing. */
  #stillIn(state: 'open' | 'writing' | 'asking'): boolean {
    return this.#state === state
  }

  #end(): void {
    this.#state = 'ended'
    this.#parts.end()
  }

  /** What is at risk after the page and the disk had their time; null: everything is on the disk. */
  async #write(why: Flush, longest: number): Promise<AtRisk | null> {
    const { now, wait, written } = this.#parts
    const until = now() + longest
    const page = await this.#flush(why, until)
    const finished = await Promise.race([written().then(() => true), wait(Math.max(0, until - now())).then(() => false)])
    if (page === 'writing' || !finished) return { why: 'slow' }
    if (page === 'silent') return { why: 'silent' }
    if (page === 'gone') return null // what it held went with it; closing takes nothing more
    return isNothing(page) ? null : { why: 'unsaved', left: page }
  }

  async #flush(why: Flush, until: number): Promise<Unsaved | 'gone' | 'silent' | 'writing'> {
    const { page, now, wait } = this.#parts
    if (!page.canAnswer()) return 'gone'
    const answer = new Promise<Unsaved>((resolve) => (this.#answered = resolve))
    page.flush(why, ++this.#asks)
    for (;;) {
      const sign = new Promise<'sign'>((resolve) => (this.#stillWriting = () => resolve('sign')))
      const rest = until - now()
      const heard = await Promise.race([answer, sign, wait(Math.min(patience.sign, rest)).then(() => 'nothing' as const)])
      if (heard === 'sign' && now() < until) continue
      if (heard === 'sign') return 'writing'
      if (heard !== 'nothing') return heard
      if (!page.canAnswer()) return 'gone'
      return rest < patience.sign ? 'writing' : 'silent'
    }
  }
}

function isNothing({ entries, recordings, settings, place }: Unsaved): boolean {
  return entries === 0 && recordings === 0 && !settings && !place
}

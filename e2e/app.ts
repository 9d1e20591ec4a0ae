/** The app as a person meets it: what they see, press and hear. Holds the locators; the stories hold the verbs. Each story has its own folder of entries. */
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from './disk.ts'
import { launch, type Launch, type PowerEvent, type Running } from './running.ts'

/** Seconds in the first time of a text: "4:05" is 245. */
export function seconds(text: string): number {
  const [, minutes = '', rest = ''] = /(\d+):(\d\d)/.exec(text) ?? []
  return Number(minutes) * 60 + Number(rest)
}

/** What nobody has said about a practice. */
const unsaid = { helped: [], done: null, words: '', note: '', tightBefore: [], tightAfter: [] }

export class App {
  readonly folder: string
  #open: Running | null = null
  readonly #errors: string[] = []
  #onPurpose: RegExp[] = []

  constructor(folder: string) {
    this.folder = folder
  }

  get page(): Page {
    return this.#running.page
  }
  /** Electron itself. In another browser the story ends here and counts as skipped. */
  get electron(): ElectronApplication {
    const { electron } = this.#running
    if (electron) return electron
    this.#onPurpose = [] // what it makes may not have come yet
    base.skip(true, 'asks Electron itself for something; told in this browser up to there')
    throw new Error('a story goes on after it was skipped')
  }
  get #running(): Running {
    if (!this.#open) throw new Error('the app is not open')
    return this.#open
  }

  /** Starts, and waits for nothing that is on the page. */
  async starts(how: Launch = {}): Promise<void> {
    this.#open = await launch(this.folder, how, (error) => this.#errors.push(error))
  }

  async opens(how: Launch = {}): Promise<void> {
    await this.starts(how)
    await expect(this.page.getByRole('button', { name: 'Get help now' })).toBeVisible()
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible() // the file was read: what is on the page now is all there is
  }

  /** Opens past the first run, as on any other day. */
  async opensAsUsual(how: Launch = {}): Promise<void> {
    await this.opens(how)
    await this.page.getByRole('button', { name: 'Just look around' }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible()
  }

  /** Ends the app as its menu does. It has to end by itself. */
  async quits(): Promise<void> {
    if (!this.#open) return
    const { quits } = this.#open
    this.#open = null
    expect(await quits(), 'what was wrong with how the app ended').toBeNull()
  }

  /** What ends the app without our help; comes back when it has ended. */
  async endsBy(act: () => Promise<unknown>): Promise<void> {
    const gone = once(this.electron.process(), 'exit')
    await act().catch(() => undefined) // it may be gone before it answers
    await gone
    this.#open = null
  }

  /** As a power cut ends it, with every process it has begun. */
  async isKilled(): Promise<void> {
    const { pid } = this.electron.process()
    await this.endsBy(() => Promise.resolve(process.kill(process.platform === 'win32' ? (pid ?? 0) : -(pid ?? 0), 'SIGKILL')))
  }

  async isKilledAndReturns(): Promise<void> {
    await this.isKilled()
    await this.opens()
  }

  async quitsAndReturns(how: Launch = {}): Promise<void> {
    await this.quits()
    await this.opens(how)
  }

  /** This story makes such errors of the app on purpose. All others fail it. */
  makesErrors(...like: readonly RegExp[]): void {
    this.#onPurpose.push(...like)
  }

  /** Waits until the app has made this error. */
  async hasMadeError(like: RegExp): Promise<void> {
    await expect.poll(() => this.#errors.some((error) => like.test(error)), { timeout: 15_000 }).toBe(true)
  }

  /** The end of every story: the app ends by itself, and has complained of nothing that was not made on purpose. */
  async isOver(): Promise<void> {
    await this.quits()
    expect(
      this.#errors.filter((error) => !this.#onPurpose.some((like) => like.test(error))),
      'errors of the app that this story did not make on purpose',
    ).toEqual([])
    expect(
      this.#onPurpose.filter((like) => !this.#errors.some((error) => like.test(error))),
      'errors that this story says it makes, and that did not come',
    ).toEqual([])
  }

  async goesTo(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, address)
  }

  /** Presses the button with these words, and no others. */
  async presses(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
  }

  /** These words stand on the screen, once; where they stand several times, `inside` says which are meant. */
  async sees(words: string | RegExp, inside: Page | Locator = this.page): Promise<void> {
    await expect(inside.getByText(words).filter({ visible: true })).toHaveCount(1)
  }

  /** Presses a number on the 0-10 row. */
  async rates(rating: number): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${String(rating)}\\b`) }).check()
  }

  /** The time on the player of a practice that waits, such as "0:15". */
  async seesTime(time: string): Promise<void> {
    await expect(this.#times.getByText(time, { exact: true })).toBeVisible()
  }

  /** Waits until the practice has come so far, or further. */
  async reaches(time: string, timeout = 60_000): Promise<void> {
    await expect.poll(async () => seconds(await this.#times.innerText()), { intervals: [100], timeout }).toBeGreaterThanOrEqual(seconds(time))
  }
  get #times(): Locator {
    return this.page.getByRole('contentinfo', { name: 'Player controls' }).locator('.times')
  }

  /** Notes from now on each text that this part of the page shows, however short it stands there. What comes back gives them. */
  async watches(part: string): Promise<() => Promise<string[]>> {
    await this.page.evaluate((css) => {
      const seen: string[] = []
      Object.assign(window, { [`seen ${css}`]: seen })
      const look = () => {
        const words = document.querySelector(css)?.textContent?.trim() ?? ''
        if (words !== '' && seen.at(-1) !== words) seen.push(words)
      }
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
      look()
    }, part)
    return () => this.page.evaluate((css) => (window as unknown as Record<string, string[]>)[`seen ${css}`] ?? [], part)
  }

  async comesToTheEnd(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'How tense do you feel now?' })).toBeVisible({ timeout: 60_000 })
  }

  /** Every caption that was on the screen until the practice was over. */
  async hearsUntilTheEnd(): Promise<string[]> {
    const captions = await this.watches('.cap')
    await this.comesToTheEnd()
    return captions()
  }

  async tabsTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error('Tab never reached it')
  }

  async scrollsTo(passage: Locator): Promise<void> {
    await passage.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  }

  /** On the screen, not somewhere above or below it. */
  async seesInView(passage: Locator): Promise<void> {
    await expect
      .poll(() => passage.evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().bottom <= innerHeight))
      .toBe(true)
  }

  /** The words at which reading stopped, as the file has them. */
  readingPlace(lesson: string): string {
    const reading = this.file().data.entries.find(({ kind, data }) => kind === 'reading' && data?.['lesson'] === lesson)
    const line = reading?.data?.['line']
    return typeof line === 'string' ? line : ''
  }

  /** Waits until the room at this address is on the screen. */
  async arrives(address: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => location.hash)).toBe(address)
    await this.#roomStands()
  }

  async #roomStands(): Promise<void> {
    await expect(this.page.locator('main h1, .bar h1').first()).toBeVisible()
    await this.page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  }

  async resizes(width: number, height: number): Promise<void> {
    await this.#running.resizes(width, height)
    await expect.poll(() => this.page.evaluate(() => innerWidth)).toBe(width)
  }

  /** What the computer tells its programs: that it goes to sleep, or that its screen is locked. */
  async hearsOf(event: PowerEvent): Promise<void> {
    await this.#running.hearsOf(event)
  }

  /** As if the person chose this place when asked where to save. */
  async savesTo(path: string): Promise<void> {
    await this.#running.savesTo(path)
  }

  /** The page as it would lie on paper: a PDF, a letter a byte. */
  async prints(): Promise<string> {
    return this.#running.prints()
  }

  /** Loads the page anew and waits until its room stands: a key pressed before that goes nowhere. */
  async reloads(): Promise<void> {
    await this.page.reload()
    await this.#roomStands()
  }

  async wears(theme: string): Promise<void> {
    await this.page.evaluate(
      (name) => (window as unknown as { api: { settings: { change: (patch: object) => Promise<unknown> } } }).api.settings.change({ theme: name }),
      theme,
    )
    await this.reloads()
    await expect(this.page.locator(`html[data-theme=${theme}]`)).toHaveCount(1)
  }

  /** Records an entry as the window does; of a practice, what a person may say afterwards is left unsaid. */
  async keeps(kind: string, said: Record<string, unknown>): Promise<void> {
    const data = kind === 'practice' ? { title: said['exercise'], ...unsaid, ...said } : said
    const answer = await this.page.evaluate(
      ([of, what]) =>
        (window as unknown as { api: { entries: { record: (draft: unknown) => Promise<{ ok: boolean }> } } }).api.entries.record({
          id: crypto.randomUUID(),
          at: new Date().toISOString(),
          kind: of,
          data: what,
        }),
      [kind, data] as const,
    )
    expect(answer.ok).toBe(true)
  }

  /** Records many entries at once, and waits until all are on the disk. */
  async keepsAll(drafts: readonly { readonly kind: string; readonly data: object }[]): Promise<void> {
    const kept = await this.page.evaluate(async (all) => {
      const { entries } = (window as unknown as { api: { entries: { record: (draft: unknown) => Promise<{ ok: boolean }> } } }).api
      const answers = await Promise.all(all.map((draft) => entries.record({ id: crypto.randomUUID(), at: new Date().toISOString(), ...draft })))
      return answers.filter(({ ok }) => ok).length
    }, drafts)
    expect(kept).toBe(drafts.length)
  }

  /** A practice in the log, led by a voice and whole unless it is said otherwise. The page learns of it when it is loaded anew. */
  async practised(exercise: string, said: Record<string, unknown> = {}): Promise<void> {
    const facts = { form: '', preset: null, voice: 'af_heart', planned: 180, practised: 180, finished: true, leftOut: [], before: null, after: null }
    await this.keeps('practice', { ...facts, exercise, ...said })
  }

  /** Every practice in the file that was not deleted. */
  practicesInFile(): Record<string, unknown>[] {
    return this.file().data.entries.flatMap(({ kind, data }) => (kind === 'practice' && data ? [data] : []))
  }

  /** The person's file, as it lies on the disk. */
  file(): { data: { entries: { kind: string; data: Record<string, unknown> | null }[]; settings: Record<string, unknown> } } {
    return JSON.parse(readFileSync(join(this.folder, 'entries.json'), 'utf8')) as ReturnType<App['file']>
  }
}

export const test = base.extend<{ app: App; appOn: (folder: string) => App; appOnSmallDisk: App }>({
  /** An app on a folder that the story brings along. */
  appOn: async ({}, use) => {
    const apps: App[] = []
    await use((folder) => {
      const app = new App(folder)
      apps.push(app)
      return app
    })
    for (const app of apps) await app.isOver()
  },
  app: async ({ appOn }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'groundwork-story-'))
    const app = appOn(folder)
    await use(app)
    await app.quits().finally(() => rmSync(folder, { recursive: true, force: true }))
  },
  appOnSmallDisk: async ({ appOn, smallDisk }, use) => {
    const app = appOn(smallDisk.folder)
    await use(app)
    await app.quits()
  },
})

export { expect }

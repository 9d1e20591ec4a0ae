/** The app as a person meets it: what they see, press and hear. Holds the locators; the stories hold the verbs. Each story has its own folder of entries. */
import { _electron, test as base, expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH']
const asRoot = process.getuid?.() === 0

interface Launch {
  readonly folder: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly program?: string | undefined // another one than the runtime's, which starts it in its turn
}

/** Starts the real app on a folder of entries. Closing falls back to a kill, so that a hang cannot eat the story's time. */
export async function launch({ folder, args = [], env = {}, program }: Launch): Promise<{ electron: ElectronApplication; page: Page }> {
  if (!dist) throw new Error('No runtime: run the stories by `npm test` or `node scripts/test.mjs e2e`.')
  const electron = await _electron.launch({
    executablePath: program ?? join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron'),
    args: [root, ...(asRoot ? ['--no-sandbox'] : []), ...args],
    env: { ...process.env, GROUNDWORK_DATA: folder, ...env },
  })
  const page = await electron.firstWindow()
  return { electron, page }
}

export async function quit(electron: ElectronApplication): Promise<void> {
  const process = electron.process()
  const killer = setTimeout(() => process.kill('SIGKILL'), 10_000)
  await electron.close().catch(() => undefined)
  clearTimeout(killer)
}

/** What nobody has said about a practice. */
const unsaid = { helped: [], done: null, words: '', note: '', tightBefore: [], tightAfter: [] }

export class App {
  readonly folder: string
  #open: { electron: ElectronApplication; page: Page } | null = null
  readonly errors: string[] = []

  constructor(folder: string) {
    this.folder = folder
  }

  get page(): Page {
    if (!this.#open) throw new Error('the app is not open')
    return this.#open.page
  }
  get electron(): ElectronApplication {
    if (!this.#open) throw new Error('the app is not open')
    return this.#open.electron
  }

  async opens(env: Readonly<Record<string, string>> = {}, program?: string, args: readonly string[] = []): Promise<void> {
    this.#open = await launch({ folder: this.folder, env, program, args })
    this.page.on('pageerror', (error) => this.errors.push(String(error)))
    this.page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()))
    await expect(this.page.getByRole('button', { name: 'Get help now' })).toBeVisible()
  }

  /** Opens past the first run, as on any other day. */
  async opensAsUsual(env: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.opens(env)
    await this.page.getByRole('button', { name: 'Just look around' }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible()
  }

  async quits(): Promise<void> {
    if (this.#open) await quit(this.#open.electron)
    this.#open = null
  }

  /** What ends the app without our help; comes back when it has ended. */
  async endsBy(act: () => Promise<unknown>): Promise<void> {
    const gone = new Promise((done) => this.electron.process().once('exit', done))
    await act().catch(() => undefined) // it may be gone before it answers
    await gone
    this.#open = null
  }

  /** As a power cut ends it. */
  async isKilledAndReturns(): Promise<void> {
    const gone = new Promise((done) => this.electron.process().once('exit', done))
    this.electron.process().kill('SIGKILL')
    await gone
    this.#open = null
    await this.opens()
  }

  async quitsAndReturns(): Promise<void> {
    await this.quits()
    await this.opens()
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

  async sees(words: string | RegExp): Promise<void> {
    await expect(this.page.getByText(words).first()).toBeVisible()
  }

  /** Presses a number on the 0-10 row. */
  async rates(rating: number): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${String(rating)}\\b`) }).check()
  }

  /** The time on the player, such as "0:15". */
  async seesTime(time: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('contentinfo', { name: 'Player controls' }).getByText(time).first()).toBeVisible()
  }

  /** Every caption that was on the screen until the practice was over. */
  async hearsUntilTheEnd(): Promise<string[]> {
    await this.page.evaluate(() => {
      const told: string[] = []
      Object.assign(window, { told })
      const look = () => {
        const line = document.querySelector('.cap')?.textContent ?? ''
        if (line !== '' && told.at(-1) !== line) told.push(line)
      }
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
      look()
    })
    await expect(this.page.getByRole('heading', { level: 1, name: 'How tense do you feel now?' })).toBeVisible({ timeout: 40_000 })
    return this.page.evaluate(() => (window as unknown as { told: string[] }).told)
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
  readingPlace(module: string): string {
    const reading = this.file().data.entries.find(({ kind, data }) => kind === 'reading' && data?.['module'] === module)
    const line = reading?.data?.['line']
    return typeof line === 'string' ? line : ''
  }

  /** Waits until the room at this address is on the screen. */
  async arrives(address: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => location.hash)).toBe(address)
    await expect(this.page.locator('main h1, .bar h1').first()).toBeVisible()
    await this.page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  }

  async resizes(width: number, height: number): Promise<void> {
    await this.electron.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [width, height] as const)
    await expect.poll(() => this.page.evaluate(() => innerWidth)).toBe(width)
  }

  async wears(theme: string): Promise<void> {
    await this.page.evaluate(
      (name) => (window as unknown as { api: { settings: { change: (patch: object) => Promise<unknown> } } }).api.settings.change({ theme: name }),
      theme,
    )
    await this.page.reload()
    await expect(this.page.locator(`html[data-theme=${theme}]`)).toHaveCount(1)
  }

  /** Records an entry as the window does; of a practice, what a person may say afterwards is left unsaid. */
  async keeps(kind: string, said: Record<string, unknown>): Promise<void> {
    const data = kind === 'practice' ? { ...unsaid, ...said } : said
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

export const test = base.extend<{ app: App }>({
  app: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'groundwork-story-'))
    const app = new App(folder)
    await use(app)
    await app.quits()
    rmSync(folder, { recursive: true, force: true })
  },
})

export { expect }

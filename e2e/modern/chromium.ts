/** The built window in a newer Chromium than Electron's: the pages by their own server, window.api answered by the main process's own code. */
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { format } from 'node:util'
import type { Notices, Runtime } from '../../src/shared/ipc.ts'
import type { Launch, Running } from '../running.ts'
import { mainProcess } from './main-process.ts'
import { servesPages } from './page-server.ts'
import { asking, preloadScript, telling } from './preload.ts'

const locale = 'en-GB'
const large = { width: 1200, height: 800 }
const small = { width: 360, height: 200 }
const asRoot = process.getuid?.() === 0
const version = (JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }).version

export async function launchInChromium(
  program: string,
  folder: string,
  { args = [], env = {} }: Launch,
  complain: (error: string) => void,
): Promise<Running> {
  const browser = await chromium.launch({
    executablePath: program,
    headless: false, // a headless browser has neither sound nor frames of a screen
    chromiumSandbox: !asRoot,
    args: [...args],
    env: { ...process.env, ...env },
  })
  const context = await browser.newContext({ locale, viewport: large })
  const speaks = listensToMain(complain)
  const size = new WindowSize(context)
  let chosen: string | null = null
  const main = mainProcess(folder, {
    locale,
    tell: (notice, ...words) => void tells(page, notice, words),
    canAnswer: () => !page.isClosed(),
    zoom: (percent) => size.zooms(percent),
    compact: (on) => size.is(on ? small : large),
    listen: (listening) => void context.grantPermissions(listening ? ['microphone'] : []),
    choosePath: () => Promise.resolve(chosen),
    clear: () => context.clearCookies(),
  })
  const pages = await servesPages(main.recordings, main.pageAttributes)
  const runtime: Runtime = { app: version, electron: '', chrome: browser.version(), standIn: true, locale }
  context.on('weberror', (error) => complain(`page: ${String(error.error())}`))
  context.on('console', (message) => message.type() === 'error' && complain(`page: ${message.text()}`))
  await context.grantPermissions([])
  await context.exposeBinding(asking, async (_source, channel: string, words: unknown[]) => {
    const answer = await main.asked(channel, words)
    await size.settled
    return answer
  })
  await context.addInitScript({ content: preloadScript({ appearance: main.appearance, runtime }) })
  const page = await context.newPage()
  page.on('crash', () => complain('page: it crashed'))
  size.is(large) // zoomed, when the person's text is
  await size.settled
  await page.goto(`${pages.origin}/index.html`)

  return {
    page,
    electron: null,
    resizes: (width, height) => {
      size.is({ width, height })
      return size.settled
    },
    savesTo: (path) => {
      chosen = path
      return Promise.resolve()
    },
    prints: () => prints(page),
    quits: async () => {
      const question = await main.closes()
      await browser.close()
      await pages.closes()
      speaks.stops()
      return question === null ? null : `it asked before it closed: ${JSON.stringify(question)}`
    },
  }
}

async function tells<N extends keyof Notices>(page: Page, notice: N, words: Parameters<Notices[N]>): Promise<void> {
  await page
    .evaluate(([by, name, said]) => (window as unknown as Record<string, (name: string, said: unknown[]) => void>)[by]?.(name, said), [
      telling,
      notice,
      words,
    ] as const)
    .catch(() => undefined) // the page is being left
}

/** The main process's complaints are those of this process. */
function listensToMain(complain: (error: string) => void): { stops: () => void } {
  const said = console.error
  console.error = (...words: unknown[]) => complain(`main: ${format(...words)}`)
  return { stops: () => (console.error = said) }
}

/** How large the page's window is. Zoomed, as text size does it, a page has less room. */
class WindowSize {
  readonly #context: BrowserContext
  #size = large
  #zoom = 1
  settled: Promise<void> = Promise.resolve()

  constructor(context: BrowserContext) {
    this.#context = context
  }

  is(size: typeof large): void {
    this.#size = size
    this.#apply()
  }

  zooms(percent: number): void {
    if (percent / 100 === this.#zoom) return
    this.#zoom = percent / 100
    this.#apply()
  }

  #apply(): void {
    const [width, height] = [Math.round(this.#size.width / this.#zoom), Math.round(this.#size.height / this.#zoom)]
    this.settled = this.settled.then(() => this.#context.pages()[0]?.setViewportSize({ width, height }))
  }
}

async function prints(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: false })
  await session.detach()
  return Buffer.from(data, 'base64').toString('latin1')
}

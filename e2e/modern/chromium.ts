/** The built window in a newer Chromium than Electron's: the pages by their own server, window.api answered by the main process's own code. */
import { chromium, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { format } from 'node:util'
import type { Runtime } from '../../src/shared/ipc.ts'
import type { Launch, Running } from '../running.ts'
import { mainProcess } from './main-process.ts'
import { servesPages } from './page-server.ts'
import { MicrophoneOf } from './microphone-of.ts'
import { givesApi, type Tell } from './preload.ts'

const root = resolve(import.meta.dirname, '../..')
const locale = 'en-GB'
const large = { width: 1200, height: 800 }
const small = { width: 360, height: 200 }
const asRoot = process.getuid?.() === 0
const version = (JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string }).version

export async function launchInChromium(
  program: string,
  folder: string,
  { args = [], env = {}, built = root }: Launch,
  complain: (error: string) => void,
): Promise<Running> {
  const browser = await chromium.launch({
    executablePath: program,
    headless: false, // a headless browser has neither sound nor frames of a screen
    chromiumSandbox: !asRoot,
    args: [...args],
    env: { ...process.env, ...env },
  })
  const context = await browser.newContext({ locale })
  const page = await context.newPage()
  const speaks = listensToMain(complain)
  const size = new WindowSize(page)
  const microphone = new MicrophoneOf(page)
  let chosen: string | null = null
  let tell: Tell = () => Promise.resolve()
  const main = mainProcess(folder, {
    locale,
    tell: (notice, ...words) => void tell(notice, ...words),
    canAnswer: () => !page.isClosed(),
    zoom: (percent) => size.zooms(percent),
    compact: (on) => size.is(on ? small : large),
    listen: (listening) => microphone.listen(listening),
    choosePath: () => Promise.resolve(chosen),
    clear: () => context.clearCookies(),
  })
  const pages = await servesPages({ built, recordings: main.recordings, attributes: main.pageAttributes })
  microphone.home = pages.origin
  // there is no Electron here; About says its version, in every language
  const runtime: Runtime = { app: version, electron: '0.0.0', chrome: browser.version(), standIn: true, locale }
  tell = await givesApi(page, built, { appearance: main.appearance, runtime }, async (channel, words) => {
    const answer = await main.asked(channel, words)
    await Promise.all([size.settled, microphone.settled])
    return answer
  })
  context.on('weberror', (error) => complain(`page: ${String(error.error())}`))
  context.on('console', (message) => message.type() === 'error' && complain(`page: ${message.text()}`))
  page.on('crash', () => complain('page: it crashed'))
  await Promise.all([size.settled, microphone.settled])
  await page.goto(`${pages.origin}/index.html`)

  return {
    page,
    electron: null,
    resizes: (width, height) => {
      size.is({ width, height })
      return size.settled
    },
    hearsOf: async (event) => {
      await tell('window:flush', 'pause', 0) // as src/main/windows/power.ts
      if (event === 'suspend') await tell('practice:interrupted')
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

/** The main process's complaints are those of this process. */
function listensToMain(complain: (error: string) => void): { stops: () => void } {
  const said = console.error
  console.error = (...words: unknown[]) => complain(`main: ${format(...words)}`)
  return { stops: () => (console.error = said) }
}

/** How large the page's window is. Zoomed, as text size does it, a page has less room. */
class WindowSize {
  readonly #page: Page
  #size = large
  #zoom = 1
  settled: Promise<void> = Promise.resolve()

  constructor(page: Page) {
    this.#page = page
    this.#apply()
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
    this.settled = this.settled.then(() => this.#page.setViewportSize({ width, height }))
  }
}

async function prints(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: false })
  await session.detach()
  return Buffer.from(data, 'base64').toString('latin1')
}

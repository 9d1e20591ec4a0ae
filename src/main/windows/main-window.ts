/** The window that holds the person's things: where it stands, how it looks, and what it may do. */
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Settings } from '../../core/entries/entry.ts'
import { pageLooks, type PageLooks, type SystemLooks } from '../../core/entries/looks.ts'
import type { Flush, Runtime } from '../../shared/ipc.ts'
import { attachContextMenu } from './context-menu.ts'
import { page } from '../pages/origin.ts'
import { largeBounds, leastSize, smallBounds, smallSize, usualSize } from './small-window.ts'
import {
  appearanceOf,
  groundOf,
  reachable,
  readWindowCache,
  windowTitle,
  windowSettings,
  writeWindowCache,
  type WindowCache,
} from './window-cache.ts'
import type { Windows } from './windows.ts'

const patience = 500 // ms, at its end, for the disk to take where it stood

export class MainWindow {
  readonly #windows: Windows<BrowserWindow>
  readonly #path: string
  readonly #first: boolean
  #cache: WindowCache
  #writing: NodeJS.Timeout | undefined
  #saving: Promise<void> | null = null // of the cache
  #unsaved = false
  #large: Pick<WindowCache, 'bounds' | 'maximised'> | null = null // how it stood, while it is small
  #onTop = true
  #mayWrite = () => Promise.resolve() // until somebody knows more of the folder

  constructor(folder: string, windows: Windows<BrowserWindow>) {
    this.#windows = windows
    this.#path = join(folder, 'window.json')
    this.#first = !existsSync(this.#path)
    this.#cache = readWindowCache(this.#path)
  }

  /** How the page is to look before its script runs. `first`: nobody was here before, and what comes is the welcome. */
  get pageAttributes(): PageLooks & { readonly first: string | undefined } {
    return { ...pageLooks(this.#cache.look, systemLooks()), first: this.#first ? 'true' : undefined }
  }

  get browser(): BrowserWindow | null {
    return this.#windows.of('main')
  }

  /** `mayWrite` throws where another folder stands in the place of the person's. */
  asksBeforeWriting(mayWrite: () => Promise<void>): void {
    this.#mayWrite = mayWrite
  }

  /** Opens it, hidden until its first paint. */
  open(runtime: Runtime): BrowserWindow {
    const { bounds, maximised, look } = this.#cache
    const stood = reachable(bounds, screens())
    const least = leastSize(screens())
    const handedOver = encodeURIComponent(JSON.stringify({ appearance: appearanceOf(look), runtime }))
    const window = new BrowserWindow({
      ...(stood ?? { ...usualSize(screens()), center: true }),
      minWidth: least.width,
      minHeight: least.height,
      show: false,
      title: windowTitle(look),
      backgroundColor: this.#ground(),
      webPreferences: {
        preload: join(__dirname, '../preload/index.cjs'),
        additionalArguments: [`--groundwork=${handedOver}`],
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        backgroundThrottling: false, // a practice goes on while the window is covered
      },
    })
    this.#windows.add('main', window)
    window.on('page-title-updated', (event) => event.preventDefault())
    window.once('ready-to-show', () => {
      if (maximised) window.maximize()
      window.show()
    })
    for (const change of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(change as 'resize', () => this.#rememberSoon())
    this.#followSystem(window)
    attachContextMenu(window)
    this.#holdZoom(window)
    void window.loadURL(page)
    return window
  }

  /** Listens to the screens and the system's theme until it is closed. */
  #followSystem(window: BrowserWindow): void {
    const keepInSight = () => this.#keepInSight()
    const paintGround = () => window.setBackgroundColor(this.#ground())
    screen.on('display-removed', keepInSight)
    screen.on('display-metrics-changed', keepInSight)
    nativeTheme.on('updated', paintGround)
    window.once('closed', () => {
      screen.off('display-removed', keepInSight)
      screen.off('display-metrics-changed', keepInSight)
      nativeTheme.off('updated', paintGround)
      clearTimeout(this.#writing)
      this.#large = null
    })
  }

  /** Brings it to the front; a second start of the app ends here. */
  show(): void {
    const window = this.browser
    if (!window) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  /** Small while a practice goes on beside other work, and large again where it stood. */
  compact(on: boolean): void {
    const window = this.browser
    if (!window || on === (this.#large !== null)) return
    if (on && window.isFullScreen()) {
      window.once('leave-full-screen', () => this.compact(true))
      window.setFullScreen(false)
    } else if (on) this.#shrink(window)
    else this.#grow(window)
  }

  #shrink(window: BrowserWindow): void {
    this.#large = { bounds: window.getNormalBounds(), maximised: window.isMaximized() }
    const [outer, content] = [window.getBounds(), window.getContentBounds()]
    const frame = { width: outer.width - content.width, height: outer.height - content.height }
    const size = smallSize(this.#cache.look.textSize, frame)
    if (window.isMaximized()) window.unmaximize()
    window.setMinimumSize(size.width, size.height)
    window.setBounds(smallBounds(outer, size, screens()))
    window.setAlwaysOnTop(this.#onTop)
  }

  #grow(window: BrowserWindow): void {
    const { bounds, maximised } = this.#large ?? this.#cache
    this.#large = null
    window.setAlwaysOnTop(false)
    if (window.isMaximized()) window.unmaximize()
    if (bounds) window.setBounds(largeBounds(bounds, window.getBounds(), screens()))
    this.#boundLeast(window)
    if (maximised) window.maximize()
  }

  #boundLeast(window: BrowserWindow): void {
    const { width, height } = leastSize(screens())
    window.setMinimumSize(width, height)
  }

  /** Its screen was taken away, or became another size. */
  #keepInSight(): void {
    const window = this.browser
    if (!window) return
    if (this.#large === null) return this.#boundLeast(window)
    const bounds = window.getBounds()
    window.setBounds(smallBounds(bounds, bounds, screens()))
  }

  /** The settings that hold now: what a window shows of them applies at once, and at the next start before the first paint. */
  applySettings(settings: Settings): void {
    this.#onTop = settings.compactOnTop
    if (this.#large !== null) this.browser?.setAlwaysOnTop(this.#onTop)
    const look = windowSettings(settings)
    if (JSON.stringify(look) === JSON.stringify(this.#cache.look)) return
    this.#cache = { ...this.#cache, look }
    const window = this.browser
    window?.setTitle(windowTitle(look))
    window?.setBackgroundColor(this.#ground())
    window?.webContents.setZoomFactor(look.textSize / 100)
    void this.#remember()
  }

  /** False while its page holds nothing of the person's: it crashed, or is not loaded yet. */
  canAnswer(): boolean {
    const contents = this.browser?.webContents
    return contents !== undefined && !contents.isCrashed() && !contents.isLoadingMainFrame()
  }

  /** Asks the page to write down what it holds, and to say what it could not. */
  flush(why: Flush, ask: number): void {
    this.#windows.tell('main', 'window:flush', why, ask)
  }

  /** Ends it, remembering where it stood if the disk takes it soon; the page is not asked. */
  async end(): Promise<void> {
    await Promise.race([this.#remember(), wait(patience)])
    this.browser?.destroy()
  }

  /**
   * Text size is a setting: what the page asks for holds, also when it is loaded again. It is not given to the window as it is made: Electron would take
   * that up again at each new address, in the place of 100 per cent.
   */
  #holdZoom(window: BrowserWindow): void {
    const { webContents } = window
    const hold = () => webContents.setZoomFactor(this.#cache.look.textSize / 100)
    webContents.on('zoom-changed', hold)
    webContents.on('did-navigate', hold)
    webContents.on('did-navigate', () => this.compact(false)) // a page that is loaded again shows the whole app
    webContents.on('dom-ready', () => {
      hold()
      void webContents.setVisualZoomLevelLimits(1, 1)
    })
  }

  #rememberSoon(): void {
    clearTimeout(this.#writing)
    this.#writing = setTimeout(() => void this.#remember(), 500)
  }

  /** A disk that does not answer holds up nothing, and has one write of this to answer at a time. */
  #remember(): Promise<void> {
    clearTimeout(this.#writing)
    const window = this.browser
    // the small window is for now: the next start is as before it
    if (window) this.#cache = { ...this.#cache, ...(this.#large ?? { bounds: window.getNormalBounds(), maximised: window.isMaximized() }) }
    this.#unsaved = true
    this.#saving ??= this.#save().finally(() => (this.#saving = null))
    return this.#saving
  }

  async #save(): Promise<void> {
    while (this.#unsaved) {
      this.#unsaved = false
      await writeWindowCache(this.#path, this.#cache, this.#mayWrite)
    }
  }

  #ground(): string {
    return groundOf(this.#cache.look, systemLooks())
  }
}

const systemLooks = (): SystemLooks => ({ dark: nativeTheme.shouldUseDarkColors, contrast: nativeTheme.shouldUseHighContrastColors })
const screens = () => screen.getAllDisplays().map((display) => display.workArea)

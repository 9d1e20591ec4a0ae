/** The app as a program: started on a folder of entries, watched for what it complains of, and ended. */
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { once } from 'node:events'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH']
/** Loaded before the app: see there. */
export const waitForPlaywright = join(root, 'scripts', 'testing', 'wait-for-playwright.cjs')
const patience = 20_000 // ms until an app that was asked to quit is taken for one that never will

export interface Launch {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly program?: string // another one than the runtime's, which starts it in its turn
  readonly built?: string // the folder of another build of the app
  readonly first?: string // a script that is loaded before it
}

export type PowerEvent = 'suspend' | 'lock-screen'

/** An app that is open. */
export interface Running {
  readonly page: Page
  readonly electron: ElectronApplication | null // null: the window in another browser
  readonly resizes: (width: number, height: number) => Promise<void>
  /** What the computer tells its programs: that it goes to sleep, or that its screen is locked. */
  readonly hearsOf: (event: PowerEvent) => Promise<void>
  /** As if the person chose this place when asked where to save. */
  readonly savesTo: (path: string) => Promise<void>
  /** The page as it would lie on paper: a PDF, a letter a byte. */
  readonly prints: () => Promise<string>
  /** Asks it to end. What went wrong with that, in words; null when it ended by itself, as it should. */
  readonly quits: () => Promise<string | null>
}

/** The program of the runtime, and what it is given on the way to run the app of this folder. */
export function runtime(built: string = root): { readonly program: string; readonly args: readonly string[] } {
  if (!dist) throw new Error('No runtime: run the stories by `npm test` or `node scripts/test.mjs e2e`.')
  const asRoot = process.getuid?.() === 0
  return { program: join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron'), args: [built, ...(asRoot ? ['--no-sandbox'] : [])] }
}

/** Starts the real app; its window alone, in another browser, when GROUNDWORK_CHROMIUM names one. `complain` hears every error of its pages and of its main process, from the first moment on. */
export async function launch(folder: string, how: Launch, complain: (error: string) => void): Promise<Running> {
  const chromium = process.env['GROUNDWORK_CHROMIUM']
  if (!chromium) return launchElectron(folder, how, complain)
  const { launchInChromium } = await import('./modern/chromium.ts')
  return launchInChromium(chromium, folder, how, complain)
}

async function launchElectron(
  folder: string,
  { args = [], env = {}, program, built = root, first }: Launch,
  complain: (error: string) => void,
): Promise<Running> {
  const usual = runtime(built)
  const electron = await _electron.launch({
    executablePath: program ?? usual.program,
    args: ['-r', waitForPlaywright, ...(first === undefined ? [] : ['-r', first]), ...usual.args, ...args],
    env: { ...process.env, GROUNDWORK_DATA: folder, GROUNDWORK_LOCALE: 'en-GB', ...env },
  })
  electron.on('console', (message) => message.type() === 'error' && complain(`main: ${message.text()}`))
  const pages = electron.context()
  pages.on('weberror', (error) => complain(`page: ${String(error.error())}`))
  pages.on('console', (message) => message.type() === 'error' && complain(`page: ${message.text()}`))
  const page = await electron.firstWindow()
  page.on('crash', () => complain('page: it crashed'))
  return {
    page,
    electron,
    resizes: (width, height) =>
      electron.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [width, height] as const),
    hearsOf: (event) => electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    savesTo: (path) =>
      electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, path),
    prints: () =>
      electron.evaluate(async ({ BrowserWindow }) => {
        const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({})
        return bytes?.toString('latin1') ?? ''
      }),
    quits: () => quit(electron),
  }
}

async function quit(electron: ElectronApplication): Promise<string | null> {
  const program = electron.process()
  if (hasEnded(program)) return `it had ended before it was asked to: ${how(program)}`
  const gone = once(program, 'exit')
  let killed = false
  const killer = setTimeout(() => (killed = program.kill('SIGKILL')), patience)
  await electron.close().catch(() => undefined) // how it ended is asked below
  if (!hasEnded(program)) await gone
  clearTimeout(killer)
  if (killed) return `it did not end within ${String(patience / 1000)} s, and was killed`
  return program.exitCode === 0 ? null : `it ended badly: ${how(program)}`
}

type Program = ReturnType<ElectronApplication['process']>
const hasEnded = (program: Program): boolean => program.exitCode !== null || program.signalCode !== null
const how = ({ exitCode, signalCode }: Program): string => (signalCode === null ? `exit code ${String(exitCode)}` : `signal ${signalCode}`)

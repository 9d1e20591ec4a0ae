/** A start that may not come to a window: a copy of the build to damage, and the app started with nobody but its dialogs to speak. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runtime } from './running.ts'

const root = resolve(import.meta.dirname, '..')

/** The built app once more, in this folder. */
export function copyOfBuild(folder: string): string {
  const program = join(folder, 'program')
  mkdirSync(program, { recursive: true })
  copyFileSync(join(root, 'package.json'), join(program, 'package.json'))
  cpSync(join(root, 'out'), join(program, 'out'), { recursive: true })
  return program
}

/** The first script of the window that draws a page. */
export function mainScript(program: string): string {
  const pages = join(program, 'out/renderer')
  const name = /href="\.\/([^"]+)" data-main>/.exec(readFileSync(join(pages, 'index.html'), 'utf8'))?.[1]
  if (name === undefined) throw new Error('index.html names no main script')
  return join(pages, name)
}

/** The chunk of the window that a file of its source became. */
export function chunkOf(program: string, source: string): string {
  const pages = join(program, 'out/renderer')
  const manifest = JSON.parse(readFileSync(join(pages, '.vite/manifest.json'), 'utf8')) as Record<string, { file: string }>
  const chunk = manifest[source]
  if (!chunk) throw new Error(`${source} is no chunk of its own`)
  return join(pages, chunk.file)
}

/** Required by the main process before the app: a dialog of the system is written down, and its first button pressed. */
const hook = `
const { appendFileSync } = require('node:fs')
const Module = require('node:module')
const load = Module._load
Module._load = (request, ...rest) => {
  const loaded = load(request, ...rest)
  if (request !== 'electron') return loaded
  const showMessageBox = (...given) => {
    appendFileSync(process.env.GROUNDWORK_DIALOGS, JSON.stringify(given.at(-1)) + '\\n')
    return Promise.resolve({ response: 0, checkboxChecked: false })
  }
  return { ...loaded, dialog: { ...loaded.dialog, showMessageBox } }
}
`

interface Ended {
  readonly code: number | null // null: it had to be killed
  readonly dialogs: readonly { readonly message: string; readonly detail: string }[]
}

/** Starts the app and waits until it has ended by itself. */
export async function startsInVain(
  scratch: string,
  {
    built,
    folder,
    env = {},
    first = '',
  }: {
    readonly built?: string
    readonly folder: string
    readonly env?: Readonly<Record<string, string>>
    readonly first?: string // what the main process runs before anything else
  },
): Promise<Ended> {
  const [required, written] = [join(scratch, 'dialogs.cjs'), join(scratch, 'dialogs.txt')]
  writeFileSync(required, hook + first)
  const { program, args } = runtime(built)
  const app = spawn(program, args, {
    env: { ...process.env, GROUNDWORK_DATA: folder, NODE_OPTIONS: `--require=${required}`, GROUNDWORK_DIALOGS: written, ...env },
    stdio: 'ignore',
    timeout: 20_000, // should it stay open, after all
    killSignal: 'SIGKILL',
  })
  const [code] = (await once(app, 'exit')) as [number | null]
  const lines = existsSync(written) ? readFileSync(written, 'utf8').trim().split('\n') : []
  return { code, dialogs: lines.map((line) => JSON.parse(line) as Ended['dialogs'][number]) }
}

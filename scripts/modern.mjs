/**
 * npm run modern [-- STORY...]: the built window told in a newer browser than the tests have, Debian's chromium: the same stories, with the main process's own code
 * behind them. Told whole, what came of it is kept in docs/modern.md. GROUNDWORK_CHROMIUM names another browser of that kind.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { format } from 'prettier'
import { closing, report } from './modern/report.mjs'
import { provideBrowser } from './setup/browser.mjs'
import { atEnd, end } from './setup/ending.mjs'
import { run } from './setup/run.mjs'
import { runtimeInWords } from './setup/runtime.mjs'
import { root, setUpBuild, setUpDependencies, setUpWindow } from './setup/set-up.mjs'
import { explain, Trouble } from './setup/trouble.mjs'
import { tool } from './testing/checks.mjs'
import { commit } from './testing/commit.mjs'

/** @typedef {import('./modern/report.mjs').Story} Story */

const [...only] = process.argv.slice(2)
const page = join('docs', 'modern.md')
const led = 'E08' // the practice that is heard whole, three minutes

/** The Chromium inside an Electron. @param {string} executable */
async function chromiumOf(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return (await run(executable, ['-p', 'process.versions.chrome'], { env })).output.trim()
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<Story[]>} */
async function tell(env) {
  const scratch = await mkdtemp(join(tmpdir(), 'groundwork-modern-'))
  atEnd(() => rm(scratch, { recursive: true, force: true }))
  const [told, heard] = [join(scratch, 'told.json'), join(scratch, 'heard')]
  const [node, playwright] = tool(root, '@playwright/test', 'playwright')
  const reporter = join(root, 'scripts', 'testing', 'modern-reporter.mjs')
  const args = [playwright, 'test', '--config', join('e2e', 'modern', 'playwright.config.ts'), `--reporter=list,${reporter}`, ...only]
  const hearing = { GROUNDWORK_HEARD: heard, GROUNDWORK_HEARD_EXERCISES: led, GROUNDWORK_HEARD_VOICES: 'af_heart' }
  await run(node, args, { cwd: root, env: { ...env, ...hearing, GROUNDWORK_TOLD: told }, live: true })
  const stories = await readFile(told, 'utf8').catch(() => '')
  if (stories === '') throw new Trouble('No story was told; the reason is above.')
  return JSON.parse(stories)
}

try {
  const whole = only.length === 0
  const measured = whole ? await commit(root, page) : ''
  await setUpDependencies()
  const window = await setUpWindow({ tests: true })
  const browser = await provideBrowser()
  await setUpBuild()
  const stories = await tell({ ...window.env, GROUNDWORK_CHROMIUM: browser.program })
  const facts = [
    `Of commit ${measured}. Told on ${new Date().toISOString().slice(0, 10)}, ${process.platform} ${process.arch}, Node ${process.versions.node}; ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB. ${window.virtual ? 'A virtual display, drawn without a graphics card.' : 'A real display.'}`,
    `The newer browser: ${browser.version}. The other tests ran here on ${runtimeInWords(window.runtime)}, Chromium ${await chromiumOf(window.runtime.executable)}.`,
    'Told are the stories of `e2e/` that are not about Electron itself, and those of `e2e/modern/`: the built window, served with the headers of the app; `window.api` is the built preload, answered by the real store, recordings and requests in Node, on a real folder.',
  ]
  if (whole) await writeFile(join(root, page), await format(report(facts, stories), { parser: 'markdown', printWidth: 150 }))
  console.log(`\n${closing(stories)}`)
  if (stories.some(({ outcome }) => outcome === 'failed')) process.exitCode = 1
} catch (error) {
  explain(error)
  process.exitCode = 1
}
await end()
process.exit()

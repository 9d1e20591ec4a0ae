/** npm test: set up what is missing, then the checks, the unit tests, the build and the stories against the real app. Parts: check, unit, e2e. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './setup/build.mjs'
import { checks, tool } from './setup/checks.mjs'
import { atEnd, end } from './setup/ending.mjs'
import { run } from './setup/run.mjs'
import { runtimeInWords } from './setup/runtime.mjs'
import { root, setUpDependencies, setUpWindow } from './setup/set-up.mjs'
import { asOneTest, believed, closingLine, playwrightCounts, runStages, vitestCounts } from './setup/stages.mjs'
import { explain } from './setup/trouble.mjs'

/** @typedef {import('./setup/stages.mjs').Counts} Counts */
/** @typedef {import('./setup/stages.mjs').Stage} Stage */

const [part = '', ...only] = process.argv.slice(2) // the rest goes to Vitest or Playwright, to run a few
const wants = (/** @type {string} */ name) => part === '' || part === name

let isBuilt = false

/** @type {Stage} */
const buildStage = {
  name: 'Build (electron-vite)',
  work: async () => {
    const ended = await build(root)
    isBuilt = ended.code === 0
    return asOneTest(ended)
  },
}

/** @param {string} scratch @returns {Stage} */
function unitStage(scratch) {
  const report = join(scratch, 'vitest.json')
  const [node, vitest] = tool(root, 'vitest')
  return {
    name: 'Unit and component tests (vitest)',
    work: async () => {
      const ended = await run(node, [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only], { cwd: root })
      return believed(ended, await vitestCounts(report))
    },
  }
}

/** @type {NodeJS.ProcessEnv | undefined} */
let windowEnv

/** First of all, so that the unit tests of the display find Xvfb too. @type {Stage} */
const windowStage = {
  name: 'Runtime, libraries and display',
  work: async () => {
    const { runtime, virtual, env } = await setUpWindow({ tests: true })
    console.log(`Runtime: ${runtimeInWords(runtime)}${virtual ? ', on a virtual display' : ''}`)
    windowEnv = env
    return { counts: { passed: 1, failed: 0, skipped: 0 } }
  },
}

/** @param {string} scratch @param {NodeJS.ProcessEnv} env @returns {Stage} */
function storiesStage(scratch, env) {
  const report = join(scratch, 'playwright.json')
  const [node, playwright] = tool(root, '@playwright/test', 'playwright')
  return {
    name: 'Stories against the real app (playwright)',
    work: async () => {
      const reporting = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
      const ended = await run(node, [playwright, 'test', ...only], { cwd: root, env: reporting, live: true })
      return believed(ended, await playwrightCounts(report))
    },
  }
}

/** @returns {Promise<Counts[]>} */
async function all() {
  await setUpDependencies()
  const scratch = await mkdtemp(join(tmpdir(), 'groundwork-tests-'))
  atEnd(() => rm(scratch, { recursive: true, force: true }))
  const telling = wants('e2e')
  const setUp = telling ? await runStages([windowStage]) : []
  const checking = [...(wants('check') ? checks(root) : []), ...(telling ? [buildStage] : [])]
  const checked = await runStages(checking, { atOnce: 2 })
  const units = wants('unit') ? await runStages([unitStage(scratch)]) : []
  const before = [...setUp, ...checked, ...units]
  if (!telling) return before
  if (!windowEnv || !isBuilt) {
    console.log('The stories are left out: they need the runtime and a build.')
    return before
  }
  return [...before, ...(await runStages([storiesStage(scratch, windowEnv)]))]
}

/** @type {Counts[]} */
let counts = [{ passed: 0, failed: 1, skipped: 0 }]
try {
  if (!['', 'check', 'unit', 'e2e'].includes(part)) throw new Error(`There is no part "${part}": say check, unit or e2e, or nothing for all.`)
  counts = await all()
} catch (error) {
  explain(error)
}
await end()
console.log(closingLine(counts))
process.exit(counts.some(({ failed }) => failed > 0) ? 1 : 0)

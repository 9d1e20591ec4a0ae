/** npm test: set up what is missing, then the checks, the unit tests and the stories against the real app. Parts: check, unit, e2e. */
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sizes } from './bench/sizes.mjs'
import { build } from './setup/build.mjs'
import { openVirtualDisplay } from './setup/display.mjs'
import { atEnd, end } from './setup/ending.mjs'
import { run } from './setup/run.mjs'
import { runtimeInWords } from './setup/runtime.mjs'
import { root, setUpDependencies, setUpWindow } from './setup/set-up.mjs'
import { explain } from './setup/trouble.mjs'
import { checks, tool } from './testing/checks.mjs'
import { closing, runnerCounts } from './testing/counts.mjs'
import { Results } from './testing/stages.mjs'

/** @typedef {import('./testing/stages.mjs').Check} Check */
/** @typedef {import('./testing/stages.mjs').Runner} Runner */

const [part = '', ...only] = process.argv.slice(2) // the rest goes to Vitest or Playwright, to run a few
const wants = (/** @type {string} */ name) => part === '' || part === name
const reporter = (/** @type {string} */ name) => join(root, 'scripts', 'testing', `${name}-reporter.mjs`)

/** What the stories need of this computer. @type {NodeJS.ProcessEnv | undefined} */
let storyEnv

/** @type {Check} */
const window = {
  name: 'Runtime, libraries and display',
  work: async () => {
    const { runtime, virtual, env } = await setUpWindow({ tests: true })
    console.log(`Runtime: ${runtimeInWords(runtime)}${virtual ? ', on virtual displays' : ''}`)
    // two stories side by side need a screen each: the window in front is the one that has the keys
    const screens = virtual ? [virtual.env, (await openVirtualDisplay()).env] : []
    storyEnv = { ...env, GROUNDWORK_SCREENS: JSON.stringify(screens) }
    return { ok: true }
  },
}

/** @type {Check} */
const building = {
  name: 'Build (electron-vite)',
  work: async () => {
    const { code, output } = await build(root)
    return { ok: code === 0, output }
  },
}

/** What is loaded before the first page, by its size: a whole library once came along unseen. @type {Check} */
const lightness = {
  name: 'Sizes of what is loaded at once',
  work: async () => {
    const over = (await sizes()).filter(({ met }) => met === false)
    return { ok: over.length === 0, output: over.map(({ what, value, goal }) => `${what}: ${value}, where the goal is ${goal}`).join('\n') }
  },
}

/** @param {string} scratch @returns {Runner} */
function units(scratch) {
  const file = join(scratch, 'units.json')
  const [node, vitest] = tool(root, 'vitest')
  return {
    name: 'Unit and component tests (vitest)',
    count: async () => {
      const args = [vitest, 'run', '--reporter=default', `--reporter=${reporter('vitest')}`, ...only]
      return runnerCounts(await run(node, args, { cwd: root, env: { ...process.env, GROUNDWORK_COUNTS: file } }), file)
    },
  }
}

/** @param {string} scratch @param {'alone' | 'together'} project of playwright.config.ts @returns {Runner} */
function stories(scratch, project) {
  const file = join(scratch, `${project}.json`)
  const [node, playwright] = tool(root, '@playwright/test', 'playwright')
  return {
    name: `Stories against the real app, ${project === 'alone' ? 'one after another' : 'side by side'} (playwright)`,
    count: async () => {
      const args = [playwright, 'test', `--project=${project}`, '--pass-with-no-tests', `--reporter=list,${reporter('playwright')}`, ...only]
      return runnerCounts(await run(node, args, { cwd: root, env: { ...storyEnv, GROUNDWORK_COUNTS: file }, live: true }), file)
    },
  }
}

/** Runs what is wanted. Checks and unit tests have the processor that the stories with sound leave. @param {Results} results */
async function all(results) {
  await setUpDependencies()
  const scratch = await mkdtemp(join(tmpdir(), 'groundwork-tests-'))
  atEnd(() => rm(scratch, { recursive: true, force: true }))
  const telling = wants('e2e')
  if (telling) await results.run([window, building, lightness])
  const canTell = telling && results.isWell
  if (telling && !canTell) console.log('The stories are left out: they need the runtime and a build.')
  const others = [...(wants('check') ? checks(root, { quick: false }) : []), ...(wants('unit') ? [units(scratch)] : [])]
  await Promise.all([
    results.run(canTell ? [stories(scratch, 'alone')] : []),
    results.run(others, Math.max(1, Math.min(3, availableParallelism() - (canTell ? 1 : 0)))),
  ])
  if (canTell) await results.run([stories(scratch, 'together')])
}

const began = performance.now()
const results = new Results()
try {
  if (!['', 'check', 'unit', 'e2e'].includes(part)) throw new Error(`There is no part "${part}": say check, unit or e2e, or nothing for all.`)
  await all(results)
} catch (error) {
  explain(error)
  results.failed.push('Set-up')
}
await end()
const tests = results.tests
if (part !== 'check' && results.isWell && tests.passed === 0) results.failed.push('no test ran')
const seconds = Math.round((performance.now() - began) / 1000)
console.log(`\nIt took ${Math.floor(seconds / 60)} min ${seconds % 60} s.`)
for (const line of closing(results, tests)) console.log(line)
process.exit(results.isWell ? 0 : 1)

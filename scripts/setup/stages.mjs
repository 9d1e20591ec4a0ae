/** The stages of the tests: each has a heading, a time, an output that shows when it failed, and counts. */
import { readFile } from 'node:fs/promises'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @typedef {{ name: string, work: () => Promise<{ counts: Counts, output?: string }> }} Stage output: shown when something failed */

/** One check is one test. @param {import('./run.mjs').Ended} ended */
export const asOneTest = ({ code, output }) => ({ counts: { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, output })

/**
 * What Vitest and Playwright count, read from their own files. A run that failed without a failed test (a file that cannot
 * be read, a crash) counts as one failure, and so does a run without any test.
 * @param {import('./run.mjs').Ended} ended
 * @param {Counts | undefined} counts undefined when the file could not be read
 */
export function believed({ code, output }, counts = { passed: 0, failed: 0, skipped: 0 }) {
  const none = counts.passed + counts.failed === 0
  const failed = counts.failed === 0 && (code !== 0 || none) ? 1 : counts.failed
  return { counts: { ...counts, failed }, output: none ? `${output}\nNo test ran.` : output }
}

/** @param {string} file what `vitest --reporter=json` wrote @returns {Promise<Counts | undefined>} */
export async function vitestCounts(file) {
  /** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} Report */
  try {
    const report = /** @type {Report} */ (JSON.parse(await readFile(file, 'utf8')))
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }
  } catch {
    return undefined
  }
}

/** @param {string} file what Playwright's json reporter wrote @returns {Promise<Counts | undefined>} */
export async function playwrightCounts(file) {
  try {
    const { stats } = /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} */ (
      JSON.parse(await readFile(file, 'utf8'))
    )
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped } // what passes now and then fails
  } catch {
    return undefined
  }
}

/**
 * Runs stages, some side by side, all of them whatever happens, and prints each as it ends.
 * @param {Stage[]} stages
 * @param {{ atOnce?: number, say?: (line: string) => void }} [options]
 * @returns {Promise<Counts[]>} in the order of the stages
 */
export async function runStages(stages, { atOnce = 1, say = console.log } = {}) {
  /** @type {Counts[]} */
  const counts = []
  const waiting = [...stages.entries()]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, stage] = next
      counts[place] = await runStage(stage, say)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return counts
}

/** @param {Stage} stage @param {(line: string) => void} say */
async function runStage({ name, work }, say) {
  const began = performance.now()
  const { counts, output } = await work().catch((error) => ({
    counts: { passed: 0, failed: 1, skipped: 0 },
    output: error instanceof Error ? [error.message, 'details' in error ? String(error.details) : ''].join('\n') : String(error),
  }))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  say(`${counts.failed ? 'FAILED' : 'ok    '}  ${name}  (${seconds} s; ${inWords(counts)})`)
  if (counts.failed && output?.trim()) say(`${output.trimEnd()}\n`)
  return counts
}

/** @param {Counts} counts */
const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`

/** The last line of the tests. @param {Counts[]} all */
export function closingLine(all) {
  const sum = (/** @type {keyof Counts} */ what) => all.reduce((total, counts) => total + counts[what], 0)
  return `tests: ${inWords({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') })}`
}

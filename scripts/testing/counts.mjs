/** What was counted, and the last lines of a run. The closing line adds up what the test runners counted; set-up, build and checks stand apart from it. */
import { readFile } from 'node:fs/promises'

/** @typedef {{ title: string, reason: string }} Skip */
/** @typedef {{ passed: number, failed: number, skips: Skip[] }} Counts */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skips: [] }

/**
 * What a runner's reporter wrote. A run that failed without a failed test (a file that cannot be read, a crash) counts as one failure.
 * @param {import('../setup/run.mjs').Ended} ended
 * @param {string} file
 * @returns {Promise<{ counts: Counts, output: string }>}
 */
export async function runnerCounts({ code, output }, file) {
  const told = await readFile(file, 'utf8').catch(() => '')
  const counts = told === '' ? nothing : /** @type {Counts} */ (JSON.parse(told))
  const fell = counts.failed === 0 && (code !== 0 || told === '')
  return { counts: { ...counts, failed: fell ? 1 : counts.failed }, output }
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce(
    (total, { passed, failed, skips }) => ({ passed: total.passed + passed, failed: total.failed + failed, skips: [...total.skips, ...skips] }),
    nothing,
  )
}

/**
 * @param {{ passed: string[], failed: string[] }} checks by name
 * @param {Counts} tests
 * @returns {string[]} lines: why tests were skipped, the checks, and the closing line, which does not read as well when a check failed
 */
export function closing(checks, tests) {
  const bad = checks.failed.length > 0 ? `; NOT WELL: ${checks.failed.join(', ')}` : ''
  return [
    ...(tests.skips.length > 0 ? ['Skipped:', ...tests.skips.map(({ title, reason }) => `  ${title}: ${reason}`)] : []),
    `checks: ${checks.passed.length} passed, ${checks.failed.length} failed`,
    `tests: ${tests.passed} passed, ${tests.failed} failed, ${tests.skips.length} skipped${bad}`,
  ]
}

/** The stages of npm test and npm run check: each has a name, a time, and an output that shows when it failed. */
import { nothing, sum } from './counts.mjs'

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * A check passes or fails as a whole; a runner of tests counts.
 * @typedef {{ name: string, work: () => Promise<{ ok: boolean, output?: string }> }} Check
 * @typedef {{ name: string, count: () => Promise<{ counts: Counts, output?: string }> }} Runner
 */

/** What has ended so far: the names of the checks, and the counts of the runners. */
export class Results {
  /** @type {string[]} */
  passed = []
  /** @type {string[]} */
  failed = []
  /** @type {Counts[]} */
  counted = []
  #say

  /** @param {(line: string) => void} say */
  constructor(say = console.log) {
    this.#say = say
  }

  get tests() {
    return sum(this.counted)
  }

  get isWell() {
    return this.failed.length === 0 && this.tests.failed === 0
  }

  /**
   * Runs stages, some side by side, all of them whatever happens, and says of each how it ended.
   * @param {readonly (Check | Runner)[]} stages
   * @param {number} [atOnce]
   */
  async run(stages, atOnce = 1) {
    const waiting = [...stages]
    const lane = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await this.#one(next)
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
  }

  /** @param {Check | Runner} stage */
  async #one(stage) {
    const began = performance.now()
    const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
    if ('work' in stage) {
      const { ok, output } = await stage.work().catch((error) => ({ ok: false, output: inFull(error) }))
      this[ok ? 'passed' : 'failed'].push(stage.name)
      this.#tell(stage.name, ok, seconds(), output)
    } else {
      const { counts, output } = await stage.count().catch((error) => ({ counts: { ...nothing, failed: 1 }, output: inFull(error) }))
      this.counted.push(counts)
      const figures = `${counts.passed} passed, ${counts.failed} failed, ${counts.skips.length} skipped`
      this.#tell(stage.name, counts.failed === 0, `${seconds()}; ${figures}`, output)
    }
  }

  /** @param {string} name @param {boolean} ok @param {string} figures @param {string | undefined} output */
  #tell(name, ok, figures, output) {
    this.#say(`${ok ? 'ok    ' : 'FAILED'}  ${name}  (${figures})`)
    if (!ok && output?.trim()) this.#say(`${output.trimEnd()}\n`)
  }
}

/** @param {unknown} error */
function inFull(error) {
  return error instanceof Error ? [error.message, 'details' in error ? String(error.details) : ''].join('\n') : String(error)
}

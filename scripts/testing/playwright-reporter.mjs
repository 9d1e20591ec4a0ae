/** Writes what Playwright counted, with the reason of each skipped story, as counts.mjs reads it. A story that passes only now and then has failed. */
import { writeFileSync } from 'node:fs'

/** @typedef {import('@playwright/test/reporter').Reporter} Reporter @implements {Reporter} */
export default class {
  /** @type {import('@playwright/test/reporter').TestCase[]} */
  #tests = []

  /** @param {import('@playwright/test/reporter').FullConfig} _config @param {import('@playwright/test/reporter').Suite} suite */
  onBegin(_config, suite) {
    this.#tests = suite.allTests()
  }

  printsToStdio() {
    return false
  }

  onEnd() {
    const having = (/** @type {string} */ outcome) => this.#tests.filter((test) => test.outcome() === outcome)
    const skips = having('skipped').map((test) => {
      const skipped = test.annotations.find(({ type }) => type === 'skip') ?? test.results.at(-1)?.annotations.find(({ type }) => type === 'skip')
      return { title: test.title, reason: skipped?.description ?? (skipped ? 'no reason given' : 'not run, because something before it failed') }
    })
    const failed = having('unexpected').length + having('flaky').length
    writeFileSync(process.env['GROUNDWORK_COUNTS'] ?? '', JSON.stringify({ passed: having('expected').length, failed, skips }))
  }
}

/** Writes what came of each story that was told in another browser, with the figures it noted. */
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

/** @typedef {import('../modern/report.mjs').Story} Story */
/** @typedef {import('@playwright/test/reporter').Reporter} Reporter @implements {Reporter} */
export default class {
  /** @type {import('@playwright/test/reporter').TestCase[]} */
  #tests = []
  #folder = ''

  /** @param {import('@playwright/test/reporter').FullConfig} config @param {import('@playwright/test/reporter').Suite} suite */
  onBegin(config, suite) {
    this.#tests = suite.allTests()
    this.#folder = config.rootDir
  }

  printsToStdio() {
    return false
  }

  onEnd() {
    /** @type {Story[]} */
    const stories = this.#tests.map((test) => {
      const notes = [...test.annotations, ...(test.results.at(-1)?.annotations ?? [])]
      const outcome = test.outcome()
      return {
        file: relative(this.#folder, test.location.file).replaceAll('\\', '/'),
        title: test.title,
        outcome: outcome === 'expected' ? 'passed' : outcome === 'skipped' ? 'skipped' : 'failed',
        reason: notes.find(({ type }) => type === 'skip')?.description ?? '',
        figures: [...new Set(notes.filter(({ type }) => type === 'figure').map(({ description }) => description ?? ''))],
      }
    })
    writeFileSync(process.env['GROUNDWORK_TOLD'] ?? '', JSON.stringify(stories))
  }
}

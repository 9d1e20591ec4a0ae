/** Writes what Vitest counted, with the reason of each skipped test, as counts.mjs reads it. */
import { writeFileSync } from 'node:fs'

/** @typedef {import('vitest/node').Reporter} Reporter @implements {Reporter} */
export default class {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const having = (/** @type {string} */ state) => tests.filter((test) => test.result().state === state)
    const skips = having('skipped').map((test) => {
      const result = test.result()
      return { title: test.fullName, reason: ('note' in result && result.note) || 'no reason given' }
    })
    const ended = having('passed').length + skips.length
    writeFileSync(process.env['GROUNDWORK_COUNTS'] ?? '', JSON.stringify({ passed: having('passed').length, failed: tests.length - ended, skips }))
  }
}

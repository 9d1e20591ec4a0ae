/** The counts at the end of npm test are those of the tools, and nothing that went wrong is lost. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asOneTest, believed, closingLine, playwrightCounts, runStages, vitestCounts } from './stages.mjs'

const ok = { code: 0, output: '' }
const broken = { code: 1, output: 'why' }

test('a check is one test', () => {
  expect(asOneTest(ok).counts).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(asOneTest(broken)).toEqual({ counts: { passed: 0, failed: 1, skipped: 0 }, output: 'why' })
})

test('the counts of the tools are believed, but not a failure without a failed test, nor a run without tests', () => {
  expect(believed(ok, { passed: 3, failed: 0, skipped: 1 }).counts).toEqual({ passed: 3, failed: 0, skipped: 1 })
  expect(believed(broken, { passed: 3, failed: 2, skipped: 0 }).counts.failed).toBe(2)
  expect(believed(broken, { passed: 3, failed: 0, skipped: 0 }).counts.failed).toBe(1)
  expect(believed(ok, { passed: 0, failed: 0, skipped: 5 }).counts.failed).toBe(1)
  expect(believed(ok, undefined).counts.failed).toBe(1)
})

test("counts are read from each tool's own file, and a test that passes now and then has failed", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-test-'))
  await writeFile(join(folder, 'v.json'), JSON.stringify({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }))
  await writeFile(join(folder, 'p.json'), JSON.stringify({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } }))
  expect(await vitestCounts(join(folder, 'v.json'))).toEqual({ passed: 5, failed: 1, skipped: 3 })
  expect(await playwrightCounts(join(folder, 'p.json'))).toEqual({ passed: 4, failed: 2, skipped: 2 })
  expect(await vitestCounts(join(folder, 'none.json'))).toBeUndefined()
  await rm(folder, { recursive: true })
})

test('every stage runs, its output shows only when it failed, and the sum is one line', async () => {
  /** @type {string[]} */
  const said = []
  const counts = await runStages(
    [
      { name: 'first', work: async () => asOneTest({ code: 1, output: 'the reason' }) },
      { name: 'second', work: () => Promise.reject(new Error('it fell over')) },
      { name: 'third', work: async () => ({ counts: { passed: 7, failed: 0, skipped: 2 }, output: 'all is well' }) },
    ],
    { atOnce: 2, say: (line) => said.push(line) },
  )
  expect(closingLine(counts)).toBe('tests: 7 passed, 2 failed, 2 skipped')
  expect(said.join('\n')).toMatch(/FAILED {2}first[^]*the reason/)
  expect(said.join('\n')).toContain('it fell over')
  expect(said.join('\n')).not.toContain('all is well')
})

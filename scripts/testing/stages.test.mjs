/** What npm test says at its end: the counts of the runners, the checks apart from them, why something was skipped; and nothing that went wrong is lost. */
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../setup/run.mjs'
import { root } from '../setup/set-up.mjs'
import { tool } from './checks.mjs'
import { closing, runnerCounts } from './counts.mjs'
import { Results } from './stages.mjs'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-test-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** @param {string} name of a reporter @param {[string, string]} runner @param {string[]} args */
async function counted(name, [node, program], args) {
  const file = join(folder, 'counts.json')
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  const reporter = `--reporter=${join(root, 'scripts', 'testing', `${name}-reporter.mjs`)}`
  return runnerCounts(await run(node, [program, ...args, reporter], { cwd: folder, env: { ...process.env, GROUNDWORK_COUNTS: file } }), file)
}

test("Vitest's tests are counted, and a skip has its reason", async () => {
  await writeFile(join(folder, 'package.json'), '{}')
  await writeFile(
    join(folder, 'some.test.mjs'),
    `import { describe, expect, test } from 'vitest'
    test('good', () => {})
    describe('here', () => { test('bad', () => expect(1).toBe(2)) })
    test('left out', ({ skip }) => skip('no moon tonight'))
    test.skip('for no reason', () => {})`,
  )
  const { counts } = await counted('vitest', tool(root, 'vitest'), ['run'])
  expect(counts).toEqual({
    passed: 1,
    failed: 1,
    skips: [
      { title: 'left out', reason: 'no moon tonight' },
      { title: 'for no reason', reason: 'no reason given' },
    ],
  })
})

test("Playwright's stories are counted, a story that passes now and then has failed, and a skip has its reason", async () => {
  await writeFile(join(folder, 'playwright.config.mjs'), 'export default { retries: 1, testMatch: "*.story.mjs" }')
  await writeFile(
    join(folder, 'some.story.mjs'),
    `import { expect, test } from '@playwright/test'
    test('good', () => {})
    test('bad', () => expect(1).toBe(2))
    test('now and then', ({}, { retry }) => expect(retry).toBe(1))
    test('left out', () => test.skip(true, 'no moon tonight'))
    test.skip('for no reason', () => {})`,
  )
  const { counts } = await counted('playwright', tool(root, '@playwright/test', 'playwright'), ['test'])
  expect(counts).toEqual({
    passed: 1,
    failed: 2,
    skips: [
      { title: 'left out', reason: 'no moon tonight' },
      { title: 'for no reason', reason: 'no reason given' },
    ],
  })
})

test('a runner that fails without a failed test, or tells nothing, counts as one failure', async () => {
  const file = join(folder, 'counts.json')
  const told = async (/** @type {number} */ code, /** @type {number} */ failed) => {
    await writeFile(file, JSON.stringify({ passed: 3, failed, skips: [] }))
    return (await runnerCounts({ code, output: '' }, file)).counts.failed
  }
  expect(await told(0, 0)).toBe(0)
  expect(await told(1, 2)).toBe(2)
  expect(await told(1, 0)).toBe(1)
  expect((await runnerCounts({ code: 0, output: '' }, join(folder, 'none.json'))).counts.failed).toBe(1)
})

test('every stage runs, what it said shows only when it failed, and checks are not counted among tests', async () => {
  /** @type {string[]} */
  const said = []
  const results = new Results((line) => said.push(line))
  const check = (/** @type {string} */ name, ok = true) => ({ name, work: async () => ({ ok, output: `words of ${name}` }) })
  const counts = { passed: 7, failed: 0, skips: [{ title: 'a story', reason: 'no moon' }] }
  await results.run([check('lint'), { name: 'stories', count: async () => ({ counts, output: 'words of stories' }) }], 2)
  expect(results.isWell).toBe(true)
  expect(closing(results, results.tests)).toEqual([
    'Skipped:',
    '  a story: no moon',
    'checks: 1 passed, 0 failed',
    'tests: 7 passed, 0 failed, 1 skipped',
  ])
  expect(said.join('\n')).not.toContain('words of')

  await results.run([
    check('types', false),
    { name: 'build', work: () => Promise.reject(new Error('it fell over')) },
    check('format'),
    { name: 'units', count: () => Promise.reject(new Error('no runner')) },
  ])
  expect(results.isWell).toBe(false)
  expect(closing(results, results.tests).slice(-2)).toEqual([
    'checks: 2 passed, 2 failed',
    'tests: 7 passed, 1 failed, 1 skipped; NOT WELL: types, build',
  ])
  expect(said.join('\n')).toMatch(/FAILED {2}types[^]*words of types[^]*it fell over[^]*ok {6}format[^]*no runner/)
})

test('a failed check alone is not well, and the closing line does not read so', async () => {
  const results = new Results(() => undefined)
  await results.run([{ name: 'lint', work: async () => ({ ok: false }) }])
  expect(results.isWell).toBe(false)
  expect(closing(results, results.tests).at(-1)).toBe('tests: 0 passed, 0 failed, 0 skipped; NOT WELL: lint')
})

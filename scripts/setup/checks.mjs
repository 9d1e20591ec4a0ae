/** The checks that need no window: lint, format, types, unused code. Each is one test. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'
import { asOneTest } from './stages.mjs'

/** Node with the program a package names in its "bin". @param {string} root @param {string} name @param {string} [bin] @returns {[string, string]} */
export function tool(root, name, bin = name) {
  const folder = join(root, 'node_modules', name)
  const { bin: bins } = /** @type {{ bin: string | Record<string, string> }} */ (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  return [process.execPath, join(folder, typeof bins === 'string' ? bins : (bins[bin] ?? ''))]
}

/**
 * The longest first, so that two can run side by side.
 * @param {string} root the project's folder
 * @returns {import('./stages.mjs').Stage[]}
 */
export function checks(root) {
  /** @type {[name: string, program: [string, string], args: string[]][]} */
  const list = [
    ['Lint (eslint)', tool(root, 'eslint'), ['.']],
    ['Types (svelte-check)', tool(root, 'svelte-check'), ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']],
    ['Types of the scripts (tsc)', tool(root, 'typescript', 'tsc'), ['--noEmit', '-p', 'scripts/tsconfig.json']],
    ['Types of the pure core (tsc)', tool(root, 'typescript', 'tsc'), ['--noEmit', '-p', 'src/core/tsconfig.json']],
    ['Format (prettier)', tool(root, 'prettier'), ['--check', '.']],
    ['Unused code (knip)', tool(root, 'knip'), []],
  ]
  return list.map(([name, [node, program], args]) => ({ name, work: async () => asOneTest(await run(node, [program, ...args], { cwd: root })) }))
}

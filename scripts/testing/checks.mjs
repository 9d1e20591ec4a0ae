/** The checks that need no window: lint, format, types, unused code. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../setup/run.mjs'

/** Node with the program a package names in its "bin". @param {string} root @param {string} name @param {string} [bin] @returns {[string, string]} */
export function tool(root, name, bin = name) {
  const folder = join(root, 'node_modules', name)
  const { bin: bins } = /** @type {{ bin: string | Record<string, string> }} */ (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  return [process.execPath, join(folder, typeof bins === 'string' ? bins : (bins[bin] ?? ''))]
}

/**
 * The longest first, so that two can run side by side. Prettier and tsc remember what they saw last time: what they say of a file depends on
 * what they compare. A lint that knows types does not: a changed type can make a file wrong that is as it was.
 * @param {string} root the project's folder
 * @param {{ quick: boolean }} how quick: lint changed files alone
 * @returns {import('./stages.mjs').Check[]}
 */
export function checks(root, { quick }) {
  const cache = (/** @type {string} */ name) => join(root, 'node_modules', '.cache', name)
  const byContent = (/** @type {string} */ name) => ['--cache', '--cache-strategy', 'content', '--cache-location', cache(name)]
  const tsc = (/** @type {string} */ project, /** @type {string} */ name) => [
    '--noEmit',
    '-p',
    project,
    '--incremental',
    '--tsBuildInfoFile',
    cache(name),
  ]
  /** @type {[name: string, program: [string, string], args: string[]][]} */
  const list = [
    ['Lint (eslint)', tool(root, 'eslint'), ['.', ...(quick ? byContent('eslint') : [])]],
    ['Types (svelte-check)', tool(root, 'svelte-check'), ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']],
    ['Format (prettier)', tool(root, 'prettier'), ['--check', '.', ...byContent('prettier')]],
    ['Types of the scripts (tsc)', tool(root, 'typescript', 'tsc'), tsc('scripts/tsconfig.json', 'scripts.tsbuildinfo')],
    ['Types of the pure core (tsc)', tool(root, 'typescript', 'tsc'), tsc('src/core/tsconfig.json', 'core.tsbuildinfo')],
    ['Unused code (knip)', tool(root, 'knip'), []],
  ]
  return list.map(([name, [node, program], args]) => ({
    name,
    work: async () => {
      const { code, output } = await run(node, [program, ...args], { cwd: root })
      return { ok: code === 0, output }
    },
  }))
}

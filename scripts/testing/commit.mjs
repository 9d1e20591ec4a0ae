/** The commit that figures are of. */
import { run } from '../setup/run.mjs'
import { Trouble } from '../setup/trouble.mjs'

/**
 * @param {string} root the project's folder
 * @param {string} page that is written, such as docs/bench.md
 * @returns {Promise<string>} such as "1a2b3c4, 2026-11-22"
 * @throws {Trouble} when the tree differs from it: then the figures would be of nothing that can be found again
 */
export async function commit(root, page) {
  const changed = await run('git', ['status', '--porcelain', '--', '.', `:!${page}`], { cwd: root })
  if (changed.code !== 0 || changed.output.trim() !== '')
    throw new Trouble(
      `${page} names the commit that it is of, and this tree differs from its commit. Commit first, then run it again.`,
      changed.output,
    )
  return (await run('git', ['log', '-1', '--format=%h, %cs'], { cwd: root })).output.trim()
}

/** A browser of its own, newer than the Chromium in the runtime that the tests have: Debian's, or one that GROUNDWORK_CHROMIUM names. */
import { cacheFolder } from './cache-folder.mjs'
import { provideLibraries } from './libraries.mjs'
import { withLock } from './lock.mjs'
import { findProgram, run } from './run.mjs'
import { Trouble } from './trouble.mjs'

const name = 'chromium'

/**
 * @param {string | undefined} [named]
 * @returns {Promise<{ program: string, version: string }>}
 * @throws {Trouble}
 */
export async function provideBrowser(named = process.env['GROUNDWORK_CHROMIUM']) {
  if (!named) await withLock(cacheFolder(), () => provideLibraries([{ name, program: true, packages: [name] }]))
  const program = named ?? findProgram(name)
  if (!program)
    throw new Trouble('There is no chromium here. Set GROUNDWORK_CHROMIUM to the program of a Chromium or Chrome and run the command again.')
  const { code, output } = await run(program, ['--version'])
  const version = output.split('\n').find((line) => /\d+\.\d+\.\d+/.test(line) && /chrom/i.test(line))
  if (code !== 0 || !version) throw new Trouble(`${program} did not say which version it is, so it is not the browser that is needed.`, output)
  return { program, version: version.trim() }
}

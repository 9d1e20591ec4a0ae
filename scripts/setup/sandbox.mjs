/** Can Chromium's sandbox work here? Where it cannot, only --no-sandbox is left, and the person is told. */
import { run } from './run.mjs'

/** @returns {Promise<string | undefined>} why not, or undefined when it can */
export async function whyNoSandbox() {
  if (process.platform !== 'linux') return undefined
  if (process.getuid?.() === 0) return 'it is run as root'
  return (await run('unshare', ['-Ur', 'true'])).code === 0 ? undefined : 'this system keeps user namespaces closed'
}

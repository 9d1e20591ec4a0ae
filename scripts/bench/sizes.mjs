/** What is loaded before the first page, and what the recordings weigh. Bytes as they lie in out/, not compressed. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../setup/set-up.mjs'
import { against, inKilobytes } from './figures.mjs'

const limit = 150 * 1024 // of each script that is loaded before the first page

/** What index.html asks for before the first page stands (see src/tools/first-frame.ts). @param {string} html */
function firstRoute(html) {
  const links = [...html.matchAll(/<(?:link|script) [^>]*?(?:href|src)="\.\/([^"]+)"/g)].map(([, file = '']) => file)
  const [scripts, styles] = ['.js', '.css'].map((end) => links.filter((file) => file.endsWith(end)))
  if (!scripts?.length || !styles?.length) throw new Error('index.html names no script, or no styles')
  return { scripts, styles }
}

/** @param {string} folder @param {Iterable<string>} files */
async function bytes(folder, files) {
  const sizes = await Promise.all([...files].map(async (file) => (await stat(join(folder, file))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** @returns {Promise<import('./figures.mjs').Figure[]>} */
export async function sizes() {
  const [out, renderer, resources] = [join(root, 'out'), join(root, 'out', 'renderer'), join(root, 'resources')]
  const later = (await readdir(join(out, 'main', 'chunks'))).filter((file) => file.endsWith('.cjs')).map((file) => `main/chunks/${file}`)
  const { scripts, styles } = firstRoute(await readFile(join(renderer, 'index.html'), 'utf8'))
  const recordings = (await readdir(resources, { recursive: true })).filter((file) => file.endsWith('.webm'))
  return [
    against(`first-route script: all that index.html names (${scripts.length} files)`, await bytes(renderer, scripts), limit, inKilobytes),
    { what: 'first-route styles', value: inKilobytes(await bytes(renderer, styles)) },
    against('main process, what the window waits for', await bytes(out, ['main/index.cjs']), limit / 3, inKilobytes),
    against('main process, loaded while the page is on its way', await bytes(out, later), limit, inKilobytes),
    { what: 'preload', value: inKilobytes(await bytes(out, ['preload/index.cjs'])) },
    { what: `recordings (${recordings.length} files)`, value: inKilobytes(await bytes(resources, recordings)) },
  ]
}

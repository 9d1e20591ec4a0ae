/** The licences of what others made and is in the app, as one text that lies beside the program. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const ruler = '-'.repeat(80)

/** @param {string} out where the build lies; each of its parts says what is in it @returns {Promise<string>} */
export async function thirdParty(out) {
  const parts = (await readdir(out, { withFileTypes: true })).filter((one) => one.isDirectory())
  const texts = await Promise.all(parts.map(({ name }) => readFile(join(out, name, 'licences.json'), 'utf8')))
  /** @type {Record<string, string>} */
  const all = Object.assign({}, ...texts.map((text) => JSON.parse(text)))
  const said = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    'What others made and is in Groundwork, with its licences. Electron, Chromium and Node.js have theirs in files of their own beside this one.\n',
    ...said.map(([name, text]) => `${ruler}\n${name}\n${ruler}\n\n${text}\n`),
  ].join('\n')
}

/** How long a question to the search takes, in a book of 1,000 lessons: made of the sentences of ours, in an order of its own. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from '../setup/set-up.mjs'
import { against, median } from './figures.mjs'

const lessons = 1000
const sections = 8
const sentencesOfOne = 14 // as our own have: some 100 words
const notes = 1000 // of the person's own
const questions = ['homework', 'homwork', 'panic attack', 'dutch of care', 'how long does it take', 'confidentality', 'breathing', 'what if i cry']

/** @returns {Promise<string[]>} */
async function sentences() {
  const folder = join(root, 'content', 'en', 'lessons')
  const texts = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')))
  return texts.flatMap((text) => (text.split(/^---$/m)[2] ?? '').replace(/\]\([^)]*\)|[[\]*>#:]/g, '').split(/(?<=[.?!])\s+/))
}

const ms = (/** @type {number} */ time) => `${time.toFixed(1)} ms`

/** @returns {Promise<import('./figures.mjs').Figure[]>} */
export async function search() {
  const server = await createServer({ root, configFile: false, logLevel: 'error', server: { middlewareMode: true, watch: null, ws: false } })
  try {
    const core = /** @type {typeof import('../../src/core/search/search.ts')} */ (await server.ssrLoadModule('/src/core/search/search.ts'))
    const all = await sentences()
    const { dice } = /** @type {typeof import('../../src/tools/noise.ts')} */ (await server.ssrLoadModule('/src/tools/noise.ts'))
    const throwDie = dice(1)
    const some = (/** @type {number} */ count) => Array.from({ length: count }, () => all[Math.floor(throwDie() * all.length)] ?? '').join(' ')
    const documents = Array.from({ length: lessons * sections }, (_, n) => ({
      id: `lesson/Z${n}`,
      title: some(1),
      within: '',
      text: some(sentencesOfOne),
      place: /** @type {const} */ ({ kind: 'lesson', lesson: 'Z1', at: null }),
    }))
    const { english } = /** @type {typeof import('../../src/core/language/english.ts')} */ (
      await server.ssrLoadModule('/src/core/language/english.ts')
    )
    const index = core.makeIndex(documents, english.smallWords)
    const own = Array.from({ length: notes }, (_, n) => ({ ...(documents[n] ?? documents[0]), id: `entry/${n}`, text: some(3) }))
    const began = performance.now()
    const found = new core.Search(index, /** @type {typeof documents} */ (own))
    const opened = performance.now() - began
    /** @type {number[]} */
    const times = []
    for (let round = 0; round < 5; round++)
      for (const question of questions)
        for (let typed = 3; typed <= question.length; typed++) {
          const asked = performance.now()
          found.find(question.slice(0, typed))
          if (round > 0) times.push(performance.now() - asked) // the first round warms up
        }
    times.sort((a, b) => a - b)
    return [
      against(
        `a question while it is typed, ${lessons} lessons (${documents.length} sections), ${times.length} questions, median`,
        median(times),
        5,
        ms,
      ),
      against('the same, of 20 all but the slowest one', times[Math.floor(times.length * 0.95)] ?? NaN, 15, ms),
      { what: `the index of these read, and ${notes} notes of one's own added, when the search is opened`, value: ms(opened) },
    ]
  } finally {
    await server.close()
  }
}

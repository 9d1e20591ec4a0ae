/** Two weeks of someone made up: two lessons, a few practices, a thought written down. Gaps and a higher number belong to it. */
import { localIso, ours } from '../bench/entries-file.mjs'

/** @typedef {import('../bench/entries-file.mjs').Entry} Entry */
/** @typedef {Extract<import('../../src/core/entries/entry.ts').Draft, { kind: 'practice' }>['data']} Practice */

const daily = 86_400_000

/** @param {Date} now @param {number} days before today @param {string} clock such as "20:40" */
function on(now, days, clock) {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const day = new Date(now.getTime() - days * daily)
  return localIso(new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour, minute))
}

/** @type {[days: number, clock: string, exercise: import('../../src/core/exercise/exercise.ts').ExerciseId, said: Partial<Practice>][]} */
const practices = [
  [13, '21:10', 'E08', { before: 6, after: 4 }],
  [11, '20:55', 'E02', { before: 7, after: 5, preset: 'gentle', helped: ['going slowly', 'the voice'] }],
  [10, '08:15', 'E06', {}],
  [7, '21:30', 'E02', { before: 6, after: 3, helped: ['the quiet parts'] }],
  [6, '13:05', 'E08', { before: 5, after: 5 }],
  [4, '21:20', 'E02', { before: 7, after: 4, leftOut: ['neck'], helped: ['the quiet parts', 'leaving parts out'] }],
  [3, '07:50', 'E06', { before: 3, after: 4, finished: false, helped: ['stopping when I did'] }],
  [1, '21:00', 'E02', { before: 6, after: 3, leftOut: ['neck'], helped: ['the voice'] }],
]

/** @param {Date} now @returns {Promise<Entry[]>} oldest first */
export async function sample(now) {
  const files = /** @type {typeof import('../../src/build/content-files.ts')} */ (await ours('src/build/content-files.ts'))
  const { sectionsOf, stopsOf } = /** @type {typeof import('../../src/renderer/learn/stops.ts')} */ (await ours('src/renderer/learn/stops.ts'))
  const { library, problems } = files.readBook(files.places, true)
  if (!library) throw new Error(`The book has problems, so no sample can be made: ${JSON.stringify(problems[0])}`)
  let made = 0
  const stamp = (/** @type {string} */ at) => ({ id: `00000000-0000-4000-9000-${String(++made).padStart(12, '0')}`, at, edited: at })

  /** @param {string} id @param {number} section @param {string} at @param {string | null} readAt @returns {Entry} */
  const reading = (id, section, at, readAt) => {
    const module = library.modules.get(id)
    const stop = module && stopsOf(module).filter((one) => one.section === section)[1]
    if (!module || !stop) throw new Error(`The sample's place in lesson ${id} is not in the book any more.`)
    return { ...stamp(at), kind: 'reading', data: { module: id, place: stop.key, line: stop.line, section, sections: sectionsOf(module), readAt } }
  }
  /** @type {Entry[]} */
  const practised = practices.map(([days, clock, exercise, said]) => {
    const planned = Math.round(library.exercises.find(({ id }) => id === exercise)?.usual ?? 180)
    const finished = said.finished ?? true
    const form = library.scripts.get(exercise)?.script.forms[0].id ?? 'full'
    /** @type {Practice} */
    const data = {
      exercise,
      form,
      preset: exercise === 'E02' ? 'standard' : null,
      voice: 'af_heart',
      planned,
      practised: finished ? planned : Math.round(planned / 2),
      finished,
      leftOut: [],
      before: null,
      after: null,
      helped: [],
      done: null,
      words: '',
      note: '',
      tightBefore: [],
      tightAfter: [],
      ...said,
    }
    return { ...stamp(on(now, days, clock)), kind: 'practice', data }
  })
  const prompt = library.modules.get('A1')?.checks.find((block) => block.t === 'reflect')
  /** @type {Entry[]} */
  const written = prompt
    ? [
        {
          ...stamp(on(now, 9, '20:20')),
          kind: 'reflection',
          data: { module: 'A1', prompt: prompt.id, text: 'Somebody who listens and does not hurry me. I would like to sleep through again.' },
        },
      ]
    : []
  /** @type {Entry[]} */
  const all = [
    { ...stamp(on(now, 13, '21:05')), kind: 'body-check', data: { areas: ['neck'], conditions: [], hand: 'right' } },
    reading('A1', 2, on(now, 9, '20:25'), on(now, 9, '20:25')),
    reading('A4', 2, on(now, 1, '20:40'), null),
    ...written,
    ...practised,
  ]
  return all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

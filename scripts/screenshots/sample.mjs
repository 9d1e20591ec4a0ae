/** Five weeks of someone made up: two lessons, some practices, a thought written down. Gaps and a higher number belong to it. */
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

/** @typedef {import('../../src/core/script/exercise.ts').Region} Region */
/** @type {Region[]} */
const shoulders = ['chest-shoulders', 'neck', 'jaw']

/** @type {[days: number, clock: string, exercise: Practice['exercise'], said: Partial<Practice>][]} */
const practices = [
  [33, '21:15', 'E08', { before: 7, after: 5, tightBefore: shoulders, tightAfter: ['jaw'] }],
  [30, '20:50', 'E16', { before: 6, after: 6, tightBefore: ['belly', 'chest-shoulders'], words: 'Counting made it hard to settle.' }],
  [24, '08:05', 'E06', { before: 4, after: 3, helped: ['voice'] }],
  [21, '21:30', 'E02', { before: 7, after: 4, helped: ['going-slowly'], tightBefore: [...shoulders, 'forehead'], tightAfter: ['neck'] }],
  [16, '22:10', 'timer', { planned: 600, practised: 600, voice: null }],
  [13, '21:10', 'E08', { before: 6, after: 4, tightBefore: ['neck', 'jaw'] }],
  [11, '20:55', 'E02', { before: 7, after: 5, preset: 'gentle', helped: ['going-slowly', 'voice'], tightBefore: shoulders, tightAfter: ['neck'] }],
  [10, '08:15', 'E06', {}],
  [7, '21:30', 'E02', { before: 6, after: 3, helped: ['quiet-parts'], words: 'Jaw let go, feet fidgety.', tightBefore: ['jaw', 'forehead'] }],
  [6, '13:05', 'E08', { before: 5, after: 5, words: 'The office was loud. Next time in the park.' }],
  [
    4,
    '21:20',
    'E02',
    {
      before: 7,
      after: 4,
      leftOut: ['neck'],
      helped: ['quiet-parts', 'leaving-out'],
      note: 'Ask on Thursday whether the neck may stay out for good.',
      tightBefore: [...shoulders, 'hand-right'],
      tightAfter: ['neck'],
    },
  ],
  [3, '07:50', 'E06', { before: 3, after: 4, finished: false, helped: ['stopping'] }],
  [1, '21:00', 'E02', { before: 6, after: 3, leftOut: ['neck'], helped: ['voice'], tightBefore: shoulders, tightAfter: ['jaw'] }],
]

/** @param {Date} now @returns {Promise<Entry[]>} oldest first */
export async function sample(now) {
  const files = /** @type {typeof import('../../src/tools/content-files.ts')} */ (await ours('src/tools/content-files.ts'))
  const { sectionsOf, stopsOf } = /** @type {typeof import('../../src/renderer/learn/stops.ts')} */ (await ours('src/renderer/learn/stops.ts'))
  const { library, problems } = files.readBook(files.places, true)
  if (!library) throw new Error(`The book has problems, so no sample can be made: ${JSON.stringify(problems[0])}`)
  let made = 0
  const stamp = (/** @type {string} */ at) => ({ id: `00000000-0000-4000-9000-${String(++made).padStart(12, '0')}`, at, edited: at })

  /** @param {string} id @param {number} section @param {string} at @param {string | null} readAt @returns {Entry} */
  const reading = (id, section, at, readAt) => {
    const lesson = library.lessons.get(id)
    const stops = lesson ? stopsOf(lesson).filter((one) => one.section === section) : []
    const stop = stops[1] ?? stops[0] // a section may be one paragraph
    if (!lesson || !stop) throw new Error(`The sample's place in lesson ${id} is not in the book any more.`)
    return {
      ...stamp(at),
      kind: 'reading',
      data: { lesson: id, title: lesson.title, place: stop.key, line: stop.line, section, sections: sectionsOf(lesson), readAt },
    }
  }
  const titleOf = (/** @type {string} */ exercise) => library.exercises.find(({ id }) => id === exercise)?.title ?? exercise
  /** @type {Entry[]} */
  const practised = practices.map(([days, clock, exercise, said]) => {
    const planned = Math.round(library.exercises.find(({ id }) => id === exercise)?.usual ?? 180)
    const finished = said.finished ?? true
    const form = exercise === 'timer' ? 'timer' : (library.scripts.get(exercise)?.script.forms[0].id ?? 'full')
    /** @type {Practice} */
    const data = {
      exercise,
      title: titleOf(exercise),
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
  const prompt = library.lessons.get('A1')?.checks.find((block) => block.t === 'reflect')
  /** @type {Entry[]} */
  const written = prompt
    ? [
        {
          ...stamp(on(now, 9, '20:20')),
          kind: 'reflection',
          data: {
            lesson: 'A1',
            title: 'What therapy is',
            prompt: prompt.id,
            text: 'Somebody who listens and does not hurry me. I would like to sleep through again.',
          },
        },
      ]
    : []
  const { usualPattern } = /** @type {typeof import('../../src/core/script/choices.ts')} */ (await ours('src/core/script/choices.ts'))
  /** @type {Entry[]} */
  const kept = [
    {
      ...stamp(on(now, 21, '22:05')),
      kind: 'plan',
      data: { plan: 'muscle-release', title: 'Muscle release, step by step', step: 1, state: 'going' },
    },
    { ...stamp(on(now, 10, '08:20')), kind: 'favourite', data: { exercise: 'E06', title: titleOf('E06') } },
    {
      ...stamp(on(now, 4, '21:15')),
      kind: 'preset',
      data: {
        name: 'After work',
        exercise: 'E02',
        title: titleOf('E02'),
        chosen: {
          form: 'full',
          preset: 'gentle',
          passes: 1,
          posture: 'lying',
          anchor: 'breath',
          without: [],
          sleep: false,
          talk: 'full',
          pattern: '',
          ownPattern: usualPattern,
          word: '',
          options: {},
        },
        voice: 'af_heart',
        background: 'rain',
      },
    },
  ]
  /** @type {Entry[]} */
  const all = [
    { ...stamp(on(now, 13, '21:05')), kind: 'body-check', data: { areas: ['neck'], conditions: [], asked: ['body', 'breath'], hand: 'right' } },
    reading('A1', 2, on(now, 9, '20:25'), on(now, 9, '20:25')),
    reading('A4', 2, on(now, 1, '20:40'), null),
    ...written,
    ...kept,
    ...practised,
  ]
  return all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** The entries of someone who has used the app for years: practices, thoughts written down, lessons. The same every time. */
import { localIso } from './entries-file.mjs'

/** @typedef {import('./entries-file.mjs').Entry} Entry */

const words =
  'today it went slowly and that was all right my shoulders let go sooner than I thought and the kettle was the loudest thing in the room'.split(' ')
const helped = ['quiet-parts', 'voice', 'going-slowly', 'leaving-out']
const lessons = ['A1', 'A4', 'C1', 'E1']

/** Numbers 0 to below 1, the same row every time. @param {number} seed */
function row(seed) {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** @param {number} count @param {Date} now @returns {Entry[]} oldest first, about three a day */
export function manyEntries(count, now) {
  const next = row(20261122)
  const upTo = (/** @type {number} */ most) => Math.floor(next() * (most + 1))
  const minutesApart = 8 * 60
  return Array.from({ length: count }, (_, n) => {
    const at = localIso(new Date(now.getTime() - (count - n) * minutesApart * 60_000))
    const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
    const stamp = { id, at, edited: at }
    const lesson = n === 0 ? undefined : lessons[n - count + lessons.length + 1]
    if (n === 0) return { ...stamp, kind: 'body-check', data: { areas: ['neck'], conditions: [], asked: ['body', 'breath'], hand: 'right' } }
    if (lesson)
      return {
        ...stamp,
        kind: 'reading',
        data: {
          lesson,
          title: 'A lesson',
          place: 'where-they-stopped',
          line: 'After that you will be asked about your life. What is a usual week like? How long has this been going on?',
          section: 2,
          sections: 6,
          readAt: lesson === 'A4' ? null : at,
        },
      }
    if (next() < 0.3) {
      const text = Array.from({ length: 12 + upTo(40) }, () => words[upTo(words.length - 1)]).join(' ')
      return { ...stamp, kind: 'reflection', data: { lesson: lessons[upTo(3)] ?? 'A1', title: 'A lesson', prompt: `prompt-${upTo(4)}`, text } }
    }
    const muscles = next() < 0.5
    const [planned, rated] = [muscles ? 600 : 180, next() < 0.8]
    const finished = next() < 0.85
    const before = rated ? 2 + upTo(7) : null
    return {
      ...stamp,
      kind: 'practice',
      data: {
        exercise: muscles ? 'E02' : next() < 0.5 ? 'E06' : 'E08',
        title: muscles ? 'Letting go, seven groups' : 'A practice',
        form: muscles ? 'full' : 'three-minutes',
        preset: muscles ? 'standard' : null,
        voice: 'af_heart',
        planned,
        practised: finished ? planned : 30 + upTo(planned - 60),
        finished,
        leftOut: muscles && next() < 0.3 ? ['neck'] : [],
        before,
        after: before === null ? null : Math.max(0, before - upTo(3)),
        helped: next() < 0.5 ? [helped[upTo(3)] ?? 'voice'] : [],
        done: null,
        words: '',
        note: '',
        tightBefore: [],
        tightAfter: [],
      },
    }
  })
}

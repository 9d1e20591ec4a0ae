/** The ids a lesson names in its front matter, held against the book: its path, sources, related, exercises, planned. */
import type { ExerciseId } from '../script/exercise.ts'
import type { LessonId } from './book.ts'
import type { Known } from './known.ts'
import type { LessonHead } from './lesson-head.ts'
import type { LessonFile } from './lesson.ts'
import { noSuch, orNearest } from '../text/nearest.ts'
import type { LessonReading } from './lesson-reading.ts'

/** What a lesson leads to, as far as it is in the book. What was planned once and is there now is among it: no file has to be changed for that. */
export function leadsTo(head: LessonHead, known: Known): { readonly related: readonly LessonId[]; readonly exercises: readonly ExerciseId[] } {
  const both = (first: readonly string[], there: ReadonlySet<string>) => [...new Set([...first, ...head.planned])].filter((id) => there.has(id))
  return { related: both(head.related, known.lessons), exercises: both(head.exercises, known.exercises) }
}

export function checkReferences(from: LessonFile, reading: LessonReading): void {
  const { head, line } = from
  const { lessons, exercises, planned, sources, paths } = reading.known

  if (paths && !paths.includes(head.path))
    reading.report(line('path'), `path "${head.path}" does not exist${orNearest(head.path, paths, 'add it to paths.yaml with its title')}`)
  head.sources.forEach((key, entry) => {
    if (sources && !sources.has(key)) {
      reading.report(line('sources', entry), `source "${key}" does not exist${orNearest(key, sources.keys(), 'add it to sources.yaml')}`)
    }
  })
  head.related.forEach((id, entry) => {
    if (id === head.id) reading.report(line('related', entry), `the lesson is related to itself; take ${id} out of "related"`)
    else if (lessons.has(id)) return
    else if (planned?.lessons.has(id)) reading.report(line('related', entry), `lesson "${id}" is not in the book yet; move ${id} to "planned"`)
    else if (planned) reading.report(line('related', entry), noSuch('lesson', id, [...lessons, ...planned.lessons], 'add it to planned.yaml'))
  })
  head.exercises.forEach((id, entry) => {
    if (exercises.has(id)) return
    else if (planned?.exercises.has(id)) reading.report(line('exercises', entry), `exercise "${id}" is not in the book yet; move ${id} to "planned"`)
    else if (planned) reading.report(line('exercises', entry), noSuch('exercise', id, [...exercises, ...planned.exercises], 'add it to planned.yaml'))
  })
  head.planned.forEach((id, entry) => {
    if (!planned) return
    const all = [...lessons, ...exercises, ...planned.lessons, ...planned.exercises, ...planned.worksheets]
    if (!all.includes(id)) reading.report(line('planned', entry), `"${id}" does not exist${orNearest(id, all, 'add it to planned.yaml')}`)
  })
  for (const key of ['sources', 'related', 'exercises', 'planned'] as const) {
    head[key].forEach((id, entry) => {
      if (head[key].indexOf(id) < entry) reading.report(line(key, entry), `"${id}" is in "${key}" twice; keep one`)
    })
  }
}

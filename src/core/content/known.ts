/** What a lesson may point at while it is read: everything else in the book, by id. */
import type { ExerciseId } from '../script/exercise.ts'
import type { LessonId, Source, Term } from './book.ts'
import type { Planned } from './book-paths.ts'
import type { SafetyRead } from './safety-file.ts'

/** A part is null when its own file could not be read: nothing is checked against it, so that one broken file is one problem and not fifty. */
export interface Known {
  readonly paths: readonly string[] | null // ids
  readonly lessons: ReadonlySet<LessonId> // have a file
  readonly exercises: ReadonlySet<ExerciseId> // have a file
  readonly help: LessonId | null // the Help page
  readonly planned: Planned | null // still to come
  readonly terms: ReadonlyMap<string, Term> | null
  readonly sources: ReadonlyMap<string, Source> | null
  readonly safety: SafetyRead | null
}

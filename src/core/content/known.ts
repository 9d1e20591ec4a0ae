/** What a module may point at while it is read: everything else in the book, by id. */
import type { ExerciseId } from '../script/exercise.ts'
import type { ModuleId, Source, Term } from './book.ts'

/** A part is null when its own file could not be read: nothing is checked against it, so that one broken file is one problem and not fifty. */
export interface Known {
  readonly modules: ReadonlyMap<ModuleId, { readonly path: string; readonly title: string }> | null // paths.yaml: in the book or still to come
  readonly present: ReadonlySet<ModuleId> // have a file
  readonly catalogue: ReadonlySet<string> | null // catalogue.yaml: exercises and worksheets, in the book or still to come
  readonly exercises: ReadonlySet<ExerciseId> // have a file
  readonly terms: ReadonlyMap<string, Term> | null
  readonly sources: ReadonlyMap<string, Source> | null
}

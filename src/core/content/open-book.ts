/** A book as pages ask it: what there is, in its order; what an id stands for, or null; texts when they are wanted. Built into the app, or read from elsewhere. */
import type { Plan } from '../advice/plans.ts'
import type { ExerciseId } from '../script/exercise.ts'
import { withRole } from '../script/roles.ts'
import type { InRole, Role } from '../script/roles.ts'
import type { Script } from '../script/script.ts'
import type {
  ExerciseSummary,
  GlossaryEntry,
  HelpCountry,
  Lesson,
  LessonId,
  LessonSummary,
  Pace,
  Path,
  QuestionsPage,
  Source,
  Voice,
} from './book.ts'
import type { ClipIndex } from './clips.ts'
import type { HelpNumbers } from './help-numbers.ts'
import type { SearchIndex } from '../search/search.ts'

/** By its id; null when the book has none. Rejects when the text is in the book and cannot be read. */
type Load<T> = (id: string) => Promise<T | null>

interface HelpPage {
  readonly lesson: Lesson
  readonly countries: readonly HelpCountry[]
}

/** What a book is made of. Lists are small and there at once; each text is fetched when it is asked for, by its id. */
export interface BookData {
  readonly paths: readonly Path[] // with the lessons that are in the book; a path without one is left out
  readonly exercises: readonly ExerciseSummary[]
  readonly plans: readonly Plan[]
  readonly pace: Pace
  readonly voices: readonly Voice[] // the usual one first
  readonly helpNumbers: readonly HelpNumbers[] // there at once, whatever cannot be loaded
  readonly loadLesson: Load<Lesson>
  readonly loadScript: Load<Script>
  readonly loadClips: Load<ClipIndex> // by voice
  readonly loadHelp: () => Promise<HelpPage>
  readonly loadSources: () => Promise<readonly Source[]> // of the start cards and the breathing patterns, each once
  readonly loadGlossary: () => Promise<readonly GlossaryEntry[]>
  readonly loadQuestions: () => Promise<QuestionsPage>
  readonly loadSearchIndex: () => Promise<SearchIndex>
}

/** Everything a page may ask. An id that is not in the book is null, never an error: it may stand in a person's file, or in an address. */
export interface Book extends BookData {
  readonly lessons: readonly LessonSummary[] // in the order of reading
  lesson(id: LessonId): LessonSummary | null
  exercise(id: ExerciseId): ExerciseSummary | null
  plan(id: string): Plan | null
  voice(id: string): Voice | null
  /** The exercises with a role, by their places in it. Empty: nothing is offered. */
  inRole(role: Role): readonly { readonly exercise: ExerciseSummary; readonly as: InRole }[]
}

export function openBook(data: BookData): Book {
  const { paths, exercises, plans, voices } = data
  const lessons = paths.flatMap((path) => path.lessons)
  const finder = <T extends { readonly id: string }>(all: readonly T[]) => {
    const byId = new Map(all.map((one) => [one.id, one]))
    return (id: string): T | null => byId.get(id) ?? null
  }
  return {
    ...data,
    lessons,
    lesson: finder(lessons),
    exercise: finder(exercises),
    plan: finder(plans),
    voice: finder(voices),
    inRole: (role) => withRole(exercises, role),
  }
}

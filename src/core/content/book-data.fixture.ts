/** A whole small book as pages get it, for tests: from the texts of book.fixture, with changes. */
import { bookWith } from './book.fixture.ts'
import { english } from '../language/english.ts'
import { helpNumbers } from './help-numbers.ts'
import { readLibrary } from './library.ts'
import type { BookData } from './open-book.ts'
import { searchIndexOf } from './searched-book.ts'
import { showProblem } from '../text/problem.ts'

/** Throws when the changed texts have problems. No sentence has a recording. */
export function bookData(changes: Readonly<Record<string, string | null>> = {}): BookData {
  const { library, problems } = readLibrary(english, bookWith(changes))
  if (!library) throw new Error(problems.map(showProblem).join('\n'))
  const from =
    <T>(all: Iterable<readonly [string, T]>) =>
    (id: string) =>
      Promise.resolve(new Map(all).get(id) ?? null)
  return {
    paths: library.paths,
    exercises: library.exercises,
    plans: library.plans,
    pace: library.pace,
    voices: library.voices,
    helpNumbers: helpNumbers(library.help.countries),
    loadLesson: from(library.lessons),
    loadScript: from([...library.scripts].map(([id, { script }]) => [id, script])),
    loadClips: from(library.voices.map(({ id }) => [id, {}])),
    loadHelp: () => Promise.resolve(library.help),
    loadSources: () => Promise.resolve(library.exerciseSources),
    loadGlossary: () => Promise.resolve(library.glossary),
    loadQuestions: () => Promise.resolve(library.questions),
    loadSearchIndex: () => Promise.resolve(searchIndexOf(english, library)),
  }
}

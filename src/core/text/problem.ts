/** Something wrong with a content file, said to the person who can mend it: where, what is wrong, and what to write instead. */
export interface Problem {
  readonly file: string // as the person sees it, relative to content/<lang>: "lessons/A3-privacy.md"
  readonly line: number // from 1
  readonly message: string
}

/** "lessons/A3.md:41: glossary term …" */
export const showProblem = (problem: Problem): string => `${problem.file}:${problem.line}: ${problem.message}`

/** The scripts of the exercises: read by `core/script`, then held against the book. */
import type { ExerciseId } from '../script/exercise.ts'
import { exerciseIds } from '../script/exercise.ts'
import type { Lexicon } from '../script/lexicon.ts'
import { parseScript } from '../script/parse.ts'
import type { Script } from '../script/script.ts'
import { beginsWith, isScript } from './content-text.ts'
import type { ContentText } from './content-text.ts'
import { tidy } from '../text/tidy.ts'
import type { Problem } from '../text/problem.ts'
import type { Source } from './book.ts'
import type { Sources, SourceUse } from './sources.ts'

export interface ScriptFile {
  readonly file: string
  readonly script: Script
}

/** By id, in the order of the exercises; problems are added to `problems`. */
export function readScripts(
  texts: readonly ContentText[],
  catalogue: ReadonlySet<string> | null,
  lexicon: Lexicon | null,
  problems: Problem[],
): Map<ExerciseId, ScriptFile> {
  const scripts = new Map<ExerciseId, ScriptFile>()
  for (const { path, text } of texts) {
    if (!isScript(path)) continue
    const read = parseScript(path, text, lexicon ?? undefined)
    problems.push(...read.problems)
    if (!read.script) continue
    const { id } = read.script
    const line = lineOf(text, `id: ${id}`)
    const twin = scripts.get(id)
    if (twin) problems.push({ file: path, line, message: `exercise "${id}" is already in ${twin.file}; give this one another id` })
    else if (!beginsWith(path, id))
      problems.push({ file: path, line, message: `the file's name must begin with its id; name it exercises/${id}-….yaml, or mend the id` })
    if (catalogue && !catalogue.has(id))
      problems.push({ file: path, line, message: `exercise "${id}" is not in catalogue.yaml; add it there with its title` })
    if (!twin) scripts.set(id, { file: path, script: read.script })
  }
  return new Map(exerciseIds.flatMap((id) => (scripts.has(id) ? [[id, scripts.get(id) as ScriptFile] as const] : [])))
}

/** The sources the start cards and the breathing patterns name, each at the first line that holds its key. */
export function usedByScripts(texts: readonly ContentText[], scripts: ReadonlyMap<ExerciseId, ScriptFile>): SourceUse[] {
  return [...scripts.values()].flatMap(({ file, script }) => {
    const text = texts.find(({ path }) => path === file)?.text ?? ''
    return keysOf(script).map((key) => ({ file, line: lineOf(text, key), key }))
  })
}

/** A script's sources, those of its card before those of its patterns, each once. */
const keysOf = ({ card, patterns }: Script): string[] => [...new Set([...card.sources, ...patterns.flatMap(({ sources }) => sources)])]

/** The sources the scripts name, each once; an unknown key is left to `missingSources`. */
export function leanedOnBy(scripts: ReadonlyMap<ExerciseId, ScriptFile>, sources: Sources | null): Source[] {
  const keys = new Set([...scripts.values()].flatMap(({ script }) => keysOf(script)))
  return [...keys].flatMap((key) => sources?.byKey.get(key) ?? [])
}

/** First line that holds these words; 1 when none does. */
const lineOf = (text: string, words: string): number =>
  Math.max(
    1,
    tidy(text)
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1,
  )

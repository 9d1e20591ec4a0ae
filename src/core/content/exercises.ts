/** The scripts of the exercises: read by `core/script`, then held against the book. */
import type { BookLanguage } from '../language/book-language.ts'
import { usualChoices } from '../script/choices.ts'
import { bodyAreas, presets } from '../script/exercise.ts'
import type { ExerciseId, Preset } from '../script/exercise.ts'
import type { LexiconOfVoices } from '../script/lexicon.ts'
import { parseScript } from '../script/parse.ts'
import type { ScriptRead } from '../script/parse.ts'
import { planSteps } from '../script/plan-steps.ts'
import type { Script } from '../script/script.ts'
import { byId } from '../text/book-id.ts'
import type { Problem } from '../text/problem.ts'
import { longestPractice } from '../timeline/longest-practice.ts'
import { quietLimits } from '../timeline/timeline.ts'
import type { Source } from './book.ts'
import { idInName, isScript } from './content-text.ts'
import type { ContentText } from './content-text.ts'
import type { Sources, SourceUse } from './sources.ts'

/** An exercise with the file it stands in. */
export interface FiledScript {
  readonly file: string
  readonly script: Script
  readonly line: ScriptRead['line']
}

/** By id, in the order of their ids; problems are added to `problems`. */
export function readScripts(
  language: BookLanguage,
  texts: readonly ContentText[],
  lexicon: LexiconOfVoices | null,
  problems: Problem[],
): Map<ExerciseId, FiledScript> {
  const scripts = new Map<ExerciseId, FiledScript>()
  for (const { path: file, text } of texts) {
    if (!isScript(file)) continue
    const { script, line, ...read } = parseScript(language, file, text, lexicon ?? undefined)
    problems.push(...read.problems)
    if (!script) continue
    const report = (message: string) => problems.push({ file, line: line(['id']), message })
    problems.push(...tooLong(script, file, line))
    const { id } = script
    const twin = scripts.get(id)
    if (twin) report(`exercise "${id}" is already in ${twin.file}; give this one another id`)
    else if (idInName(file) !== id) report(`the file's name must begin with its id; name it exercises/${id}-….yaml, or mend the id`)
    if (!twin) scripts.set(id, { file, script, line })
  }
  const inOrder = new Map([...scripts].sort(([a], [b]) => byId(a, b)))
  problems.push(...sharedPlaces(inOrder))
  return inOrder
}

/** Forms that could last longer than a practice may. */
function tooLong(script: Script, file: string, line: ScriptRead['line']): Problem[] {
  const most = longestPractice / 60
  return script.forms.flatMap(({ id }, n) => {
    const minutes = Math.ceil(longestSeconds(script, id) / 60)
    const message = `form "${id}" can last ${minutes} minutes with all that lengthens it, at most ${most}; take parts out`
    return minutes > most ? [{ file, line: line(['forms', n]), message }] : []
  })
}

/** With two passes, whichever preset is longest, and every silence as long as a person can make it on the way. */
function longestSeconds(script: Script, form: string): number {
  const usual = { ...usualChoices(script), form, passes: 2 as const }
  const every = (Object.keys(presets) as Preset[]).flatMap((preset) =>
    [[], bodyAreas].map((leftOut) =>
      planSteps(script, { ...usual, preset, leftOut }, new Set())
        .flatMap(({ steps }) => steps)
        .reduce((sum, { seconds, elastic }) => sum + seconds + (elastic ? quietLimits.most : 0), 0),
    ),
  )
  return Math.max(...every)
}

/** A copied exercise keeps the roles of the one it was copied from; which of the two is offered would be left to chance. */
function sharedPlaces(scripts: ReadonlyMap<ExerciseId, FiledScript>): Problem[] {
  const taken = new Map<string, string>()
  return [...scripts.values()].flatMap(({ file, script: { roles }, line }) =>
    roles.flatMap(({ role, place }, n) => {
      const there = taken.get(`${role} ${place}`)
      taken.set(`${role} ${place}`, there ?? file)
      const message = `role "${role}" has ${there ?? ''} at place ${place}; give this one another place, or take the role out`
      return there === undefined ? [] : [{ file, line: line(['roles', n]), message }]
    }),
  )
}

/** The sources the start cards and the breathing patterns name, each at its place. */
export function usedByScripts(scripts: ReadonlyMap<ExerciseId, FiledScript>): SourceUse[] {
  return [...scripts.values()].flatMap(({ file, script: { card, patterns }, line }) => [
    ...card.sources.map((key, n) => ({ file, line: line(['card', 'sources', n]), key })),
    ...patterns.flatMap(({ sources }, p) => sources.map((key, n) => ({ file, line: line(['patterns', p, 'sources', n]), key }))),
  ])
}

/** The sources the scripts name, each once, a card's before those of its patterns; an unknown key is left to `missingSources`. */
export function leanedOnBy(scripts: ReadonlyMap<ExerciseId, FiledScript>, sources: Sources | null): Source[] {
  const keys = new Set(usedByScripts(scripts).map(({ key }) => key))
  return [...keys].flatMap((key) => sources?.byKey.get(key) ?? [])
}

/** The text of a script's file -> a checked script, or every problem in it at its line. */
import type { BookLanguage } from '../language/book-language.ts'
import type { Problem } from '../text/problem.ts'
import type { Place } from '../text/issue-words.ts'
import { noSuch } from '../text/nearest.ts'
import { tidy } from '../text/tidy.ts'
import { readYaml } from '../text/yaml-text.ts'
import { buildPart, buildScript } from './build-script.ts'
import type { LineOf } from './build-script.ts'
import { checkScript, sentenceFaults } from './check.ts'
import type { Fault } from './check.ts'
import type { LexiconOfVoices } from './lexicon.ts'
import { commonWhens } from './script.ts'
import type { Form, Script } from './script.ts'
import { HeadInFile, PartInFile, ScriptInFile } from './script-in-file.ts'
import { partLines } from './sentences.ts'
import { eitherWay } from './sides.ts'

export interface ScriptRead {
  readonly script: Script | null // null exactly when there are problems
  readonly problems: readonly Problem[]
  readonly line: (place: Place) => number // of a key or an entry of the file
}

/**
 * Reads one script. `path` is what problems name as their file; `text` is the file's YAML. With a lexicon, words with two sounds are checked too.
 * Never throws.
 */
export function parseScript(language: BookLanguage, path: string, text: string, lexicon?: LexiconOfVoices): ScriptRead {
  const { value, problems, line, raw } = readYaml(path, tidy(text), ScriptInFile)
  const inFile = (faults: readonly Fault[]): Problem[] => faults.map((fault) => ({ file: path, ...fault }))
  if (value === null) return { script: null, problems: inOrder([...problems, ...inFile(faultsOfTheRest(language, raw, line, lexicon))]), line }
  const [first, ...more] = value.forms.map(({ id, title, parts }, form) => ({
    id,
    title,
    parts: parts.map((part, index) => buildPart(part, ['forms', form, 'parts', index], line)),
  }))
  if (first === undefined) return { script: null, problems, line } // the schema asks for one
  const script = buildScript(value, [first, ...more], line)
  const faults = inOrder(
    inFile([
      ...sharedNames(value, line),
      ...missingForms(value, script.forms, line),
      ...missingWord(value, line),
      ...checkScript(language, script, lexicon),
    ]),
  )
  return { script: faults.length === 0 ? script : null, problems: faults, line }
}

/** Where one part is written wrongly, the others are held against the rules all the same: a writer sees every mistake at once. */
function faultsOfTheRest(language: BookLanguage, raw: unknown, line: LineOf, lexicon: LexiconOfVoices | undefined): Fault[] {
  if (!isGroup(raw)) return []
  const { forms: written, ...head } = raw
  const [first, ...more] = readableForms(written, line)
  if (first === undefined) return []
  const read = HeadInFile.safeParse(head)
  if (read.success) {
    const script = buildScript(read.data, [first, ...more], line)
    return [...sharedNames(read.data, line), ...checkScript(language, script, lexicon, { complete: false })]
  }
  const lines = [first, ...more].flatMap(({ parts }) => parts.flatMap(partLines))
  const said = lines.flatMap(({ say, other, line: at }) =>
    [say, ...other.map((one) => one.say)].flatMap(eitherWay).map((words) => ({ say: words, line: at })),
  )
  return sentenceFaults(language, said, lexicon)
}

function readableForms(written: unknown, line: LineOf): Form[] {
  return entriesOf(written).flatMap((form, f) => {
    const parts = entriesOf(isGroup(form) ? form['parts'] : null).flatMap((part, p) => {
      const read = PartInFile.safeParse(part)
      return read.success ? [buildPart(read.data, ['forms', f, 'parts', p], line)] : []
    })
    return parts.length === 0 ? [] : [{ id: nameIn(form, 'id'), title: nameIn(form, 'title'), parts }]
  })
}

/** Choices and patterns that a "when" could not tell from another word. */
function sharedNames({ options, patterns }: HeadInFile, line: LineOf): Fault[] {
  const named = [
    ...options.flatMap(({ choices }, o) => choices.map(({ id }, c) => ({ id, place: ['options', o, 'choices', c, 'id'] }))),
    ...patterns.map(({ id }, p) => ({ id, place: ['patterns', p, 'id'] })),
  ]
  const taken = (id: string, n: number) => [...commonWhens, 'own'].includes(id) || named.findIndex((one) => one.id === id) < n
  return named
    .filter(({ id }, n) => taken(id, n))
    .map(({ id, place }) => ({ line: line(place), message: `"${id}" is the name of another choice already; give this one another id` }))
}

/** Roles that offer a form which is not there. */
function missingForms({ roles }: HeadInFile, forms: readonly Form[], line: LineOf): Fault[] {
  const ids = forms.map(({ id }) => id)
  return roles.flatMap(({ form }, n) =>
    form === undefined || ids.includes(form)
      ? []
      : [{ line: line(['roles', n, 'form']), message: noSuch('form', form, ids, `the forms are ${ids.join(', ')}`) }],
  )
}

/** A word of one's own is asked for exactly where there is one for a person who types none. */
function missingWord({ asks, usual_word: usual }: HeadInFile, line: LineOf): Fault[] {
  if (asks.includes('word') === (usual !== undefined)) return []
  if (usual === undefined)
    return [{ line: line(['asks']), message: '"asks" has "word", so a "usual_word" is needed: the word of a person who types none' }]
  return [{ line: line(['usual_word']), message: 'nobody is asked for a word; add "word" to "asks", or take "usual_word" away' }]
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const nameIn = (value: unknown, key: string): string => (isGroup(value) && typeof value[key] === 'string' ? value[key] : '')

const inOrder = (problems: readonly Problem[]): Problem[] => [...problems].sort((a, b) => a.line - b.line)

/** The text of a script's file -> a checked script, or every problem in it at its line. */
import { LineCounter, parseDocument } from 'yaml'
import type { Problem } from '../text/problem.ts'
import { checkScript } from './check.ts'
import type { Lexicon } from './lexicon.ts'
import type { Beat, Breathing, Group, Groups, Line, NamedPattern, Option, Part, Round, Script } from './script.ts'
import { ScriptFile } from './script-file.ts'
import type { AgainInFile, BeatInFile, BreathingInFile, GroupInFile, GroupsInFile, LineInFile } from './script-file.ts'

type Where = readonly (string | number)[]
type LineOf = (where: Where) => number

/**
 * Reads one script. `path` is what problems name as their file; `text` is the file's YAML. With a lexicon, words with two sounds are checked too.
 * Never throws for what a writer can write; a script with problems is null.
 */
export function parseScript(path: string, text: string, lexicon?: Lexicon): { script: Script | null; problems: Problem[] } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file: path,
      line: counter.linePos(error.pos[0]).line,
      message: error.message.split('\n')[0] ?? 'not YAML',
    }))
    return { script: null, problems }
  }
  const lineOf: LineOf = (where) => {
    for (let depth = where.length; depth > 0; depth--) {
      const node = document.getIn(where.slice(0, depth), true)
      const start = startOf(node)
      if (start !== null) return counter.linePos(start).line
    }
    return 1
  }
  const file = ScriptFile.safeParse(document.toJS())
  if (!file.success) {
    const problems = file.error.issues.flatMap((issue) => faults(issue)).map(({ where, message }) => ({ file: path, line: lineOf(where), message }))
    return { script: null, problems }
  }
  const script = build(file.data, lineOf)
  const problems = checkScript(script, lexicon).map((fault) => ({ file: path, ...fault }))
  return { script: problems.length === 0 ? script : null, problems }
}

function startOf(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null
  const [start] = node.range as unknown[]
  return typeof start === 'number' ? start : null
}

interface ZodIssue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly errors?: readonly (readonly ZodIssue[])[]
}

/** A union reports each of its shapes: the one that came nearest, with the fewest faults, is the one the writer meant. */
function faults(issue: ZodIssue, above: Where = []): { where: Where; message: string }[] {
  const where = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))]
  const shapes = issue.code === 'invalid_union' ? (issue.errors ?? []) : []
  const depth = (issues: readonly ZodIssue[]) => Math.max(0, ...issues.map((inner) => inner.path.length))
  const nearest = [...shapes].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0]
  if (nearest !== undefined && nearest.length > 0) return nearest.flatMap((inner) => faults(inner, where))
  const key = where.at(-1)
  return [{ where, message: `${key === undefined ? '' : `${String(key)}: `}${issue.message}` }]
}

const whens = (when: string | readonly string[] | undefined): readonly string[] => (when === undefined ? [] : [when].flat())

const buildLine = (line: LineInFile, where: Where, lineOf: LineOf): Line => ({
  at: line.at ?? null,
  say: line.say,
  when: whens(line.when),
  other: Object.entries(line.other ?? {}).map(([when, say]) => ({ when, say })),
  full: line.full,
  shows: line.shows ?? null,
  on: line.on,
  line: lineOf(where),
})

const buildLines = (lines: readonly LineInFile[] | undefined, where: Where, lineOf: LineOf): Line[] =>
  (lines ?? []).map((line, index) => buildLine(line, [...where, index], lineOf))

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const buildBeat = (beat: BeatInFile, where: Where, lineOf: LineOf): Beat => ({
  part: 'beat',
  id: slug(beat.beat),
  title: beat.beat,
  kind: beat.kind,
  seconds: beat.seconds,
  when: whens(beat.when),
  regions: beat.regions,
  sense: beat.sense ?? null,
  areas: beat.areas,
  lines: buildLines(beat.lines, [...where, 'lines'], lineOf),
  without: buildLines(beat.without, [...where, 'without'], lineOf),
})

const buildBreathing = (part: BreathingInFile, where: Where, lineOf: LineOf): Breathing => ({
  part: 'breathing',
  id: slug(part.breathing),
  title: part.breathing,
  seconds: part.seconds,
  when: whens(part.when),
  lines: buildLines(part.lines, [...where, 'lines'], lineOf),
})

function buildPart(part: ScriptFile['forms'][0]['parts'][number], where: Where, lineOf: LineOf): Part {
  if ('groups' in part) return buildGroups(part.groups, [...where, 'groups'], lineOf)
  return 'breathing' in part ? buildBreathing(part, where, lineOf) : buildBeat(part, where, lineOf)
}

function buildOption({ id, title, choices: [first, ...others] }: ScriptFile['options'][number]): Option[] {
  return first === undefined ? [] : [{ id, title, choices: [first, ...others] }]
}

const buildPattern = ({ top_up, ...pattern }: ScriptFile['patterns'][number]): NamedPattern => ({ ...pattern, topUp: top_up })

function buildGroup(group: GroupInFile, common: readonly Line[], where: Where, lineOf: LineOf): Group {
  const read = (round: GroupInFile | AgainInFile, key: keyof Round, at: Where) =>
    round[key] === undefined ? null : buildLines(round[key], [...at, key], lineOf)
  const first: Round = {
    name: read(group, 'name', where) ?? [],
    tense: read(group, 'tense', where) ?? common,
    release: read(group, 'release', where) ?? [],
    notice: read(group, 'notice', where) ?? [],
    rest: read(group, 'rest', where) ?? [],
    imagine: read(group, 'imagine', where) ?? [],
  }
  const { again } = group
  const round = (key: keyof Round) => (again === undefined ? null : read(again, key, [...where, 'again'])) ?? first[key]
  const second: Round = {
    name: round('name'),
    tense: round('tense'),
    release: round('release'),
    notice: round('notice'),
    rest: round('rest'),
    imagine: round('imagine'),
  }
  return { id: group.id, title: group.title, regions: group.regions, areas: group.areas, capped: group.capped, rounds: [first, second] }
}

function buildGroups(part: GroupsInFile, where: Where, lineOf: LineOf): Groups {
  const common = buildLines(part.tense, [...where, 'tense'], lineOf)
  return {
    part: 'groups',
    name: part.name,
    again: part.again ?? null,
    bridge: part.bridge === undefined ? null : buildBeat(part.bridge, [...where, 'bridge'], lineOf),
    groups: part.groups.map((group, index) => buildGroup(group, common, [...where, 'groups', index], lineOf)),
  }
}

function build(file: ScriptFile, lineOf: LineOf): Script {
  const form = ({ id, title, parts }: ScriptFile['forms'][0], index: number) => ({
    id,
    title,
    parts: parts.map((part, place) => buildPart(part, ['forms', index, 'parts', place], lineOf)),
  })
  const [first, ...more] = file.forms
  const { card } = file
  return {
    id: file.id,
    title: file.title,
    summary: file.summary,
    room: file.room,
    needs: file.needs,
    postures: file.postures,
    asks: file.asks,
    senses: file.senses,
    options: file.options.flatMap(buildOption),
    patterns: file.patterns.map(buildPattern),
    ownPattern: file.own_pattern,
    card: {
      what: card.what,
      doctorFirst: card.doctor_first,
      evidence: card.evidence,
      sources: card.sources,
      stopIf: card.stop_if,
      notWhile: card.not_while,
    },
    softPrompt: { say: file.soft_prompt, line: lineOf(['soft_prompt']) },
    forms: [form(first, 0), ...more.map((other, index) => form(other, index + 1))],
    reviewedBy: file.reviewed_by,
    checkedOn: file.checked_on,
  }
}

/** A script's file as it was typed and found right -> the script the app works with. */
import type { Place } from '../text/issue-words.ts'
import { sideOf } from './sides.ts'
import type { Side } from './sides.ts'
import type { Beat, Breathing, ByHand, Form, Group, Groups, Line, NamedPattern, Option, Part, Round, Script } from './script.ts'
import type { AgainInFile, BeatInFile, BreathingInFile, GroupInFile, GroupsInFile, HeadInFile, LineInFile, PartInFile } from './script-in-file.ts'

export type LineOf = (place: Place) => number

export function buildScript(file: HeadInFile, [first, ...more]: readonly [Form, ...Form[]], lineOf: LineOf): Script {
  const { card } = file
  return {
    id: file.id,
    title: file.title,
    summary: file.summary,
    shelf: file.room,
    needs: file.needs,
    postures: file.postures,
    asks: file.asks,
    usualWord: file.usual_word ?? '',
    senses: file.senses,
    roles: file.roles.map(({ role, place, form, say }) => ({ role, place, form: form ?? null, say: say ?? null })),
    options: file.options.flatMap(buildOption),
    patterns: file.patterns.map(buildPattern),
    ownPattern: file.own_pattern,
    safety: file.safety,
    card: {
      what: card.what,
      evidence: card.evidence,
      sources: card.sources,
    },
    softPrompt: { say: file.soft_prompt, line: lineOf(['soft_prompt']) },
    forms: [first, ...more],
    reviewedBy: file.reviewed_by,
    checkedOn: file.checked_on,
  }
}

/** `place` is where the part stands in its file. */
export function buildPart(part: PartInFile, place: Place, lineOf: LineOf): Part {
  if ('groups' in part) return buildGroups(part.groups, [...place, 'groups'], lineOf)
  return 'beat' in part ? buildBeat(part, place, lineOf) : buildBreathing(part, place, lineOf)
}

function buildOption({ id, title, choices: [first, ...others] }: HeadInFile['options'][number]): Option[] {
  return first === undefined ? [] : [{ id, title, choices: [first, ...others] }]
}

const buildPattern = ({ top_up, ...pattern }: HeadInFile['patterns'][number]): NamedPattern => ({ ...pattern, topUp: top_up })

const asList = (when: string | readonly string[] | undefined): readonly string[] => (when === undefined ? [] : [when].flat())

/** A text for the right and one for the left, told by the hand that begins. */
const byHand = (text: LineInFile['say'], side: Side): ByHand =>
  typeof text === 'string' || side !== 'second' ? text : { right: text.left, left: text.right }

const buildLine = (line: LineInFile, place: Place, lineOf: LineOf, side: Side): Line => ({
  at: line.at ?? null,
  say: byHand(line.say, side),
  when: asList(line.when),
  other: Object.entries(line.other ?? {}).map(([when, say]) => ({ when, say: byHand(say, side) })),
  full: line.full,
  shows: line.shows ?? null,
  on: line.on,
  areas: line.areas,
  without: line.without ?? null,
  line: lineOf(place),
})

const buildLines = (lines: readonly LineInFile[] | undefined, place: Place, lineOf: LineOf, side: Side = null): Line[] =>
  (lines ?? []).map((line, index) => buildLine(line, [...place, index], lineOf, side))

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

const buildBeat = (beat: BeatInFile, place: Place, lineOf: LineOf): Beat => ({
  part: 'beat',
  id: slugOf(beat.beat),
  title: beat.beat,
  kind: beat.kind,
  seconds: beat.seconds,
  when: asList(beat.when),
  regions: beat.regions,
  sense: beat.sense ?? null,
  areas: beat.areas,
  lines: buildLines(beat.lines, [...place, 'lines'], lineOf),
  without: buildLines(beat.without, [...place, 'without'], lineOf),
})

const buildBreathing = (part: BreathingInFile, place: Place, lineOf: LineOf): Breathing => ({
  part: 'breathing',
  id: slugOf(part.breathing),
  title: part.breathing,
  seconds: part.seconds,
  when: asList(part.when),
  lines: buildLines(part.lines, [...place, 'lines'], lineOf),
})

function buildGroup(group: GroupInFile, common: readonly Line[], place: Place, lineOf: LineOf): Group {
  const side = sideOf(group.regions)
  const read = (round: GroupInFile | AgainInFile, key: keyof Round, at: Place) =>
    round[key] === undefined ? null : buildLines(round[key], [...at, key], lineOf, side)
  const first: Round = {
    name: read(group, 'name', place) ?? [],
    tense: read(group, 'tense', place) ?? common,
    release: read(group, 'release', place) ?? [],
    notice: read(group, 'notice', place) ?? [],
    rest: read(group, 'rest', place) ?? [],
    imagine: read(group, 'imagine', place) ?? [],
  }
  const { again } = group
  const round = (key: keyof Round) => (again === undefined ? null : read(again, key, [...place, 'again'])) ?? first[key]
  const second: Round = {
    name: round('name'),
    tense: round('tense'),
    release: round('release'),
    notice: round('notice'),
    rest: round('rest'),
    imagine: round('imagine'),
  }
  const { id, title, regions, areas, capped } = group
  return { id, title: byHand(title, side), regions, areas, capped, rounds: [first, second] }
}

function buildGroups(part: GroupsInFile, place: Place, lineOf: LineOf): Groups {
  const common = buildLines(part.tense, [...place, 'tense'], lineOf)
  return {
    part: 'groups',
    name: part.name,
    again: part.again ?? null,
    bridge: part.bridge === undefined ? null : buildBeat(part.bridge, [...place, 'bridge'], lineOf),
    groups: part.groups.map((group, index) => buildGroup(group, common, [...place, 'groups', index], lineOf)),
  }
}

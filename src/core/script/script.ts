/** One exercise as its writer wrote it, checked: plain data, no clock, no recording. All times are seconds. */
import type { BreathKind, Pattern } from './breathing.ts'
import { anchors, postures, senses } from './exercise.ts'
import type { InRole } from './roles.ts'
import type { BodyArea, ExerciseId, Posture, Region, Sense } from './exercise.ts'

/**
 * Choices a line of any script may depend on: `no-sight` when the person leaves sight out, `twice` when every group is done two times, `sleep` and `awake`,
 * whether the breathing pattern has `holds`, and whether it is their own. A script adds the ids of its patterns and of its options' choices.
 */
export const commonWhens: readonly string[] = [
  ...postures,
  ...anchors,
  ...senses.map((sense) => `no-${sense}`),
  'twice',
  'sleep',
  'awake',
  'holds',
  'no-holds',
  'own-pattern',
]
type When = string

/** A text, or one for each hand that may begin: with the right, a part on the side that begins is on the right. */
export type ByHand = string | { readonly right: string; readonly left: string }

/** One spoken sentence. */
export interface Line {
  readonly at: number | 'end' | null // seconds into its step; 'end': it stops as its step stops; null: a breath after the line before
  readonly say: ByHand
  readonly when: readonly When[] // spoken only if one of these holds; empty: always
  readonly other: readonly { readonly when: When; readonly say: ByHand }[] // the first that holds is said instead
  readonly full: boolean // said only when a person wants the full talk
  readonly shows: string | null // shown instead of what is said; may hold {word}, the person's own word
  readonly on: BreathKind // in a paced part: the part of the breath it falls on
  readonly areas: readonly BodyArea[] // parts of the body it names or uses: not said to a person who leaves one of them out
  readonly without: string | null // said to them instead; null: nothing
  readonly line: number // in the file, from 1
}

/** `count`: words at an even pace through the whole beat, where others keep their last third silent. */
export const beatKinds = ['opening', 'settle', 'guide', 'count', 'quiet', 'closing'] as const
export type BeatKind = (typeof beatKinds)[number]

export interface Beat {
  readonly part: 'beat'
  readonly id: string
  readonly title: string
  readonly kind: BeatKind
  readonly seconds: number
  readonly when: readonly When[] // the beat is there only if one of these holds; empty: always
  readonly regions: readonly SidedRegion[] // where the attention is
  readonly sense: Sense | null // when the person leaves this sense out, `without` is said instead of `lines`
  readonly areas: readonly BodyArea[] // likewise when any of these is left out
  readonly lines: readonly Line[]
  readonly without: readonly Line[]
}

/** The muscle groups, once or twice: each is [name, tense, let go]. `again` is the name beat of a second pass, null where there is none. */
export interface Groups {
  readonly part: 'groups'
  readonly name: number
  readonly again: number | null
  readonly bridge: Beat | null // between the passes
  readonly groups: readonly Group[]
}

/** Breathing with the pacer, in the chosen pattern. Seconds that no whole breath fills go to the closing. */
export interface Breathing {
  readonly part: 'breathing'
  readonly id: string
  readonly title: string
  readonly seconds: number
  readonly when: readonly When[]
  readonly lines: readonly Line[] // each waits for the start of the next breath
}
export type Part = Beat | Groups | Breathing

/** A breathing pattern with what is known about it. `sources` are keys of sources.yaml. */
export interface NamedPattern extends Pattern {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly sources: readonly string[]
}

/** A choice that only this exercise has. */
export interface Option {
  readonly id: string
  readonly title: string
  readonly choices: readonly [OptionChoice, ...OptionChoice[]]
}
interface OptionChoice {
  readonly id: string
  readonly title: string
  readonly ticked: boolean // the usual choice of a person who ticked a condition in the body check
  readonly areas: readonly BodyArea[] // parts of the body it needs: no choice for a person who leaves one of them out
}

/** A region by side: `hand-first` is the hand of the side that begins. */
export type SidedRegion = Region | `${'hand' | 'forearm' | 'upper-arm' | 'thigh' | 'lower-leg' | 'foot'}-${'first' | 'second'}`

export interface Group {
  readonly id: string
  readonly title: ByHand
  readonly regions: readonly SidedRegion[]
  readonly areas: readonly BodyArea[] // any of them, left out, leaves out the whole group
  readonly capped: boolean // neck, lower legs, feet: never tensed longer than `tensionCap`
  readonly rounds: readonly [Round, Round] // what is said in the first and in the second pass
}

/** What is said in one pass of a group; `rest` and `imagine` instead of the others when it is left out. */
export interface Round {
  readonly name: readonly Line[]
  readonly tense: readonly Line[]
  readonly release: readonly Line[]
  readonly notice: readonly Line[]
  readonly rest: readonly Line[]
  readonly imagine: readonly Line[]
}

export interface Form {
  readonly id: string
  readonly title: string
  readonly parts: readonly Part[]
}

/** What a person reads before the clock starts. `sources` are keys of sources.yaml. */
interface StartCard {
  readonly what: string
  readonly evidence: string
  readonly sources: readonly string[]
}

/** What an exercise is for safety: names of the one list, safety.yaml, which says what they mean. */
export interface SafetyNames {
  readonly kind: string
  readonly uses: readonly string[]
  readonly also: readonly string[] // what this exercise says besides
  readonly not: readonly string[] // what its kind says, and this exercise does not
}

/** What a person may choose for this exercise besides its form. */
export const asks = ['preset', 'passes', 'leftOut', 'hand', 'posture', 'anchor', 'without', 'sleep', 'word'] as const
export type Ask = (typeof asks)[number]

/** The shelves of the practise page, in order. */
export const shelves = ['muscles', 'now', 'breath', 'attention', 'thoughts', 'comfort'] as const
export type Shelf = (typeof shelves)[number]

/** What a person may be looking for. */
export const needs = ['calm-body', 'come-back', 'step-back', 'kindness', 'sleep'] as const
export type Need = (typeof needs)[number]

export interface Script {
  readonly id: ExerciseId
  readonly title: string
  readonly summary: string
  readonly shelf: Shelf
  readonly needs: readonly Need[]
  readonly postures: readonly Posture[] // how it can be done
  readonly asks: readonly Ask[]
  readonly usualWord: string // the cue word of a person who has typed none; empty where nobody is asked for one
  readonly senses: readonly Sense[] // those a person is asked about
  readonly roles: readonly InRole[] // what the app may offer it for
  readonly options: readonly Option[]
  readonly patterns: readonly NamedPattern[] // the first is the usual one; empty: nothing is paced
  readonly ownPattern: boolean
  readonly safety: SafetyNames
  readonly card: StartCard
  readonly softPrompt: { readonly say: string; readonly line: number } // said once in any silence that grows longer than 45 s
  readonly forms: readonly [Form, ...Form[]]
  readonly reviewedBy: string | null
  readonly checkedOn: string | null
}

/** The words every layer uses for a practice: what a person chooses, and the timeline that comes of it. All times are seconds. */
import type { Breath, Pattern } from './breathing.ts'
import type { TimerBell } from './surroundings.ts'

/** The name of an exercise in a book, such as "E02". Which there are is asked of the book: no name of one stands in the code. */
export type ExerciseId = string

/** Seconds tensed and let go. The figures are a product decision on top of the handbooks: 5-7 s [CB] [CCP], 10-15 s [PMR-W7]. */
export const presets = {
  gentle: { tense: 5, release: 25 },
  classic: { tense: 7, release: 35 },
  standard: { tense: 10, release: 30 },
  long: { tense: 15, release: 40 },
} as const
export type Preset = keyof typeof presets

/** Neck, lower legs and feet are never tensed longer than this, in any preset (sources: CB, CCP, KS; clinician to confirm). */
export const tensionCap = 5

/** The parts of the body a person may leave out, as the body check asks them. */
export const bodyAreas = ['hands-arms', 'face', 'jaw', 'eyes', 'neck', 'shoulders-back', 'belly', 'legs', 'feet'] as const
export type BodyArea = (typeof bodyAreas)[number]

/** Paths of the body map (`body-map.svg`), as seen in a mirror: right is on the right. */
export const regions = [
  'hand-right',
  'forearm-right',
  'upper-arm-right',
  'hand-left',
  'forearm-left',
  'upper-arm-left',
  'forehead',
  'eyes-nose',
  'jaw',
  'neck',
  'chest-shoulders',
  'belly',
  'thigh-right',
  'lower-leg-right',
  'foot-right',
  'thigh-left',
  'lower-leg-left',
  'foot-left',
] as const
export type Region = (typeof regions)[number]

export const postures = ['sitting', 'lying', 'desk', 'standing'] as const
export type Posture = (typeof postures)[number]
/** The hand a person prefers. */
export const hands = ['right', 'left', 'none'] as const
export const anchors = ['breath', 'hands', 'feet', 'sounds', 'sight'] as const
export type Anchor = (typeof anchors)[number]
export const senses = ['sight', 'hearing', 'smell', 'taste'] as const
export type Sense = (typeof senses)[number]

/** How much is said: every line; only the lines a person cannot do without; or nothing, with a bell where something begins. Captions stay. */
export const talks = ['full', 'light', 'bells'] as const
export type Talk = (typeof talks)[number]

/** What a person chose before pressing play. Every exercise reads the parts it has; the rest has no effect. */
export interface Choices {
  readonly form: string // id of one of the exercise's forms, such as "short"; muscle release has one form, "full"
  readonly preset: Preset
  readonly passes: 1 | 2
  readonly leftOut: readonly BodyArea[]
  readonly hand: (typeof hands)[number]
  readonly posture: Posture
  readonly anchor: Anchor
  readonly without: readonly Sense[]
  readonly sleep: boolean // at the end nobody is asked to get up, and no bell rings
  readonly talk: Talk
  readonly pattern: string // id of one of the exercise's breathing patterns, or 'own'
  readonly ownPattern: Pattern
  readonly word: string // the person's own cue word; empty: they typed none
  readonly options: Readonly<Record<string, string>> // option id -> choice id, for what only this exercise asks
}

/**
 * What a person is asked to do during a step.
 * - `talk`: openings, settling, closing  - `guide`: a guided part of a mindfulness or grounding practice  - `quiet`: silence with at most a soft prompt
 * - `breathe`: breathing along with the pacer
 * - `name`, `tense`, `release`, `notice`: the four parts of a muscle group  - `imagine`: the release-only line of a group that is left out
 */
export type Phase = 'talk' | 'guide' | 'quiet' | 'breathe' | 'name' | 'tense' | 'release' | 'notice' | 'imagine'

export interface Step {
  readonly id: string // unique in its timeline, the same for every set of choices: "1.first-arm.tense"
  readonly chapter: number
  readonly phase: Phase
  readonly start: number
  readonly seconds: number
  readonly regions: readonly Region[]
}

/** A part a person can jump to: a muscle group in one pass, or a beat of a guided practice. */
export interface Chapter {
  readonly id: string
  readonly title: string
  readonly start: number
  readonly seconds: number
  readonly kind: 'group' | 'beat'
  readonly leftOut: boolean
}

/** One sentence, due at `at`. `clip` names the recording, null when it is only shown; `seconds` is the recording's length. */
export interface Cue {
  readonly id: string
  readonly step: string
  readonly at: number
  readonly seconds: number
  readonly say: string
  readonly caption: string // what is shown: the sentence, or the person's own word where the voice says "your word"
  readonly clip: string | null
}

/**
 * `begin` and `end` frame a practice. With bells only, `next` rings where a part begins, `tense` and `release` where a muscle group is tensed and let go, and `still`
 * where nothing has sounded for long.
 */
export interface Bell {
  readonly at: number
  readonly bell: 'begin' | 'end' | 'next' | 'tense' | 'release' | 'still'
  readonly sound?: TimerBell // what a person chose for the timer; without it, the bell's own sound
}

/** A whole practice in absolute seconds from its start. Steps and chapters are in order and leave no gap; every `at` falls on a 48 kHz sample. */
export interface Timeline {
  readonly exercise: ExerciseId // 'timer': nobody leads, only time and bells
  readonly total: number
  readonly chapters: readonly Chapter[]
  readonly steps: readonly Step[]
  readonly cues: readonly Cue[]
  readonly bells: readonly Bell[]
  readonly breaths: readonly Breath[] // what the pacer draws and its tones follow; empty outside paced parts
}

/** Length in seconds and file name of the recording of a sentence in the chosen voice (null: it is shown, not said); throws when the voice has none. */
export type FindClip = (say: string) => { readonly clip: string | null; readonly seconds: number }

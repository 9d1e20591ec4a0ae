/** The book as pages draw it: checked, cross-checked, plain data. Nothing here can hold markup. */
import type { ExerciseId, Posture } from '../script/exercise.ts'
import type { InRole } from '../script/roles.ts'
import type { Need, Shelf } from '../script/script.ts'

/** The id of a lesson, such as "A1". Which there are, the files of the book say. */
export type LessonId = string

export type Inline =
  | string
  | { readonly t: 'em' | 'strong'; readonly in: readonly Inline[] }
  | { readonly t: 'lesson'; readonly lesson: LessonId; readonly in: readonly Inline[] }
  | { readonly t: 'help'; readonly in: readonly Inline[] } // opens Get help now
  | { readonly t: 'term'; readonly term: string; readonly in: readonly Inline[] }
  | { readonly t: 'source'; readonly key: string } // a small number after a claim, leading to the lesson's sources; counts in their order
  | { readonly t: 'break' }

/** `key` finds a block again tomorrow: it is made from the block's own words, so that an edit elsewhere does not move the bookmark. */
export type Block =
  | { readonly t: 'p'; readonly key: string; readonly in: readonly Inline[] }
  | { readonly t: 'list'; readonly key: string; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly t: 'scene'; readonly key: string; readonly lines: readonly (readonly Inline[])[] }
  | { readonly t: 'callout'; readonly key: string; readonly title: string; readonly paragraphs: readonly (readonly Inline[])[] }
  | {
      readonly t: 'compare'
      readonly key: string
      readonly columns: readonly { readonly title: string; readonly items: readonly (readonly Inline[])[] }[]
    }
  | { readonly t: 'try'; readonly key: string; readonly exercise: ExerciseId; readonly in: readonly Inline[] }
  | { readonly t: 'check'; readonly key: string; readonly check: Check }
  | { readonly t: 'reflect'; readonly key: string; readonly id: string; readonly prompt: string }

/** A question with a kind answer and no score. `sort`: put each line under one of two answers; `order`: put the lines in order; `choice`: pick one. */
export type Check =
  | {
      readonly kind: 'choice'
      readonly question: string
      readonly options: readonly { readonly say: string; readonly reply: string; readonly right: boolean }[]
    }
  | { readonly kind: 'order'; readonly question: string; readonly items: readonly string[]; readonly right: string; readonly other: string }
  | {
      readonly kind: 'sort'
      readonly question: string
      readonly answers: readonly [string, string]
      readonly lines: readonly { readonly say: string; readonly answer: 0 | 1; readonly reply: string }[]
    }

export interface Section {
  readonly id: string
  readonly title: string // always a question or a plain line, as the contents beside the page shows it
  readonly blocks: readonly Block[]
}

export interface Source {
  readonly key: string
  readonly grade: 'A' | 'B' | 'C'
  readonly text: string
  readonly recheck: boolean // read in a secondary copy: to be opened at the publisher before release
}

/** What a list of lessons shows; small enough to be in the first script. */
export interface LessonSummary {
  readonly id: LessonId
  readonly title: string
  readonly path: string // "A"
  readonly objective: string
  readonly minutes: number
  readonly sections: number
}

export interface Lesson extends LessonSummary {
  readonly contentNote: string | null
  readonly lead: readonly Inline[]
  readonly parts: readonly Section[]
  readonly checks: readonly Block[] // the check and reflect blocks, in order, after the text
  readonly sources: readonly Source[]
  readonly related: readonly LessonId[] // only lessons that are in the book
  readonly exercises: readonly ExerciseId[] // only exercises that are in the book
  readonly terms: Readonly<Record<string, Term>> // the glossary terms this page links
  readonly reviewedBy: string | null
  readonly checkedOn: string | null
}

export interface Term {
  readonly term: string
  readonly meaning: string
}

/** A word of the glossary, with the lessons that explain it where it stands. */
export interface GlossaryEntry extends Term {
  readonly id: string
  readonly lessons: readonly LessonId[] // in the order of the book; may be empty
}

/** Where a lesson says more. */
export interface QuestionPlace {
  readonly lesson: LessonId
  readonly heading: string
  readonly at: string // the block under that heading
}

export interface AnsweredQuestion extends QuestionPlace {
  readonly question: string
  readonly answer: string
  readonly sources: readonly string[] // keys, of what the answer claims
}

/** What people ask before they begin. */
export interface QuestionsPage {
  readonly takeaways: readonly ({ readonly title: string; readonly line: string } & QuestionPlace)[]
  readonly questions: readonly AnsweredQuestion[]
  readonly films: readonly AnsweredQuestion[] // question: what films show
  readonly straightTo: readonly ({ readonly question: string } & QuestionPlace)[]
  readonly sources: readonly Source[] // each once, in the order of the page
  readonly reviewedBy: string | null
  readonly checkedOn: string | null
}

export interface Path {
  readonly id: string
  readonly title: string
  readonly lessons: readonly LessonSummary[]
}

/** One exercise as the practise page lists it. */
export interface ExerciseSummary {
  readonly id: ExerciseId
  readonly title: string
  readonly summary: string
  readonly shelf: Shelf // where it stands in Practise
  readonly needs: readonly Need[]
  readonly shortest: number // seconds
  readonly longest: number // seconds
  readonly usual: number // seconds of the default choices
  readonly lengths: readonly { readonly form: string; readonly title: string; readonly seconds: number }[] // each form with the default choices
  readonly postures: readonly Posture[]
  readonly roles: readonly InRole[] // what the app may offer it for
}

/** One voice of the app. */
export interface Voice {
  readonly id: string
  readonly title: string
  readonly accent: string // how it speaks the language, such as "british"
  readonly firstFor: readonly string[] // languages of a computer ("en-US") whose new people begin with it; the others begin with the first voice
  readonly hear: string // a sentence to try it by; it has a recording of it
}

export interface HelpCountry {
  readonly cc: string // ISO 3166 alpha-2; ZZ is anywhere else
  readonly name: string
  readonly emergency: readonly { readonly number: string; readonly note: string }[]
  readonly checkedOn: string | null
  readonly lines: readonly HelpLine[]
}

/** One way to reach a service. */
export interface HelpWay {
  readonly by: 'phone' | 'text' | 'whatsapp' | 'web'
  readonly to: string // what is dialled, written to or opened, and nothing else
  readonly about: string // "from a mobile", may be empty
  readonly words: readonly string[] // what to write, any of them; empty: in the person's own words
}

export interface HelpLine {
  readonly service: string
  readonly ways: readonly HelpWay[]
  readonly otherWays: string | null // ways without a number or an address: "an app, video calls"
  readonly hours: string | null // null: not known
  readonly cost: string | null // null: not known
  readonly languages: string
  readonly seen: number | null // the year in which it was read, where that is some time ago
  readonly open: string // the service's own address, where the row can be checked
  readonly checkedOn: string | null
}

/** Seconds of a sentence that nobody has recorded, about: so many, and so many for each word. */
export interface Pace {
  readonly sentence: number
  readonly word: number
}

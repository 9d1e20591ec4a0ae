/** The shapes that several kinds of entry, and the settings, are made of. A kind's schema is handed these: its file stays free of zod, so that the window can read its rule. */
import { z } from 'zod'
import { longestWord } from '../script/choices.ts'
import { anchors, bodyAreas, hands, postures, presets, regions, senses, talks } from '../script/exercise.ts'
import type { Preset } from '../script/exercise.ts'
import { backgrounds } from '../script/surroundings.ts'
import { longestSentence } from '../text/longest-sentence.ts'
import { longestTitle } from '../text/longest-title.ts'
import { longestPractice } from '../timeline/longest-practice.ts'

/** Of an entry: made by whoever records it, never the same twice. */
const Id = z.string().min(8).max(40)
/** ISO 8601 with offset, so that "in the evening" stays true after a journey. */
const Time = z.iso.datetime({ offset: true })
/** How tense, from 0 (calm) to 10 (as tense as I can imagine). */
const Rating = z.int().min(0).max(10)
/**
 * The name of something in a book: a lesson "A4", an exercise "E02", one of somebody's own pack "pack.name/x1", a plan, a voice. Only its shape is checked:
 * whether there is such a thing is asked of the book, and what the book no longer has stays in the file.
 */
const Name = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/)
  .max(80)
/** What something in a book was called when it was recorded, so that it can be named when the book no longer has it. While the book has it, pages show the book's. */
const Title = z.string().min(1).max(longestTitle)
/** A fact of which the window has the words: "going-slowly". Only its shape is checked; one that this version has no words for stays in the file. */
const Key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40)
/** Of a practice. */
const Seconds = z.number().min(0).max(longestPractice)
/** One sentence of a script, as it is said. */
const Sentence = z.string().min(1).max(longestSentence)
/** The name of something inside an exercise: a form, a breathing pattern, a choice. */
const Slug = z.string().max(40)
/** Whose voice speaks: the name of one of the app's, 'own' for the person's own recordings, or nobody (captions only). */
const Speaker = Name.nullable()
const Background = z.enum(backgrounds)
const PresetName = z.enum(Object.keys(presets) as [Preset, ...Preset[]])
/** Where in the body tension sits, as a person marks it on the map. */
const Places = z.array(z.enum(regions)).max(regions.length)
/** Parts of the body a person leaves out. */
const Areas = z.array(z.enum(bodyAreas)).max(bodyAreas.length)
const Hand = z.enum(hands)

const BreathSeconds = z.number().min(0).max(20)
/** What a person chose for one exercise, as a named preset and as "the last time" keep it. Read through `fitted`, which replaces what no longer exists. */
const Chosen = z.strictObject({
  form: Slug,
  preset: PresetName,
  passes: z.union([z.literal(1), z.literal(2)]),
  posture: z.enum(postures),
  anchor: z.enum(anchors),
  without: z.array(z.enum(senses)).max(senses.length),
  sleep: z.boolean(),
  talk: z.enum(talks),
  pattern: Slug,
  ownPattern: z.strictObject({ in: BreathSeconds, topUp: BreathSeconds, hold: BreathSeconds, out: BreathSeconds, rest: BreathSeconds }),
  word: z.string().max(longestWord), // empty: they typed none
  options: z.record(Slug, Slug),
})
export type Chosen = z.infer<typeof Chosen>

/** What a kind needs of zod, one by one: handed over whole, all of zod would be in the main process. */
const parts = { strictObject: z.strictObject, array: z.array, enum: z.enum, string: z.string, number: z.number, int: z.int, boolean: z.boolean }

export const shapes = {
  z: parts,
  Id,
  Time,
  Seconds,
  Sentence,
  Rating,
  Name,
  Slug,
  Speaker,
  Background,
  PresetName,
  Places,
  Areas,
  Hand,
  Chosen,
  Title,
  Key,
}
export type Shapes = typeof shapes

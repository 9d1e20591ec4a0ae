/** A practice, whole or in part: what was done, and what the person says about it. */
import { longestNote, longestWords, mostHelped } from '../helped.ts'
import type { Shapes } from '../shapes.ts'

export const practice = {
  schema: ({ z, Seconds, Name, Title, Key, Slug, Speaker, PresetName, Rating, Time, Places, Areas }: Shapes) =>
    z.strictObject({
      exercise: Name, // 'timer': nobody led, only time and bells
      title: Title,
      form: Slug,
      preset: PresetName.nullable(), // muscle release only
      voice: Speaker,
      planned: Seconds,
      practised: Seconds, // it counts as it is, also when it is less than planned
      finished: z.boolean(),
      leftOut: Areas,
      before: Rating.nullable(), // null: left blank
      after: Rating.nullable(),
      helped: z.array(Key).max(mostHelped),
      done: Time.nullable(), // when it was, if the person put that right; null: when it was recorded
      words: z.string().max(longestWords), // what helped or got in the way
      note: z.string().max(longestNote),
      tightBefore: Places,
      tightAfter: Places,
    }),
  written: () => true,
}

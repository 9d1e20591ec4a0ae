/** A practice set up for a purpose, by a name of the person's own: "after work". */
import type { Shapes } from '../shapes.ts'

export const longestPresetName = 60 // characters

export const preset = {
  schema: ({ z, Name, Title, Chosen, Speaker, Background }: Shapes) =>
    z.strictObject({
      name: z.string().trim().min(1).max(longestPresetName),
      exercise: Name,
      title: Title, // of the exercise
      chosen: Chosen,
      voice: Speaker,
      background: Background,
    }),
  written: () => true,
}

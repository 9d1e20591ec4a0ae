/** What a person wrote to a question of a lesson. */
import type { Shapes } from '../shapes.ts'

export const longestReflection = 20_000 // characters

export const reflection = {
  schema: ({ z, Name, Title }: Shapes) =>
    z.strictObject({
      lesson: Name,
      title: Title, // of the lesson
      prompt: z.string().max(80), // the key of the question
      text: z.string().max(longestReflection),
    }),
  written: ({ text }: { readonly text: string }) => text !== '',
}

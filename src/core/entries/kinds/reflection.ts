/** What a person wrote to a question of a lesson. */
import type { Shapes } from '../shapes.ts'

export const reflection = {
  schema: ({ z, Name }: Shapes) => z.strictObject({ module: Name, prompt: z.string().max(80), text: z.string().max(20_000) }),
}

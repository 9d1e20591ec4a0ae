/** The answer to "How is it now?", asked when a person asks for it. */
import type { Shapes } from '../shapes.ts'

export const level = {
  schema: ({ z, Name, Rating }: Shapes) => z.strictObject({ level: Rating, chose: Name.nullable() }), // `chose`: the exercise they went on to
}

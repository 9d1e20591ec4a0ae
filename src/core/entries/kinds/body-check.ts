/** What a person says about their body before a first practice. There is one, the latest. */
import { conditions } from '../../script/exercise.ts'
import type { Shapes } from '../shapes.ts'

export const bodyCheck = {
  schema: ({ z, Areas, Hand }: Shapes) =>
    z.strictObject({ areas: Areas, conditions: z.array(z.enum(conditions)).max(conditions.length), hand: Hand }),
  onePer: () => '',
}

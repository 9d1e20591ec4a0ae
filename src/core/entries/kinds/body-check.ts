/** What a person says about their body before a first practice. There is one, the latest. */
import type { Shapes } from '../shapes.ts'

/** More than any list of safety asks about. */
const most = 100

export const bodyCheck = {
  schema: ({ z, Areas, Hand, Key }: Shapes) =>
    z.strictObject({
      areas: Areas,
      conditions: z.array(Key).max(most), // ids of the list of safety; one that this version does not have stays
      asked: z.array(Key).max(most), // the parts of the check that were answered
      hand: Hand,
    }),
  onePer: () => '',
}

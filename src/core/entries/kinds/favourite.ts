/** An exercise a person keeps at hand. Taken away, it is a tombstone. */
import type { Shapes } from '../shapes.ts'

export const favourite = {
  schema: ({ z, Name }: Shapes) => z.strictObject({ exercise: Name }),
  onePer: ({ exercise }: { readonly exercise: string }) => exercise,
}

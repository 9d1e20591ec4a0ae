/** An exercise a person keeps at hand. Taken away, it is a tombstone. */
import type { Shapes } from '../shapes.ts'

export const favourite = {
  schema: ({ z, Name, Title }: Shapes) => z.strictObject({ exercise: Name, title: Title }),
  onePer: ({ exercise }: { readonly exercise: string }) => exercise,
}

/** One line in the person's own voice: one recording a sentence. */
import type { Shapes } from '../shapes.ts'

const longest = 48_000 * 60 // samples at 48 kHz

export const recording = {
  schema: ({ z }: Shapes) =>
    z.strictObject({
      say: z.string().min(1).max(300),
      file: z.string().regex(/^[0-9a-f]{16}\.wav$/), // in the folder recordings beside the data
      samples: z.int().min(1).max(longest),
    }),
  onePer: ({ say }: { readonly say: string }) => say,
}

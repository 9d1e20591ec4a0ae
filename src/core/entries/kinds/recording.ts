/** One line in the person's own voice: one recording a sentence. */
import { longestRecording, sampleRate } from '../../timeline/samples.ts'
import type { Shapes } from '../shapes.ts'

export const recording = {
  schema: ({ z, Sentence }: Shapes) =>
    z.strictObject({
      say: Sentence,
      file: z.string().regex(/^[0-9a-f]{16}\.wav$/), // in the folder recordings beside the data
      samples: z
        .int()
        .min(1)
        .max(longestRecording * sampleRate),
    }),
  onePer: ({ say }: { readonly say: string }) => say,
}

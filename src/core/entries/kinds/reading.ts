/** Where a person is in a lesson: one entry a lesson, revised while they read. */
import type { Shapes } from '../shapes.ts'

export const reading = {
  schema: ({ z, Name, Title, Time }: Shapes) =>
    z.strictObject({
      lesson: Name,
      title: Title,
      place: z.string().max(80), // key of the first block in view
      line: z.string().max(400), // the words there, so that Today can quote them
      section: z.int().min(0).max(99),
      sections: z.int().min(0).max(99),
      readAt: Time.nullable(), // when they marked it as read, or null
    }),
  onePer: ({ lesson }: { readonly lesson: string }) => lesson,
}

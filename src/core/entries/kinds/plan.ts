/** Where a person is in a plan, a way through several exercises (content plans.yaml). Nothing here counts days. */
import type { Shapes } from '../shapes.ts'

export const plan = {
  schema: ({ z, Name, Title }: Shapes) =>
    z.strictObject({
      plan: Name,
      title: Title,
      step: z.int().min(0).max(40), // from 0
      state: z.enum(['going', 'paused', 'finished']),
    }),
  onePer: (data: { readonly plan: string }) => data.plan,
}

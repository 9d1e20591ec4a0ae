/** What the app may offer an exercise for by itself. An exercise says so in its own file, so that no page and no advice names one. */

/**
 * - `first`: on Today, to somebody who has practised nothing yet  - `to-practise`: the same, to somebody who came here to practise
 * - `gentle`: to choose from after "How is it now?", while nothing has helped this person yet
 * - `grounding`: the way back to the room, when it is strong, on the stop page, in Help, beside the timer
 * - `also-grounding`: beside it when it is strong; of several, the one that did more for this person
 * - `eyes-open`: after two practices that ended tenser
 * - `another-way`: after a while without change
 */
export const roles = ['first', 'to-practise', 'gentle', 'grounding', 'also-grounding', 'eyes-open', 'another-way'] as const
export type Role = (typeof roles)[number]

/** One role of an exercise, as its file gives it. */
export interface InRole {
  readonly role: Role
  readonly place: number // among the exercises with this role, from 1
  readonly form: string | null // id of the form that is offered; null: as the person last chose
  readonly say: string | null // its name in the middle of a sentence; null: its title
}

/** An exercise of the book, as far as offers need it. */
export interface Offerable {
  readonly id: string
  readonly roles: readonly InRole[]
}

/** The exercises with a role, by their places in it; empty where the book has none, and then nothing is offered. */
export function withRole<Exercise extends Offerable>(
  exercises: readonly Exercise[],
  role: Role,
): { readonly exercise: Exercise; readonly as: InRole }[] {
  const found = exercises.flatMap((exercise) => exercise.roles.filter((one) => one.role === role).map((as) => ({ exercise, as })))
  return found.sort((a, b) => a.as.place - b.as.place)
}

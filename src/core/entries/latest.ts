/** Which of several things was the latest, where a clock may once have been wrong: what is dated after now is not believed, and comes after all that is. */

const day = 86_400_000 // ms: so much later may stand in an entry while a page stays open, or after the clock was set right by hours

/** Whether an instant (ms since 1970) is none that a clock which goes right can have shown by `now` (ISO 8601). */
export const isToCome = (instant: number, now: string): boolean => instant > Date.parse(now) + day

/** The latest first, what is still to come last; of one instant in the order they came. `instant`: in ms since 1970. */
export function latestFirst<T>(things: Iterable<T>, instant: (thing: T) => number, now: string): readonly T[] {
  const sorted = [...things].sort((a, b) => instant(b) - instant(a))
  return toComeLast(sorted, instant, now)
}

/** The same of things that stand newest first already. */
export function toComeLast<T>(newestFirst: readonly T[], instant: (thing: T) => number, now: string): readonly T[] {
  const first = newestFirst.findIndex((thing) => !isToCome(instant(thing), now))
  return first <= 0 ? newestFirst : [...newestFirst.slice(first), ...newestFirst.slice(0, first)]
}

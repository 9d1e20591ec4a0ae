/** Which weeks of a chart are named under it, so that no two names touch. */

/** So many names are measured, evenly spread: of a few years each one, and of two thousand years as many. */
const measured = 120

/**
 * The weeks by their place from 0, the latest first. `slot`: px a week has, 0 while the chart has no width. `wide`: px a name of so many letters takes, with
 * its distance. `nameOf` is asked for few weeks, however many there are.
 */
export function namedWeeks(
  count: number,
  slot: number,
  wide: (letters: number) => number,
  nameOf: (nth: number) => string,
): readonly { readonly nth: number; readonly name: string }[] {
  const apart = Math.max(1, Math.ceil(count / measured))
  let letters = 0
  for (let nth = count - 1; nth >= 0; nth -= apart) letters = Math.max(letters, nameOf(nth).length)
  const every = slot > 0 ? Math.max(1, Math.ceil(wide(letters) / slot)) : count
  const named = []
  for (let nth = count - 1; nth >= 0; nth -= every) named.push({ nth, name: nameOf(nth) })
  return named
}

/** In which themes and sizes the pictures are taken, and what the window of each is told. */

/** @typedef {{ theme: 'paper' | 'dusk' | 'contrast' | 'contrast-dusk', width: number, height: number, everything: boolean, aside?: boolean }} Look everything: not only the player; aside: not for the README */

/** @type {Look[]} */
export const looks = [
  { theme: 'paper', width: 1200, height: 800, everything: true },
  { theme: 'dusk', width: 1200, height: 800, everything: true },
  { theme: 'contrast', width: 1200, height: 800, everything: false },
  { theme: 'contrast-dusk', width: 1200, height: 800, everything: false },
]

/** Paper and dusk at another size. @param {string} size such as "800x600" @returns {Look[]} @throws {Error} when it is no size */
export function looksAt(size) {
  const [width, height] = size.split('x').map(Number)
  if (!width || !height) throw new Error('--size takes width and height, such as 800x600.')
  return /** @type {const} */ (['paper', 'dusk']).map((theme) => ({ theme, width, height, everything: true, aside: true }))
}

/** The ones the README shows; the others are for looking through. @param {Look} look */
export const isMain = ({ everything, aside }) => everything && !aside

/** @param {string} name @param {Look} look */
export const fileOf = (name, { theme }) => `${name}-${theme}.png`

/** In which themes and sizes the pictures are taken, and what the window of each is told. */

/** @typedef {{ theme: 'paper' | 'dusk' | 'contrast' | 'contrast-dusk', width: number, height: number, everything: boolean }} Look everything: not only the player */

/** @type {Look[]} */
export const looks = [
  { theme: 'paper', width: 1200, height: 800, everything: true },
  { theme: 'dusk', width: 1200, height: 800, everything: true },
  { theme: 'paper', width: 800, height: 600, everything: true },
  { theme: 'contrast', width: 1200, height: 800, everything: false },
  { theme: 'contrast-dusk', width: 1200, height: 800, everything: false },
]

/** The ones the README shows; the others are for looking through. @param {Look} look */
export const isMain = ({ width, everything }) => everything && width === 1200

/** @param {string} name @param {Look} look */
export const fileOf = (name, { theme, width }) => `${name}-${theme}${width < 1200 ? '-narrow' : ''}.png`

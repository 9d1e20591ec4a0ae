/** A text as a made-up language has it: every word is about 40 % longer and accented, so that English that is left shows, and so does a box that is too small. */

const accents = new Map(Object.entries({ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', Y: 'Ý' }))
/** For words without a vowel. */
const others = new Map(Object.entries({ s: 'š', z: 'ž', c: 'ç', n: 'ñ', d: 'ð', l: 'ł', S: 'Š', Z: 'Ž', C: 'Ç', N: 'Ñ', D: 'Ð', L: 'Ł' }))

/** Every letter that a made-up word may be known by. */
export const marks = [...accents.values(), ...others.values()].join('')

/** What is no word: something to be filled in, an address, a figure with its letters. */
const kept = /\{[^}]*\}|\S*:\/\/\S*|[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/\S*)?|\p{L}*\d[\p{L}\d]*/u

const pieces = new RegExp(`(${kept.source})|(\\p{L}+)`, 'gu')

/** @param {string} word */
function stretchWord(word) {
  const at = [...word].findIndex((letter) => accents.has(letter))
  const place = at >= 0 ? at : [...word].findIndex((letter) => others.has(letter))
  const letter = word[place]
  const marked = letter === undefined ? undefined : (accents.get(letter) ?? others.get(letter))
  if (marked === undefined) return word
  return word.slice(0, place) + marked + marked.toLowerCase().repeat(Math.round(word.length * 0.4)) + word.slice(place + 1)
}

/** @param {string} text */
export const stretch = (text) =>
  text.replace(pieces, (whole, /** @type {string | undefined} */ left) => (left === undefined ? stretchWord(whole) : whole))

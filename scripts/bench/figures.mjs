/** Figures and the table they stand in. */

/**
 * @typedef {object} Figure
 * @property {string} what with the units, and how it was measured when that is not plain
 * @property {string} value
 * @property {string} [goal] such as "<= 1.25"
 * @property {boolean} [met] only with a goal
 */

/** The middle one, or the mean of the middle two. @param {readonly number[]} values @returns {number} NaN when there are none */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}

/** "412 ms (380 to 530)": the median, and how far the runs lay apart. @param {readonly number[]} ms */
export function inMilliseconds(ms) {
  return `${Math.round(median(ms))} ms (${Math.round(Math.min(...ms))} to ${Math.round(Math.max(...ms))})`
}

/** @param {number} bytes */
export const inKilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`

/** @param {string} what @param {number} value @param {number} most @param {(value: number) => string} [words] @returns {Figure} */
export function against(what, value, most, words = (n) => n.toFixed(2)) {
  return { what, value: words(value), goal: `<= ${words(most)}`, met: value <= most }
}

/** @param {string} title @param {readonly Figure[]} figures one part of the report, in Markdown */
export function section(title, figures) {
  const rows = figures.map(
    ({ what, value, goal = '', met }) => `| ${what} | ${value} | ${goal} | ${met === undefined ? '' : met ? 'met' : 'not met'} |`,
  )
  return [`## ${title}`, '', '| figure | measured | goal | |', '|---|---|---|---|', ...rows, ''].join('\n')
}

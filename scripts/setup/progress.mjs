/** Says what is being done, that it is still going on, and how long it took. */

/**
 * @template T
 * @param {string} doing such as "Fetching the libraries"
 * @param {() => Promise<T>} work
 * @param {object} [options]
 * @param {(line: string) => void} [options.say]
 * @param {number} [options.every] milliseconds between signs of life
 * @param {(result: T) => string} [options.outcome] what came of it, when that is not simply "done"
 */
export async function progress(doing, work, { say = console.log, every = 20_000, outcome = () => 'done' } = {}) {
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 1000)
  say(`${doing} …`)
  const alive = setInterval(() => say(`  still at it after ${seconds()} s`), every)
  try {
    const result = await work()
    say(`  ${outcome(result)} in ${seconds()} s`)
    return result
  } finally {
    clearInterval(alive)
  }
}

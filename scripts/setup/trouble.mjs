/** Something went wrong that the person can act on: one sentence each for what happened, what is safe and what to do. No stack is shown. */
export class Trouble extends Error {
  /** @param {string} message @param {string} [details] what a program said, shown below the sentences */
  constructor(message, details = '') {
    super(message)
    this.name = 'Trouble'
    this.details = details
  }
}

/**
 * Turns a failure to write into words. The text of a program's own complaint is enough to recognise it.
 * @param {unknown} error
 * @param {string} folder where we were writing
 * @returns {Trouble | undefined} undefined when it was something else
 */
export function writingTrouble(error, folder) {
  const text = error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : String(error)
  if (/ENOSPC|EDQUOT|no space left|quota exceeded/i.test(text))
    return new Trouble(
      `The disk with ${folder} is full. Nothing half-installed was kept and your own files are untouched. Make room (about 600 MB) and run the command again.`,
    )
  if (/EACCES|EPERM|EROFS|permission denied|read-only file system/i.test(text))
    return new Trouble(
      `${folder} cannot be written to. Nothing has been changed. Make it writable, or point XDG_CACHE_HOME at a folder that is, and run the command again.`,
    )
  return undefined
}

/** Prints any failure so that a person can act on it. @param {unknown} error */
export function explain(error) {
  if (!(error instanceof Trouble)) return console.error(error)
  if (error.details.trim()) console.error(error.details.trimEnd())
  console.error(`\n${error.message}`)
}

/** What the store says to the person: why a file is only read, what was opened instead, why an act is refused. */
import { inWords } from '../../core/entries/local-time.ts'
import type { OpenNote } from '../../shared/ipc.ts'
import { notSaved, Refused } from './refused.ts'
import type { StoreFiles } from './store-files.ts'
import type { Found } from './reading.ts'

/** Why the file is opened for reading only, or null. `locked` is the system's word for a folder that cannot be written. */
export function whyReadOnly(found: Found, locked: string | null, folder: string): string | null {
  if (found.state === 'newer') {
    return `${found.path} was written by a newer version of Groundwork, which this one cannot read. It is untouched. Install the newer version to see your entries.`
  }
  if (found.state === 'unreadable') {
    const shown = found.older ? 'An earlier copy is shown.' : 'Nothing of it can be shown.'
    return `The computer did not let Groundwork read ${found.path} (${found.code}). It is untouched. ${shown} Nothing new can be saved until it can be read.`
  }
  if (locked !== null) return `Groundwork may not write to ${folder} (${locked}). You can read everything, but nothing new can be saved until it may.`
  return null
}

/** An older copy was opened, or something was set aside on the way: said once. */
export function openNote(found: Found, files: StoreFiles, localTime: (ms: number) => string): OpenNote | null {
  if (found.state !== 'good' || found.path === files.file) return null
  return { from: `the copy from ${inWords(localTime(found.saved))}`, setAside: found.setAside }
}

export function cannotSettle(cause: unknown): string {
  return `${notSaved(cause, 'its folder').refusal.what} You can read everything, but nothing new can be saved yet.`
}

export function readOnly(what: string): Refused {
  return new Refused({ what, safe: 'What was saved before is untouched.', todo: 'Put the reason right, then close Groundwork and open it again.' })
}

export function notOpened(): Refused {
  return readOnly('Your file could not be opened, so nothing can be saved yet.')
}

const recoveryWords = {
  what: 'Your entries could not be read, so nothing can be saved yet.',
  safe: 'The files are set aside as they were. Nothing was overwritten.',
  todo: 'Restore a copy, or begin with an empty file.',
}
export function recovery(): Refused {
  return new Refused(recoveryWords)
}
export function isRecovery(refused: Refused | null): boolean {
  return refused?.refusal === recoveryWords
}

export function notLost(): Refused {
  return new Refused({
    what: 'There is a good file, so Groundwork did not begin an empty one.',
    safe: 'Your entries are untouched.',
    todo: 'To empty it, choose "Erase everything" in Settings.',
  })
}

export function badBackup(): Refused {
  return new Refused({
    what: 'That copy is gone or damaged, so it was not restored.',
    safe: 'Your entries are as they were.',
    todo: 'Choose another copy.',
  })
}

/** Throws: for the end of an expression whose entry is missing. */
export function gone(): never {
  throw new Refused({
    what: 'This entry is no longer in your file.',
    safe: 'All other entries are untouched.',
    todo: 'Copy the text you want to keep, and save it as a new entry.',
  })
}

export function badRecording(): Refused {
  return new Refused({
    what: 'This recording was not whole, so it was not saved.',
    safe: 'Everything saved before is still there.',
    todo: 'Record the line once more.',
  })
}

export function aboutExport(when: string): string {
  return `Your entries from Groundwork, exported on ${when}. "entries" lists what you recorded: "at" is when, "edited" is when it last changed. If you recorded lines in your own voice, the sound is in a folder beside this file whose name ends in "recordings". Keep this file somewhere private.`
}

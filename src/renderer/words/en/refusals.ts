/** What could not be done, and what a person must know about their file: what happened, what is safe, what they can do. */
import type { DiskFault, OpenNote, ReadOnly, Refusal } from '../../../shared/ipc.ts'
import { dates } from '../dates.ts'
import { path } from '../path.ts'
import { plural } from './language.ts'

interface Said {
  readonly what: string
  readonly safe: string
  readonly todo: string
}

const allThere = 'Everything saved before is still there.'

/** What is wrong with the disk, whatever it was wanted for. */
function wrong(fault: DiskFault): string {
  switch (fault.code) {
    case 'disk-full':
      return 'The disk is full.'
    case 'not-allowed':
      return `The computer did not let Groundwork write to ${path(fault.where)}.`
    case 'folder-gone':
      return `The folder ${path(fault.where)} is gone.`
    case 'another-folder':
      return `Another folder is in the place of ${path(fault.where)}, without your file.`
    case 'disk-fault':
      return 'The disk reported a fault.'
  }
}

/** `ours`: the file's own folder needs no path. */
function disk(fault: DiskFault, ours = false): Said {
  switch (fault.code) {
    case 'disk-full':
      return {
        what: 'The disk is full, so this could not be saved.',
        safe: allThere,
        todo: 'Free some space on the disk, then try again. You do not need to close Groundwork.',
      }
    case 'not-allowed':
      return {
        what: ours ? 'The computer did not let Groundwork write to its folder.' : wrong(fault),
        safe: allThere,
        todo: 'Close other programs that may be using that folder, check that you may write to it, then try again.',
      }
    case 'folder-gone':
      return {
        what: ours ? 'Groundwork’s own folder is gone.' : wrong(fault),
        safe: 'What you see in the window is still here.',
        todo: 'Bring the folder back, or connect the disk it is on, then try again.',
      }
    case 'another-folder':
      return {
        what: wrong(fault),
        safe: 'What you see in the window is still here.',
        todo: 'Bring your folder back, or connect the disk it is on, then try again. You can also export your entries in Settings.',
      }
    case 'disk-fault':
      return {
        what: 'The disk reported a fault, so this could not be saved.',
        safe: allThere,
        todo: 'Try again. If it keeps happening, export your entries to another disk.',
      }
  }
}

/** Why the file can only be read. */
export function readOnly(reason: ReadOnly): string {
  switch (reason.why) {
    case 'newer':
      return `${path(reason.path)} was written by a newer version of Groundwork, which this one cannot read. It is untouched. Install the newer version to see your entries.`
    case 'unreadable':
      return `The computer did not let Groundwork read ${path(reason.path)} (${reason.code}). It is untouched. ${reason.older ? 'An earlier copy is shown.' : 'Nothing of it can be shown.'} Nothing new can be saved until it can be read.`
    case 'locked':
      return `Groundwork may not write to ${path(reason.folder)} (${reason.code}). You can read everything, but nothing new can be saved until it may.`
    case 'fault':
      return `${disk(reason.fault, true).what} You can read everything, but nothing new can be saved yet.`
  }
}

export function refusal(refused: Refusal): Said {
  switch (refused.code) {
    case 'disk-full':
    case 'not-allowed':
    case 'folder-gone':
    case 'another-folder':
    case 'disk-fault':
      return disk(refused)
    case 'recordings-not-copied': {
      const { todo } = disk(refused.fault)
      return {
        what: `Your recordings were not copied. ${wrong(refused.fault)}`,
        safe: `Your entries were exported to ${path(refused.exported)}. Your recordings are still in Groundwork.`,
        todo,
      }
    }
    case 'not-erased': {
      return {
        what: `Not everything was erased. ${wrong(refused.fault)}`,
        safe: 'What you wrote and practised is still on this computer. Older copies and recordings may be gone already.',
        todo:
          refused.fault.code === 'disk-fault'
            ? 'Try again. If it keeps happening, you can open the folder here and delete the files yourself.'
            : disk(refused.fault).todo,
      }
    }
    case 'read-only':
      return {
        what: readOnly(refused.why),
        safe: 'What was saved before is untouched.',
        todo: 'Put the reason right, then close Groundwork and open it again.',
      }
    case 'not-opened':
      return {
        what: 'Your file could not be opened, so nothing can be saved yet.',
        safe: 'What was saved before is untouched.',
        todo: 'Put the reason right, then close Groundwork and open it again.',
      }
    case 'recovery':
      return {
        what: 'Your entries could not be read, so nothing can be saved yet.',
        safe: 'The files are set aside as they were. Nothing was overwritten.',
        todo: 'Restore a copy, or begin with an empty file.',
      }
    case 'not-lost':
      return {
        what: 'There is a good file, so Groundwork did not begin an empty one.',
        safe: 'Your entries are untouched.',
        todo: 'To empty it, choose "Erase everything" in Settings.',
      }
    case 'bad-copy':
      return {
        what: 'That copy is gone or damaged, so it was not restored.',
        safe: 'Your entries are as they were.',
        todo: 'Choose another copy.',
      }
    case 'replaced':
      return {
        what: 'Another copy of your file was being opened, or everything erased, so this was not saved.',
        safe: 'What is in your file now is untouched.',
        todo: 'Do it once more, if you still want it.',
      }
    case 'gone':
      return {
        what: 'This entry is no longer in your file.',
        safe: 'All other entries are untouched.',
        todo: 'Copy the text you want to keep, and save it as a new entry.',
      }
    case 'bad-recording':
      return {
        what: 'This recording was not whole, so it was not saved.',
        safe: allThere,
        todo: 'Record the line once more.',
      }
    case 'not-understood':
      return {
        what: 'Groundwork could not use what was entered here.',
        safe: `Nothing was changed. ${allThere}`,
        todo: 'Check what was entered, shorten very long text, and try again.',
      }
    case 'unexpected':
      return {
        what: 'Something in Groundwork went wrong, so this was not done.',
        safe: allThere,
        todo: 'Try again. If it happens again, close Groundwork and open it once more.',
      }
    case 'not-answered':
      return {
        what: 'This could not be saved just now.',
        safe: allThere,
        todo: 'It is tried again. If it keeps happening, close Groundwork and open it once more.',
      }
  }
}

/** An older copy was opened instead of the file. */
export const olderCopy = ({ saved, setAside }: OpenNote) => ({
  opened: `Your file could not be read, so the copy from ${dates.moment(saved)} was opened.`,
  setAside:
    setAside.length === 0
      ? ''
      : plural(setAside.length, {
          one: `The damaged file was set aside, not deleted: ${setAside.map(path).join(', ')}.`,
          other: `The damaged files were set aside, not deleted: ${setAside.map(path).join(', ')}.`,
        }),
})

/** Something else put files in the place of the person's while the app was open. */
export const anotherFile = (setAside: readonly string[]) => ({
  what: plural(setAside.length, {
    one: 'While Groundwork was open, another file was put in the place of yours.',
    other: 'While Groundwork was open, other files were put in the place of yours.',
  }),
  then: plural(setAside.length, {
    one: `It was set aside, not overwritten: ${setAside.map(path).join(', ')}. Your file holds what you see here. To open the other one, close Groundwork, then put it in that place again.`,
    other: `They were set aside, not overwritten: ${setAside.map(path).join(', ')}. Your file holds what you see here. To open one of them, close Groundwork, then put it in that place again.`,
  }),
})

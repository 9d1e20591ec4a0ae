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
export function wrong(fault: DiskFault): string {
  switch (fault.code) {
    case 'disk-full':
      return 'The disk is full.'
    case 'not-allowed':
      return `The computer did not let Groundwork write to ${path(fault.where)}.`
    case 'folder-gone':
      return `The folder ${path(fault.where)} is gone.`
    case 'another-folder':
      return `Another folder is in the place of ${path(fault.where)}, without your file.`
    case 'not-a-folder':
      return `A file is in the place of the folder ${path(fault.where)}.`
    case 'broken-link':
      return `The link ${path(fault.where)} leads to no file.`
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
    case 'not-a-folder':
      return {
        what: wrong(fault),
        safe: allThere,
        todo: 'Move that file to another place, then try again.',
      }
    case 'broken-link':
      return {
        what: `${wrong(fault)} Nothing was written.`,
        safe: 'What you see in the window is still here.',
        todo: 'Bring the file back that it leads to, or connect the disk it is on, then try again.',
      }
    case 'disk-fault':
      return {
        what: 'The disk reported a fault, so this could not be saved.',
        safe: allThere,
        todo: 'Try again. If it keeps happening, export your entries to another disk.',
      }
  }
}

/** Why the file can only be read, and what to do, so that it can be written again. */
export function readOnly(reason: ReadOnly): Pick<Said, 'what' | 'todo'> {
  switch (reason.why) {
    case 'newer':
      return {
        what: `${path(reason.path)} was written by a newer version of Groundwork, which this one cannot read. It is untouched.`,
        todo: 'Install the newer version to see your entries. Nothing new can be saved in this one.',
      }
    case 'unreadable':
      if (reason.code === 'NOT_A_FILE')
        return {
          what: `${path(reason.path)} is no plain file, so Groundwork does not read it. It is untouched. ${reason.older ? 'An earlier copy is shown.' : 'Nothing of it can be shown.'} Nothing new can be saved while it is there.`,
          todo: 'Move it to another place. Then close Groundwork and open it again.',
        }
      return {
        what: `The computer did not let Groundwork read ${path(reason.path)} (${reason.code}). It is untouched. ${reason.older ? 'An earlier copy is shown.' : 'Nothing of it can be shown.'} Nothing new can be saved until it can be read.`,
        todo: 'Close other programs that may be using your file, and check that you may read it. Then close Groundwork and open it again.',
      }
    case 'locked':
      return {
        what: `Groundwork may not write to ${path(reason.folder)} (${reason.code}). You can read everything, but nothing new can be saved until it may.`,
        todo: 'Check that you may write to the folder of your file. Then close Groundwork and open it again.',
      }
    case 'fault': {
      const { what, todo } = disk(reason.fault, true)
      return { what: `${what} You can read everything, but nothing new can be saved yet.`, todo }
    }
  }
}

/** The place of the practice under way is not on the disk. It is tried again while the practice goes on. */
export function placeRefused(refused: Refusal): { readonly what: string; readonly then: string } {
  const what = 'The place of this practice could not be kept just now.'
  const then = 'You can go on and save it as usual. But if Groundwork or the computer stopped before that, it could not go on from here.'
  const fault = 'where' in refused || refused.code === 'disk-full' || refused.code === 'disk-fault' ? refused : null
  return { what: fault ? `${what} ${wrong(fault)}` : what, then }
}

export function refusal(refused: Refusal): Said {
  switch (refused.code) {
    case 'disk-full':
    case 'not-allowed':
    case 'folder-gone':
    case 'another-folder':
    case 'not-a-folder':
    case 'broken-link':
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
    case 'place-stays':
      return {
        what: `The place of this practice could not be removed, so it is still there. ${wrong(refused.fault)}`,
        safe: 'Your log is unchanged.',
        todo: disk(refused.fault).todo,
      }
    case 'read-only':
      return {
        what: 'This was not saved, because your file can only be read now.', // why, stands above it
        safe: 'What was saved before is untouched.',
        todo: readOnly(refused.why).todo,
      }
    case 'not-opened':
      return {
        what: 'Your file could not be opened, so nothing can be saved yet.',
        safe: 'What was saved before is untouched.',
        todo: 'Close Groundwork and open it again. If this comes again, restart the computer.',
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
        todo: 'To empty it, choose “Erase everything” in Settings.',
      }
    case 'bad-copy':
      return {
        what: 'That copy is gone or damaged, so it was not restored.',
        safe: 'Your entries are as they were.',
        todo: 'Choose another copy.',
      }
    case 'replaced':
      return {
        what: 'This was not saved, because another copy of your file was opened, or everything was erased, before it reached the disk.',
        safe: 'What is in your file now is untouched.',
        todo: 'If you still want it, do it once more.',
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
    case 'not-for-this-window':
      return {
        what: 'This window of Groundwork cannot do that, so nothing was done.',
        safe: allThere,
        todo: 'Do it in the main window.',
      }
    case 'unexpected':
      return {
        what: 'Something in Groundwork went wrong, so this was not done.',
        safe: allThere,
        todo: 'Try again. If it happens again, close Groundwork and open it once more.',
      }
    case 'not-answered':
      return {
        what: 'This could not be done just now.',
        safe: allThere,
        todo: 'Try again in a moment. If it keeps happening, close Groundwork and open it once more.',
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

/** Where a practice stood could not be read. */
export const damagedPlaces = (setAside: readonly string[]) => ({
  what: 'The place of a practice that was interrupted could not be read, so it cannot go on from there.',
  then: plural(setAside.length, {
    one: `Your log is untouched. The file was set aside, not deleted: ${setAside.map(path).join(', ')}.`,
    other: `Your log is untouched. The files were set aside, not deleted: ${setAside.map(path).join(', ')}.`,
  }),
})

/** Something else put files in the place of the person's while the app was open. */
export const anotherFile = (setAside: readonly string[]) => ({
  what: plural(setAside.length, {
    one: 'While Groundwork was open, another file was put in the place of yours.',
    other: 'While Groundwork was open, other files were put in the place of yours.',
  }),
  then: plural(setAside.length, {
    one: `Nothing is lost: your file holds what you see here, and the other one was set aside, as ${setAside.map(path).join(', ')}. If you would rather have the other one, export your entries in Settings first, close Groundwork, and give that file the name entries.json. It then opens in the place of yours.`,
    other: `Nothing is lost: your file holds what you see here, and the others were set aside, as ${setAside.map(path).join(', ')}. If you would rather have one of them, export your entries in Settings first, close Groundwork, and give that file the name entries.json. It then opens in the place of yours.`,
  }),
})

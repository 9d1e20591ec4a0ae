/** What the window is told of the file that was opened: whether it is only read, and whether an older copy stands in its place. */
import type { OpenNote, ReadOnly } from '../../shared/ipc.ts'
import type { Found } from './reading.ts'

/** Why the file is opened for reading only, or null. `locked` is the system's word for a folder that cannot be written. */
export function whyReadOnly(found: Found, locked: string | null, folder: string): ReadOnly | null {
  if (found.state === 'newer') return { why: 'newer', path: found.path }
  if (found.state === 'unreadable') return { why: 'unreadable', path: found.path, code: found.code, older: found.older !== null }
  return locked === null ? null : { why: 'locked', folder, code: locked }
}

/** An older copy was opened, or something was set aside on the way: said once. */
export function openNote(found: Found, localTime: (ms: number) => string): OpenNote | null {
  if (found.state !== 'good' || found.saved === null) return null
  return { saved: localTime(found.saved), setAside: found.setAside }
}

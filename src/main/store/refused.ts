/** A request that could not be done, in facts; the window has the words for them. */
import { dirname } from 'node:path'
import type { DiskFault, Refusal } from '../../shared/ipc.ts'

/** Thrown by an answer; the window receives its refusal. `cause` is for the log. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal.code, { cause })
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** A save that the disk did not take. `where` is the folder or file that was written to. It may work later. */
export const notSaved = (cause: unknown, where: string): Refused => new Refused({ ...diskFault(cause, where), again: true }, cause)

export function diskFault(cause: unknown, where: string): DiskFault {
  switch (codeOf(cause)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full' }
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return { code: 'not-allowed', where }
    case 'ENOENT':
      return { code: 'folder-gone', where }
    case 'ENOTDIR':
      return { code: 'not-a-folder', where: notAFolder(cause) ?? where }
    case 'EEXIST': // a folder that is there already is none to make
      return callOf(cause) === 'mkdir' ? { code: 'not-a-folder', where: pathOf(cause) ?? where } : { code: 'disk-fault' }
    case 'BROKEN_LINK':
    case 'ELOOP': // it leads round in a circle
      return { code: 'broken-link', where: pathOf(cause) ?? where }
    case 'ANOTHER_FOLDER':
      return { code: 'another-folder', where }
    default:
      return { code: 'disk-fault' }
  }
}

/** The file that the system speaks of, and the call that it refused. */
const pathOf = (error: unknown): string | null => (error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : null)
const callOf = (error: unknown): unknown => (error instanceof Error && 'syscall' in error ? error.syscall : undefined)

function notAFolder(cause: unknown): string | null {
  const path = pathOf(cause)
  return path === null || callOf(cause) === 'scandir' ? path : dirname(path)
}

/** The system's name for what went wrong, such as ENOSPC; empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

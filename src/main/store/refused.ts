/** A request that could not be done, in words for the person: what happened, what is safe, what they can do. */
import type { Refusal } from '../../shared/ipc.ts'

/** Thrown by an answer; the window receives its words. `cause` is for the log. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal.what, { cause })
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** The words for a save the disk did not take. `where` is the folder or file that was written to. */
export function notSaved(cause: unknown, where: string): Refused {
  const safe = 'Everything saved before is still there.'
  switch (codeOf(cause)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refused(
        {
          what: 'The disk is full, so this could not be saved.',
          safe,
          todo: 'Free some space on the disk, then try again. You do not need to close Groundwork.',
          again: true,
        },
        cause,
      )
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return new Refused(
        {
          what: `The computer did not let Groundwork write to ${where}.`,
          safe,
          todo: 'Close other programs that may be using that folder, check that you may write to it, then try again.',
          again: true,
        },
        cause,
      )
    case 'ENOENT':
      return new Refused(
        {
          what: `The folder ${where} is gone.`,
          safe: 'What you see in the window is still here.',
          todo: 'Bring the folder back, or connect the disk it is on, then try again.',
          again: true,
        },
        cause,
      )
    default:
      return new Refused(
        {
          what: 'The disk reported a fault, so this could not be saved.',
          safe,
          todo: 'Try again. If it keeps happening, export your entries to another disk.',
          again: true,
        },
        cause,
      )
  }
}

/** The system's name for what went wrong, such as ENOSPC; empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

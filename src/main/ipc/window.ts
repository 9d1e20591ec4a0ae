/** What a window says of itself: how large it wants to be, and, when it is asked to write everything down, what came of it. */
import { z } from 'zod'
import type { Unsaved } from '../../shared/ipc.ts'
import { nothing, type Handlers } from './handlers.ts'
import { fromMain } from './sender.ts'
import { longestFault } from './staying-empty.ts'

export interface WindowParts {
  readonly notShown: (fault: string) => void
  readonly compact: (on: boolean) => void
  readonly closing: { readonly flushing: () => void; readonly flushed: (ask: number, left: Unsaved) => void }
}

const count = z.int().min(0)
const Left = z.strictObject({ entries: count, recordings: count, settings: z.boolean(), place: z.boolean() })

export function window({ notShown, compact, closing }: WindowParts): Handlers<'window'> {
  return {
    'window:not-shown': [fromMain, z.tuple([z.string().max(longestFault)]), notShown],
    'window:compact': [fromMain, z.tuple([z.boolean()]), compact],
    'window:flushing': [fromMain, nothing, () => closing.flushing()],
    'window:flushed': [fromMain, z.tuple([count, Left]), (ask, left) => closing.flushed(ask, left)],
  }
}

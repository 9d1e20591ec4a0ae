/** What a list says about a lesson: new, being read, or read. */
import type { DataOf } from '../../core/entries/entry.ts'

export type ReadingState = { readonly is: 'new' } | { readonly is: 'reading'; readonly section: number } | { readonly is: 'read' }

/** `section` counts from 1, as people count. */
export function readingState(reading: DataOf<'reading'> | undefined): ReadingState {
  if (!reading) return { is: 'new' }
  if (reading.readAt !== null) return { is: 'read' }
  return { is: 'reading', section: reading.section + 1 }
}

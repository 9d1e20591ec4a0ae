/** What a named preset holds, in a few words: "Letting go, seven groups, with rain". */
import { book } from '../../book/book.svelte.ts'
import type { DataOf } from '../../../core/entries/entry.ts'
import { titleOf } from '../../book/title-of.ts'

const backgroundWords: Readonly<Record<DataOf<'preset'>['background'], string | null>> = {
  none: null,
  rain: 'with rain',
  stream: 'with a stream',
  wind: 'with wind',
  brown: 'with brown noise',
}

export function inPreset({ exercise, chosen, background }: DataOf<'preset'>): string {
  const lengths = book.exercise(exercise)?.lengths ?? []
  const form = lengths.length > 1 ? lengths.find(({ form }) => form === chosen.form)?.title : undefined
  const parts = [titleOf(exercise), form, chosen.sleep ? 'for sleep' : undefined, backgroundWords[background] ?? undefined]
  return parts.filter((part) => part !== undefined).join(', ')
}

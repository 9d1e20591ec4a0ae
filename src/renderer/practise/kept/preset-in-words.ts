/** What a named preset holds, in a few words: "Letting go, seven groups, with rain". */
import { book } from '../../book/book.svelte.ts'
import type { DataOf } from '../../../core/entries/entry.ts'
import { words } from '$words/practise.ts'
import { exerciseTitle } from '../../book/title-of.ts'

export function inPreset({ exercise, title, chosen, background }: DataOf<'preset'>): string {
  const lengths = book.exercise(exercise)?.lengths ?? []
  const form = lengths.length > 1 ? lengths.find(({ form }) => form === chosen.form)?.title : undefined
  return words.kept.holds({ practice: exerciseTitle(exercise, title), form: form ?? null, sleep: chosen.sleep, background })
}

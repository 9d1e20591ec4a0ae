/** What a person keeps at hand: named presets, the newest first, and favourites. Taking a preset away can be undone. */
import { words } from '$words/offers.ts'
import { book } from '../book/book.svelte.ts'
import type { ExerciseSummary } from '../../core/content/book.ts'
import type { ExerciseId } from '../../core/script/exercise.ts'
import { entries, type Kept } from '../entries/entries.svelte.ts'
import { toast } from '../ui/toast.svelte.ts'

type Titled = Pick<ExerciseSummary, 'id' | 'title'>

class AtHand {
  presets = $derived(
    entries
      .of('preset')
      .filter(({ data }) => book.exercise(data.exercise) !== null)
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at)),
  )
  favourites = $derived(book.exercises.filter(({ id }) => entries.one('favourite', id) !== null))

  /** What is kept of practices that are not in the book: the presets' own names, the favourites as they were called. */
  gone: readonly string[] = $derived([
    ...entries.of('preset').flatMap(({ data }) => (book.exercise(data.exercise) === null ? [data.name] : [])),
    ...entries.of('favourite').flatMap(({ data }) => (book.exercise(data.exercise) === null ? [data.title] : [])),
  ])

  hasFavourite(exercise: ExerciseId): boolean {
    return entries.one('favourite', exercise) !== null
  }

  /** Kept at hand if it was not; else taken away. */
  async turn({ id: exercise, title }: Titled): Promise<void> {
    const kept = entries.one('favourite', exercise)
    if (kept) await entries.remove(kept.id)
    else await entries.record({ kind: 'favourite', data: { exercise, title } })
  }

  async rename(preset: Kept<'preset'>, name: string): Promise<void> {
    if (name !== preset.data.name) await entries.revise(preset.id, { kind: 'preset', data: { ...preset.data, name } })
  }

  async remove(preset: Kept<'preset'>): Promise<void> {
    if ((await entries.remove(preset.id)).is !== 'saved') return // it waits, or was refused: the strip at the top says so
    toast.show({ text: words.removed(preset.data.name), undo: { label: words.putBack, run: () => void entries.restore({ ...preset }) } })
  }
}

export const atHand = new AtHand()

/** What a person keeps at hand: named presets, the newest first, and favourites. Taking one away can be undone. */
import { words } from '$words/offers.ts'
import { book } from '../book/book.svelte.ts'
import type { ExerciseSummary } from '../../core/content/book.ts'
import type { ExerciseId } from '../../core/script/exercise.ts'
import { entries, type Kept } from '../entries/entries.svelte.ts'
import { toast } from '../ui/toast.svelte.ts'

type Titled = Pick<ExerciseSummary, 'id' | 'title'>

/** Kept of a practice that is not in the book. */
interface Gone {
  readonly kept: Kept<'preset'> | Kept<'favourite'>
  readonly name: string
}

class AtHand {
  presets = $derived(
    entries
      .of('preset')
      .filter(({ data }) => book.exercise(data.exercise) !== null)
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at)),
  )
  favourites = $derived(book.exercises.filter(({ id }) => entries.one('favourite', id) !== null))

  /** What is kept of practices that are not in the book: the presets by their own names, the favourites as they were called. */
  gone: readonly Gone[] = $derived([
    ...entries.of('preset').flatMap((kept) => (book.exercise(kept.data.exercise) === null ? [{ kept, name: kept.data.name }] : [])),
    ...entries.of('favourite').flatMap((kept) => (book.exercise(kept.data.exercise) === null ? [{ kept, name: kept.data.title }] : [])),
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

  remove(preset: Kept<'preset'>): Promise<void> {
    return this.#remove(preset, preset.data.name)
  }
  removeGone({ kept, name }: Gone): Promise<void> {
    return this.#remove(kept, name)
  }

  async #remove(kept: Gone['kept'], name: string): Promise<void> {
    const { is } = await entries.remove(kept.id)
    toast.showAfter(is, { text: words.removed(name), undo: { label: words.putBack, run: () => void entries.restore({ ...kept }) } })
  }
}

export const atHand = new AtHand()

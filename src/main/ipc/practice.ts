/** What is asked while a practice is under way: keeping the computer awake, and where the practice stands. */
import { z } from 'zod'
import { Made } from '../../core/entries/entry.ts'
import { Unfinished } from '../../core/entries/unfinished.ts'
import type { FoundUnfinished, KeptAwake } from '../../shared/ipc.ts'
import type { PracticePlace } from '../store/practice-place.ts'
import type { Store } from '../store/store.ts'
import { nothing, type Handlers } from './handlers.ts'
import { fromMain } from './sender.ts'

export interface PracticeParts {
  readonly store: Store
  readonly place: PracticePlace
  readonly keepAwake: (what: KeptAwake) => void
  readonly otherOutputs: () => void | Promise<void>
}

const Id = Made.shape.id

export function practice({ store, place, keepAwake, otherOutputs }: PracticeParts): Handlers<'practice'> {
  return {
    'practice:awake': [fromMain, z.tuple([z.enum(['nothing', 'computer', 'screen'])]), keepAwake],
    'practice:other-outputs': [fromMain, nothing, otherOutputs],
    'practice:place': [fromMain, z.tuple([Unfinished]), (unfinished) => place.putDown(unfinished)],
    'practice:forget-place': [fromMain, z.tuple([Id]), (id) => place.forget(id)],
    'practice:unfinished': [fromMain, nothing, () => unfinishedIn(place, store)],
  }
}

/** A practice that was saved, and whose place could not be taken away any more, is finished. */
async function unfinishedIn(place: PracticePlace, store: Store): Promise<FoundUnfinished> {
  const places: Unfinished[] = []
  for (const found of await place.read()) {
    if (!(await store.has(found.id))) places.push(found)
    else await place.forget(found.id).catch(() => undefined) // asked once more at the next start
  }
  return { places, setAside: place.setAside }
}

/** What is asked about entries: reading them, and each act that changes them. */
import { z } from 'zod'
import { Draft, Entry, Made, NewEntry } from '../../core/entries/entry.ts'
import type { Store } from '../store/store.ts'
import { nothing, type Handlers } from './handlers.ts'
import { fromMain } from './sender.ts'
import { asText } from './opened.ts'

export interface EntriesParts {
  readonly store: Store
  readonly firstFrameShown: () => void // a window was answered, which asks once it is on the screen: work that nobody waits for may begin
}

const Id = Made.shape.id

export function entries({ store, firstFrameShown }: EntriesParts): Handlers<'entries'> {
  return {
    'entries:load': [
      fromMain,
      nothing,
      () => {
        const answer = asText(store.load())
        void answer.finally(firstFrameShown).catch(() => undefined) // who asked hears why
        return answer
      },
    ],
    'entries:record': [fromMain, z.tuple([NewEntry]), ({ id, at, ...draft }) => store.record(draft, { id, at })],
    'entries:revise': [fromMain, z.tuple([Id, Draft]), (id, draft) => store.revise(id, draft)],
    'entries:remove': [fromMain, z.tuple([Id]), (id) => store.remove(id)],
    'entries:restore': [fromMain, z.tuple([Entry]), (entry) => store.restore(entry)],
  }
}

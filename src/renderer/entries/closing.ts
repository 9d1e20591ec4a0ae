/** Before the window closes, or the computer sleeps: everything the person did is handed over, and what the disk did not take is told. */
import type { Unsaved } from '../../shared/ipc.ts'
import { entries } from './entries.svelte.ts'
import { flushTyping } from './typing.svelte.ts'

/** What is kept without being typed, such as a practice under way. */
export interface BroughtToEnd {
  readonly onlyHere: boolean // its place is not on the disk either
  readonly entry: string | null // the id it waits under, when its place holds all of it; while that is on the disk it is offered again at the next start
}
const works: (() => Promise<BroughtToEnd>)[] = []

export function beforeClosing(work: () => Promise<BroughtToEnd>): void {
  works.push(work)
}

/** Resolves when everything was tried. `closing`: what is under way is brought to its end too. */
export async function handOver(closing: boolean): Promise<Unsaved> {
  await flushTyping()
  const unfinished = closing ? await Promise.all(works.map((work) => work())) : []
  await entries.retry()
  const comesBack = unfinished.filter(({ onlyHere }) => !onlyHere).map(({ entry }) => entry)
  const left = entries.waiting.filter(({ id }) => !comesBack.includes(id))
  return {
    entries: left.filter(({ verb }) => verb !== 'change' && verb !== 'keep-recording').length,
    recordings: left.filter(({ verb }) => verb === 'keep-recording').length,
    settings: left.some(({ verb }) => verb === 'change'),
    place: unfinished.some(({ onlyHere }) => onlyHere),
  }
}

/** While it goes on, `still` is called every so often. */
export async function handOverSaying(still: () => void, closing: boolean): Promise<Unsaved> {
  const timer = setInterval(still, 1000)
  return handOver(closing).finally(() => clearInterval(timer))
}

/** Before the window closes, or the computer sleeps: everything the person did is handed over, and what the disk did not take is told. */
import type { Flush, Unsaved } from '../../shared/ipc.ts'
import { signEvery } from '../../shared/sign-of-life.ts'
import { entries } from './entries.svelte.ts'
import { flushTyping } from './typing.svelte.ts'

/** What is only in the window, and would go with it; what is not named is nothing. */
export interface OnlyHere extends Partial<Pick<Unsaved, 'recordings' | 'place'>> {
  readonly entries?: readonly string[] // their ids, or what else stands for one: each is told once
}

/** What is under way in the window and is no entry yet, such as a practice or a recording. */
export interface Ongoing {
  /** The person closes the window, and may stay: it is put down where it stands, and can go on. Answers what would go with the window. */
  readonly putDown: () => Promise<OnlyHere>
  /** The window goes: it is kept as far as it went. */
  readonly end: () => Promise<unknown>
}
let ongoing: readonly Ongoing[] = []

/** Until the function it returns is called. */
export function beforeClosing(one: Ongoing): () => void {
  ongoing = [...ongoing, one]
  return () => (ongoing = ongoing.filter((other) => other !== one))
}

/** Resolves when everything was tried. */
export async function handOver(why: Flush): Promise<Unsaved> {
  await flushTyping()
  const lost = why === 'closing' ? await Promise.all(ongoing.map(({ putDown }) => putDown())) : []
  if (why === 'ending') await Promise.all(ongoing.map(({ end }) => end()))
  await entries.retry()
  const left = entries.unsaved
  const waiting = left.filter(({ verb }) => verb !== 'change' && verb !== 'keep-recording')
  const onlyHere = new Set(lost.flatMap((one) => one.entries ?? []))
  for (const { id } of waiting) onlyHere.delete(id)
  return {
    entries: waiting.length + onlyHere.size,
    recordings: left.filter(({ verb }) => verb === 'keep-recording').length + lost.reduce((sum, { recordings = 0 }) => sum + recordings, 0),
    settings: left.some(({ verb }) => verb === 'change'),
    place: lost.some(({ place }) => place),
  }
}

/** While it goes on, `still` is called every so often. */
export async function handOverSaying(still: () => void, why: Flush): Promise<Unsaved> {
  const timer = setInterval(still, signEvery)
  return handOver(why).finally(() => clearInterval(timer))
}

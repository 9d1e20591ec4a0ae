/** The timer while it is being set: the figures as they were typed, right or wrong, and the timer they make. */
import { words } from '$words/timer.ts'
import type { Settings } from '../../core/entries/entry.ts'
import { everyFrom, minutesFrom, ownBellsFrom, type TimerFault } from '../../core/timeline/timer.ts'

type Timer = Settings['timer']

export interface TimerDraft extends Pick<Timer, 'settle' | 'bell' | 'background'> {
  readonly minutes: string
  readonly bells: 'none' | 'every' | 'own' // those between the first and the last
  readonly every: string
  readonly own: string
}

/** What is wrong with a figure; null when nothing is, or when it is not asked for. */
export type TimerFaults = Readonly<Record<'minutes' | 'every' | 'own', TimerFault | null>>

/** Where the form begins: the timer of the last time. */
export const draftOf = ({ minutes, settle, every, at, bell, background }: Timer): TimerDraft => ({
  minutes: String(minutes),
  settle,
  bells: at.length > 0 ? 'own' : every > 0 ? 'every' : 'none',
  every: String(every > 0 ? every : 5),
  own: at.join(', '),
  bell,
  background,
})

/** The timer that was set, null while a figure is wrong. */
export function timerFrom(draft: TimerDraft): { readonly timer: Timer | null; readonly faults: TimerFaults } {
  const { settle, bell, background } = draft
  const minutes = minutesFrom(draft.minutes)
  const every = draft.bells === 'every' ? everyFrom(draft.every) : { value: 0, fault: null }
  // with no length yet, the points are only read
  const own = draft.bells === 'own' ? ownBellsFrom(draft.own, minutes.value ?? Infinity, words.and) : { value: [], fault: null }
  const faults = { minutes: minutes.fault, every: every.fault, own: own.fault }
  if (minutes.value === null || every.value === null || own.value === null) return { timer: null, faults }
  return { timer: { minutes: minutes.value, settle, every: every.value, at: own.value, bell, background }, faults }
}

/** What a window says that stays empty: the fault, as text. It is heard before those who answer are loaded, and so checked here, without their schemas. */
import type { Requests } from '../../shared/ipc.ts'

const channel = 'window:not-shown' satisfies keyof Requests

/** Characters; the first script cuts to as many (begin.ts). */
export const longestFault = 2000

/** The fault, where that is what was asked; null for every other request, and for one that is not as it should be. */
export function faultIn(asked: unknown, words: readonly unknown[]): string | null {
  const [fault] = words
  return asked === channel && words.length === 1 && typeof fault === 'string' && fault.length <= longestFault ? fault : null
}

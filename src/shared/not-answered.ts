/** What a page hears where nobody answered it: a promise that fails could be forgotten. */
import type { Refusal } from './ipc.ts'

export const notAnswered: Refusal = { code: 'not-answered', again: true }

/** Who sent a request, and what they may ask. Without schemas, so that it can be told before those who answer are loaded. */
import type { WindowRole } from '../windows/windows.ts'

/** As far as Electron tells. */
export interface Sender {
  readonly role: WindowRole | null // null: none of our windows
  readonly topFrame: boolean
  readonly ourPage: boolean
}

export function isWindowOfOurs({ role, topFrame, ourPage }: Sender): boolean {
  return role !== null && topFrame && ourPage
}

export function mayAsk(sender: Sender, from: readonly WindowRole[]): boolean {
  return isWindowOfOurs(sender) && sender.role !== null && from.includes(sender.role)
}

/** Most requests: only the window that holds the person's things may make them. */
export const fromMain: readonly WindowRole[] = ['main']

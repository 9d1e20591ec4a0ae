/** The person's file in words: how large it is, when a copy was kept. */
import { inWords } from '../../core/entries/local-time.ts'
import type { Backup } from '../../shared/ipc.ts'

/** Bytes as a person reads them: "340 bytes", "12 KB", "1.4 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} bytes`
  if (bytes < 999_500) return `${String(Math.round(bytes / 1000))}\u00a0KB`
  return `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`
}

/** "21 November 2026, 20:14: 34 entries". */
export function backupInWords({ saved, entries }: Backup): string {
  return `${inWords(saved)}: ${entries === 1 ? '1 entry' : `${String(entries)} entries`}`
}

/** What the store opened, as a window is told of it: the snapshot as one text. */
import type { Snapshot } from '../../core/entries/entry.ts'
import { snapshotText } from '../../core/entries/unread.ts'
import type { Opened } from '../../shared/ipc.ts'

export async function asText(opening: Promise<Opened<Snapshot>>): Promise<Opened> {
  const opened = await opening
  return opened.state === 'ready' ? { ...opened, snapshot: snapshotText(opened.snapshot) } : opened
}

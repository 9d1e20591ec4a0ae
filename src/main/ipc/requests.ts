/** Every request a window may make, by feature: the table to read first about the two processes, beside shared/ipc.ts. No Electron here: what needs it is handed in. */
import { clipboard, type ClipboardParts } from './clipboard.ts'
import { entries, type EntriesParts } from './entries.ts'
import { file, type FileParts } from './file.ts'
import type { Handlers } from './handlers.ts'
import { practice, type PracticeParts } from './practice.ts'
import { recording, type RecordingParts } from './recording.ts'
import { settings, type SettingsParts } from './settings.ts'
import { window, type WindowParts } from './window.ts'

export type RequestParts = EntriesParts & SettingsParts & FileParts & PracticeParts & RecordingParts & WindowParts & ClipboardParts

export function requests(parts: RequestParts): Handlers {
  return {
    ...entries(parts),
    ...settings(parts),
    ...file(parts),
    ...practice(parts),
    ...recording(parts),
    ...window(parts),
    ...clipboard(parts),
  }
}

/** The index of a voice's recordings, and the sentences it lacks. */
import { z } from 'zod'
import { allSentences } from '../script/sentences.ts'
import type { FiledScript } from './exercises.ts'
import type { Problem } from '../text/problem.ts'

/** Sentence -> file name without its folder, and length in samples at 48 kHz. */
const ClipIndex = z.record(z.string(), z.object({ clip: z.string().min(1), samples: z.int().positive() }))
export type ClipIndex = Readonly<z.infer<typeof ClipIndex>>

const remedy = 'render the voice again (npm run narrate)'

/** `text` is null when the file is not there. */
export function readClips(file: string, text: string | null): { readonly clips: ClipIndex | null; readonly problems: readonly Problem[] } {
  const fault = (message: string) => ({ clips: null, problems: [{ file, line: 1, message: `${message}; ${remedy}` }] })
  if (text === null) return fault('the index of the recordings is missing')
  try {
    const index = ClipIndex.safeParse(JSON.parse(text))
    return index.success
      ? { clips: index.data, problems: [] }
      : fault(`the index of the recordings is wrong at "${index.error.issues[0]?.path.join('" "') ?? ''}"`)
  } catch {
    return fault('the index of the recordings is not JSON') // where in it helps nobody: it is written by a tool
  }
}

/** Every sentence of the exercises that has no recording in this voice, at its line. */
export function missingClips(scripts: Iterable<FiledScript>, voice: string, clips: ClipIndex): Problem[] {
  return [...scripts].flatMap(({ file, script }) =>
    allSentences(script)
      .filter(({ say }) => !Object.hasOwn(clips, say))
      .map(({ say, line }) => ({ file, line, message: `voice ${voice} has no recording of "${say}"; ${remedy}` })),
  )
}

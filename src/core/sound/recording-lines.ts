/** The lines of an exercise as a person records them: each different sentence once, those their usual choices need first. */
import type { Choices, FindClip } from '../script/exercise.ts'
import type { ByHand, Part, Script } from '../script/script.ts'
import { allSentences, partLines, roundLines } from '../script/sentences.ts'
import { said } from '../script/sides.ts'
import { timeline } from '../timeline/timeline.ts'

export interface LineToRecord {
  readonly say: string
  readonly where: string | null // the part it stands in: "Right arm", "Closing"; null for what is said in long silences
  readonly at: number | null // seconds into the practice with these choices; null when they do not need it
}

/** In the order they are said; then those that other choices need, in the order of the script. Throws what `timeline` throws. */
export function linesToRecord(script: Script, choices: Choices, findClip: FindClip): readonly LineToRecord[] {
  const { cues, steps, chapters } = timeline(script, { ...choices, talk: choices.talk === 'bells' ? 'full' : choices.talk }, findClip)
  const chapterOf = new Map(steps.map(({ id, chapter }) => [id, chapters[chapter]?.title ?? '']))
  const needed = new Map<string, LineToRecord>()
  for (const { say, at, step } of cues) if (!needed.has(say)) needed.set(say, { say, at, where: chapterOf.get(step) ?? '' })
  const where = titles(script)
  const others = allSentences(script)
    .filter(({ say }) => !needed.has(say))
    .map(({ say }) => ({ say, at: null, where: where.get(say) ?? null }))
  return [...needed.values(), ...others]
}

/** Sentence -> title of the part where it first stands. */
function titles(script: Script): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const note = (title: ByHand, say: ByHand): void => {
    for (const hand of ['right', 'left'] as const) if (!found.has(said(say, hand))) found.set(said(say, hand), said(title, hand))
  }
  for (const { title, lines } of script.forms.flatMap(({ parts }) => parts.flatMap(titled)))
    for (const line of lines) for (const say of [line.say, ...line.other.map((other) => other.say)]) note(title, say)
  return found
}

function titled(part: Part): readonly { readonly title: ByHand; readonly lines: ReturnType<typeof partLines> }[] {
  if (part.part !== 'groups') return [{ title: part.title, lines: partLines(part) }]
  return [
    ...part.groups.map(({ title, rounds }) => ({ title, lines: rounds.flatMap(roundLines) })),
    ...(part.bridge === null ? [] : titled(part.bridge)),
  ]
}

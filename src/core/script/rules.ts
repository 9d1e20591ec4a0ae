/** The rules a spoken line and a beat must keep (exercise brief, "Rules for every audio exercise"). Each answers with what is wrong, or nothing. */
import type { BeatKind, Line } from './script.ts'

/** Words one part of a practice may hold, by its seconds. A voice with room round it says about 1.8 words a second and fills 45 % of a beat. */
export const wordLimit = {
  ordinary: (seconds: number) => Math.floor(0.81 * seconds + 1e-9),
  opening: (seconds: number) => Math.floor((4 / 3) * seconds + 1e-9), // 75 % voice: 40 words in 30 s
  name: (seconds: number) => Math.floor(1.6 * seconds + 1e-9), // 90 % voice: 16 words in 10 s
  tense: 5,
  release: 12, // letting go and noticing together
} as const

export const limitOf = (kind: BeatKind, seconds: number): number =>
  kind === 'opening' || kind === 'closing' ? wordLimit.opening(seconds) : wordLimit.ordinary(seconds)

/** Beats of this length or more keep their last third silent. */
const quietThirdFrom = 30

export const countWords = (text: string): number => text.match(/[\p{L}'’-]+/gu)?.length ?? 0

const banned: readonly (readonly [RegExp, string])[] = [
  [/^relax\b|\bjust relax\b/i, 'nobody can relax on command; say "let", "soften" or "rest"'],
  [/\bsink(s|ing)?\b/i, 'say "rest" or "be held" instead of "sink"'],
  [/\bsurrender/i, 'say "let" instead of "surrender"'],
  [/\bdrift/i, 'say "rest" or "wander" instead of "drift"'],
  [/\bdeeper\b/i, 'say "softer" or "looser" instead of "deeper"'],
  [/\bhold (it )?tight/i, 'say "tense" instead of "hold tight"'],
  [/\bclear your mind\b/i, 'nobody can clear their mind; say "notice" and "come back"'],
]

/** What is wrong with the words of one sentence. */
export function wordingFaults(say: string): string[] {
  const faults: string[] = []
  if (!/[.?]$/.test(say) || (say.match(/[.?!…;]/g)?.length ?? 0) !== 1)
    faults.push('a line is one sentence that ends in a full stop or a question mark; split it into lines')
  if (/\d/.test(say)) faults.push('write numbers as words: the caption is what the voice says')
  if (/[()[\]<>*_#]/.test(say.replace(/\{(first|second|First|Second)\}/g, '')))
    faults.push('no brackets or marks: the caption is what the voice says')
  if (/\{(?!(first|second|First|Second)\})/.test(say)) faults.push('only {first}, {second}, {First} and {Second} may stand in curly brackets')
  if (/\b(e\.g|i\.e|etc|vs|Dr|Mr|Mrs|approx|sec|min)\b|\b\p{Lu}{2,}\b|[&%+=/@]/u.test(say)) faults.push('write abbreviations and signs out in words')
  for (const [word, instead] of banned) if (word.test(say)) faults.push(instead)
  return faults
}

/** True where a line starts in the part of a beat that stays silent. */
export const startsInLastThird = (at: Line['at'], seconds: number): boolean =>
  seconds >= quietThirdFrom && typeof at === 'number' && at > (seconds * 2) / 3

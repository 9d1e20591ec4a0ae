/** The places in a lesson where a reader can stop: one a block, with its section and the words to quote on Today. */
import { blockWords } from '../../core/content/block-words.ts'
import type { Lesson } from '../../core/content/book.ts'

export interface Stop {
  readonly key: string
  readonly section: number // from 0; the checks are one section more
  readonly line: string
}

const longest = 220 // characters

/** How many sections a reader passes: the parts, and the checks at the end. */
export function sectionsOf(lesson: Lesson): number {
  return lesson.parts.length + (lesson.checks.length > 0 ? 1 : 0)
}

export function stopsOf(lesson: Lesson): readonly Stop[] {
  return [...lesson.parts.map((part) => part.blocks), lesson.checks].flatMap((blocks, section) =>
    blocks.map((block) => ({ key: block.key, section, line: quote(blockWords(block)) })),
  )
}

/** As many whole sentences as fit; when the first is too long, as many words. */
export function quote(text: string): string {
  const whole = text.replace(/\s+/g, ' ').trim()
  if (whole.length <= longest) return whole
  const room = whole.slice(0, longest)
  const sentence = Math.max(...['. ', '? ', '” ', '" '].map((end) => room.lastIndexOf(end)))
  if (sentence > longest / 3) return room.slice(0, sentence + 1)
  return `${room.slice(0, room.lastIndexOf(' '))} …`
}

/** The words of a block alone, without marks, for a quote or a search. */
import type { Block } from './book.ts'
import { wordsOf } from './inline.ts'

export function blockWords(block: Block): string {
  switch (block.t) {
    case 'p':
    case 'try':
      return wordsOf(block.in)
    case 'list':
      return block.items.map(wordsOf).join(' ')
    case 'scene':
      return block.lines.map(wordsOf).join(' ')
    case 'callout':
      return block.paragraphs.map(wordsOf).join(' ')
    case 'compare':
      return block.columns.map((column) => `${column.title}: ${column.items.map(wordsOf).join(' ')}`).join(' ')
    case 'check':
      return block.check.question
    case 'reflect':
      return block.prompt
  }
}

/** One lesson while it is being read: where we are, what it may point at, and the problems so far. */
import type { Node } from 'unist'
import type { Term } from './book.ts'
import { BlockKeys } from './block-keys.ts'
import type { Known } from './known.ts'
import type { LessonHead } from './lesson-head.ts'
import type { Problem } from '../text/problem.ts'

export class LessonReading {
  readonly keys = new BlockKeys()
  readonly terms = new Map<string, Term>() // the ones this lesson links
  readonly reflections = new Set<string>() // ids
  readonly problems: Problem[] = []
  readonly file: string
  readonly text: string // with the front matter blanked out
  readonly head: LessonHead
  readonly known: Known

  constructor(file: string, text: string, head: LessonHead, known: Known) {
    this.file = file
    this.text = text
    this.head = head
    this.known = known
  }

  report(line: number, message: string): void {
    this.problems.push({ file: this.file, line, message })
  }

  line(node: Node): number {
    return node.position?.start.line ?? 1
  }

  /** The node as it was written. */
  source(node: Node): string {
    return this.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  }
}

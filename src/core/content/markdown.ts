/** Markdown text -> tree, with block directives (`:::callout`) and nothing else on top of plain markdown. */
import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Processor } from 'unified'

/** Block directives only: the inline kind would eat "10:30" and "Note:this". */
function blockDirectives(this: Processor): void {
  const data = this.data()
  const { flow } = directive()
  ;(data.micromarkExtensions ??= []).push(flow ? { flow } : {})
  ;(data.fromMarkdownExtensions ??= []).push([directiveFromMarkdown()])
}

const processor = unified().use(remarkParse).use(blockDirectives).freeze()

/** Null when the text is nested so deep that the parser gives up. */
export function parseMarkdown(text: string): Root | null {
  try {
    return processor.parse(text)
  } catch {
    return null // whoever asked says which text it is
  }
}

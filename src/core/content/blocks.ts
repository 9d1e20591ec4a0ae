/** Paragraphs, lists and scenes: the blocks that are plain markdown. */
import type { Blockquote, List, Paragraph, RootContent } from 'mdast'
import type { Block, Inline } from './book.ts'
import { readInline, shorten, wordsOf } from './inline.ts'
import type { LessonReading } from './lesson-reading.ts'

/** A block of the page, or null with the reason reported. */
export function readBlock(node: RootContent, reading: LessonReading): Block | null {
  if (node.type === 'paragraph') return readParagraph(node, reading)
  if (node.type === 'list') return readList(node, reading)
  if (node.type === 'blockquote') return readScene(node, reading)
  reading.report(reading.line(node), notAllowed(node, reading))
  return null
}

function notAllowed(node: RootContent, reading: LessonReading): string {
  const words = shorten(reading.source(node))
  const reasons: Partial<Record<RootContent['type'], string>> = {
    heading: `heading "${words}" is not allowed here; sections begin with "## " at the left margin`,
    html: `raw HTML "${words}" is not allowed; write the words alone`,
    code: 'a code block is not allowed; remove the ``` marks, or the four spaces before the line',
    thematicBreak: 'a line across the page is not allowed; begin a section with "## "',
    definition: `"${words}" is not allowed; write the link where it stands: [words](A3)`,
    leafDirective: `"${words}" is not a block; a block begins with three colons and ends with a line :::`,
  }
  return reasons[node.type] ?? `${node.type} is not allowed; use paragraphs, lists, quotes and the blocks of the format`
}

function readParagraph(node: Paragraph, reading: LessonReading): Block | null {
  const written = reading.source(node)
  if (/^:{2,}/.test(written)) {
    reading.report(reading.line(node), `"${shorten(written)}" is not a block; write :::name{key="value"} on a line of its own, and ::: to end it`)
    return null
  }
  const inside = readInline(node.children, reading)
  return wordsOf(inside).trim() === '' ? null : { t: 'p', key: reading.keys.block('p', wordsOf(inside)), in: inside }
}

/** The paragraphs inside a block that holds nothing but paragraphs; anything else is reported. */
export function paragraphs(nodes: readonly RootContent[], what: string, reading: LessonReading): readonly (readonly Inline[])[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [readInline(node.children, reading)]
    const known = node.type === 'list' || node.type === 'blockquote' || node.type === 'containerDirective'
    reading.report(reading.line(node), known ? `${what} holds paragraphs only; move this out of it` : notAllowed(node, reading))
    return []
  })
}

function readList(node: List, reading: LessonReading): Block {
  const items = node.children.map((item) => {
    const lines = paragraphs(item.children, 'a line of a list', reading)
    if (lines.length > 1) reading.report(reading.line(item), 'a line of a list has two paragraphs; make it one, or two lines')
    if (lines.length === 0 && item.children.length === 0) reading.report(reading.line(item), 'a line of the list is empty; remove it')
    return lines[0] ?? []
  })
  return { t: 'list', key: reading.keys.block('list', items.map(wordsOf).join('\n')), ordered: node.ordered === true, items }
}

function readScene(node: Blockquote, reading: LessonReading): Block {
  const lines = paragraphs(node.children, 'a scene', reading)
  return { t: 'scene', key: reading.keys.block('scene', lines.map(wordsOf).join('\n')), lines }
}

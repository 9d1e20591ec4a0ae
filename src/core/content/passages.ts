/** What a reader reads of a lesson, as passages: lead, sections, callouts, columns; without its headings and questions. */
import type { Paragraph } from 'mdast'
import type { Node } from 'unist'
import { SKIP, visit } from 'unist-util-visit'
import { readCompare } from './check.ts'
import { splitFrontMatter } from './front-matter.ts'
import { parseMarkdown } from './markdown.ts'
import type { Passage, LinkInPassage } from './readability.ts'

const textOf = (node: Node): string => {
  if (node.type === 'break') return ' '
  if ('value' in node && typeof node.value === 'string') return node.value.replace(/\s+/g, ' ')
  return 'children' in node && Array.isArray(node.children) ? (node.children as Node[]).map(textOf).join('') : ''
}

const leansOnSource = (node: Node): boolean =>
  ('url' in node && typeof node.url === 'string' && node.url.startsWith('source:')) ||
  ('children' in node && Array.isArray(node.children) && (node.children as Node[]).some(leansOnSource))

/** Its words that lead elsewhere, in the order of reading. */
function linksIn(paragraph: Paragraph): LinkInPassage[] {
  const links: LinkInPassage[] = []
  let at = 0
  const walk = (node: Node): void => {
    if (node.type !== 'link' && 'children' in node && Array.isArray(node.children)) return (node.children as Node[]).forEach(walk)
    const { length } = textOf(node)
    if (length > 0 && 'url' in node && typeof node.url === 'string') links.push({ to: node.url, at, length })
    at += length
  }
  walk(paragraph)
  return links
}

function passageOf(paragraph: Paragraph, line: number): Passage {
  const links = linksIn(paragraph)
  return { words: textOf(paragraph), line, ...(leansOnSource(paragraph) ? { sourced: true } : {}), ...(links.length > 0 ? { links } : {}) }
}

export function passagesOf(file: string, text: string): Passage[] {
  const body = splitFrontMatter(file, text).parts?.body ?? ''
  const passages: Passage[] = []
  const tree = parseMarkdown(body)
  if (!tree) return []
  visit(tree, (node, _, parent) => {
    const line = node.position?.start.line ?? 1
    if (node.type === 'paragraph') {
      passages.push({ ...passageOf(node, line), ...(parent?.type === 'blockquote' ? { said: true } : {}) })
      return SKIP
    }
    if (node.type !== 'containerDirective') return undefined
    if (node.name === 'compare') {
      const written = body.slice(node.position?.start.offset, node.position?.end.offset).split('\n').slice(1, -1).join('\n')
      const columns = readCompare(file, written, line + 1)
      columns.value?.forEach(({ items }, c) =>
        items.forEach((item, n) => {
          const [paragraph] = parseMarkdown(item)?.children ?? []
          if (paragraph?.type === 'paragraph') passages.push(passageOf(paragraph, columns.line([c, 'items', n])))
        }),
      )
    }
    return node.name === 'callout' || node.name === 'try' ? undefined : SKIP
  })
  return passages
}

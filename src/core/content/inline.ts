/** The inside of a paragraph: words, emphasis, and links to lessons, glossary terms and sources. Nothing else comes through. */
import type { Link, PhrasingContent } from 'mdast'
import type { Inline } from './book.ts'
import { isBookId } from '../text/book-id.ts'
import { noSuch, orNearest } from '../text/nearest.ts'
import type { LessonReading } from './lesson-reading.ts'

/** `shift` is added to every line: for words that were cut out of a YAML body. */
export function readInline(nodes: readonly PhrasingContent[], reading: LessonReading, shift = 0): readonly Inline[] {
  const found = nodes.flatMap((node): readonly Inline[] => {
    const line = reading.line(node) + shift
    switch (node.type) {
      case 'text':
        return [node.value.replace(/\s*\n\s*/g, ' ')]
      case 'emphasis':
        return [{ t: 'em', in: readInline(node.children, reading, shift) }]
      case 'strong':
        return [{ t: 'strong', in: readInline(node.children, reading, shift) }]
      case 'break':
        return [{ t: 'break' }]
      case 'link':
        return readLink(node, reading, line, shift)
      case 'html':
        reading.report(line, `raw HTML "${shorten(node.value)}" is not allowed; write the words alone`)
        return []
      case 'inlineCode':
        reading.report(line, `code marks around "${shorten(node.value)}" are not allowed; use *emphasis* or quotation marks`)
        return []
      case 'image':
      case 'imageReference':
        reading.report(line, 'images are not allowed in a lesson; say it in words')
        return []
      case 'linkReference':
      case 'delete':
      case 'footnoteReference':
      case 'textDirective':
        reading.report(line, `${node.type} is not allowed; use words, *emphasis*, **strong** and links`)
        return []
    }
  })
  return joined(found)
}

/** The words alone. */
export const wordsOf = (inlines: readonly Inline[]): string =>
  inlines.map((part) => (typeof part === 'string' ? part : part.t === 'break' ? ' ' : part.t === 'source' ? '' : wordsOf(part.in))).join('')

export const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text).replace(/\s+/g, ' ')

function joined(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = []
  for (const part of inlines) {
    const last = result.at(-1)
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part
    else if (part !== '') result.push(part)
  }
  return result
}

function readLink(node: Link, reading: LessonReading, line: number, shift: number): readonly Inline[] {
  const inside = readInline(node.children, reading, shift)
  const url = decoded(node.url)
  if (node.title) reading.report(line, `the link to "${url}" has a title; leave out the words in quotes after the address`)
  if (url.startsWith('source:')) return sourceMark(url.slice('source:'.length), inside, reading, line)
  if (wordsOf(inside).trim() === '') {
    reading.report(line, `the link to "${url}" has no words; write [words](${url})`)
    return []
  }
  if (url.startsWith('term:')) return termLink(url.slice('term:'.length), inside, reading, line)
  if (isBookId(url)) return lessonLink(url, inside, reading, line)
  reading.report(line, `a link to "${shorten(url)}" is not allowed; link a lesson (A3), a glossary term (term:alliance) or a source (source:CBT-N)`)
  return inside
}

function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url // a "%" that begins nothing
  }
}

/** The small number after a claim; `inside`: the words of its link, which there must not be. */
export function sourceMark(key: string, inside: readonly Inline[], reading: LessonReading, line: number): readonly Inline[] {
  const { head, known } = reading
  if (inside.length > 0) reading.report(line, `the link to source "${key}" has words in it; write [](source:${key}) after the claim`)
  if (head.sources.includes(key)) return [{ t: 'source', key }]
  if (known.sources?.has(key)) reading.report(line, `source "${key}" is not in this lesson's list; add it to "sources" at the top`)
  else
    reading.report(
      line,
      `source "${key}" does not exist${orNearest(key, known.sources?.keys() ?? head.sources, 'add it to sources.yaml and to "sources" at the top')}`,
    )
  return []
}

function termLink(id: string, inside: readonly Inline[], reading: LessonReading, line: number): readonly Inline[] {
  const { terms } = reading.known
  const term = terms?.get(id)
  if (term) reading.terms.set(id, term)
  else if (terms) reading.report(line, `glossary term "${id}" does not exist${orNearest(id, terms.keys(), 'add it to glossary.yaml')}`)
  return term ? [{ t: 'term', term: id, in: inside }] : inside
}

function lessonLink(id: string, inside: readonly Inline[], reading: LessonReading, line: number): readonly Inline[] {
  const { head, known } = reading
  const { planned } = known
  if (id === head.id) reading.report(line, `the lesson links to itself; write the words alone`)
  else if (id === known.help) return [{ t: 'help', in: inside }]
  else if (known.lessons.has(id)) return [{ t: 'lesson', lesson: id, in: inside }]
  else if (planned?.lessons.has(id)) {
    if (!head.planned.includes(id)) reading.report(line, `lesson "${id}" is not in the book yet; add ${id} to "planned" at the top`)
  } else if (planned) reading.report(line, noSuch('lesson', id, [...known.lessons, ...planned.lessons], 'add it to planned.yaml'))
  return inside
}

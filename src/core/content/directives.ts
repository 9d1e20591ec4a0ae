/** The blocks a writer opens with `:::name{…}`: callout, compare, try, check, reflect. */
import type { ContainerDirective } from 'mdast-util-directive'
import { paragraphs } from './blocks.ts'
import type { Block, Inline } from './book.ts'
import { checkKinds, readCheck, readCompare } from './check.ts'
import { readInline, wordsOf } from './inline.ts'
import { parseMarkdown } from './markdown.ts'
import { noSuch, orNearest } from '../text/nearest.ts'
import type { LessonReading } from './page.ts'

const attributesOf = { callout: ['title'], compare: [], try: ['exercise'], check: ['kind'], reflect: ['id'] } as const
type Name = keyof typeof attributesOf
const names = Object.keys(attributesOf) as Name[]

export function readDirective(node: ContainerDirective, page: LessonReading): Block | null {
  const line = page.line(node)
  const name = names.find((known) => known === node.name)
  if (!name) {
    page.report(line, `block "${node.name}" does not exist${orNearest(node.name, names, `the blocks are ${names.join(', ')}`)}`)
    return null
  }
  const body = bodyOf(node, page)
  const values = readAttributes(node, name, page)
  if (!body || !values) return null
  switch (name) {
    case 'callout':
      return readCallout(node, values['title'] ?? '', page)
    case 'compare':
      return readColumns(body, page)
    case 'try':
      return readTry(node, values['exercise'] ?? '', page)
    case 'check':
      return readQuestion(values['kind'] ?? '', body, line, page)
    case 'reflect':
      return readReflection(node, values['id'] ?? '', page)
  }
}

interface Body {
  readonly text: string
  readonly line: number
}

/** The lines between the opening and the closing one, as they were written; null when the block is not closed. */
function bodyOf(node: ContainerDirective, page: LessonReading): Body | null {
  const line = page.line(node)
  const lines = page.source(node).split('\n')
  const inner = lines.findIndex((text, index) => index > 0 && /^:{3,}\s*\w/.test(text))
  if (inner > 0) {
    page.report(line + inner, `a block begins inside the block of line ${line}; close that one first with a line :::`)
    return null
  }
  if (lines.length < 2 || !/^:{3,}\s*$/.test(lines.at(-1) ?? '')) {
    page.report(line, 'the block is not closed; end it with a line :::')
    return null
  }
  return { text: lines.slice(1, -1).join('\n'), line: line + 1 }
}

/** Exactly the attributes the block has; null with the reasons reported. */
function readAttributes(node: ContainerDirective, name: Name, page: LessonReading): Record<string, string> | null {
  const allowed: readonly string[] = attributesOf[name]
  const found = Object.entries(node.attributes ?? {})
  const before = page.problems.length
  for (const [key] of found) {
    if (allowed.includes(key)) continue
    const otherwise = allowed.length > 0 ? `:::${name} has ${allowed.join(', ')}` : `:::${name} has none`
    page.report(page.line(node), `unknown attribute "${key}"${orNearest(key, allowed, otherwise)}`)
  }
  for (const key of allowed) {
    if (found.some(([given, value]) => given === key && value?.trim())) continue
    page.report(page.line(node), `attribute "${key}" is missing; write :::${name}{${key}="…"}`)
  }
  const label = node.children[0]
  if (label?.type === 'paragraph' && label.data && 'directiveLabel' in label.data) {
    page.report(page.line(node), `words in [brackets] are not allowed here; write :::${name}${allowed[0] ? `{${allowed[0]}="…"}` : ''}`)
  }
  if (page.problems.length > before) return null
  return Object.fromEntries(found.map(([key, value]) => [key, value?.trim() ?? '']))
}

function readCallout(node: ContainerDirective, title: string, page: LessonReading): Block {
  const inside = paragraphs(node.children, 'a callout', page)
  if (inside.length === 0) page.report(page.line(node), 'the callout is empty; write a paragraph in it')
  return { t: 'callout', key: page.names.block('callout', `${title}\n${inside.map(wordsOf).join('\n')}`), title, paragraphs: inside }
}

function readColumns(body: Body, page: LessonReading): Block | null {
  const { value, problems, line } = readCompare(page.file, body.text, body.line)
  page.problems.push(...problems)
  if (!value) return null
  const columns = value.map(({ title, items }, c) => ({ title, items: items.map((item, n) => oneLine(item, line([c, 'items', n]), page)) }))
  const words = columns.map(({ title, items }) => [title, ...items.map(wordsOf)].join('\n')).join('\n')
  return { t: 'compare', key: page.names.block('compare', words), columns }
}

/** Words written in YAML, read as the inside of one paragraph. */
function oneLine(text: string, line: number, page: LessonReading): readonly Inline[] {
  const nodes = parseMarkdown(text)?.children ?? []
  const [only] = nodes
  if (nodes.length === 1 && only?.type === 'paragraph') return readInline(only.children, page, line - 1)
  page.report(line, 'one plain line belongs here, without a list, a heading or a quote in it')
  return []
}

/** The one paragraph of a block; null with the reason reported. */
function theParagraph(node: ContainerDirective, page: LessonReading): readonly Inline[] | null {
  const [only] = node.children
  if (node.children.length === 1 && only?.type === 'paragraph') return readInline(only.children, page)
  page.report(page.line(node), `:::${node.name} holds exactly one paragraph`)
  return null
}

function readTry(node: ContainerDirective, id: string, page: LessonReading): Block | null {
  const { head, known } = page
  const line = page.line(node)
  const inside = theParagraph(node, page)
  const { exercises, planned } = known
  if (exercises.has(id)) {
    const listed = head.exercises.includes(id) || head.planned.includes(id)
    if (!listed) page.report(line, `exercise "${id}" is not in this lesson's list; add it to "exercises" at the top`)
    else if (inside) return { t: 'try', key: page.names.block('try', `${id}\n${wordsOf(inside)}`), exercise: id, in: inside }
  } else if (planned && !planned.exercises.has(id)) {
    page.report(line, noSuch('exercise', id, [...exercises, ...planned.exercises], 'add it to planned.yaml'))
  } else if (planned && !head.planned.includes(id)) {
    page.report(line, `exercise "${id}" is not in the book yet; add ${id} to "planned" at the top, and this block stays out until it is`)
  }
  return null
}

function readQuestion(kind: string, body: Body, line: number, page: LessonReading): Block | null {
  const known = checkKinds.find((name) => name === kind)
  if (!known) {
    page.report(line, `kind "${kind}" does not exist${orNearest(kind, checkKinds, `the kinds are ${checkKinds.join(', ')}`)}`)
    return null
  }
  const { value, problems } = readCheck(page.file, known, body.text, body.line)
  page.problems.push(...problems)
  return value && { t: 'check', key: page.names.block('check', value.question), check: value }
}

function readReflection(node: ContainerDirective, id: string, page: LessonReading): Block | null {
  const line = page.line(node)
  const inside = theParagraph(node, page)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 80) {
    page.report(line, `id "${id}" must be small letters joined by hyphens, such as three-things`)
    return null
  }
  if (page.reflections.has(id)) page.report(line, `reflect "${id}" is in this lesson twice; give this one another id`)
  page.reflections.add(id)
  if (!inside) return null
  if (inside.some((part) => typeof part !== 'string')) page.report(line, 'a reflect line is plain words; take out links and emphasis')
  const prompt = wordsOf(inside)
  return { t: 'reflect', key: page.names.block('reflect', prompt), id, prompt }
}

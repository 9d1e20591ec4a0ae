/** The blocks a writer opens with `:::name{…}`: callout, compare, try, check, reflect, ask-first. */
import type { ContainerDirective } from 'mdast-util-directive'
import { paragraphs } from './blocks.ts'
import type { Block, Inline } from './book.ts'
import { checkKinds, readCheck, readCompare } from './check.ts'
import { readInline, sourceMark, wordsOf } from './inline.ts'
import { parseMarkdown } from './markdown.ts'
import { noSuch, orNearest } from '../text/nearest.ts'
import { askFirst } from '../advice/safety.ts'
import type { LessonReading } from './lesson-reading.ts'

const attributesOf = { callout: ['title'], compare: [], try: ['exercise'], check: ['kind'], reflect: ['id'], 'ask-first': ['kind'] } as const
type Name = keyof typeof attributesOf
const names = Object.keys(attributesOf) as Name[]

export function readDirective(node: ContainerDirective, reading: LessonReading): Block | null {
  const line = reading.line(node)
  const name = names.find((known) => known === node.name)
  if (!name) {
    reading.report(line, `block "${node.name}" does not exist${orNearest(node.name, names, `the blocks are ${names.join(', ')}`)}`)
    return null
  }
  const body = bodyOf(node, reading)
  const values = readAttributes(node, name, reading)
  if (!body || !values) return null
  switch (name) {
    case 'callout':
      return readCallout(node, values['title'] ?? '', reading)
    case 'compare':
      return readColumns(body, reading)
    case 'try':
      return readTry(node, values['exercise'] ?? '', reading)
    case 'check':
      return readQuestion(values['kind'] ?? '', body, line, reading)
    case 'reflect':
      return readReflection(node, values['id'] ?? '', reading)
    case 'ask-first':
      return readAskFirst(node, values['kind'] ?? '', reading)
  }
}

interface Body {
  readonly text: string
  readonly line: number
}

/** The lines between the opening and the closing one, as they were written; null when the block is not closed. */
function bodyOf(node: ContainerDirective, reading: LessonReading): Body | null {
  const line = reading.line(node)
  const lines = reading.source(node).split('\n')
  const inner = lines.findIndex((text, index) => index > 0 && /^:{3,}\s*\w/.test(text))
  if (inner > 0) {
    reading.report(line + inner, `a block begins inside the block of line ${line}; close that one first with a line :::`)
    return null
  }
  if (lines.length < 2 || !/^:{3,}\s*$/.test(lines.at(-1) ?? '')) {
    reading.report(line, 'the block is not closed; end it with a line :::')
    return null
  }
  return { text: lines.slice(1, -1).join('\n'), line: line + 1 }
}

/** Exactly the attributes the block has; null with the reasons reported. */
function readAttributes(node: ContainerDirective, name: Name, reading: LessonReading): Record<string, string> | null {
  const allowed: readonly string[] = attributesOf[name]
  const found = Object.entries(node.attributes ?? {})
  const before = reading.problems.length
  for (const [key] of found) {
    if (allowed.includes(key)) continue
    const otherwise = allowed.length > 0 ? `:::${name} has ${allowed.join(', ')}` : `:::${name} has none`
    reading.report(reading.line(node), `unknown attribute "${key}"${orNearest(key, allowed, otherwise)}`)
  }
  for (const key of allowed) {
    if (found.some(([given, value]) => given === key && value?.trim())) continue
    reading.report(reading.line(node), `attribute "${key}" is missing; write :::${name}{${key}="…"}`)
  }
  const label = node.children[0]
  if (label?.type === 'paragraph' && label.data && 'directiveLabel' in label.data) {
    reading.report(reading.line(node), `words in [brackets] are not allowed here; write :::${name}${allowed[0] ? `{${allowed[0]}="…"}` : ''}`)
  }
  if (reading.problems.length > before) return null
  return Object.fromEntries(found.map(([key, value]) => [key, value?.trim() ?? '']))
}

function readCallout(node: ContainerDirective, title: string, reading: LessonReading): Block {
  const inside = paragraphs(node.children, 'a callout', reading)
  if (inside.length === 0) reading.report(reading.line(node), 'the callout is empty; write a paragraph in it')
  return { t: 'callout', key: reading.keys.block('callout', `${title}\n${inside.map(wordsOf).join('\n')}`), title, paragraphs: inside }
}

function readColumns(body: Body, reading: LessonReading): Block | null {
  const { value, problems, line } = readCompare(reading.file, body.text, body.line)
  reading.problems.push(...problems)
  if (!value) return null
  const columns = value.map(({ title, items }, c) => ({ title, items: items.map((item, n) => oneLine(item, line([c, 'items', n]), reading)) }))
  const words = columns.map(({ title, items }) => [title, ...items.map(wordsOf)].join('\n')).join('\n')
  return { t: 'compare', key: reading.keys.block('compare', words), columns }
}

/** Words written in YAML, read as the inside of one paragraph. */
function oneLine(text: string, line: number, reading: LessonReading): readonly Inline[] {
  const nodes = parseMarkdown(text)?.children ?? []
  const [only] = nodes
  if (nodes.length === 1 && only?.type === 'paragraph') return readInline(only.children, reading, line - 1)
  reading.report(line, 'one plain line belongs here, without a list, a heading or a quote in it')
  return []
}

/** The one paragraph of a block; null with the reason reported. */
function theParagraph(node: ContainerDirective, reading: LessonReading): readonly Inline[] | null {
  const [only] = node.children
  if (node.children.length === 1 && only?.type === 'paragraph') return readInline(only.children, reading)
  reading.report(reading.line(node), `:::${node.name} holds exactly one paragraph`)
  return null
}

function readTry(node: ContainerDirective, id: string, reading: LessonReading): Block | null {
  const { head, known } = reading
  const line = reading.line(node)
  const inside = theParagraph(node, reading)
  const { exercises, planned } = known
  if (exercises.has(id)) {
    const listed = head.exercises.includes(id) || head.planned.includes(id)
    if (!listed) reading.report(line, `exercise "${id}" is not in this lesson's list; add it to "exercises" at the top`)
    else if (inside) return { t: 'try', key: reading.keys.block('try', `${id}\n${wordsOf(inside)}`), exercise: id, in: inside }
  } else if (planned && !planned.exercises.has(id)) {
    reading.report(line, noSuch('exercise', id, [...exercises, ...planned.exercises], 'add it to planned.yaml'))
  } else if (planned && !head.planned.includes(id)) {
    reading.report(line, `exercise "${id}" is not in the book yet; add ${id} to "planned" at the top, and this block stays out until it is`)
  }
  return null
}

function readQuestion(kind: string, body: Body, line: number, reading: LessonReading): Block | null {
  const known = checkKinds.find((name) => name === kind)
  if (!known) {
    reading.report(line, `kind "${kind}" does not exist${orNearest(kind, checkKinds, `the kinds are ${checkKinds.join(', ')}`)}`)
    return null
  }
  const { value, problems } = readCheck(reading.file, known, body.text, body.line)
  reading.problems.push(...problems)
  return value && { t: 'check', key: reading.keys.block('check', value.question), check: value }
}

function readReflection(node: ContainerDirective, id: string, reading: LessonReading): Block | null {
  const line = reading.line(node)
  const inside = theParagraph(node, reading)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 80) {
    reading.report(line, `id "${id}" must be small letters joined by hyphens, such as three-things`)
    return null
  }
  if (reading.reflections.has(id)) reading.report(line, `reflect "${id}" is in this lesson twice; give this one another id`)
  reading.reflections.add(id)
  if (!inside) return null
  if (inside.some((part) => typeof part !== 'string')) reading.report(line, 'a reflect line is plain words; take out links and emphasis')
  const prompt = wordsOf(inside)
  return { t: 'reflect', key: reading.keys.block('reflect', prompt), id, prompt }
}

/** Who asks a doctor before exercises of a kind, from the one list: a lesson has no second one. */
function readAskFirst(node: ContainerDirective, kind: string, reading: LessonReading): Block | null {
  const line = reading.line(node)
  if (node.children.length > 0)
    reading.report(line, 'the list comes from safety.yaml; leave this block empty, and write what is to be said around it')
  const { safety } = reading.known
  if (!safety) return null // its own file has a problem and says so
  const kinds = safety.safety.kinds.filter(({ open }) => !open).map(({ id }) => id)
  if (!kinds.includes(kind)) {
    reading.report(line, noSuch('kind', kind, kinds, 'the kinds are those of safety.yaml that ask somebody to see a doctor first'))
    return null
  }
  const lines = askFirst(safety.safety, { kind, uses: [], also: [], not: [] })
  const items = lines.map(({ condition, says }) => [
    says,
    ...(safety.sourcesOf.get(condition) ?? []).flatMap((key) => sourceMark(key, [], reading, line)),
  ])
  return { t: 'list', key: reading.keys.block('list', items.map(wordsOf).join('\n')), ordered: false, items }
}

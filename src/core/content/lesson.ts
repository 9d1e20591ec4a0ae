/** A lesson file -> a checked `Lesson`. Only what is named here comes through; everything else is a problem with its line. */
import type { Heading, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { readBlock } from './blocks.ts'
import type { Block, Inline, Lesson, Section, Source } from './book.ts'
import { readDirective } from './directives.ts'
import { longestFile, splitFrontMatter } from './front-matter.ts'
import { readInline, shorten } from './inline.ts'
import type { Known } from './known.ts'
import { parseMarkdown } from './markdown.ts'
import { LessonHead } from './lesson-head.ts'
import { checkReferences, leadsTo } from './lesson-references.ts'
import { LessonReading } from './lesson-reading.ts'
import type { Problem } from '../text/problem.ts'
import { readYaml } from '../text/yaml-text.ts'

/** The front matter alone: what a library needs to know before it reads the text of any lesson. */
export interface LessonFile {
  readonly file: string
  readonly head: LessonHead
  readonly body: string // line n here is line n of the file
  readonly line: (key: string, entry?: number) => number // of a key of the front matter, or of an entry of its list
}

export function readLessonFile(file: string, text: string): { readonly lesson: LessonFile | null; readonly problems: readonly Problem[] } {
  const { parts, problems } = splitFrontMatter(file, text)
  if (!parts) return { lesson: null, problems }
  const head = readYaml(file, parts.yaml, LessonHead, parts.yamlLine)
  if (!head.value) return { lesson: null, problems: head.problems }
  const line = (key: string, entry?: number) => head.line(entry === undefined ? [key] : [key, entry])
  return { lesson: { file, head: head.value, body: parts.body, line }, problems: [] }
}

/** `lesson` is null exactly when there are problems. Never throws. */
export function readLesson(from: LessonFile, known: Known): { readonly lesson: Lesson | null; readonly problems: readonly Problem[] } {
  const { head } = from
  const reading = new LessonReading(from.file, from.body, head, known)
  checkReferences(from, reading)
  const tree = parseMarkdown(from.body)
  if (!tree) reading.report(1, `the text is nested too deeply to read (the file may have up to ${longestFile} characters)`)
  const { lead, parts, checks } = readBody(tree?.children ?? [], reading)
  if (tree && !lead) {
    reading.report(firstLineOfText(from.body), 'the lead is missing: write one paragraph with the main message before the first "## " heading')
  } else if (tree && parts.length === 0) {
    reading.report(firstLineOfText(from.body), 'there are no sections; write the text under headings that begin with "## "')
  }
  if (!lead || reading.problems.length > 0) return { lesson: null, problems: reading.problems }
  const lesson: Lesson = {
    id: head.id,
    title: head.title,
    path: head.path,
    objective: head.objective,
    minutes: head.minutes,
    sections: parts.length,
    contentNote: head.content_note ?? null,
    lead,
    parts,
    checks,
    sources: head.sources.map((key) => known.sources?.get(key)).filter((source): source is Source => source !== undefined),
    ...leadsTo(head, known),
    terms: Object.fromEntries(reading.terms),
    reviewedBy: head.reviewed_by,
    checkedOn: head.checked_on,
  }
  return { lesson, problems: [] }
}

const firstLineOfText = (body: string): number => body.slice(0, body.search(/\S|$/)).split('\n').length

interface Body {
  readonly lead: readonly Inline[] | null
  readonly parts: readonly Section[]
  readonly checks: readonly Block[]
}

function readBody(nodes: readonly RootContent[], reading: LessonReading): Body {
  let lead: readonly Inline[] | null = null
  const parts: { id: string; title: string; blocks: Block[]; line: number }[] = []
  const checks: Block[] = []
  let checking = false
  for (const node of nodes) {
    const line = reading.line(node)
    const section = parts.at(-1)
    if (node.type === 'heading') {
      if (checking) reading.report(line, 'a section stands after a check; move the checks to the end of the file')
      const title = readHeading(node, reading)
      if (title !== null) parts.push({ id: reading.keys.section(title), title, blocks: [], line })
    } else if (isQuestion(node)) {
      checking = true
      if (reading.head.role === 'help') reading.report(line, `Help asks nothing of its reader: remove this ${node.name} block`)
      const block = readPart(node, reading)
      if (block) checks.push(block)
    } else if (checking) {
      reading.report(line, 'text stands after a check; move the checks to the end of the file')
    } else if (section) {
      const block = readPart(node, reading)
      if (block) section.blocks.push(block)
    } else if (node.type === 'paragraph' && !lead) {
      lead = readInline(node.children, reading)
    } else {
      reading.report(line, 'only the lead, one paragraph, stands before the first "## " heading; move this into a section')
    }
  }
  if (reading.problems.length === 0) {
    for (const { line, title, blocks } of parts)
      if (blocks.length === 0) reading.report(line, `section "${title}" is empty; write its text or remove it`)
  }
  return { lead, parts: parts.map(({ id, title, blocks }) => ({ id, title, blocks })), checks }
}

const isQuestion = (node: RootContent): node is ContainerDirective =>
  node.type === 'containerDirective' && (node.name === 'check' || node.name === 'reflect')

const readPart = (node: RootContent, reading: LessonReading): Block | null =>
  node.type === 'containerDirective' ? readDirective(node, reading) : readBlock(node, reading)

/** The words of a section's heading, or null with the reason reported. */
function readHeading(node: Heading, reading: LessonReading): string | null {
  const words = reading.source(node)
  const [only] = node.children
  const plainly = only?.type === 'text' && node.children.length === 1 ? only.value.trim() : null
  if (!words.startsWith('#'))
    reading.report(reading.line(node), `"${shorten(words)}" is read as a heading because of the line under it; leave an empty line between them`)
  else if (node.depth !== 2) reading.report(reading.line(node), `heading "${shorten(words)}" has ${node.depth} "#"; every heading has two: "## …"`)
  else if (plainly === null) reading.report(reading.line(node), `heading "${shorten(words)}" must be plain words, without links or emphasis`)
  else return plainly
  return null
}

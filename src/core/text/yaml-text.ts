/** YAML text -> checked value, with every problem at its line. Core schema, no aliases, strict keys. Everything a writer types goes through here. */
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Document } from 'yaml'
import type { z } from 'zod'
import { sayAll } from './issue-words.ts'
import type { Place } from './issue-words.ts'
import type { Problem } from './problem.ts'

export interface YamlRead<T> {
  readonly value: T | null // null exactly when there are problems
  readonly problems: readonly Problem[]
  /** Line of the key or entry at this place; the nearest line above it when the place is not in the text. */
  readonly line: (place: Place) => number
  readonly raw: unknown // as it was typed, before the schema; null when it is not YAML
}

/** `firstLine` is the line of the file at which `text` begins. Never throws. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, firstLine = 1): YamlRead<T> {
  const counter = new LineCounter()
  const lineAt = (offset: number): number => firstLine - 1 + Math.max(1, counter.linePos(offset).line)
  const fail = (problems: Problem[]): YamlRead<T> => ({ value: null, problems, line: () => firstLine, raw: null })
  try {
    const doc = parseDocument(text, { schema: 'core', lineCounter: counter, prettyErrors: false, uniqueKeys: true, stringKeys: true })
    const deep = doc.errors.find(({ message }) => /call stack/i.test(message))
    if (deep) return fail([{ file, line: lineAt(deep.pos[0]), message: tooDeep }])
    const faults: Problem[] = [...doc.errors, ...doc.warnings].map((fault) => ({
      file,
      line: lineAt(fault.pos[0]),
      message: `this is not YAML we can read (${firstSentence(fault.message)}); text with a colon, a # or a quote in it goes in quotes`,
    }))
    visit(doc, {
      Alias: (_, alias) => {
        faults.push({ file, line: lineAt(alias.range?.[0] ?? 0), message: `"*${alias.source}" repeats another part; write the words out again` })
      },
    })
    if (faults.length > 0) return fail(faults)
    const line = (place: Place): number => lineAt(offsetOf(doc, place))
    const raw: unknown = doc.toJS({ maxAliasCount: 0 })
    const checked = schema.safeParse(raw)
    if (checked.success) return { value: checked.data, problems: [], line, raw }
    const problems = sayAll(checked.error.issues, doc, schema).map(({ place, message }) => ({ file, line: line(place), message }))
    return { value: null, problems, line, raw }
  } catch (error) {
    // the parser gives up on text nested thousands deep; nothing else throws
    const message = error instanceof RangeError ? tooDeep : `this is not YAML we can read (${error instanceof Error ? error.message : 'unknown'})`
    return fail([{ file, line: firstLine, message }])
  }
}

const tooDeep = 'this is not YAML we can read (it is nested too deeply)'

const firstSentence = (message: string): string => (message.split('\n')[0] ?? message).replace(/[.:]\s*$/, '')

/** Where the key (in a map) or the entry (in a list) begins. */
function offsetOf(doc: Document, place: Place): number {
  let node: unknown = doc.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const step of place) {
    if (isMap(node)) {
      const pair = node.items.find((entry) => isPair(entry) && isScalar(entry.key) && String(entry.key.value) === String(step))
      if (!pair) break
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      if (!isNode(node)) break
      offset = node.range?.[0] ?? offset
    } else break
  }
  return offset
}

/** A file of the book in the made-up language: what a person reads or hears is stretched; ids, keys, conditions, markers and addresses stay. */
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml'
import { stretch } from './stretch.mjs'

/** Whose text is shown or said, wherever it stands. */
const shown = new Set([
  ...['title', 'summary', 'objective', 'content_note', 'what', 'evidence', 'soft_prompt', 'beat', 'breathing'],
  ...[
    'say',
    'hear',
    'shows',
    'without',
    'note',
    'other',
    'term',
    'meaning',
    'name',
    'hours',
    'languages',
    'service',
    'text',
    'signs',
    'lead',
    'why',
    'line',
  ],
  ...['question', 'items', 'answers', 'answer', 'reply', 'right', 'left', 'columns', 'lessons', 'usual_word'],
  ...['about', 'cost', 'other_ways'], // of crisis.yaml
  ...['heading'], // of coverage.yaml and questions.yaml
  ...['tick', 'ask', 'instead', 'reasons', 'then', 'urgent', 'now'], // of safety.yaml
])

/** Its lines as they were, so that the book finds its mistakes where they stand. @param {string} text @returns {string} */
export function yamlOf(text) {
  const document = parseDocument(text)
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'string') return
      const pairs = path.filter(isPair)
      const names = pairs.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ''))
      const own = names.at(-1) ?? ''
      const inside = names.at(-2) ?? ''
      // "other" and "do" hold a text for each condition or kind; "lessons" a title for each id
      const last = pairs.at(-1)
      if (inside === 'means') return // a word of the file for each kind of exercise, one of which is called breathing
      const named = shown.has(own) || (['other', 'lessons', 'do'].includes(inside) && isMap(pairs.at(-2)?.value) && last?.value === node)
      if (named) node.value = words(node.value)
    },
  })
  return document.toString({ lineWidth: 0 })
}

/** Where a link leads stays. @param {string} line */
const words = (line) => line.replace(/\]\([^)]*\)|[^\]]+|\]/g, (piece) => (piece.startsWith('](') ? piece : stretch(piece)))

/** A lesson: its head, its prose, and the parts that are data themselves. @param {string} text @returns {string} */
export function lessonOf(text) {
  const [, head = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? []
  /** @type {string[]} */
  const out = []
  /** @type {string[] | null} */
  let data = null
  for (const line of body.split('\n')) {
    if (data) {
      if (line !== ':::') data.push(line)
      else {
        out.push(yamlOf(`${data.join('\n')}\n`).trimEnd(), line)
        data = null
      }
    } else if (line.startsWith(':::')) {
      out.push(line.replace(/title="([^"]*)"/, (_, title) => `title="${stretch(String(title))}"`))
      if (/^:::(check|compare)/.test(line)) data = []
    } else out.push(words(line))
  }
  return `---\n${yamlOf(head)}---\n${out.join('\n')}`
}

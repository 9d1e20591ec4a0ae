/** The house rule that what a person reads stands in src/renderer/words and src/main/words, and nowhere else; read with the compilers, from the files themselves. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parse } from 'svelte/compiler'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Where words may stand all the same, each with its reason. */
const allowed: readonly (readonly [path: string, why: string])[] = [
  ['src/renderer/words/', 'the words of the window'],
  ['src/main/words/', 'the words of the main process'],
  ['src/renderer/ui/Brand.svelte', 'the name of the app'],
  ['src/renderer/audio/conductor.ts', 'the name of a tone begins so'],
  ['src/renderer/styles/', 'media queries'],
  ['src/renderer/router/keys.ts', 'where F6 goes, as the page is asked for it'],
  ['src/renderer/router/focus.ts', 'where focus goes, as the page is asked for it'],
  ['src/renderer/router/second-press.ts', 'what can be pressed, as the page is asked for it'],
  ['src/core/entries/as-written.ts', 'the marks between the parts of the file'],
  ['src/core/entries/file.ts', 'the marks between the parts of the file'],
  ['src/core/entries/steps/', 'what old files said, and what a step changed, said to a programmer'],
  ['src/core/sound/wav.ts', 'a mark of the file format'],
  ['src/main/files/folder.ts', 'a folder on the disk'],
  ['src/main/store/recordings.ts', 'the end of a folder’s name on the disk'],
  ['src/main/only-one.ts', 'what Chromium calls the files of its lock'],
  ['src/main/system-locale.ts', 'what a Mac calls its settings'],
  ['src/main/hardening/boundaries.ts', 'switches of Chromium'],
  ['src/main/pages/', 'headers of answers'],
  ['src/main/windows/announce.ts', 'a script that waits for the first paint'],
  ['src/core/language/english.ts', 'what a writer of English leaves out'],
  ['src/core/content/', 'said to a writer by the build, never to a person in the app'],
  ['src/core/text/', 'said to a writer by the build'],
  ['src/core/script/', 'said to a writer by the build'],
]

const isTest = (file: string): boolean => /\.test\.ts$|\.fixture\.(ts|svelte)$|\.d\.ts$/.test(file)
const product = ['core', 'main', 'preload', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(root, 'src', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !isTest(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
)

/** A text found in the code, and where. */
interface Found {
  readonly at: number // character in the file
  readonly text: string
}

/** Several words, or one that begins like a sentence: what a name, a key or a class never is. */
const isWords = (text: string): boolean => (/\p{L}{2}/u.test(text) && /\s/.test(text)) || /^\s*\p{Lu}\p{Ll}/u.test(text)
const hasLetters = (text: string): boolean => /\p{L}/u.test(text)

/** Texts of an expression or a script that `counts`. What is compared, logged, thrown or asked of the page is not shown to anyone. */
function inCode(code: string, offset: number, counts: (text: string) => boolean): Found[] {
  const tree = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const add = (node: ts.Node, text: string) => {
    if (counts(text)) found.push({ at: offset + node.getStart(tree), text })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return
    if (ts.isCaseClause(node)) return node.statements.forEach(visit)
    if (ts.isPropertyAssignment(node)) return visit(node.initializer)
    if (ts.isBinaryExpression(node) && isComparison(node.operatorToken.kind)) {
      for (const side of [node.left, node.right]) if (!ts.isStringLiteralLike(side)) visit(side)
      return
    }
    if (ts.isNewExpression(node) && /Error$|^MediaQuery$/.test(node.expression.getText(tree))) return
    if (ts.isClassDeclaration(node) && node.heritageClauses?.some((clause) => /Error$/.test(clause.getText(tree)))) return
    if (
      ts.isCallExpression(node) &&
      /^console\.|\.(querySelector(All)?|closest|matches|getElementById|startsWith|endsWith)$|^matchMedia$/.test(node.expression.getText(tree))
    )
      return visit(node.expression)
    if (ts.isElementAccessExpression(node)) return visit(node.expression)
    if (ts.isStringLiteralLike(node)) add(node, node.text)
    else if (ts.isTemplateExpression(node)) {
      add(node, node.head.text)
      for (const span of node.templateSpans) add(span.literal, span.literal.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

const isComparison = (kind: ts.SyntaxKind): boolean =>
  [
    ts.SyntaxKind.EqualsEqualsEqualsToken,
    ts.SyntaxKind.ExclamationEqualsEqualsToken,
    ts.SyntaxKind.EqualsEqualsToken,
    ts.SyntaxKind.InKeyword,
  ].includes(kind)

/** Attributes that are shown or read out: any letter in them is a word. */
const shown = new Set(['alt', 'aria-description', 'aria-label', 'aria-roledescription', 'aria-valuetext', 'label', 'placeholder', 'title'])
/** Attributes made of names and figures. */
const never =
  /^(class|style|d|points|preserveAspectRatio|transform|viewBox|href|src|id|for|aria-(labelledby|describedby|controls|keyshortcuts))$|^(class|style):/

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
const partsOf = (node: Node): Node[] => Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode))
/** Svelte's own nodes; below them stand expressions of the language. */
const ofMarkup = /^(Fragment|Text|Comment|Attribute|\w+(Block|Tag|Directive|Attribute)|RegularElement|Component|TitleElement|Slot\w*|Svelte\w+)$/

function inMarkup(source: string): Found[] {
  const tree = parse(source, { modern: true })
  const found: Found[] = []
  const expression = (node: Node, counts: (text: string) => boolean) => {
    const code = source.slice(node.start, node.end)
    const isStatement = node.type === 'VariableDeclaration'
    found.push(...inCode(isStatement ? code : `(${code})`, node.start - (isStatement ? 0 : 1), counts))
  }
  const visit = (node: Node, counts: (text: string) => boolean): void => {
    if (node.type === 'Comment' || node.type === 'StyleDirective') return
    if (node.type === 'Text') {
      if (counts(String(node['data']))) found.push({ at: node.start, text: String(node['data']).trim() })
    } else if (node.type === 'Attribute') {
      const name = String(node['name'])
      if (never.test(name)) return
      for (const part of partsOf(node)) visit(part, shown.has(name) ? hasLetters : isWords)
    } else if (!ofMarkup.test(node.type)) expression(node, counts)
    else if (node.type === 'ExpressionTag') for (const part of partsOf(node)) expression(part, counts)
    // what stands between tags is read: any letter counts; a condition or a list is not
    else for (const part of partsOf(node)) visit(part, part.type === 'Text' || part.type === 'ExpressionTag' ? hasLetters : isWords)
  }
  const { fragment }: { readonly fragment: unknown } = tree
  if (isNode(fragment)) visit(fragment, isWords)
  for (const script of [tree.module, tree.instance]) {
    const content: unknown = script?.content
    if (isNode(content)) found.push(...inCode(source.slice(content.start, content.end), content.start, isWords))
  }
  return found
}

/** Display words of a file as "file:line: words". */
function wordsIn(file: string, source = readFileSync(join(root, file), 'utf8')): string[] {
  const found = file.endsWith('.svelte') ? inMarkup(source) : inCode(source, 0, isWords)
  return found.map(({ at, text }) => `${file}:${String(source.slice(0, at).split('\n').length)}: ${text}`)
}

const isExcused = (file: string): boolean => allowed.some(([path]) => file.startsWith(path))

test('what a person reads stands with the words, not in core, main or markup', () => {
  expect(product.filter((file) => !isExcused(file)).flatMap((file) => wordsIn(file))).toEqual([])
})

test('nothing is excused that needs no excuse', () => {
  const idle = allowed.filter(([path]) => !product.some((file) => file.startsWith(path) && wordsIn(file).length > 0))
  expect(idle).toEqual([])
})

test('a room takes its own words and shared ones, never those of another room', () => {
  const rooms = ['app', 'help', 'home', 'learn', 'player', 'practise', 'progress', 'record', 'settings', 'timer']
  const roomOf = new Map([...rooms.map((room) => [room, room] as const), ['charts', 'progress'], ['welcome', 'home']])
  const taken = product
    .filter((file) => file.startsWith('src/renderer/') && !file.startsWith('src/renderer/words/'))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/'\$words\/(\w+)\.ts'/g)].map((match) => ({ file, words: match[1] ?? '' })),
    )
  expect(taken.length).toBeGreaterThan(10)
  expect(taken.filter(({ file, words }) => roomOf.has(words) && file.split('/')[2] !== roomOf.get(words))).toEqual([])
})

test('a word in the wrong place is found when there is one', () => {
  const svelte = (markup: string) => wordsIn('x.svelte', `<script lang="ts">\n  let on = $state('on')\n</script>\n${markup}`)
  expect(svelte('<p>Saved.</p>')).toEqual(['x.svelte:4: Saved.'])
  expect(svelte('<p class="soft sm">{words.saved(3)} {on ? "off" : 3}</p>')).toEqual(['x.svelte:4: off'])
  expect(svelte('<p aria-label="Saved {on}"></p>')).toEqual(['x.svelte:4: Saved'])
  expect(svelte('<Confirm keep="Not yet" kind="plain" onAct={() => show({ text: "Gone for good" })} />')).toEqual([
    'x.svelte:4: Not yet',
    'x.svelte:4: Gone for good',
  ])
  expect(svelte('{#if on === "Saved here"}<b>{on}</b>{:else}{#each ["an idea"] as x (x)}{x}{/each}{/if}')).toEqual(['x.svelte:4: an idea'])
  const script = (code: string) => wordsIn('x.ts', code)
  expect(
    script(
      "import a from 'an idea'\n// an idea\ntype A = 'an idea'\nconsole.error('an idea')\nthrow new Error('an idea')\nconst b = x === 'an idea' || y['an idea']",
    ),
  ).toEqual([])
  expect(script("class Full extends Error {\n  name = 'an idea'\n}\nnew MediaQuery('an idea')\nkey.startsWith('An idea')")).toEqual([])
  expect(script("const a = said('an idea').startsWith('An idea')")).toEqual(['x.ts:1: an idea'])
  expect(script('const a = { "an idea": `${x} of ${y}` }\nconst b = "Saved"')).toEqual(['x.ts:1:  of ', 'x.ts:2: Saved'])
})

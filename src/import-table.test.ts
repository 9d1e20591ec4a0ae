/** The house rule of who may import whom, read from the files themselves, so that it cannot drift in silence. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

interface Rule {
  readonly may: readonly string[] // folders of ours ("core/script"), packages ("zod"), or a whole family ("node:*")
  readonly types?: readonly string[] // for types only
}

const markdown = ['yaml', 'unified', 'remark-parse', 'micromark*', 'mdast*', 'unist*']
const core = [
  'core/language',
  'core/text',
  'core/script',
  'core/timeline',
  'core/sound',
  'core/entries',
  'core/advice',
  'core/search',
  'core/content',
]
/** What every room stands on. A room never imports another room: what two of them need lies in one of these. */
const ground = ['words', 'styles', 'time', 'entries', 'router', 'ui', 'body', 'book', 'audio', 'practice', 'offers'].map((name) => `renderer/${name}`)
const page = [...core, 'svelte*', '@lucide/svelte/icons/*']
const room = (...own: string[]): Rule => ({ may: [...own, ...ground, ...page], types: ['shared'] })

/** Folder of src -> what its files may import besides the folder itself. The order is the order of the house: each stands on those above it. */
const table: Readonly<Record<string, Rule>> = {
  src: { may: [] }, // the rules of the house, which are tests
  'core/language': { may: [] },
  'core/text': { may: ['zod', 'yaml'] },
  'core/script': { may: ['core/language', 'core/text', 'zod'] },
  'core/timeline': { may: ['core/script'] },
  'core/sound': { may: ['core/script', 'core/timeline'] },
  'core/entries': { may: ['core/language', 'core/text', 'core/script', 'core/timeline', 'zod'] },
  'core/advice': { may: ['core/script', 'core/entries'] },
  'core/search': { may: ['core/text', 'minisearch'] },
  'core/content': { may: [...core, 'zod', ...markdown] },
  shared: { may: [], types: core },
  preload: { may: ['shared', 'electron'], types: core },
  'main/words': { may: ['core/language'], types: ['shared'] },
  'main/store': { may: [...core, 'lowdb*', 'node:*', 'zod'], types: ['shared'] },
  'main/pages': { may: ['core/entries', 'electron', 'node:*'] },
  'main/windows': { may: ['core/entries', 'shared', 'main/pages', 'main/words', 'electron', 'node:*', 'zod'] },
  'main/hardening': { may: ['main/pages', 'electron'] },
  'main/files': { may: ['main/store', 'main/words', 'electron', 'node:*'], types: ['shared'] },
  'main/ipc': {
    may: [
      'core/timeline',
      'core/sound',
      'core/entries',
      'main/words',
      'main/pages',
      'main/windows',
      'main/hardening',
      'main/files',
      'main/store',
      'electron',
      'zod',
    ],
    types: ['shared'],
  },
  main: {
    may: [
      'core/entries',
      'core/language',
      'main/pages',
      'main/words',
      'main/windows',
      'main/hardening',
      'main/files',
      'main/store',
      'main/ipc',
      'electron',
      'node:*',
      'package.json',
    ],
    types: ['shared'],
  },
  'renderer/words': { may: ['core/language', 'core/script', 'core/entries'], types: ['shared', ...core] },
  'renderer/styles': { may: ['core/entries'] },
  'renderer/time': { may: ['core/entries', 'svelte*'] },
  'renderer/audio': { may: ['core/script', 'core/timeline', 'core/sound', 'howler'] },
  'renderer/entries': { may: ['core/entries', 'shared', 'renderer/words', 'renderer/styles', 'renderer/time', 'svelte*'] },
  'renderer/router': { may: ['renderer/words', 'renderer/entries', 'svelte*'] },
  'renderer/ui': {
    may: ['core/script', 'renderer/words', 'renderer/entries', 'renderer/router', 'svelte*', '@lucide/svelte/icons/*'],
    types: ['shared'],
  },
  'renderer/body': { may: ['renderer/words', 'renderer/ui', ...page] },
  'renderer/book': { may: ['renderer/words', 'renderer/router', 'renderer/time', 'virtual:content*', ...page] },
  'renderer/practice': {
    may: ['words', 'styles', 'time', 'entries', 'router', 'ui', 'body', 'book', 'audio'].map((name) => `renderer/${name}`).concat(page),
    types: ['shared'],
  },
  'renderer/offers': { may: ['words', 'time', 'entries', 'router', 'ui', 'book'].map((name) => `renderer/${name}`).concat(page) },
  'renderer/home': room(),
  'renderer/learn': room(),
  'renderer/practise': room(),
  'renderer/player': room(),
  'renderer/timer': room(),
  'renderer/record': room(),
  'renderer/progress': room(),
  'renderer/settings': room(),
  'renderer/help': room(),
  'renderer/search': room(),
  'renderer/app': room(
    ...['home', 'learn', 'practise', 'player', 'timer', 'record', 'progress', 'settings', 'help', 'search'].map((name) => `renderer/${name}`),
  ),
  renderer: { may: ['renderer/app', 'renderer/entries', 'renderer/router', 'renderer/words', 'renderer/styles', 'svelte'] },
  tools: { may: [...core, 'vite', 'node:*', 'yaml', 'zod'] },
}
/** The stories know the app by what a person sees, never by its source. */
const stories: Rule = {
  may: [
    'e2e/sound',
    'e2e/modern',
    'e2e/another-book',
    'scripts/bench/*',
    'scripts/second-language/stretch.mjs',
    '@playwright/test',
    '@axe-core/playwright',
    'playwright*',
    'node:*',
  ],
}
/** What they listen with works out when a sound is due by core's own arithmetic, apart from the window. */
const listening: Rule = { may: ['e2e', 'core/content', 'core/script', 'core/timeline', '@playwright/test', 'playwright*', 'node:*'] }
/** Where the window is told in another browser, the main process's own code answers it. */
const modern: Rule = {
  may: [
    'e2e',
    'core/entries',
    'core/language',
    'main/words',
    'main/pages',
    'main/windows',
    'main/hardening',
    'main/store',
    'main/ipc',
    ...stories.may,
  ],
  types: ['shared'],
}
/** Two files of a person become one by the app's own rule, which has no button yet. */
const anotherBook: Rule = { may: ['core/entries', 'node:*'] }
const told: Readonly<Record<string, Rule>> = { e2e: stories, 'e2e/sound': listening, 'e2e/modern': modern, 'e2e/another-book': anotherBook }

/** What tests may use besides: the runner, real files, and every part of ours. */
const inTests = ['vitest*', 'zod', 'fast-check', '@testing-library/*', 'node:*', 'typescript', 'vite', 'svelte*', 'yaml', 'src/*', 'scripts/*']
/** Files of core that bring a schema or a parser along: the renderer may take their types only. */
const heavy = /^(zod|yaml|unified|remark-parse|micromark|mdast|unist)/

interface Import {
  readonly from: string
  readonly of: string
  readonly typeOnly: boolean
}

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mts|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const source = file.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((found) => found[1]).join('\n') + '\n' + dynamicInMarkup(text)
    : text
  const tree = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const add = (of: string, typeOnly: boolean) => found.push({ from: file, of: placeOf(of, file), typeOnly })
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const named = node.importClause?.namedBindings
      const each =
        named &&
        ts.isNamedImports(named) &&
        !node.importClause.name &&
        named.elements.length > 0 &&
        named.elements.every((element) => element.isTypeOnly)
      add(node.moduleSpecifier.text, (node.importClause?.isTypeOnly ?? false) || Boolean(each))
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.isTypeOnly)
    else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    )
      add(node.arguments[0].text, false)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
      add(node.argument.literal.text, true)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** The file an import names; the words of every language stand where the English ones do. */
function placeOf(of: string, file: string): string {
  if (of.startsWith('.')) return relative(root, resolve(root, dirname(file), of))
  return of.replace(/^\$words\//, 'src/renderer/words/en/').replace(/^\$main-words$/, 'src/main/words/en.ts')
}

function dynamicInMarkup(text: string): string {
  return [...text.replace(/<script[\s\S]*?<\/script>/g, '').matchAll(/import\(['"][^'"]+['"]\)/g)].map((found) => found[0]).join('\n')
}

/** The folder of a file as the table names it: "core/script", "renderer/ui", "main", "e2e", "e2e/sound". */
function folderOf(file: string): string {
  const [top = '', ...rest] = file.split('/')
  if (top === 'e2e' && `e2e/${rest[0] ?? ''}` in told) return `e2e/${rest[0] ?? ''}`
  if (top !== 'src') return top
  const [family = '', folder = ''] = rest
  if (rest.length === 1) return 'src'
  return ['core', 'main', 'renderer'].includes(family) && rest.length > 2 ? `${family}/${folder}` : family
}

const matches = (name: string, pattern: string): boolean => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern)
const isTest = (file: string): boolean => /\.test\.ts$|\.fixture\.(ts|svelte)$/.test(file)
const all = [...files('src'), ...files('e2e')]

/** What is wrong with an import, or null. */
function fault({ from, of, typeOnly }: Import): string | null {
  const folder = folderOf(from)
  const rule = table[folder] ?? told[folder]
  if (!rule) return `${from} lies in a folder that the table does not know`
  if (/\.(css|svg|flac)$/.test(of)) return null
  const target = of.startsWith('src/') || of.startsWith('e2e/') ? folderOf(of) : of
  if (target === folder) return null
  if (isTest(from) && inTests.some((pattern) => matches(of, pattern))) return null
  const may = [...rule.may, ...(typeOnly ? (rule.types ?? []) : [])]
  return may.some((pattern) => matches(target, pattern)) ? null : `${from} imports ${of}`
}

test('every import stays inside the table', () => {
  expect(
    all
      .flatMap(importsOf)
      .map(fault)
      .filter((words) => words !== null),
  ).toEqual([])
})

test('no folder leads back to itself, and no file by its values', () => {
  const product = all
    .filter((file) => file.startsWith('src/') && !isTest(file))
    .flatMap(importsOf)
    .filter(({ of }) => of.startsWith('src/'))
  expect(circleIn(product.map(({ from, of }) => [folderOf(from), folderOf(of)] as const))).toEqual([])
  expect(circleIn(product.filter(({ typeOnly }) => !typeOnly).map(({ from, of }) => [from, of] as const))).toEqual([])
  expect(
    circleIn([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ]),
  ).toEqual(['a', 'b', 'c', 'a'])
})

/** The first way that comes back to where it began; empty when there is none. */
function circleIn(arrows: readonly (readonly [string, string])[]): string[] {
  const next = new Map<string, Set<string>>()
  for (const [from, to] of arrows) if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to))
  const done = new Set<string>()
  const walk = (place: string, way: readonly string[]): string[] => {
    if (way.includes(place)) return [...way.slice(way.indexOf(place)), place]
    if (done.has(place)) return []
    for (const to of next.get(place) ?? []) {
      const circle = walk(to, [...way, place])
      if (circle.length > 0) return circle
    }
    done.add(place)
    return []
  }
  for (const start of next.keys()) {
    const circle = walk(start, [])
    if (circle.length > 0) return circle
  }
  return []
}

test('the renderer takes no schema and no parser along, not even through core', () => {
  const graph = new Map(all.map((file) => [file, importsOf(file).filter((one) => !one.typeOnly)] as const))
  const carried: string[] = []
  for (const start of all.filter((file) => file.startsWith('src/renderer/') && !isTest(file))) {
    const seen = new Set<string>()
    const walk = (file: string): void => {
      for (const { of } of graph.get(file) ?? []) {
        if (heavy.test(of)) carried.push(`${start} carries ${of} by way of ${file}`)
        if (graph.has(of) && !seen.has(of)) {
          seen.add(of)
          walk(of)
        }
      }
    }
    walk(start)
  }
  expect(carried).toEqual([])
})

test('howler is imported in one folder only', () => {
  expect([
    ...new Set(
      all
        .flatMap(importsOf)
        .filter(({ of, from }) => of === 'howler' && !from.startsWith('src/renderer/audio/'))
        .map(({ from }) => from),
    ),
  ]).toEqual([])
})

test('the table knows a wrong import when it sees one', () => {
  const wrong = (from: string, of: string, typeOnly = false) => fault({ from, of, typeOnly })
  expect(wrong('src/core/script/script.ts', 'electron')).toBe('src/core/script/script.ts imports electron')
  expect(wrong('src/core/script/script.ts', 'src/core/content/book.ts')).toContain('imports src/core/content/book.ts')
  expect(wrong('src/renderer/home/Today.svelte', 'src/renderer/practise/Practise.svelte')).toContain('imports src/renderer/practise')
  expect(wrong('src/renderer/ui/Bar.svelte', 'src/shared/ipc.ts')).not.toBeNull()
  expect(wrong('src/renderer/home/Today.svelte', 'src/shared/ipc.ts', true)).toBeNull()
  expect(wrong('e2e/sound.spec.ts', 'src/core/timeline/timeline.ts')).toContain('imports src/core/timeline')
  expect(wrong('e2e/sound/score.ts', 'src/core/timeline/timeline.ts')).toBeNull()
  expect(wrong('src/renderer/cellar/x.ts', 'svelte')).toContain('src/renderer/cellar/x.ts')
  expect(all.length).toBeGreaterThan(40)
})

/** The house rule of who may import whom, read from the files themselves, so that it cannot drift in silence. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

interface Rule {
  readonly may: readonly RegExp[] // folders of ours, or packages, for values and types
  readonly types?: readonly RegExp[] // for types only
}

/** Folder -> what its files may import. A path of ours is written from the root: "src/core/entries/entry.ts". */
const table: Readonly<Record<string, Rule>> = {
  'src/core': { may: [/^src\/core\//, /^zod$/, /^yaml$/, /^unified$/, /^remark-parse$/, /^m(icromark|dast)/, /^unist/] },
  'src/shared': { may: [], types: [/^src\/core\//, /^src\/shared\//] },
  'src/main': { may: [/^src\/core\//, /^src\/main\//, /^electron$/, /^lowdb/, /^node:/, /^zod$/, /^package\.json$/], types: [/^src\/shared\//] },
  'src/preload': { may: [/^electron$/], types: [/^src\/shared\//, /^src\/core\//, /^src\/preload\//] },
  'src/renderer': {
    may: [/^src\/core\//, /^src\/renderer\//, /^virtual:content$/, /^svelte/, /^@lucide\/svelte\/icons\//],
    types: [/^src\/shared\//, /^src\/preload\//],
  },
  'src/renderer/audio': { may: [/^src\/core\//, /^src\/renderer\/audio\//, /^howler$/] },
  'src/build': { may: [/^src\/core\//, /^src\/build\//, /^vite$/, /^node:/, /^yaml$/, /^zod$/] },
  e2e: { may: [/^scripts\/bench\/quick-clock\.mjs$/, /^e2e\//, /^@playwright\/test$/, /^@axe-core\/playwright$/, /^playwright/, /^node:/] },
}
/** What tests may use besides: the runner, and real files. */
const inTests = [/^vitest/, /^fast-check$/, /^@testing-library\//, /^node:/, /^typescript$/, /^vite$/, /^svelte/, /^yaml$/]
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
  const add = (of: string, typeOnly: boolean) =>
    found.push({ from: file, of: of.startsWith('.') ? relative(root, resolve(root, dirname(file), of)) : of, typeOnly })
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

function dynamicInMarkup(text: string): string {
  return [...text.replace(/<script[\s\S]*?<\/script>/g, '').matchAll(/import\(['"][^'"]+['"]\)/g)].map((found) => found[0]).join('\n')
}

function ruleOf(file: string): Rule | undefined {
  const folder = Object.keys(table)
    .filter((name) => file.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0]
  return folder === undefined ? undefined : table[folder]
}

const isTest = (file: string): boolean => /\.test\.ts$|\.fixture\.ts$/.test(file)
const all = [...files('src'), ...files('e2e')].filter((file) => file !== 'src/import-table.test.ts')

test('every import stays inside the table', () => {
  const broken = all.flatMap(importsOf).filter(({ from, of, typeOnly }) => {
    if (/\.(css|svg)$/.test(of)) return false
    const rule = ruleOf(from)
    if (!rule) return true
    if (isTest(from) && (inTests.some((pattern) => pattern.test(of)) || of.startsWith('src/') || of.startsWith('scripts/'))) return false
    return !rule.may.some((pattern) => pattern.test(of)) && !(typeOnly && rule.types?.some((pattern) => pattern.test(of)))
  })
  expect(broken.map(({ from, of }) => `${from} imports ${of}`)).toEqual([])
})

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
  const rule = table['src/core']
  expect(rule?.may.some((pattern) => pattern.test('electron'))).toBe(false)
  expect(rule?.may.some((pattern) => pattern.test('src/main/index.ts'))).toBe(false)
  expect(all.length).toBeGreaterThan(40)
})

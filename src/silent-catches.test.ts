/** An error that nobody hears of needs a reason in the code: what happens instead, or why nothing is lost. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const nothing = /^\w*(?:\(\w*\))? ?=> (?:undefined|void 0|\{\s*\}|null|''|\[\])$/

/** Lines of a text on which an error ends without a word beside it: it is caught and dropped, or `void` hands it to nobody. */
function without(text: string): string[] {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true)
  const lines = text.split('\n')
  const found = new Set<number>()
  const lineOf = (at: number): number => source.getLineAndCharacterOfPosition(at).line
  const hasReason = (from: number, to: number): boolean =>
    [from, to].some((line) => lines[line]?.includes('// ') ?? false) || /^\s*\/\/ /.test(lines[from - 1] ?? '')
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && called(node) === 'catch' && nothing.test(node.arguments[0]?.getText() ?? '')) {
      const line = lineOf(node.arguments[0]?.getStart() ?? 0)
      if (!hasReason(line, lineOf(node.end))) found.add(line)
    }
    if (ts.isVoidExpression(node) && ts.isCallExpression(node.expression) && called(node.expression) === 'then') {
      const { expression } = node
      const line = lineOf(node.getStart())
      if (expression.arguments.length === 1 && !chain(expression).includes('catch') && !hasReason(line, lineOf(node.end))) found.add(line)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...found].map((line) => lines[line]?.trim() ?? '')
}
const called = (call: ts.CallExpression): string => (ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '')
/** The names of `a.b().c()`, from the last back. */
function chain(call: ts.CallExpression): string[] {
  const before = ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : null
  return [called(call), ...(before && ts.isCallExpression(before) ? chain(before) : [])]
}

/** The code of a file; of a component its scripts, each on its own lines. */
const codeOf = (file: string, text: string): string =>
  file.endsWith('.svelte') ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((part) => part[1]).join('\n') : text

test('no error ends without a word of reason beside it', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.(ts|svelte)$/.test(name))
  expect(files.length).toBeGreaterThan(300)
  expect(
    files.flatMap((file) => without(codeOf(file, readFileSync(join(import.meta.dirname, file), 'utf8'))).map((line) => `${file}: ${line}`)),
  ).toEqual([])
})

test('it knows one when it sees one', () => {
  for (const silent of [
    'await file.close().catch(() => undefined)',
    'await file.close().catch(() => {})',
    'void book.load().then((all) => (loaded = all))',
    'const all = await book\n  .load()\n  .catch(() => null)',
  ])
    expect(without(silent)).toHaveLength(1)
  for (const told of [
    'await file.close().catch(() => undefined) // it was read already',
    'await file.close().catch((error) => tell(error))',
    'void book.load().then(show, () => (failed = true))',
    'void book.load().catch(tell).then(show)',
    '// never refused\nvoid sound.over.then(() => {\n  hush()\n})',
  ])
    expect(without(told)).toEqual([])
})

/**
 * An error that nobody looks at needs a reason in the code: what happens instead, or why nothing is lost. Read with the compilers, scripts and markup alike.
 * What `void work()` leaves to nobody is no silent one: the engine writes it into the log, and every story fails with it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'svelte/compiler'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Lines of a text on which an error ends without a word beside it: whoever catches it does not look at it, or `void` hands it to nobody. */
function silentLines(text: string): string[] {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true)
  const lines = text.split('\n')
  const lineOf = (at: number): number => source.getLineAndCharacterOfPosition(at).line
  const reasons = reasonsIn(source)
  /** A word stands in it, at the end of its first or last line, or by itself on the line before. */
  const isExplained = (node: ts.Node): boolean => {
    const [first, last] = [lineOf(node.getStart()), lineOf(node.end)]
    return reasons.some(({ at, alone }) => {
      const line = lineOf(at)
      return (at >= node.getStart() && line <= last) || line === first || (alone && line === first - 1)
    })
  }
  const found = new Set<number>()
  const find = (node: ts.Node, unless: ts.Node = node): void => {
    if (!isExplained(unless)) found.add(lineOf(node.getStart()))
  }
  const visit = (node: ts.Node): void => {
    if (ts.isCatchClause(node) && !looksAt(node.variableDeclaration?.name, node.block)) find(node)
    if (ts.isCallExpression(node)) {
      const handler = called(node) === 'catch' ? node.arguments[0] : called(node) === 'then' ? node.arguments[1] : undefined
      if (handler && !isLookedAt(handler, source)) find(handler)
    }
    if (ts.isVoidExpression(node) && ts.isCallExpression(node.expression) && called(node.expression) === 'then') {
      if (node.expression.arguments.length === 1 && !chain(node.expression).includes('catch')) find(node)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...found].map((line) => lines[line]?.trim() ?? '')
}

/** The comments of a text that say something to a reader, and not to a tool; `alone`: on a line of its own. */
function reasonsIn(source: ts.SourceFile): { at: number; alone: boolean }[] {
  const found = new Map<number, boolean>()
  const visit = (node: ts.Node): void => {
    if (node.getChildCount(source) > 0) return node.getChildren(source).forEach(visit)
    for (const ranges of [
      ts.getLeadingCommentRanges(source.text, node.getFullStart()),
      ts.getTrailingCommentRanges(source.text, node.getFullStart()),
    ])
      for (const { pos, end } of ranges ?? []) {
        const said = source.text.slice(pos, end).replace(/^\/[/*]+\s*/, '')
        const before = source.text.slice(source.text.lastIndexOf('\n', pos) + 1, pos)
        if (/\p{L}{2}/u.test(said) && !/^(eslint|prettier|@ts-|v8 )/.test(said)) found.set(pos, before.trim() === '')
      }
  }
  visit(source)
  return [...found].map(([at, alone]) => ({ at, alone }))
}

/** Whether the error is used where it is caught: said, thrown on, or asked what it is. */
function looksAt(error: ts.Node | undefined, body: ts.Node): boolean {
  if (!error) return false
  if (!ts.isIdentifier(error)) return true // taken apart
  let used = false
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === error.text) used = true
    ts.forEachChild(node, visit)
  }
  visit(body)
  return used
}

/** The same for a function that is handed over, written there or by its name. One from another file cannot be seen into, and needs its word. */
function isLookedAt(handler: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isArrowFunction(handler) || ts.isFunctionExpression(handler) || ts.isFunctionDeclaration(handler) || ts.isMethodDeclaration(handler))
    return handler.body !== undefined && looksAt(handler.parameters[0]?.name, handler.body)
  if (!ts.isIdentifier(handler)) return /^console\./.test(handler.getText())
  const named: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name?.text === handler.text) named.push(node)
    if (ts.isVariableDeclaration(node) && node.name.getText() === handler.text && node.initializer) named.push(node.initializer)
    if (ts.isParameter(node) && node.name.getText() === handler.text) named.push(node)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return named.some((one) => ts.isParameter(one) || (!ts.isIdentifier(one) && isLookedAt(one, source))) // handed in: whoever hands it in is looked at there
}

const called = (call: ts.CallExpression): string => (ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '')
/** The names of `a.b().c()`, from the last back. */
function chain(call: ts.CallExpression): string[] {
  const before = ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : null
  return [called(call), ...(before && ts.isCallExpression(before) ? chain(before) : [])]
}

interface Part {
  readonly type?: string
  readonly start?: number
  readonly end?: number
}
/** The code of a component, each piece where it stands, and spaces for the rest. An `{#await}` without `:catch` stands as `void`. */
function codeOf(text: string): string {
  const code = text.split('').map((letter): string => (letter === '\n' ? letter : ' '))
  const put = (start: number, before: string, end = start, after = '') => {
    for (const [at, letter] of [...before].entries()) code[start - before.length + at] = letter
    for (const [at, letter] of [...after].entries()) code[end + at] = letter
  }
  const take = ({ start = 0, end = 0 }: Part) => {
    for (let at = start; at < end; at++) code[at] = text[at] ?? ''
  }
  const isCode = ({ type = '' }: Part): boolean => /(Expression|Literal|Identifier|Declaration)$/.test(type)
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit)
    if (typeof part !== 'object' || part === null) return
    const node = part as Part & { expression?: Part; catch?: unknown }
    if (isCode(node)) {
      take(node)
      return put(node.start ?? 0, ';')
    }
    Object.values(node).forEach(visit)
    if (node.type === 'AwaitBlock' && !node.catch && node.expression) put(node.expression.start ?? 0, ';void ', node.expression.end ?? 0, '.then(f)')
  }
  const { fragment, instance, module } = parse(text, { modern: true })
  visit(fragment)
  for (const script of [instance, module]) if (script) take(script.content)
  return code.join('')
}
const silentIn = (file: string, text: string): string[] => silentLines(file.endsWith('.svelte') ? codeOf(text) : text)

test('no error ends without a word of reason beside it', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.(ts|svelte)$/.test(name))
  expect(files.length).toBeGreaterThan(300)
  expect(files.flatMap((file) => silentIn(file, readFileSync(join(import.meta.dirname, file), 'utf8')).map((line) => `${file}: ${line}`))).toEqual([])
})

test('it knows one when it sees one', () => {
  for (const silent of [
    'await file.close().catch(() => undefined)',
    'await file.close().catch(() => {})',
    'await file.close().catch(() => false)',
    'await file.close().catch(() => 0)',
    'await file.close().catch(() => ({}))',
    'await file.close().catch(function () {})',
    'await file.close().catch((_fault: unknown) => undefined)',
    'const noop = () => {}\nawait file.close().catch(noop)',
    "import { noop } from './other.ts'\nawait file.close().catch(noop)",
    'work().then(show, () => undefined)',
    'try {\n  work()\n} catch {}',
    'try {\n  work()\n} catch {\n  failed = true\n}',
    'try {\n  work()\n} catch (fault) {\n  failed = true\n}',
    'await file.close().catch(() => undefined) // eslint-disable-line no-empty',
    "const site = 'https:// a site'; await file.close().catch(() => undefined)",
    'start() // of something else\nawait file.close().catch(() => undefined)',
    'void book.load().then((all) => (loaded = all))',
    'const all = await book\n  .load()\n  .catch(() => null)',
  ])
    expect(silentIn('x.ts', silent), silent).toHaveLength(1)
  for (const told of [
    'await file.close().catch(() => undefined) // it was read already',
    'await file.close().catch((error) => tell(error))',
    'const tell = (fault) => console.error(fault)\nawait file.close().catch(tell)',
    'await file.close().catch(console.error)',
    'void book.load().then(show, () => (failed = true)) // said below',
    'void book.load().catch((fault) => tell(fault)).then(show)',
    '// never refused\nvoid sound.over.then(() => {\n  hush()\n})',
    'try {\n  work()\n} catch {\n  // it is not there\n}',
    'try {\n  work()\n} catch (fault) {\n  throw new Error("work", { cause: fault })\n}',
    'new Promise((done, refuse) => work().then(done, refuse))',
  ])
    expect(silentIn('x.ts', told), told).toEqual([])
})

test('and in the markup of a page', () => {
  const page = (markup: string) =>
    silentIn('x.svelte', `<script lang="ts">\n  let { load }: Props = $props()\n</script>\n\n<p>It is a page.</p>\n${markup}`)
  for (const silent of [
    '{#await load() then all}<b>{all}</b>{/await}',
    '{#await load().catch(() => null) then all}<b>{all}</b>{/await}',
    '<button onclick={() => load().catch(() => undefined)}>Go</button>',
    '<button {...load().catch(() => ({}))}>Go</button>',
    '{#if true}{@const all = load().catch(() => null)}<b>{all}</b>{/if}',
  ])
    expect(page(silent), silent).toHaveLength(1)
  for (const told of [
    '{#await load() then all}<b>{all}</b>{:catch}<p>No</p>{/await}',
    '<button onclick={() => load().catch((fault) => tell(fault))}>Go</button>',
  ])
    expect(page(told), told).toEqual([])
})

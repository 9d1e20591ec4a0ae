/** One thing has one name: the book and the words of the window, read for what docs/words-we-use.md says is not said, and for straight quotation marks. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { wordingProblems } from './core/content/wording.ts'
import { showProblem } from './core/text/problem.ts'
import { isDraft, places, readBook } from './tools/content-files.ts'
import { bookLanguage } from './tools/language.ts'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** The rows under "What is not said": each word or phrase, and what is said instead. */
const notSaid = (read('docs/words-we-use.md').split('\n## What is not said\n')[1] ?? '')
  .split('\n')
  .flatMap((row) => /^\| (?!Not said|-)(.+?) +\| (.+?) +\|$/.exec(row)?.slice(1) ?? [])
  .flatMap((cell, n, cells) => (n % 2 === 0 ? cell.split(', ').map((words) => [words, cells[n + 1] ?? ''] as const) : []))

/** All texts of a value, however deep, that are sentences or several words. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\s/.test(value) ? [value] : []
  if (value instanceof Map) return [...value.values()].flatMap(textsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
const inBook = textsIn(readBook(places, isDraft()).library)

const files = [...readdirSync(join(root, 'src/renderer/words/en')).map((name) => `src/renderer/words/en/${name}`), 'src/main/words/en.ts']

/** The texts in a file of words, with their lines. */
function textsOf(path: string): { readonly file: string; readonly line: number; readonly text: string }[] {
  const tree = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true)
  const found: { file: string; line: number; text: string }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
    const text =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? node.text : undefined
    if (text !== undefined) found.push({ file: path, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, text })
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}
const inWindow = files.flatMap(textsOf)

/** As a problem says it, at the line of the words and not of the text. */
const problemsIn = (avoided: readonly (readonly [string, string])[], file: string, line: number, text: string): string[] =>
  wordingProblems({ avoided }, file, text).map((problem) => showProblem({ ...problem, line }))

test('the table is read, and the book and the window have words', () => {
  expect(notSaid).toContainEqual(['modules', 'lesson'])
  expect(inBook.length).toBeGreaterThan(1000)
  expect(inWindow.length).toBeGreaterThan(1000)
})

test('the book says each thing by its one name', () => {
  expect(inBook.flatMap((text) => problemsIn(notSaid, text, 1, text))).toEqual([])
})

test('so does the window, which also does without the words that the book avoids', () => {
  expect(inWindow.flatMap(({ file, line, text }) => problemsIn([...notSaid, ...bookLanguage.avoided], file, line, text))).toEqual([])
})

test('quotation marks are curly in the book and in the window', () => {
  expect(inBook.filter((text) => /["']/.test(text))).toEqual([])
  expect(inWindow.filter(({ text }) => /["']/.test(text)).map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([])
})

/** The house rule that one name means one thing: no two exported types of one name, read from the files themselves. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Names that two types may have all the same, each with its reason. None yet. */
const allowed: Readonly<Record<string, string>> = {}

/** The types that a file exports: a schema and the type made of it are one. */
function exportedTypes(text: string): string[] {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true)
  const names = source.statements.flatMap((one) => {
    if (!ts.isInterfaceDeclaration(one) && !ts.isTypeAliasDeclaration(one) && !ts.isClassDeclaration(one)) return []
    return one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ? [one.name?.text ?? ''] : []
  })
  return [...new Set(names)]
}

/** Each name that two files export, with those files. */
function twice(files: ReadonlyMap<string, string>): string[] {
  const places = new Map<string, string[]>()
  for (const [file, text] of files) for (const name of exportedTypes(text)) places.set(name, [...(places.get(name) ?? []), file])
  return [...places].filter(([name, where]) => where.length > 1 && !(name in allowed)).map(([name, where]) => `${name}: ${where.join(', ')}`)
}

test('no two exported types have one name', () => {
  const names = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test|\.fixture|\.d)\.ts$/.test(name))
  expect(names.length).toBeGreaterThan(200)
  expect(twice(new Map(names.map((name) => [name, readFileSync(join(import.meta.dirname, name), 'utf8')])))).toEqual([])
})

test('two of one name are seen, and a type that stays in its file is not', () => {
  const files = { 'a.ts': 'export interface Place { x: 1 }', 'b.ts': 'export type Place = 1', 'c.ts': 'interface Place { y: 2 }' }
  expect(twice(new Map(Object.entries(files)))).toEqual(['Place: a.ts, b.ts'])
})

// A language is complete or does not compile: tried with second languages that are made here.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, onTestFinished, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const english = join(import.meta.dirname, 'en')
const files = readdirSync(english)
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'index')

test('every file of words is named in the index, which is what a second language must have', () => {
  const index = ts.sys.readFile(join(english, 'index.ts')) ?? ''
  expect([...index.matchAll(/export \* as (\w+) from '\.\/(\w+)\.ts'/g)].map(([, name, file]) => [name, file])).toEqual(
    files.map((file) => [file, file]),
  )
})

test('every language is in all three places, and says that it is complete', () => {
  const folders = (folder: string) => readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))
  const languages = folders(import.meta.dirname)
  expect(languages).toContain('en')
  expect(folders(join(root, 'content'))).toEqual(languages)
  for (const language of languages.filter((one) => one !== 'en')) {
    expect(ts.sys.readFile(join(import.meta.dirname, language, 'index.ts')), language).toContain('AllWords<typeof import(')
    expect(ts.sys.readFile(join(root, 'src/main/words', `${language}.ts`)), language).toContain('MainWords<typeof import(')
  }
})

type Files = Readonly<Record<string, string>>

/** What the compiler says of languages whose files are these. */
function compiled<Name extends string>(languages: Readonly<Record<Name, Files>>): Record<Name, string> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-words-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const names = Object.keys(languages) as Name[]
  const indexOf = (name: Name) => join(folder, name, 'index.ts')
  for (const name of names) {
    const all: Files = languages[name]
    mkdirSync(join(folder, name))
    for (const [file, text] of Object.entries(all)) writeFileSync(join(folder, name, `${file}.ts`), text)
    const each = Object.keys(all).map((file) => `export * as ${file} from './${file}.ts'`)
    const check = [
      `import type { AllWords } from '${import.meta.dirname}/complete.ts'`,
      "export type Complete = AllWords<typeof import('./index.ts')>",
    ]
    writeFileSync(indexOf(name), [...each, ...check].join('\n'))
  }
  const config = ts.parseConfigFileTextToJson('tsconfig.json', ts.sys.readFile(join(root, 'tsconfig.json')) ?? '').config as object
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root)
  const program = ts.createProgram(names.map(indexOf), { ...options, types: [], lib: ['lib.es2023.d.ts'] })
  const said = (name: Name): string =>
    program
      .getSemanticDiagnostics(program.getSourceFile(indexOf(name)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
      .join('\n')
  return Object.fromEntries(names.map((name) => [name, said(name)])) as Record<Name, string>
}

test('a second language compiles when it says everything, and not while a file or one sentence is missing', { timeout: 120_000 }, () => {
  const whole = Object.fromEntries(files.map((name) => [name, `export * from '${english}/${name}.ts'`]))
  const { settings: _left, ...withoutFile } = whole
  const settings = (words: string): Files => ({
    ...whole,
    settings: `import { words as english } from '${english}/settings.ts'\nconst { title, ...rest } = english\nexport const words = ${words}`,
  })
  const recording = (sentence: string): Files => ({
    ...whole,
    record: `import { words as english } from '${english}/record.ts'\nimport { part } from '${english}/../parts.ts'\nexport const words = { ...english, line: { ...english.line, recording: ${sentence} } }`,
  })
  const said = compiled({
    whole,
    own: settings('{ ...rest, title: title.toUpperCase() }'),
    withoutFile,
    withoutSentence: settings('rest'),
    number: settings('{ ...rest, title: 3 }'),
    otherOrder: recording("['Sprechen Sie, dann Halt. ', part('strong', 'Aufnahme.')]"),
    withoutPart: recording("['Aufnahme. Sprechen Sie, dann Halt.']"),
    otherPart: recording("['Sprechen Sie, dann Halt. ', part('stark', 'Aufnahme.')]"),
  })
  expect(said).toEqual({
    whole: '',
    own: '',
    withoutFile: expect.stringContaining("Property 'settings' is missing") as string,
    withoutSentence: expect.stringContaining("Property 'title' is missing") as string,
    number: expect.stringContaining("Type 'number' is not assignable to type 'string'") as string,
    otherOrder: '',
    withoutPart: expect.stringContaining(`Property 'missingPart' is missing`) as string,
    otherPart: expect.stringContaining(`Property 'missingPart' is missing`) as string,
  })
})

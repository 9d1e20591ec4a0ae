// A language of the main process is complete or does not compile: tried with second languages that are made here.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, onTestFinished, test } from 'vitest'

const english = join(import.meta.dirname, 'en.ts')

/** What the compiler says of a language that says these words. */
function compiled(words: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-main-words-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'second.ts')
  const check = `import type { MainWords } from '${import.meta.dirname}/complete.ts'\nexport type Complete = MainWords<typeof import('./second.ts')>`
  writeFileSync(file, `${words}\n${check}`)
  const config = ts.readConfigFile(resolve(import.meta.dirname, '../../../tsconfig.json'), (path) => ts.sys.readFile(path)).config as object
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, folder)
  const program = ts.createProgram([file], { ...options, types: [], lib: ['lib.es2023.d.ts'] })
  const said = program.getSemanticDiagnostics(program.getSourceFile(file))
  return said.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('\n')
}

test('a second language of the dialogs compiles when it says everything, and not while a sentence is missing', () => {
  const whole = `export * from '${english}'`
  const closing = (words: string) => `${whole}\nimport { closing as english } from '${english}'\nexport const closing = ${words}`
  expect(compiled(whole)).toBe('')
  expect(compiled(closing("{ ...english, stay: 'Bleiben' }"))).toBe('')
  expect(compiled(closing("{ stay: 'Bleiben' }"))).toContain('is missing the following properties')
  expect(compiled(closing("{ ...english, silent: 'Das Fenster antwortet nicht.' }"))).toContain('is not assignable')
})

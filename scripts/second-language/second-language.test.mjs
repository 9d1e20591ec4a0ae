// The made-up language: longer and accented, and what the code or the book goes by stays as it was.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, onTestFinished, test } from 'vitest'
import { lessonOf, yamlOf } from './content-of.mjs'
import { stretch } from './stretch.mjs'
import { wordsOf } from './words-of.mjs'

test('every word is longer and accented; figures, addresses and what is filled in stay', () => {
  expect(stretch('Breathe in for 5.5 seconds.')).toBe('Brééééathe íín fóór 5.5 sééééconds.')
  expect(stretch('And {word}, at findahelpline.com or https://a.org/b')).toBe('Áánd {word}, áát findahelpline.com óór https://a.org/b')
  const long = 'Nothing is marked as missed. If this keeps happening, tell your therapist, and try shorter or eyes-open practice.'
  expect(stretch(long).length / long.length).toBeGreaterThan(1.3)
})

test('of a file of words the texts are made up, and keys, comparisons, names of parts and imports are not', () => {
  const source = `import { part } from '../parts.ts'
export const tag: string = 'en-GB'
export const words = {
  'no-sound': 'No sound.',
  asked: (hand: 'right' | 'left', n: number) => (hand === 'right' ? \`\${n} on the right\` : 'left'),
  doctor: [part('first', 'Ask first.'), ' Then go.'],
}
`
  expect(wordsOf('/project/words/en/room.ts', source, 'en-XA')).toBe(`import { part } from "/project/words/parts.ts"
export const tag: string = "en-XA"
export const words = {
  'no-sound': "Nóó sóóóund.",
  asked: (hand: 'right' | 'left', n: number) => (hand === 'right' ? \`\${n} óón théé ríííght\` : "léééft"),
  doctor: [part('first', "Áásk fííírst."), " Thééén góó."],
}
`)
})

test('of the book the texts are made up, and ids, conditions, places and addresses are not', () => {
  expect(yamlOf('id: E02\ntitle: Five senses\nlines:\n  - { at: end, say: Go., other: { lying: Lie down. }, when: awake }\n')).toBe(
    'id: E02\ntitle: Fíííve sééénses\nlines:\n  - { at: end, say: Góó., other: { lying: Lííe dóóówn. }, when: awake }\n',
  )
  expect(lessonOf('---\nid: A4\ntitle: First\n---\nAn [intake](term:intake).\n\n:::try{exercise="E08"}\nLook.\n:::\n')).toBe(
    '---\nid: A4\ntitle: Fííírst\n---\nÁán [íííntake](term:intake).\n\n:::try{exercise="E08"}\nLóóóok.\n:::\n',
  )
})

test('the compiler finds the made-up language complete, as it must any second one', () => {
  const project = resolve(import.meta.dirname, '../..')
  const english = join(project, 'src/renderer/words/en')
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-made-up-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const complete = `import type { AllWords } from '${project}/src/renderer/words/complete.ts'\nexport type Complete = AllWords<typeof import('./index.ts')>\n`
  for (const name of readdirSync(english)) {
    const words = wordsOf(join(english, name), readFileSync(join(english, name), 'utf8'), 'en-XA')
    writeFileSync(join(folder, name), name === 'index.ts' ? words + complete : words)
  }
  const config = ts.readConfigFile(join(project, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, project)
  const program = ts.createProgram([join(folder, 'index.ts')], { ...options, types: [], lib: ['lib.es2023.d.ts'] })
  const made = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(folder))
  expect(made.length).toBeGreaterThan(20)
  expect(
    made.flatMap((file) => program.getSemanticDiagnostics(file)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  ).toEqual([])
})

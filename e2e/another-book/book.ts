/** A book with an exercise and a lesson that the source has never heard of, and the app built with it. */
import { execFile } from 'node:child_process'
import { appendFileSync, copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '../..')

export const exerciseTitle = 'A quiet minute'
export const lessonTitle = 'A lesson of tomorrow'

/** Every sentence of it has its recordings already. */
const exercise = `id: E99
title: ${exerciseTitle}
summary: Stop, look at what is here, and take one small step.
room: now
needs: [come-back]
postures: [sitting, standing, lying, desk]
asks: []
safety: { kind: grounding }
card:
  what: A minute in the middle of things. Eyes stay open.
  evidence: It is widely taught.
  sources: [TSM1]
soft_prompt: Still here, at your own pace.
reviewed_by:
checked_on:
forms:
  - id: one-minute
    title: 1 minute
    parts:
      - beat: Stop
        kind: opening
        seconds: 5
        lines:
          - { at: 2, say: 'Stop for a moment.' }
      - beat: Observe
        kind: guide
        seconds: 45
        lines:
          - { at: 0.5, say: 'What thoughts are here?' }
          - { at: 12, say: 'And how is your body just now?' }
      - beat: Proceed
        kind: closing
        seconds: 10
        lines:
          - { at: 0.5, say: 'Now choose one small step.' }
`

/** Builds the app in this folder with a copy of the book and the two beside it; what comes back is where it can be started. */
export async function buildsAnotherBook(folder: string): Promise<string> {
  const [book, program] = [join(folder, 'book'), join(folder, 'program')]
  cpSync(join(root, 'content/en'), book, { recursive: true })
  writeFileSync(join(book, 'exercises/E99-quiet-minute.yaml'), exercise)
  const head = { id: 'Z1', title: lessonTitle, path: 'Z', seeds: '[]' }
  const lesson = readFileSync(join(book, 'lessons/C1-how-a-session-runs.md'), 'utf8')
  writeFileSync(
    join(book, 'lessons/Z1-tomorrow.md'),
    Object.entries(head).reduce((text, [key, value]) => text.replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: ${value}`), lesson),
  )
  appendFileSync(join(book, 'paths.yaml'), '  - { id: Z, title: Another shelf }\n')
  mkdirSync(program)
  copyFileSync(join(root, 'package.json'), join(program, 'package.json'))
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  await promisify(execFile)(process.execPath, [builder, 'build', '--outDir', join(program, 'out')], {
    cwd: root,
    env: { ...process.env, GROUNDWORK_CONTENT: book },
  })
  return program
}

/** Styles speak of where a line begins and ends, not of left and right, so that the whole app can be mirrored for a language that is read to the left. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse, parseCss, type AST } from 'svelte/compiler'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** What is left and right in every language, and why. "file: selector: declaration", the first two as in the file. */
const allowed: Readonly<Record<string, string>> = {
  'player/PhaseNow.svelte: .lr: left': 'the words at the sides of the body: your left is on the left',
  'player/PhaseNow.svelte: .lr.left: transform': 'the same',
  'player/PhaseNow.svelte: .lr.right: transform': 'the same',
  'player/Pacer.svelte: .land, .pebble: left': 'the walk goes to the right in every language: a picture, not a line of words',
  'player/Pacer.svelte: .pebble svg: margin': 'the same',
  'player/Stage.svelte: .player:has(.p-mid:not(.listed, .bodied)) :global(.scene-orb): transform': 'inside a picture that is mirrored as a whole',
  'player/Track.svelte: .track span: background': 'runs to the right, as the line of every player does',
  'practise/plans/StepsOfPlan.svelte: .steps:not(.either): clip-path': 'has its counterpart for the other direction below it',
  'styles/frame.css: html:has(.app):has(dialog[open]) body: padding-right': 'the scroll bar of the window is on the right in every language',
  'styles/base.css: ::-webkit-scrollbar: width': 'how thick a scroll bar is, upright or lying',
  'styles/base.css: ::-webkit-scrollbar: height': 'the same',
  'book/TermNote.svelte: style:left': 'a place that was measured on the screen',
  'book/TermNote.svelte: style:top': 'the same',
}

const physical =
  /^((min-|max-)?(width|height)|left|right|top|bottom|(scroll-)?(margin|padding)-(left|right|top|bottom)|border-(left|right|top|bottom)(-.*)?|border-(top|bottom)-(left|right)-radius|overflow-[xy]|contain-intrinsic-(width|height))$/
const fourSides = /^((scroll-)?(margin|padding)|inset|border-(width|style|color))$/

/** The values of a shorthand: `calc()` and its kind count as one. */
function valuesOf(text: string): string[] {
  return text.replace(/\s*\/\s*/g, ' / ').match(/(?:[^\s(]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? []
}

/** Whether a declaration knows left from right (or has a size by the screen's own sides). What is written with `--forward` turns with the line. */
function isPhysical(property: string, value: string): boolean {
  if (physical.test(property)) return true
  const values = valuesOf(value)
  if (fourSides.test(property)) return values.length === 4 && values[1] !== values[3]
  if (property === 'border-radius') return values.length > 1
  if (/^(text-align(-last)?|float|clear|caption-side)$/.test(property)) return /\b(left|right)\b/.test(value)
  if (value.includes('var(--forward)')) return false
  if (property === 'clip-path') {
    const [, inset] = /^inset\((.*)\)$/.exec(value) ?? []
    const sides = inset === undefined ? [] : valuesOf(inset)
    return sides.length === 4 && sides[1] !== sides[3]
  }
  if (property === 'box-shadow' || property === 'text-shadow') {
    const moves = value.split(/,(?![^(]*\))/).map((one) => valuesOf(one).find((part) => /^-?[\d.]/.test(part)) ?? '0')
    const moved = moves.filter((move) => parseFloat(move) !== 0)
    return moved.some((move) => !moved.includes(move.startsWith('-') ? move.slice(1) : `-${move}`)) // the same to both sides is fine
  }
  if (/^(transform|translate)$/.test(property)) return /translate(X|3d)?\(|skew|matrix/.test(value) || property === 'translate'
  if (/^(transform-origin|object-position|background-position)$/.test(property)) return /\b(left|right)\b/.test(value)
  return /linear-gradient\((-?90deg|270deg|to (left|right|(top|bottom) (left|right)))/.test(value)
}

interface Found {
  readonly where: string
  readonly property: string
  readonly value: string
}

function declarationsIn(file: string): Found[] {
  const text = readFileSync(join(root, file), 'utf8')
  const sheet = file.endsWith('.css') ? parseCss(text) : parse(text, { modern: true }).css
  const found: Found[] = []
  const walk = (nodes: readonly AST.CSS.Node[], selector: string): void => {
    for (const node of nodes) {
      if (node.type === 'Declaration') found.push({ where: `${file}: ${selector}`, property: node.property, value: node.value })
      else if (node.type === 'Rule') walk(node.block.children, text.slice(node.prelude.start, node.prelude.end).replace(/\s+/g, ' '))
      else if (node.type === 'Atrule' && node.name !== 'page' && node.block) walk(node.block.children, selector)
    }
  }
  if (sheet) walk(sheet.children, '')
  const inMarkup = file.endsWith('.svelte') ? [...text.matchAll(/\sstyle:([\w-]+)=/g)] : []
  return [...found, ...inMarkup.map(([, property = '']) => ({ where: file, property: `style:${property}`, value: '' }))]
}

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(css|svelte)$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
const all = files.flatMap(declarationsIn)

test('no style knows left from right, but for a few things that are left and right in every language', () => {
  const found = all
    .filter(({ where }) => !where.includes('[dir=')) // written for one direction
    .filter(({ property, value }) => isPhysical(property.replace('style:', ''), value))
    .map(({ where, property }) => `${where}: ${property}`)
  expect([...new Set(found)].sort()).toEqual(Object.keys(allowed).sort())
})

test('what is physical is known when it is seen', () => {
  const seen: readonly [property: string, value: string, isPhysical: boolean][] = [
    ['margin-left', '1rem', true],
    ['margin-inline-start', '1rem', false],
    ['margin', '0 0 0 auto', true],
    ['margin', '0 auto calc(1px + 2px) auto', false],
    ['padding', 'calc(1px + (2px * 3)) 1px 2px 3px', true],
    ['border-radius', '4px 0 0 4px', true],
    ['border-radius', 'var(--radius-md)', false],
    ['max-width', '100%', true],
    ['text-align', 'left', true],
    ['text-align', 'start', false],
    ['box-shadow', 'inset 3px 0 0 red', true],
    ['box-shadow', 'inset calc(3px * var(--forward)) 0 0 red', false],
    ['box-shadow', '0.6rem 0 0 rgb(0 0 0 / 0.5), -0.6rem 0 0 red', false],
    ['box-shadow', '0 0 0 1px red, 0 12px 32px -8px rgb(0 0 0 / 0.55)', false],
    ['transform', 'translateX(-50%)', true],
    ['transform', 'translateY(-50%)', false],
    ['background', 'linear-gradient(90deg, red, blue)', true],
    ['background', 'linear-gradient(to top, red, blue)', false],
    ['transform-origin', 'left', true],
    ['clip-path', 'inset(0 1px 0 2px)', true],
  ]
  expect(seen.map(([property, value]) => [property, value, isPhysical(property, value)])).toEqual(seen)
  expect(all.length).toBeGreaterThan(1500)
})

test('no style asks the computer for a theme: the attribute names it', () => {
  expect(files.filter((file) => /prefers-(color-scheme|contrast)/.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})

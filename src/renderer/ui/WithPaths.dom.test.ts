// Folders and files in a sentence, as they are read where the page is mirrored.
import { render } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { path } from '../words/path.ts'
import WithPaths from './WithPaths.svelte'

test('each path is an element that runs from the left, and nothing of its marks is left to copy', () => {
  const { container } = render(WithPaths, { text: `Two lie there: ${path('/home/ida/a.json')}, ${path('/home/ida/b.json')}.` })
  expect([...container.querySelectorAll('bdi')].map(({ dir, textContent }) => [dir, textContent])).toEqual([
    ['ltr', '/home/ida/a.json'],
    ['ltr', '/home/ida/b.json'],
  ])
  expect(container.textContent).toBe('Two lie there: /home/ida/a.json, /home/ida/b.json.')
})

test('a path breaks after a folder, not within its name', () => {
  for (const [folder, parts] of [
    ['/home/ida/a.json', ['/', 'home/', 'ida/', 'a.json']],
    [String.raw`C:\Users\ida`, ['C:\\', 'Users\\', 'ida']],
  ] as const) {
    const { container } = render(WithPaths, { text: path(folder) })
    const nodes = [...(container.querySelector('bdi')?.childNodes ?? [])].filter(({ nodeName }) => nodeName === 'WBR')
    expect(nodes.map(({ previousSibling }) => previousSibling?.textContent)).toEqual(parts)
  }
})

test('a sentence without a path is as it is', () => {
  const { container } = render(WithPaths, { text: 'The disk is full.' })
  expect(container.textContent).toBe('The disk is full.')
  expect(container.querySelector('bdi')).toBeNull()
})

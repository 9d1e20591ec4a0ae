/** An error that nobody hears of needs a reason in the code: what happens instead, or why nothing is lost. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const silent = /\.catch\(\(\) => (?:undefined|\{\s*\}|null|''|\[\])\)/

/** Lines of a text on which an error ends without a word beside it. */
const without = (text: string): string[] => text.split('\n').filter((line) => silent.test(line) && !line.includes('//'))

test('no error ends in main without a word of reason beside it', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('.test.'),
  )
  expect(files.length).toBeGreaterThan(30)
  expect(files.flatMap((file) => without(readFileSync(join(import.meta.dirname, file), 'utf8')).map((line) => `${file}: ${line.trim()}`))).toEqual([])
})

test('it knows one when it sees one', () => {
  expect(without('await file.close().catch(() => undefined)')).toHaveLength(1)
  expect(without('await file.close().catch(() => {})')).toHaveLength(1)
  expect(without('await file.close().catch(() => undefined) // it was read already')).toEqual([])
  expect(without('await file.close().catch((error) => tell(error))')).toEqual([])
})

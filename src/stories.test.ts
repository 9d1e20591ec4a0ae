/** What a story may not do: say that something is absent before anything shows that the page is there. Read from the stories themselves. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const folder = resolve(import.meta.dirname, '../e2e')

/** After these the page may still be empty: nothing is on it, whatever is wrong. */
const leads = /\b(starts|opens|opensAsUsual|quitsAndReturns|isKilledAndReturns|goesTo|reload|hurry|listens)\(/
/** These pass on an empty page. */
const absence = /\.(toHaveCount\(0\)|toBeHidden\(\)|not\.to(BeVisible|ContainText|HaveText|HaveCount|Match)\()|toEqual\(\[\]\)$/

/** The lines of a story that look for an absence straight after a start, or after going somewhere. */
function tooSoon(text: string): number[] {
  const source = ts.createSourceFile('story.ts', text, ts.ScriptTarget.Latest, true)
  const found: number[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) || ts.isSourceFile(node)) {
      let led = false
      for (const statement of node.statements) {
        const words = ts.isExpressionStatement(statement) && !/=>\s*\{/.test(statement.getText()) ? statement.getText() : ''
        const looks = absence.test(words) && /getBy|locator|expect\(\w+\)/.test(words)
        if (looks && led) found.push(source.getLineAndCharacterOfPosition(statement.getStart()).line + 1)
        else if (!looks) led = leads.test(words)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test('every story waits for the page before it says what is not there', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(spec|story)\.ts$/.test(name))
  expect(files.length).toBeGreaterThan(15)
  expect(files.flatMap((name) => tooSoon(readFileSync(join(folder, name), 'utf8')).map((line) => `e2e/${name}:${String(line)}`))).toEqual([])
})

test('it is seen where it is done', () => {
  const story = (lines: string) => `test('x', async ({ app }) => {\n${lines}\n})`
  const gone = `await expect(app.page.getByText('Gone')).toHaveCount(0)`
  expect(tooSoon(story(`await app.quitsAndReturns()\n${gone}`))).toEqual([3])
  expect(tooSoon(story(`await app.goesTo('#/today')\n${gone}\n${gone}`))).toEqual([3, 4])
  expect(tooSoon(story(`await app.page.reload()\nawait expect(app.page.getByRole('alert')).toBeHidden()`))).toEqual([3])
  expect(tooSoon(story(`await app.goesTo('#/today')\nawait app.sees('How is it now?')\n${gone}`))).toEqual([])
})

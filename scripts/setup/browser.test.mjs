/** The browser that the stories are told in once more. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { provideBrowser } from './browser.mjs'

/** A program that says these words. @param {string} words */
function saying(words) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-browser-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const program = join(folder, 'browser')
  writeFileSync(program, `#!/bin/sh\n${words}\n`)
  chmodSync(program, 0o755)
  return program
}

test('the browser that is named is taken, with the version it says, whatever else it says', { skip: process.platform === 'win32' }, async () => {
  const program = saying(`echo '[: unexpected operator' >&2; echo 'Chromium 156.0.8078.108 built on Debian'`)
  expect(await provideBrowser(program)).toEqual({ program, version: 'Chromium 156.0.8078.108 built on Debian' })
})

test('what is no such browser, or is not there, is refused in words', { skip: process.platform === 'win32' }, async () => {
  await expect(provideBrowser(saying('echo Python 3.11.2'))).rejects.toThrow('did not say which version it is')
  await expect(provideBrowser('/nowhere/chromium')).rejects.toThrow('did not say which version it is')
})

/* global document, NodeFilter */
/**
 * npm run screenshots [-- --only player] [--out FOLDER]: pictures of every page from the real app with made-up entries. The main ones go to docs/shots.
 * npm run screenshots -- --size 800x600 [--out FOLDER]: the same pages at that size, to look through; docs/shots is left alone.
 */
import { _electron } from '@playwright/test'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeEntries } from './bench/entries-file.mjs'
import { scratch } from './bench/two-apps.mjs'
import { fileOf, isMain, looks, looksAt } from './screenshots/looks.mjs'
import { player, recovery, rooms, welcome } from './screenshots/rooms.mjs'
import { sample } from './screenshots/sample.mjs'
import { atEnd, end, endChild } from './setup/ending.mjs'
import { whyNoSandbox } from './setup/runtime.mjs'
import { root, setUpBuild, setUpDependencies, setUpWindow } from './setup/set-up.mjs'
import { explain } from './setup/trouble.mjs'

/** @typedef {import('./screenshots/looks.mjs').Look} Look */
/** @typedef {import('./screenshots/rooms.mjs').Stop} Stop */

const { values } = parseArgs({ options: { only: { type: 'string' }, size: { type: 'string' }, out: { type: 'string' } } })
const docs = join(root, 'docs', 'shots')
const others = resolve(values.out ?? join(tmpdir(), 'groundwork-shots'))
const walks = { welcome, rooms, player, recovery }

/** The person's file for each walk: none, the sample, or one that cannot be read. @param {keyof typeof walks} walk @param {Look} look */
async function folderFor(walk, look) {
  const folder = await scratch('shots')
  if (walk === 'recovery') await writeFile(join(folder, 'entries.json'), '{"schema":1,"sha256":"')
  else
    await writeEntries(folder, walk === 'welcome' ? [] : await sample(new Date()), { theme: look.theme, welcomed: walk !== 'welcome', country: 'GB' })
  return folder
}

/** Shows the folder a person has where ours of the moment stands. Runs in the page. @param {string} folder */
function showUsualFolder(folder) {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = words.nextNode(); node; node = words.nextNode())
    if (node.nodeValue?.includes(folder)) node.nodeValue = node.nodeValue.replaceAll(folder, '/home/sam/.config/Groundwork')
}

/**
 * @param {Awaited<ReturnType<typeof setUpWindow>>} window
 * @param {keyof typeof walks} walk
 * @param {Look} look
 * @returns {Promise<string[]>} the files written
 */
async function take({ runtime, env }, walk, look) {
  const folder = await folderFor(walk, look)
  const electron = await _electron.launch({
    executablePath: runtime.executable,
    args: ['-r', join(root, 'scripts', 'testing', 'wait-for-playwright.cjs'), root, ...((await whyNoSandbox()) ? ['--no-sandbox'] : [])],
    env: /** @type {Record<string, string>} */ ({ ...env, GROUNDWORK_DATA: folder }),
    timeout: 30_000,
    colorScheme: look.theme === 'dusk' ? 'dark' : 'light', // for the recovery page: a choice of theme lies in the file that cannot be read
  })
  const forget = atEnd(() => endChild(electron.process()))
  /** @type {string[]} */
  const files = []
  try {
    const page = await electron.firstWindow()
    page.on('pageerror', (error) => console.log(`  the page has an error: ${error.message}`))
    page.on('console', (message) => message.type() === 'error' && console.log(`  the page complains: ${message.text()}`))
    page.setDefaultTimeout(15_000)
    await electron.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setSize(width, height), look)
    for (const { name, go } of walks[walk]) {
      const file = join(isMain(look) ? docs : others, fileOf(name, look))
      try {
        await go(page)
        await page.mouse.move(1, 1) // nothing looks pointed at
        await page.waitForTimeout(250)
        await page.evaluate(showUsualFolder, folder)
        await page.screenshot({ path: file, caret: 'hide' })
      } catch (error) {
        console.error(`${fileOf(name, look)}: ${error instanceof Error ? error.message : String(error)}`)
        process.exitCode = 1
        if (walk !== 'rooms') break // elsewhere each picture follows from the one before
        continue
      }
      files.push(file)
    }
  } finally {
    forget()
    await endChild(electron.process())
  }
  return files
}

try {
  if (values.only !== undefined && !(values.only in walks)) throw new Error(`--only takes one of ${Object.keys(walks).join(', ')}.`)
  await setUpDependencies()
  const window = await setUpWindow({ tests: false })
  await setUpBuild()
  if (values.only === undefined && values.size === undefined) await rm(docs, { recursive: true, force: true })
  await Promise.all([mkdir(docs, { recursive: true }), mkdir(others, { recursive: true })])
  let total = 0
  for (const look of values.size === undefined ? looks : looksAt(values.size))
    for (const walk of /** @type {(keyof typeof walks)[]} */ (Object.keys(walks))) {
      if (values.only !== undefined && walk !== values.only) continue
      if (!look.everything && walk !== 'player') continue
      const files = await take(window, walk, look)
      for (const file of files) if (file.startsWith(docs)) total += (await stat(file)).size
      console.log(`${walk}, ${look.theme}, ${look.width} x ${look.height}: ${files.length} of ${walks[walk].length} pictures`)
    }
  console.log(values.size === undefined ? `${(total / 2 ** 20).toFixed(1)} MB in ${docs}; the other looks are in ${others}` : `They are in ${others}`)
} catch (error) {
  explain(error)
  process.exitCode = 1
}
await end()
process.exit()

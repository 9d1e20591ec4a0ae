/** When the app says saved, it is on the disk; whatever breaks, the newest good state comes back, and nothing is thrown away in silence. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type App } from './app.ts'
import { answers, pressesClose, questions } from './closing-question.ts'
import { damage, filesOf, modeOf } from './disk.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Writes to the prompt of a lesson, as a person does, until the page says it is saved. */
async function writes(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'What made you look now?' }).fill(words)
  await expect(page.getByText('Saved on this computer')).toBeVisible()
}

async function opensLesson(app: App): Promise<void> {
  await app.goesTo('#/lesson/A1')
  await expect(app.page.getByRole('textbox', { name: 'What made you look now?' })).toBeVisible()
}

/** Ids in the file as the window hears of them. */
const idsIn = (page: Page) =>
  page.evaluate(async () => {
    const opened = await window.api.entries.load()
    if (!opened.ok) throw new Error(opened.refusal.code)
    if (opened.value.state !== 'ready') throw new Error(opened.value.state)
    const { entries } = JSON.parse(opened.value.snapshot) as { entries: { id: string }[] }
    return { ids: entries.map(({ id }) => id), note: opened.value.note, readOnly: opened.value.readOnly }
  })

/** Records without end, several at a time; tells of each id only when the app said it is saved. */
const recordWithoutEnd = () => {
  const told = (globalThis as unknown as { acknowledged: (id: string) => Promise<void> }).acknowledged
  const loop = async (name: number) => {
    for (let count = 0; ; count++) {
      const answer = await window.api.entries.record({
        id: crypto.randomUUID(),
        at: new Date().toISOString(),
        kind: 'reflection',
        data: { lesson: 'A1', title: 'A lesson', prompt: `loop-${name}`, text: `words ${count}` },
      })
      if (!answer.ok) throw new Error(answer.refusal.code)
      for (const { id } of answer.value.entries) await told(id)
    }
  }
  for (const name of [1, 2, 3]) void loop(name)
}

test('killed 20 times while it saves, the app opens without a question and every acknowledged entry is there', async ({ app }) => {
  test.setTimeout(180_000)
  const acknowledged = new Set<string>()
  let seed = 20_261
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  for (let kill = 0; kill <= 20; kill++) {
    await app.opens()
    const { page } = app
    await expect(page.getByRole('button', { name: 'Just look around' })).toBeVisible() // a first start, whatever was recorded
    await expect(page.getByRole('alert')).toHaveCount(0) // where trouble and older copies are spoken of
    const found = await idsIn(page)
    expect(
      [...acknowledged].filter((id) => !found.ids.includes(id)),
      `after kill ${kill}`,
    ).toEqual([])
    expect([found.note, found.readOnly]).toEqual([null, null])
    if (kill < 20) {
      const enough = acknowledged.size + 1 + Math.floor(random() * 25)
      const reached = new Promise<void>((resolve) => {
        void page
          .exposeFunction('acknowledged', (id: string) => {
            acknowledged.add(id)
            if (acknowledged.size >= enough) resolve()
          })
          .then(() => page.evaluate(recordWithoutEnd))
      })
      await reached
      await pause(random() * 15) // not to wait for anything: a kill at any point of a save
    }
    await app.isKilled()
  }
  expect(acknowledged.size).toBeGreaterThan(20)
})

test('a damaged file is set aside, the newest copy opens, and the window says so', async ({ app }) => {
  await app.opensAsUsual()
  await opensLesson(app)
  await writes(app.page, 'the first words')
  await app.page.evaluate(() => window.api.settings.change({ letterKeys: false })) // one more save, so that the copy beside holds the words
  await app.quits()
  const bytes = damage(join(app.folder, 'entries.json'))

  await app.opens()
  await app.sees(/Your file could not be read, so the copy from .+ was opened/)
  const aside = readdirSync(app.folder).filter((name) => name.includes('damaged'))
  expect(aside).toEqual([expect.stringMatching(/^entries\.json\.damaged-\d{4}-\d\d-\d\dT/)])
  await app.sees(join(app.folder, aside[0] ?? ''))
  expect(readFileSync(join(app.folder, aside[0] ?? ''))).toEqual(bytes)
  await opensLesson(app)
  await expect(app.page.getByRole('textbox', { name: 'What made you look now?' })).toHaveValue('the first words')

  await app.quitsAndReturns()
  await expect(app.page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible()
  await expect(app.page.getByText('could not be read')).toHaveCount(0)
})

test('with every copy damaged nothing is overwritten, and the person decides to begin anew', async ({ app }) => {
  await app.opensAsUsual()
  await opensLesson(app)
  await writes(app.page, 'words that will be damaged')
  await app.quits()
  for (const path of filesOf(app.folder).keys()) damage(path)
  const damaged = [...filesOf(app.folder).values()].sort()

  await app.opens()
  await expect(app.page.getByRole('heading', { level: 1, name: 'Your file could not be read' })).toBeVisible()
  expect([...filesOf(app.folder).values()].sort()).toEqual(damaged)
  await app.quitsAndReturns()
  await expect(app.page.getByRole('heading', { level: 1, name: 'Your file could not be read' })).toBeVisible()
  expect([...filesOf(app.folder).values()].sort()).toEqual(damaged)

  const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await app.page.getByRole('button', { name: 'Begin with an empty file' }).click()
  await app.page.getByRole('dialog').or(app.page.getByRole('alertdialog')).getByRole('button', { name: 'Begin with an empty file' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: /^What to expect from therapy/ })).toBeVisible()
  await expect(app.page.getByRole('heading', { name: 'Your file could not be read' })).toHaveCount(0)
  await opensLesson(app)
  await writes(app.page, 'a new beginning')
  await app.quitsAndReturns()
  await opensLesson(app)
  await expect(app.page.getByRole('textbox', { name: 'What made you look now?' })).toHaveValue('a new beginning')
  const kept = [...filesOf(app.folder).values()]
  expect(damaged.filter((bytes) => !kept.includes(bytes))).toEqual([])
})

test('a file of a newer version is left alone, byte for byte, and the window says so; a practice can be done all the same, and closing asks before it goes', async ({
  app,
}) => {
  const file = join(app.folder, 'entries.json')
  const entry = { id: 'entry-0001', at: '2026-11-20T20:14:00+01:00', edited: '2026-11-20T20:14:00+01:00', kind: 'reflection', data: null }
  const data = { entries: [entry], settings: { welcomed: true } }
  const text = JSON.stringify({ schema: 99, sha256: sha256(JSON.stringify([99, data])), data })
  writeFileSync(file, text, { mode: 0o600 })
  const { mtimeMs } = statSync(file)

  await app.opens()
  await app.sees(/was written by a newer version of Groundwork/)
  const answer = await app.page.evaluate(() => window.api.settings.change({ welcomed: true, letterKeys: false }))
  expect(answer).toMatchObject({ ok: false })

  await app.goesTo('#/exercise/E02')
  await app.presses('Keep this')
  await app.sees('Your body check could not be saved. Practices follow it until you close Groundwork.')
  await app.presses(/^Start/)
  await app.reaches('0:01')
  await app.presses('I need to stop')
  await app.presses('Finish here')
  await app.rates(3)
  await app.presses('Save and finish')
  await expect(app.page.getByRole('button', { name: /^Edit: Letting go, seven groups/ })).toBeVisible()
  await answers(app, 'Stay')
  await pressesClose(app)
  await expect.poll(() => questions(app)).toMatchObject([{ detail: expect.stringMatching(/this is lost: one thing you wrote or did\. /) as unknown }])
  await answers(app, 'Close without saving')
  await app.endsBy(() => pressesClose(app))
  expect(readFileSync(file, 'utf8')).toBe(text)
  expect(statSync(file).mtimeMs).toBe(mtimeMs)
  expect(readdirSync(app.folder).filter((name) => name.startsWith('entries') || name === 'backups')).toEqual(['entries.json'])
})

test('a folder that may not be written opens for reading, and says so', async ({ app, freezes }) => {
  await app.opensAsUsual()
  await opensLesson(app)
  await writes(app.page, 'words from better days')
  await app.quits()
  const before = filesOf(app.folder)
  freezes(app.folder)
  await app.opens()
  await app.sees(/Groundwork may not write to .+ You can read everything, but nothing new can be saved/)
  await opensLesson(app)
  const prompt = app.page.getByRole('textbox', { name: 'What made you look now?' })
  await expect(prompt).toHaveValue('words from better days')
  await prompt.fill('words that find no room')
  await app.sees('Your words could not be saved. They stay here until you close Groundwork.')
  await expect(prompt).toHaveValue('words that find no room')
  await app.goesTo('#/')
  await app.sees('One thing you wrote, did or recorded could not be saved.')
  await app.presses('Show it')
  await app.sees('words that find no room')
  await answers(app, 'Close without saving')
  await app.endsBy(() => pressesClose(app))
  expect(filesOf(app.folder)).toEqual(before)
})

test('on a full disk the person is told, their words stay, and are saved once there is room, without a new start', async ({
  appOnSmallDisk: app,
  smallDisk,
}) => {
  await app.opensAsUsual()
  await opensLesson(app)
  await writes(app.page, 'while there was room')
  smallDisk.fills()

  const prompt = app.page.getByRole('textbox', { name: 'What made you look now?' })
  const words = 'when there was none. '.repeat(600)
  await prompt.fill(words)
  await app.sees('The disk is full, so this could not be saved.')
  await app.sees('Not saved yet. Your words stay here')
  await expect(prompt).toHaveValue(words)
  expect(app.file().data.entries.map(({ data }) => data?.['text'])).toContain('while there was room')

  smallDisk.frees()
  await app.page.getByRole('button', { name: 'Try again now' }).click()
  await app.sees('Saved on this computer')
  await expect(app.page.getByText('The disk is full')).toHaveCount(0)
  await app.quitsAndReturns()
  await opensLesson(app)
  await expect(app.page.getByRole('textbox', { name: 'What made you look now?' })).toHaveValue(words)
  expect(readdirSync(app.folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('on a full disk a person finds their words when they come back, and what they ticked is obeyed; once there is room, both are in the file', async ({
  appOnSmallDisk: app,
  smallDisk,
}) => {
  const prompt = () => app.page.getByRole('textbox', { name: 'What made you look now?' })
  const words = 'when there was no room. '.repeat(600)
  await app.opensAsUsual()
  await opensLesson(app)
  await writes(app.page, 'while there was room')
  smallDisk.fills()

  await prompt().fill(words)
  await app.sees('Not saved yet. Your words stay here, and saving is tried again.')
  await app.goesTo('#/learn')
  await opensLesson(app)
  await expect(prompt()).toHaveValue(words)
  await app.sees('Not saved yet. Your words stay here, and saving is tried again.')
  await expect(app.page.getByText('Saved on this computer')).toHaveCount(0)

  await app.goesTo('#/exercise/E02')
  await app.sees('Before your first practice')
  await app.page.getByRole('checkbox', { name: 'neck' }).check()
  await app.presses('Keep this')
  await app.sees('Your body check is not saved yet. Practices follow it already.')
  await app.sees(/neck left out/)

  smallDisk.frees()
  await app.presses('Try again now')
  await expect(app.page.getByText('Your body check is not saved yet. Practices follow it already.')).toHaveCount(0)
  const { entries } = app.file().data
  expect(entries.flatMap(({ kind, data }) => (kind === 'reflection' ? [data?.['text']] : []))).toEqual([words])
  expect(entries.filter(({ kind }) => kind === 'body-check')).toMatchObject([{ data: { areas: ['neck'] } }])
})

test('on a full disk five fields are written in and two practices end: once there is room, everything is there once', async ({
  appOnSmallDisk: app,
  smallDisk,
}) => {
  const prompts = [
    ['A1', 'What made you look now?'],
    ['A4', 'Three things I want them to know about me.'],
    ['C1', 'What do you want from the next one?'],
    ['E1', 'Where do you hold tension?'],
  ] as const
  const trouble = () => app.page.getByRole('alert').filter({ hasText: 'The disk is full, so this could not be saved.' })
  const words = (about: string): string => `${about}, when there was no room. `.repeat(300)
  await app.opensAsUsual()
  await app.practised('E08', { words: 'as it was' })
  await app.reloads()
  smallDisk.fills()

  for (const [lesson, prompt] of prompts) {
    await app.goesTo(`#/lesson/${lesson}`)
    await app.page.getByRole('textbox', { name: prompt }).fill(words(lesson))
    await app.page.getByRole('textbox', { name: prompt }).blur()
    await expect(app.page.getByText('Not saved yet. Your words stay here, and saving is tried again.')).toBeVisible()
  }
  await app.goesTo('#/progress')
  await app.page.getByRole('button', { name: /^Edit: Five senses/ }).click()
  await app.page.getByRole('dialog').getByRole('textbox', { name: 'What helped or got in the way?' }).fill('what was changed when there was no room')
  await app.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  for (const [before, after] of [
    [5, 4],
    [7, 3],
  ] as const) {
    await app.goesTo('#/timer')
    await app.page
      .getByRole('radiogroup', { name: /^How tense do you feel now/ })
      .getByRole('radio', { name: String(before), exact: true })
      .check()
    await app.page.getByRole('button', { name: /^Start/ }).click()
    await app.presses('I need to stop')
    await app.presses('Finish here')
    await app.rates(after)
    await app.presses('Save and finish')
    await expect(app.page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible()
  }
  await expect(trouble()).toBeVisible()
  await expect.poll(() => app.practicesInFile()).toEqual([expect.objectContaining({ exercise: 'E08', words: 'as it was' })])

  smallDisk.frees()
  await app.presses('Try again now')
  await expect(trouble()).toHaveCount(0)
  const { entries } = app.file().data
  const texts = entries.flatMap(({ kind, data }) => (kind === 'reflection' ? [data?.['text']] : []))
  expect(texts.toSorted()).toEqual(prompts.map(([lesson]) => words(lesson)))
  // the file keeps them as they came to the disk, and what waits holds up nothing behind it: pages go by their times
  const practices = app.practicesInFile().map(({ exercise, before, after, words: said }) => ({ exercise, before, after, said }))
  expect(practices.toSorted((a, b) => Number(a.before) - Number(b.before))).toEqual([
    { exercise: 'E08', before: null, after: null, said: 'what was changed when there was no room' },
    { exercise: 'timer', before: 5, after: 4, said: '' },
    { exercise: 'timer', before: 7, after: 3, said: '' },
  ])

  await app.quitsAndReturns()
  expect(await app.page.evaluate(() => window.api.practice.unfinished())).toEqual({ ok: true, value: { places: [], setAside: [] } }) // the page has asked, and heard the same
  await expect(app.page.getByRole('region', { name: 'A practice that was interrupted' })).toHaveCount(0)
  await app.goesTo('#/lesson/E1')
  await expect(app.page.getByRole('textbox', { name: 'Where do you hold tension?' })).toHaveValue(words('E1'))
})

test('a file put in the place of the open one is set aside and named; an empty folder in the place of the folder takes nothing', async ({ app }) => {
  await app.opensAsUsual()
  await opensLesson(app)
  await writes(app.page, 'my words')
  const file = join(app.folder, 'entries.json')
  writeFileSync(file, 'the file of another computer')
  await writes(app.page, 'my words go on')
  const strip = app.page.getByRole('alert')
  await app.sees('While Groundwork was open, another file was put in the place of yours.', strip)
  const aside = readdirSync(app.folder).find((name) => name.includes('not-ours')) ?? ''
  expect(readFileSync(join(app.folder, aside), 'utf8')).toBe('the file of another computer')
  await app.sees(new RegExp(aside.replaceAll('.', '\\.')), strip)
  expect(reflectionsIn(app)).toEqual(['my words go on'])
  await app.presses('Close')
  await expect(strip).toHaveCount(0)

  const moved = `${app.folder}-moved`
  renameSync(app.folder, moved)
  mkdirSync(app.folder)
  try {
    await app.page.getByRole('textbox', { name: 'What made you look now?' }).fill('written meanwhile')
    await app.sees(/^Another folder is in the place of .*, without your file\.$/, strip)
    expect(existsSync(file)).toBe(false)
  } finally {
    rmSync(app.folder, { recursive: true, force: true })
    renameSync(moved, app.folder)
  }
  await app.presses('Try again now')
  await expect.poll(() => reflectionsIn(app)).toEqual(['written meanwhile'])
  await expect(strip).toHaveCount(0)
})

const reflectionsIn = (app: App) => app.file().data.entries.flatMap(({ kind, data }) => (kind === 'reflection' ? [data?.['text']] : []))

test('on a disk that does not answer the window comes, says that the file is waited for, and lessons can be read; the file opens when it comes', async ({
  app,
  sleepingDisk: disk,
}) => {
  await app.opensAsUsual()
  await opensLesson(app)
  await writes(app.page, 'my words')
  await app.quits()

  disk.sleeps()
  await app.starts(disk.how)
  await app.sees('Your file is not open yet, because the disk has not answered.', app.page.getByRole('alert'))
  await app.goesTo('#/lesson/A1')
  await expect(app.page.getByRole('heading', { level: 1, name: 'What therapy is, and who offers it' })).toBeVisible()
  disk.wakes()
  await expect(app.page.getByRole('textbox', { name: 'What made you look now?' })).toHaveValue('my words')
  await expect(app.page.getByRole('alert')).toHaveCount(0)
})

test('a save that the disk does not answer is said to wait, and closing asks; who stays has it saved when the disk answers', async ({
  app,
  sleepingDisk: disk,
}) => {
  await app.opensAsUsual(disk.how)
  await opensLesson(app)
  await answers(app, 'Stay')
  disk.sleeps()
  await app.page.getByRole('textbox', { name: 'What made you look now?' }).fill('on their way')
  const strip = app.page.getByRole('alert')
  await app.sees('What you did last is not saved yet, because the disk has not answered.', strip)
  await pressesClose(app)
  await expect.poll(async () => (await questions(app)).map(({ message }) => message), { timeout: 15_000 }).toEqual(['The disk has not answered yet.'])
  disk.wakes()
  await expect(strip).toHaveCount(0)
  await app.sees('Saved on this computer')
  expect(reflectionsIn(app)).toEqual(['on their way'])
})

test('a pipe in the place of the file is told, and not waited for', async ({ app }) => {
  test.skip(process.platform === 'win32', 'Windows has no such pipes')
  await app.opensAsUsual()
  await opensLesson(app)
  await writes(app.page, 'my words')
  await app.quits()
  const file = join(app.folder, 'entries.json')
  rmSync(file)
  execFileSync('mkfifo', [file])
  await app.opens()
  await app.sees(/ is no plain file, so Groundwork does not read it\. It is untouched\. An earlier copy is shown\./, app.page.getByRole('alert'))
})

test('only the person may read the folder and the files in it', async ({ appOn }) => {
  test.skip(process.platform === 'win32', 'Windows folders have no such modes')
  const folder = join(mkdtempSync(join(tmpdir(), 'groundwork-story-')), 'entries of mine')
  const app = appOn(folder)
  try {
    await app.opensAsUsual()
    await opensLesson(app)
    await writes(app.page, 'for my eyes')
    await app.page.evaluate(() => window.api.settings.change({ letterKeys: false }))
    await app.quits()
    expect(modeOf(folder)).toBe('700')
    expect(modeOf(join(folder, 'backups'))).toBe('700')
    const files = [...filesOf(folder).keys()]
    expect(files.length).toBeGreaterThan(2)
    for (const file of [...files, join(folder, 'window.json')]) expect([file, modeOf(file)]).toEqual([file, '600'])
    expect(existsSync(join(folder, 'browser'))).toBe(true) // what Chromium keeps lies inside the private folder too
  } finally {
    await app.quits()
    rmSync(join(folder, '..'), { recursive: true, force: true })
  }
})

/** The virtual display: private, and never left behind. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { authority, hasDisplay, openVirtualDisplay } from './display.mjs'
import { findProgram } from './run.mjs'

const without = !findProgram('Xvfb')

/** @param {string} file */
const exists = (file) =>
  stat(file).then(
    () => true,
    () => false,
  )

test('the key to the display is laid out as X reads it', () => {
  const entry = authority(Buffer.alloc(16, 7))
  expect([...entry.subarray(0, 8)]).toEqual([255, 255, 0, 0, 0, 0, 0, 18])
  expect(entry.subarray(8, 26).toString()).toBe('MIT-MAGIC-COOKIE-1')
  expect([...entry.subarray(26)]).toEqual([0, 16, ...Array(16).fill(7)])
})

test.skipIf(process.platform !== 'linux')('X11 and Wayland both count as a display', () => {
  expect(hasDisplay({})).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
})

test.skipIf(without)('two displays live side by side, each with its own key, and are gone when closed', async () => {
  const [one, two] = await Promise.all([openVirtualDisplay(), openVirtualDisplay()])
  expect(one.env.DISPLAY).not.toBe(two.env.DISPLAY)
  expect((await stat(one.env.XAUTHORITY)).mode & 0o777).toBe(0o600)
  await Promise.all([one.close(), two.close()])
  expect(await exists(`/tmp/.X${one.env.DISPLAY.slice(1)}-lock`)).toBe(false)
  expect(await exists(dirname(one.env.XAUTHORITY))).toBe(false)
})

test.skipIf(without)('a display goes with the process that opened it, even one that was killed', async () => {
  const module = JSON.stringify(new URL('./display.mjs', import.meta.url).href)
  const script = `const { env } = await (await import(${module})).openVirtualDisplay(); console.log(JSON.stringify(env)); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data')
  const env = /** @type {{ DISPLAY: string, XAUTHORITY: string }} */ (JSON.parse(String(said)))
  expect(await exists(env.XAUTHORITY)).toBe(true)
  child.kill('SIGKILL')
  await expect.poll(() => exists(dirname(env.XAUTHORITY)), { timeout: 5000 }).toBe(false)
  expect(await exists(`/tmp/.X${env.DISPLAY.slice(1)}-lock`)).toBe(false)
})

test.skipIf(process.platform !== 'linux')('a display that does not start is said, with its own words, and leaves nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-test-'))
  const broken = join(folder, 'Xvfb')
  await writeFile(broken, '#!/bin/sh\necho "no memory for a screen" >&2\nexit 1\n', { mode: 0o755 })
  const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('groundwork-display-')).length
  const before = await left()
  await expect(openVirtualDisplay(broken)).rejects.toMatchObject({
    message: expect.stringContaining('did not start'),
    details: expect.stringContaining('no memory for a screen'),
  })
  await expect(openVirtualDisplay('')).rejects.toThrow(/Install xvfb/)
  expect(await left()).toBe(before)
  await rm(folder, { recursive: true })
})

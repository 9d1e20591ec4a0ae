/** No packet leaves. Seen from below: by what the app asks of the system, and by taking the network away. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from './app.ts'
import { blockedFrame, refusedByPolicy, successes } from './attacks/attack.ts'
import { loads } from './attacks/loads.ts'
import { openOutside } from './attacks/outside.ts'
import { netOut } from './network/trace.ts'

let scratch = ''
test.beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'groundwork-network-'))
})
test.afterEach(() => rmSync(scratch, { recursive: true, force: true }))

const traced = ['strace', '--follow-forks', '--seccomp-bpf', '--decode-fds=socket', '--signal=none', '--trace=connect,sendto,sendmsg,sendmmsg']
const works = (program: string, ...args: string[]) => spawnSync(program, args).status === 0
const [strace = '', ...options] = traced

test('a first run, a lesson, typing, and a page that tries everything: 0 connections and 0 packets', async ({ app }) => {
  test.skip(!works(strace, ...options, '--output=/dev/null', 'true'), 'strace is not here, or may not watch programs')
  test.setTimeout(180_000)
  app.makesErrors(refusedByPolicy, blockedFrame)
  const log = join(scratch, 'calls')

  // what this can see at all: a program that does send
  const sender = `require('net').connect(9, '127.0.0.1').on('error', () => {}); const u = require('dgram').createSocket('udp4'); u.send('x', 9, '127.0.0.1', () => u.close())`
  spawnSync(strace, [...options, `--output=${log}`, process.execPath, '--eval', sender])
  expect(netOut(readFileSync(log, 'utf8'))).toEqual([
    expect.stringMatching(/connect\(.*sin_port=htons\(9\)/),
    expect.stringMatching(/send\w+\(.*sin_port=htons\(9\)/),
  ])

  const program = join(scratch, 'electron')
  writeFileSync(
    program,
    `#!/bin/sh\nexec ${traced.join(' ')} --output='${log}' '${join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron')}' "$@"\n`,
  )
  chmodSync(program, 0o755)
  const outside = await openOutside()
  await app.opens({ program })
  await app.page.getByRole('radio', { name: /I am starting therapy/ }).check()
  await app.page.getByRole('button', { name: 'Continue' }).click()
  await app.page.getByRole('button', { name: 'Skip this' }).click()
  await app.page.getByRole('button', { name: 'Begin' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible()
  await app.goesTo('#/lesson/A1')
  const prompt = app.page.getByRole('textbox', { name: 'What made you look now?' })
  await prompt.pressSequentially('Somthing mispelt, for a dictionary to be asked about.')
  await app.sees('Saved on this computer')
  const worked = await successes(app, outside, loads)
  await app.quits()
  await outside.close()

  const calls = readFileSync(log, 'utf8')
  expect(calls).toMatch(/connect\(.*AF_UNIX/) // it was the app that was watched: it asked for its screen
  expect(netOut(calls)).toEqual([])
  expect(worked).toEqual([])
})

test('with no network in the computer at all, the app opens, and a lesson and a practice are there', () => {
  test.setTimeout(180_000)
  const apart = process.getuid?.() === 0 ? ['--net'] : ['--net', '--map-root-user']
  test.skip(!works('unshare', ...apart, 'ip', 'link', 'set', 'lo', 'up'), 'this system does not let us make a network without a way out')
  const playwright = [
    process.execPath,
    resolve(import.meta.dirname, '../node_modules/@playwright/test/cli.js'),
    'test',
    '--config',
    join(import.meta.dirname, 'network/playwright.config.ts'),
  ]
  const { PLAYWRIGHT_JSON_OUTPUT_FILE: _ours, ...env } = process.env
  const inside = spawnSync('unshare', [...apart, 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...playwright], { env, encoding: 'utf8' })
  expect(inside.stdout + inside.stderr).toContain('1 passed')
  expect(inside.status).toBe(0)
})

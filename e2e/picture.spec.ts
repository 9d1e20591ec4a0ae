/** Where there is no display, the start leaves a picture of the window for whoever started it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from './app.ts'
import { runtime } from './running.ts'

/** Bytes. A window without words is a picture of about 6,000; the welcome has ten times as much. */
const emptyWindow = 12_000

test('the picture of the first start shows the page, not the empty window before it', async () => {
  test.skip(Boolean(process.env['GROUNDWORK_CHROMIUM']), 'starts Electron itself')
  const scratch = mkdtempSync(join(tmpdir(), 'groundwork-picture-'))
  const picture = join(scratch, 'window.png')
  const { program, args } = runtime()
  const app = spawn(program, args, {
    env: { ...process.env, GROUNDWORK_DATA: join(scratch, 'data'), GROUNDWORK_SCREENSHOT: picture },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 30_000,
  })
  try {
    for await (const line of createInterface({ input: app.stdout })) if (line.startsWith('Groundwork screenshot')) break
    expect(statSync(picture).size).toBeGreaterThan(emptyWindow)
  } finally {
    app.kill()
    if (app.exitCode === null && app.signalCode === null) await once(app, 'exit')
    rmSync(scratch, { recursive: true, force: true })
  }
})

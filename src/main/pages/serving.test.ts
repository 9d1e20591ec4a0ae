import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentSecurityPolicy, pathInside, rangeOf, serve } from './serving.ts'

const outside = mkdtempSync(join(tmpdir(), 'groundwork-serving-'))
const root = join(outside, 'bundle')
const own = join(outside, 'recordings')
const sound = Buffer.from(Array.from({ length: 3_000_000 }, (_, n) => (n * 7919) % 251))

beforeAll(() => {
  mkdirSync(join(root, 'narration'), { recursive: true })
  mkdirSync(join(outside, 'bundle-other'))
  mkdirSync(own)
  writeFileSync(join(own, '0123456789abcdef.wav'), 'my voice')
  writeFileSync(join(own, '0123456789abcdef.txt'), 'secret')
  writeFileSync(join(outside, 'secret.txt'), 'secret')
  writeFileSync(join(outside, 'bundle-other', 'secret.txt'), 'secret')
  writeFileSync(join(root, 'index.html'), '<h1>Groundwork</h1>')
  writeFileSync(join(root, '.hidden'), 'secret')
  writeFileSync(join(root, 'empty.js'), '')
  writeFileSync(join(root, 'narration', 'long.webm'), sound)
})
afterAll(() => rmSync(outside, { recursive: true }))

const ask = (path: string, range?: string, method = 'GET') =>
  serve({ url: new URL(`app://bundle${path}`).href, method, headers: range ? { Range: range } : {} }, root, own)

test('a file is served whole, with its type, its length and the policy of the app', async () => {
  const page = await ask('/index.html')
  expect(page.status).toBe(200)
  expect(String(page.body)).toBe('<h1>Groundwork</h1>')
  expect(page.headers).toMatchObject({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': '19',
    'Accept-Ranges': 'bytes',
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
  })
  expect((await ask('/narration/long.webm')).body?.equals(sound)).toBe(true)
  expect(await ask('/empty.js')).toMatchObject({ status: 200, headers: { 'Content-Length': '0' } })
})

test('a part of a sound is exactly the bytes asked for', async () => {
  for (const [range, start, end] of [
    ['bytes=0-', 0, 2_999_999],
    ['bytes=0-0', 0, 0],
    ['bytes=100-199', 100, 199],
    ['bytes=1048575-1048576', 1_048_575, 1_048_576], // the first that is not read at once
    ['bytes=1048570-2000000', 1_048_570, 2_000_000],
    ['bytes=2999990-9999999', 2_999_990, 2_999_999],
    ['bytes=-10', 2_999_990, 2_999_999],
    ['bytes=-9999999', 0, 2_999_999],
  ] as const) {
    const part = await ask('/narration/long.webm', range)
    expect([part.status, part.headers['Content-Range'], part.headers['Content-Length']], range).toEqual([
      206,
      `bytes ${start}-${end}/3000000`,
      String(end - start + 1),
    ])
    expect(part.body?.equals(sound.subarray(start, end + 1)), range).toBe(true)
  }
})

test('a part there is not is 416, and a range that makes no sense is ignored', async () => {
  for (const range of ['bytes=3000000-', 'bytes=-0', 'bytes=4000000-5000000']) {
    const none = await ask('/narration/long.webm', range)
    expect([none.status, none.headers['Content-Range'], none.body], range).toEqual([416, 'bytes */3000000', null])
  }
  for (const range of ['bytes=9-3', 'bytes=-', 'lines=1-2', 'bytes=0-1,5-6', 'nonsense'])
    expect((await ask('/narration/long.webm', range)).status, range).toBe(200)
  expect(rangeOf('bytes=0-', 0)).toBe('beyond')
})

test('HEAD tells the length and sends nothing; other methods are refused', async () => {
  const head = await ask('/narration/long.webm', undefined, 'HEAD')
  expect([head.status, head.headers['Content-Length'], head.body]).toEqual([200, '3000000', null])
  expect((await ask('/narration/long.webm', 'bytes=5-9', 'HEAD')).headers['Content-Length']).toBe('5')
  expect(await ask('/index.html', undefined, 'POST')).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD' }, body: null })
})

test('no shape of path reaches outside the folder', async () => {
  const shapes = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/narration/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%00/secret.txt',
    '/index.html%00.js',
    `/${encodeURIComponent(join(outside, 'secret.txt'))}`,
    '//etc/passwd',
    '/C:/secret.txt',
    '/..%2fbundle-other%2fsecret.txt',
    '/.hidden',
    '/%2ehidden',
    '/%',
    '/narration',
    '/',
  ]
  for (const shape of shapes) {
    const { status, body } = await ask(shape)
    expect([403, 404], shape).toContain(status)
    expect(String(body ?? ''), shape).not.toContain('secret')
  }
  expect(pathInside(root, '/../bundle-other/secret.txt')).toBeNull()
  expect(pathInside(root, '/narration/long.webm')).toBe(join(root, 'narration', 'long.webm'))
})

test('a line in the person’s own voice is served from its folder, and may be fetched', async () => {
  const line = await ask('/own/0123456789abcdef.wav')
  expect([line.status, line.headers['Content-Type'], String(line.body)]).toEqual([200, 'audio/wav', 'my voice'])
  expect(contentSecurityPolicy).toMatch(/connect-src [^;]*app:\/\/bundle\/own\//)
  expect((await ask('/own/fedcba9876543210.wav')).status).toBe(404)
})

test('nothing but recordings comes from that folder, nothing of it by another address, and no link leads out of it', async (context) => {
  const shapes = [
    '/own/0123456789abcdef.txt',
    '/own/0123456789ABCDEF.wav',
    '/own/0123456789abcdef.wav.tmp',
    '/own/0123456789abcdef.wav/',
    '/own//0123456789abcdef.wav',
    '/own/..%2frecordings%2f0123456789abcdef.wav',
    '/own/%2e%2e/secret.txt',
    '/own/../secret.txt',
    '/own/..%5csecret.txt',
    '/own/0123456789abcdef%00.wav',
    '/own/',
    '/own',
    '/OWN/0123456789abcdef.wav',
    '/recordings/0123456789abcdef.wav',
    '/narration/..%2f..%2frecordings%2f0123456789abcdef.wav',
  ]
  for (const shape of shapes) {
    const { status, body } = await ask(shape)
    expect([403, 404], shape).toContain(status)
    expect(body, shape).toBeNull()
  }
  if (process.platform === 'win32') return context.skip('links need a right there')
  symlinkSync(join(outside, 'secret.txt'), join(own, 'aaaaaaaaaaaaaaaa.wav'))
  expect((await ask('/own/aaaaaaaaaaaaaaaa.wav')).status).toBe(403)
})

test('what was sent holds no file open', { skip: process.platform !== 'linux' }, async () => {
  const before = readdirSync('/proc/self/fd').length
  await Promise.all(Array.from({ length: 40 }, () => ask('/narration/long.webm', 'bytes=0-')))
  expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before + 2)
})

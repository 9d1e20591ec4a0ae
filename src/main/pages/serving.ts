/** Answers requests for files of one folder, and for recordings of another, with byte ranges so that sound can seek. Knows no Electron: what is asked and a folder in, the answer out. */
import { lstatSync, readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.flac': 'audio/flac',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.woff2': 'font/woff2',
}

/** `fetch` may read recordings (also the person's own) and bells, and nothing else. Svelte makes the one Trusted Types policy. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  'connect-src app://bundle/narration/ app://bundle/cues/ app://bundle/background/ app://bundle/own/',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ')

const always = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

const small = 1 << 20 // bytes; so little is read at once: while the app starts, each wait for the disk queues behind everything else

/** `headers`: of which only `Range` counts. */
export interface PageRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
}

/** `body`: null where there is nothing to send. */
export interface Served {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | null
}

/**
 * 200, 206, 403 (outside the folder), 404, 405 or 416. Never rejects. `own` is the folder of the person's recordings: only they come from there, by
 * the address /own/ and the name that main gave them.
 */
export async function serve(asked: PageRequest, root: string, own: string): Promise<Served> {
  try {
    return await found(asked, root, own)
  } catch {
    return answer(404) // gone or locked between two looks at it
  }
}

async function found({ url, method, headers: { Range: wanted = '' } }: PageRequest, root: string, own: string): Promise<Served> {
  if (method !== 'GET' && method !== 'HEAD') return answer(405, { Allow: 'GET, HEAD' })
  const { pathname } = new URL(url)
  const path = pathname.startsWith('/own/') ? ownRecording(own, pathname) : pathInside(root, pathname)
  if (path === null) return answer(403)
  const size = sizeOf(path)
  if (size === null) return answer(404)
  const range = rangeOf(wanted, size)
  if (range === 'beyond') return answer(416, { 'Content-Range': `bytes */${size}` })
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const headers = {
    'Accept-Ranges': 'bytes',
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Content-Length': String(end - start + 1),
    ...(range && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  }
  const body = method === 'HEAD' ? null : await bytes(path, start, end)
  return answer(range ? 206 : 200, headers, body)
}

/** The file a path of an address names, or null when it reaches for anything that is not a plain file name in the folder. */
export function pathInside(root: string, pathname: string): string | null {
  let plain: string
  try {
    plain = decodeURIComponent(pathname)
  } catch {
    return null // a "%" that begins nothing
  }
  if (/[\\\0:%]/.test(plain)) return null
  const parts = plain.split('/').filter((part) => part !== '')
  if (parts.some((part) => part.startsWith('.'))) return null
  const path = join(root, ...parts)
  return path.startsWith(root + sep) ? path : null
}

/** The recording an address names; null for anything else, and for a link to another place. */
function ownRecording(folder: string, pathname: string): string | null {
  const name = /^\/own\/([0-9a-f]{16}\.wav)$/.exec(pathname)?.[1]
  if (name === undefined) return null
  const path = join(folder, name)
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? null : path
}

/** First and last byte asked for; null for the whole file (no header, or one that is not understood, which may be ignored); `beyond` for none there are. */
export function rangeOf(header: string, size: number): { start: number; end: number } | 'beyond' | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header.trim())
  if (!found) return null
  const [, from = '', to = ''] = found
  if (from === '' && to === '') return null
  if (from === '') return to !== '' && Number(to) > 0 && size > 0 ? { start: Math.max(0, size - Number(to)), end: size - 1 } : 'beyond'
  const start = Number(from)
  if (to !== '' && Number(to) < start) return null
  return start >= size ? 'beyond' : { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}

function answer(status: number, headers: Record<string, string> = {}, body: Buffer | null = null): Served {
  return { status, headers: { ...always, ...headers }, body }
}

function sizeOf(path: string): number | null {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isFile() ? stats.size : null
}

async function bytes(path: string, start: number, end: number): Promise<Buffer> {
  if (end < small) return readFileSync(path).subarray(start, end + 1)
  const handle = await open(path)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(end - start + 1), 0, end - start + 1, start)
    if (bytesRead <= end - start) throw new Error('it is shorter than it was')
    return buffer
  } finally {
    await handle.close()
  }
}

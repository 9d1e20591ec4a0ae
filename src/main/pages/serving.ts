/** Answers requests for files of one folder, and for recordings of another, with byte ranges so that sound can seek. Knows no Electron: a request and a folder in, a response out. */
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

const small = 1 << 20 // a file up to this size is read at once: while the app starts, each wait for the disk queues behind everything else
const step = 1 << 17

/**
 * 200, 206, 403 (outside the folder), 404, 405 or 416. Never throws. `own` is the folder of the person's recordings: only they come from there, by
 * the address /own/ and the name that main gave them.
 */
export function serve(request: Request, root: string, own: string): Response {
  try {
    return found(request, root, own)
  } catch {
    return answer(404) // gone or locked between two looks at it
  }
}

function found(request: Request, root: string, own: string): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, { Allow: 'GET, HEAD' })
  const { pathname } = new URL(request.url)
  const path = pathname.startsWith('/own/') ? ownRecording(own, pathname) : pathInside(root, pathname)
  if (path === null) return answer(403)
  const size = sizeOf(path)
  if (size === null) return answer(404)
  const headers = { 'Accept-Ranges': 'bytes', 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }
  const range = rangeOf(request.headers.get('Range'), size)
  if (range === 'beyond') return answer(416, { 'Content-Range': `bytes */${size}` })
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const length = { 'Content-Length': String(end - start + 1) }
  const body = request.method === 'HEAD' ? null : bytes(path, start, end)
  if (range) return answer(206, { ...headers, ...length, 'Content-Range': `bytes ${start}-${end}/${size}` }, body)
  return answer(200, { ...headers, ...length }, body)
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
export function rangeOf(header: string | null, size: number): { start: number; end: number } | 'beyond' | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!found) return null
  const [, from = '', to = ''] = found
  if (from === '' && to === '') return null
  if (from === '') return to !== '' && Number(to) > 0 && size > 0 ? { start: Math.max(0, size - Number(to)), end: size - 1 } : 'beyond'
  const start = Number(from)
  if (to !== '' && Number(to) < start) return null
  return start >= size ? 'beyond' : { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}

function answer(status: number, headers: Record<string, string> = {}, body: BodyInit | null = null): Response {
  return new Response(body, { status, headers: { ...always, ...headers } })
}

function sizeOf(path: string): number | null {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isFile() ? stats.size : null
}

function bytes(path: string, start: number, end: number): BodyInit | null {
  if (end < small) return new Uint8Array(readFileSync(path).subarray(start, end + 1))
  return pulled(path, start, end)
}

/** Opens the file for each step: Electron does not always cancel the body of an aborted request, and open files would pile up. */
function pulled(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  let position = start
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const want = Math.min(step, end - position + 1)
        if (want <= 0) return controller.close()
        const handle = await open(path)
        try {
          const { buffer, bytesRead } = await handle.read(new Uint8Array(want), 0, want, position)
          position += bytesRead
          if (bytesRead === 0) controller.close()
          else controller.enqueue(buffer.subarray(0, bytesRead))
        } finally {
          await handle.close()
        }
      },
    },
    { highWaterMark: 0 },
  )
}

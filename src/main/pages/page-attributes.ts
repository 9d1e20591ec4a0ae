/** How the page is to look from its very first frame, written into the page that is served. Knows no Electron. */
import type { Served } from './serving.ts'

/** The frame of the window is in the page itself and is drawn before any script runs: in the person's theme, not in another for a moment. */
export function withAttributes(served: Served, values: object): Served {
  const { status, headers, body } = served
  if (status !== 200 || body === null) return served
  const attributes = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [` data-${name}="${String(value)}"`]))
  const page = Buffer.from(body.toString().replace('<html', `<html${attributes.join('')}`))
  return { status, headers: { ...headers, 'Content-Length': String(page.length) }, body: page }
}

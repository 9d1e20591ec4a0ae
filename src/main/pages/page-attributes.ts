/** How the page is to look from its very first frame, written into the page that is served. Knows no Electron. */

/** The frame of the window is in the page itself and is drawn before any script runs: in the person's theme, not in another for a moment. */
export async function withAttributes(page: Response, values: object): Promise<Response> {
  const attributes = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [` data-${name}="${String(value)}"`]))
  const text = (await page.text()).replace('<html', `<html${attributes.join('')}`)
  page.headers.delete('Content-Length')
  return new Response(text, { headers: page.headers })
}

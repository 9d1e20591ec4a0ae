import { expect, test } from 'vitest'
import { withAttributes } from './page-attributes.ts'

const page = { status: 200, headers: { 'Content-Length': '28' }, body: Buffer.from('<html lang="en-GB"></html>\n') }

test('the page has how it is to look, and is as long as it says', () => {
  const { body, headers } = withAttributes(page, { theme: 'dusk', first: undefined })
  expect(String(body)).toBe('<html data-theme="dusk" lang="en-GB"></html>\n')
  expect(headers['Content-Length']).toBe(String(body?.length))
})

test('what is no page, or is only asked about, stays as it is', () => {
  for (const served of [
    { ...page, status: 404 },
    { ...page, body: null },
  ])
    expect(withAttributes(served, { theme: 'dusk' })).toEqual(served)
})

// The window as main.ts puts it together: where whoever was never here begins, and that the rail is handed to the frame and to Settings.
import { screen, within } from '@testing-library/svelte'
import { expect, test, vi } from 'vitest'
import { putApiInPlace } from './entries/api.fixture.ts'

test('whoever was never here begins with the welcome, without the rail; then every place is in the rail, and Settings lists its key', async () => {
  putApiInPlace({ settings: { welcomed: false } })
  document.documentElement.dataset['first'] = 'true'
  document.body.innerHTML = '<div id="app"></div>'
  await import('./main.ts')
  const { railPlaces } = await import('./app/rooms.ts')
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(/^What to expect from therapy/)
  expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull()

  location.hash = '#/settings'
  const keys = within(await screen.findByRole('table', { name: 'Anywhere' }))
  const rail = within(screen.getByRole('navigation', { name: 'Main' }))
  expect(railPlaces.length).toBeGreaterThan(0)
  for (const { title } of railPlaces) {
    expect(rail.getByRole('link', { name: title })).toBeTruthy()
    expect(keys.getByRole('rowheader', { name: new RegExp(title) })).toBeTruthy()
  }
  await vi.dynamicImportSettled() // parts of the page that come later
})

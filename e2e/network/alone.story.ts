/** Told in a computer without any network. */
import { networkInterfaces } from 'node:os'
import { expect, test } from '../app.ts'

test('the app opens, and a lesson and a practice are there', async ({ app }) => {
  expect(Object.keys(networkInterfaces())).toEqual(['lo'])
  await app.opensAsUsual()
  await app.goesTo('#/lesson/A1')
  await expect(app.page.getByRole('heading', { level: 1, name: 'What therapy is, and who offers it' })).toBeVisible()
  await expect(app.page.getByRole('textbox', { name: 'What made you look now?' })).toBeVisible()
  await app.goesTo('#/exercise/E06')
  await expect(app.page.getByRole('heading', { level: 1, name: 'Mindful breathing' })).toBeVisible()
})

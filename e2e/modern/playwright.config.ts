/** Stories told in a newer Chromium than Electron's, by `npm run modern`. Those that are not about the window are left out: Electron's windows, end and processes, what it never allows, and the file when the power fails. */
import { defineConfig } from '@playwright/test'

const notAboutTheWindow = ['another-book', 'attacks', 'closing', 'endurance', 'instances', 'looks', 'network', 'reliability']

export default defineConfig({
  testDir: '..',
  testMatch: ['*.spec.ts', 'modern/*.story.ts'],
  testIgnore: notAboutTheWindow.map((name) => `${name}.spec.ts`),
  outputDir: '../../test-results/modern',
  workers: 1,
  timeout: 60_000,
})

/** For the one story that is told where there is no network: network.spec.ts starts it there. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.story.ts',
  outputDir: '../../test-results/network',
  workers: 1,
  timeout: 60_000,
  reporter: 'list',
})

/** Unit tests run in Node; tests of Svelte components run in a DOM. Browser conditions only where a DOM exists. */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'
import { contentPlugin } from './src/tools/content-plugin.ts'
import { wordsAlias } from './src/tools/language.ts'

export default defineConfig({
  plugins: [svelte({ configFile: false }), contentPlugin()],
  resolve: { alias: wordsAlias },
  test: {
    testTimeout: 120_000, // ends what hangs; nothing here waits for a clock, and a busy computer is slow
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: ['src/renderer/**/*.dom.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['src/renderer/**/*.dom.test.ts'],
          setupFiles: ['src/renderer/dom.fixture.ts'],
        },
      },
    ],
  },
})

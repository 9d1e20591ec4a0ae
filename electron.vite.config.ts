/** How main, preload and windows are built. Targets are those of the oldest runtime the tests use (Chromium 114, Node 18.15). */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import { contentPlugin } from './src/tools/content-plugin.ts'
import { firstFramePlugin } from './src/tools/first-frame.ts'
import { wordsAlias } from './src/tools/language.ts'
import { licencesPlugin } from './src/tools/licences.ts'

const cjs = { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' }

export default defineConfig({
  main: {
    resolve: { alias: wordsAlias },
    plugins: [licencesPlugin()],
    // the map lies beside the bundle, for whoever reads a log; nothing points to it
    build: { target: 'node18.15', minify: true, sourcemap: 'hidden', rolldownOptions: { input: { index: 'src/main/index.ts' }, output: cjs } },
  },
  preload: {
    plugins: [licencesPlugin()],
    build: { target: 'node18.15', minify: true, rolldownOptions: { input: { index: 'src/preload/index.ts' }, output: cjs } },
  },
  renderer: {
    root: 'src/renderer',
    resolve: { alias: wordsAlias },
    publicDir: '../../resources',
    build: {
      target: 'chrome114',
      cssTarget: 'chrome114',
      minify: true,
      assetsInlineLimit: 0,
      manifest: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: 'src/renderer/index.html' },
        // what the first page needs comes as one file, and what rooms share as another: the main process serves each by itself, while it also reads and saves
        // the person's entries, and forty small files made a room's first visit half as long again
        output: {
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], priority: 2 },
              { name: 'shared', minShareCount: 2, priority: 1 },
            ],
          },
        },
      },
    },
    plugins: [svelte({ configFile: false }), contentPlugin(), firstFramePlugin(), licencesPlugin()],
  },
})

/**
 * The stories run against the real Electron app, each with its own folder of entries. Those that hear a practice in real time run one after
 * another, for sound that has to share the processor stutters; all others run two at a time, each on a screen of its own.
 */
import { defineConfig } from '@playwright/test'

const alone = [
  'background',
  'bad-days',
  'endurance',
  'heard',
  'hear-it',
  'jumps',
  'on-the-way',
  'outputs',
  'practise',
  'record',
  'speakers',
  'timer',
].map((name) => `${name}.spec.ts`)

/** Where npm test made virtual screens. A real one is shared, so on it all run one after another. */
const screens = JSON.parse(process.env['GROUNDWORK_SCREENS'] ?? '[]') as Record<string, string>[]
Object.assign(process.env, screens[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)])

export default defineConfig({
  testDir: 'e2e',
  workers: Math.max(1, screens.length),
  projects: [
    { name: 'alone', testMatch: alone, outputDir: 'test-results/alone', workers: 1 },
    { name: 'together', testMatch: '*.spec.ts', testIgnore: alone, outputDir: 'test-results/together', fullyParallel: true },
  ],
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
})

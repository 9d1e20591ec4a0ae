/** npm run bench [-- --quick] [-- --pairs N]: measures speed, sizes and memory, prints a table and keeps it in docs/bench.md. It judges nothing: a goal that is not met is a line, not an error. */
import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { format } from 'prettier'
import { writeEntries } from './bench/entries-file.mjs'
import { section } from './bench/figures.mjs'
import { firstPaint } from './bench/first-paint.mjs'
import { fourHours } from './bench/four-hours.mjs'
import { manyEntries } from './bench/many-entries.mjs'
import { memory } from './bench/memory.mjs'
import { practice } from './bench/practice.mjs'
import { routes } from './bench/routes.mjs'
import { search } from './bench/search.mjs'
import { sizes } from './bench/sizes.mjs'
import { sound } from './bench/sound.mjs'
import { scratch, twoApps } from './bench/two-apps.mjs'
import { atEnd, end, endChild } from './setup/ending.mjs'
import { provideLibraries } from './setup/libraries.mjs'
import { progress } from './setup/progress.mjs'
import { runtimeInWords } from './setup/runtime.mjs'
import { root, setUpBuild, setUpDependencies, setUpWindow } from './setup/set-up.mjs'
import { explain } from './setup/trouble.mjs'
import { commit } from './testing/commit.mjs'

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, pairs: { type: 'string' } } })
const runs = values.quick ? { paint: 3, memory: 3, sound: 3, routes: 3, practice: 1 } : { paint: 11, memory: 5, sound: 7, routes: 10, practice: 3 }
const pairs = Math.max(1, Math.trunc(Number(values.pairs ?? runs.paint)) || runs.paint)
const count = 10_000

const load = () =>
  loadavg()
    .map((figure) => figure.toFixed(1))
    .join(', ')

/** What a reader must know when the computer had other work. Memory that programs share is divided among all of them, so other Electrons make both shares smaller and their ratio larger. */
const busy = () =>
  (loadavg()[0] ?? 0) > cpus().length
    ? ['**The computer was busy with other work: times are long, and both ratios are worse than on a quiet one. Measure again.**']
    : []

/** A person's desktop has a window manager, and a window waits for it: a virtual display gets one for the time of the bench. @param {NodeJS.ProcessEnv} env */
async function manageWindows(env) {
  await provideLibraries([{ name: 'openbox', program: true, packages: ['openbox'] }])
  const manager = spawn('openbox', [], { env, stdio: 'ignore' })
  atEnd(() => endChild(manager))
  await pause(1000) // it says nothing when it is there
}

/** @returns {Promise<string>} the report, in Markdown */
async function measure() {
  const measured = await commit(root, 'docs/bench.md')
  await setUpDependencies()
  const window = await setUpWindow({ tests: false })
  if (window.virtual) await manageWindows(window.env)
  await setUpBuild()
  const folder = await scratch('bench')
  const bytes = await writeEntries(folder, manyEntries(count, new Date()), { welcomed: true })
  const programs = await twoApps(window, folder)
  const began = load()
  const parts = [
    section('First paint', await progress(`First paint, ${pairs} turns`, () => firstPaint(programs, pairs))),
    section('Sizes', await sizes()),
    section('Memory', await progress(`Memory, ${runs.memory} pairs`, () => memory(programs, runs.memory))),
    section('Sound', await progress(`First sound, ${runs.sound} starts`, () => sound(programs.ours, runs.sound))),
    section('A practice that runs', await progress(`A practice that runs, ${runs.practice} starts each`, () => practice(programs, runs.practice))),
    ...(values.quick
      ? []
      : [section('Four hours of practices', await progress('Four hours of practices on a quick clock', () => fourHours(programs.ours)))]),
    section('Search', await progress('Search in a large book', search)),
    section('Rooms', await progress(`Rooms, ${runs.routes} rounds`, () => routes(programs.ours, runs.routes))),
  ]
  const facts = [
    `Of commit ${measured}. Measured on ${new Date().toISOString().slice(0, 10)}, ${runtimeInWords(window.runtime)}, ${process.platform} ${process.arch}, Node ${process.versions.node}.`,
    `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB. ${window.virtual ? 'A virtual display with a window manager (openbox), drawn without a graphics card.' : 'A real display.'}`,
    `Load over 1, 5 and 15 minutes: ${began} at the beginning, ${load()} at the end.`,
    `${pairs} turns for the first paint, ${runs.memory} for memory, ${runs.sound} starts for sound, ${runs.routes} rounds of the rooms. The file of entries: ${count} entries, ${(bytes / 2 ** 20).toFixed(1)} MB.`,
    ...busy(),
    "Figures are medians (least to most). Every start is a process of its own, timed from just before it is made; ours and the bare windows take turns on the same runtime. A paint has the time that the page's own clock gives it. Only ratios in one run can be compared between computers.",
  ]
  return ['# Bench', '', 'Written by `npm run bench`, whole; nothing is put in by hand.', '', ...facts.map((fact) => `- ${fact}`), '', ...parts].join(
    '\n',
  )
}

try {
  const report = await measure()
  console.log(`\n${report}`)
  await mkdir(join(root, 'docs'), { recursive: true })
  await writeFile(join(root, 'docs', 'bench.md'), await format(report, { parser: 'markdown', printWidth: 150 }))
} catch (error) {
  explain(error)
  process.exitCode = 1
}
await end()
process.exit()

/** npm run sounds: makes the bells and the backgrounds anew, from the code in src/tools. Needs ffmpeg. */
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const { module: sounds } = await runnerImport(resolve(project, 'src/tools/sounds.ts'), { configFile: false, root: project, logLevel: 'error' })
try {
  sounds.makeSounds(resolve(project, 'resources'), (/** @type {string} */ line) => console.log(line))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

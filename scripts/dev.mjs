/** npm run dev: the app from its sources; windows follow every change. Arguments go to electron-vite. */
import { join } from 'node:path'
import { end } from './setup/ending.mjs'
import { run } from './setup/run.mjs'
import { whyNoSandbox } from './setup/runtime.mjs'
import { root, setUpDependencies, setUpWindow } from './setup/set-up.mjs'
import { explain } from './setup/trouble.mjs'

try {
  await setUpDependencies()
  const { env } = await setUpWindow({ tests: false })
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const closed = await whyNoSandbox()
  if (closed) console.log(`Chromium's sandbox is off: ${closed}.`)
  const devEnv = { ...env, ...(closed && { NO_SANDBOX: '1' }) } // electron-vite's own switch
  process.exitCode = (await run(process.execPath, [cli, 'dev', '--watch', ...process.argv.slice(2)], { cwd: root, live: true, env: devEnv })).code
} catch (error) {
  explain(error)
  process.exitCode = 1
}
await end()
process.exit()

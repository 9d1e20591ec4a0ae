/** npm run check: lint, format, types and unused code, without tests. */
import { checks } from './setup/checks.mjs'
import { end } from './setup/ending.mjs'
import { root, setUpDependencies } from './setup/set-up.mjs'
import { runStages } from './setup/stages.mjs'
import { explain } from './setup/trouble.mjs'

try {
  await setUpDependencies()
  const counts = await runStages(checks(root), { atOnce: 2 })
  process.exitCode = counts.some(({ failed }) => failed > 0) ? 1 : 0
} catch (error) {
  explain(error)
  process.exitCode = 1
}
await end()

/** npm run check: lint, format, types and unused code, without tests. Lints changed files alone; npm test lints them all. */
import { end } from './setup/ending.mjs'
import { root, setUpDependencies } from './setup/set-up.mjs'
import { explain } from './setup/trouble.mjs'
import { checks } from './testing/checks.mjs'
import { Results } from './testing/stages.mjs'

process.exitCode = 1
try {
  await setUpDependencies()
  const results = new Results()
  await results.run(checks(root, { quick: true }), 2)
  if (results.isWell) process.exitCode = 0
} catch (error) {
  explain(error)
}
await end()

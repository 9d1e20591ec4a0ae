/** npm run package: a folder in release/ that runs on its own. Made with a stand-in runtime it is for trying only. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tool } from './testing/checks.mjs'
import { end } from './setup/ending.mjs'
import { progress } from './setup/progress.mjs'
import { run } from './setup/run.mjs'
import { runtimeInWords } from './setup/runtime.mjs'
import { root, setUpBuild, setUpDependencies, setUpWindow } from './setup/set-up.mjs'
import { explain, Trouble } from './setup/trouble.mjs'
import { thirdParty } from './package/third-party.mjs'

/** For our own tests: Playwright drives the app through an option that a release refuses. */
const forTests = process.argv.includes('--for-tests')

try {
  await setUpDependencies()
  const { runtime } = await setUpWindow({ tests: false })
  await setUpBuild()
  await writeFile(join(root, 'out', 'THIRD-PARTY.txt'), await thirdParty(join(root, 'out')))
  console.log(`Runtime: ${runtimeInWords(runtime)}`)
  const [node, builder] = tool(root, 'electron-builder')
  const given = [`-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`]
  const testable = forTests ? ['-c.electronFuses.enableNodeCliInspectArguments=true'] : []
  /** A fuse that the stand-in is too old to have: pages of the file protocol get no more rights than others. */
  const newer = runtime.standIn ? [] : ['-c.electronFuses.grantFileProtocolExtraPrivileges=false']
  await progress('Packaging Groundwork', async () => {
    const { code, output } = await run(node, [builder, '--dir', '--publish', 'never', ...given, ...newer, ...testable], { cwd: root })
    if (code !== 0)
      throw new Trouble('Groundwork could not be packaged; the reason is above. Nothing outside release/ was touched.', output.slice(-6000))
  })
  if (runtime.standIn) await rm(join(root, 'release', 'linux-unpacked', 'resources', 'app'), { recursive: true }) // the stand-in's starter
  console.log(`The app is in ${join(root, 'release')}`)
} catch (error) {
  explain(error)
  process.exitCode = 1
}
await end()
process.exit()

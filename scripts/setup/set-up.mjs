/** Everything a command needs before it can begin, on a computer that has only Node. What is there already is left alone, without a word. */
import { fileURLToPath } from 'node:url'
import { buildWhenStale } from './build.mjs'
import { cacheFolder } from './cache-folder.mjs'
import { areDependenciesFresh, installDependencies } from './dependencies.mjs'
import { hasDisplay, openVirtualDisplay } from './display.mjs'
import { needsFor, provideLibraries } from './libraries.mjs'
import { withLock } from './lock.mjs'
import { provideRuntime, runtimeEnv } from './runtime.mjs'
import { Trouble } from './trouble.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/** The "engines" of package.json. @param {string} version such as 20.19.0 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
}

/** @template T @param {() => Promise<T>} work */
const alone = (work) => withLock(cacheFolder(), work, { waiting: () => console.log('Another set-up is running; waiting for it.') })

/** The libraries in node_modules. @throws {Trouble} */
export async function setUpDependencies() {
  if (!isNodeNewEnough(process.versions.node))
    throw new Trouble(
      `Groundwork needs Node 20.19 or newer (or 22.12 or newer); this is ${process.versions.node}. Nothing was changed. Get a newer one from nodejs.org.`,
    )
  await alone(async () => {
    if (!(await areDependenciesFresh(root))) await installDependencies(root)
  })
}

/**
 * The runtime, its libraries and a display.
 * @param {{ tests: boolean }} purpose
 * @throws {Trouble}
 */
export async function setUpWindow({ tests }) {
  const runtime = await alone(async () => {
    await provideLibraries(needsFor({ display: hasDisplay(), tests }))
    return provideRuntime(root, cacheFolder())
  })
  const virtual = hasDisplay() ? undefined : await openVirtualDisplay()
  return { runtime, virtual, env: { ...process.env, ...runtimeEnv(runtime), ...virtual?.env } }
}

/** The built app in out/. @throws {Trouble} */
export const setUpBuild = () => alone(() => buildWhenStale(root))

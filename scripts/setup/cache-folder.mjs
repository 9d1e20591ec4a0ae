/** The person's cache folder for things that can be fetched again at any time. */
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** @param {NodeJS.ProcessEnv} [env] @param {string} [home] */
export function cacheFolder(env = process.env, home = homedir()) {
  const given = env['XDG_CACHE_HOME']
  return join(given && isAbsolute(given) ? given : join(home, '.cache'), 'groundwork') // the XDG rule: a relative path is ignored
}

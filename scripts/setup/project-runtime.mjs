/** Each clone of the project has its own runtime folder, made of hard links to the shared one: only resources/app differs, and leads to the clone. */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, mkdir, mkdtemp, readdir, readlink, realpath, rename, rm, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { writingTrouble } from './trouble.mjs'

/** @param {string} cache @param {string} root */
async function folderFor(cache, root) {
  const real = await realpath(root)
  return { real, folder: join(cache, 'projects', `${basename(real)}-${createHash('sha256').update(real).digest('hex').slice(0, 12)}`) }
}

/**
 * @param {string} cache
 * @param {string} root the project's folder
 * @param {string} shared the shared runtime
 * @returns {Promise<string | undefined>} the folder, when it is whole and leads where it should
 */
export async function existingProjectRuntime(cache, root, shared) {
  const { real, folder } = await folderFor(cache, root)
  try {
    const [ours, theirs] = await Promise.all([stat(join(folder, 'electron')), stat(join(shared, 'electron'))])
    return ours.size === theirs.size && (await readlink(join(folder, 'resources', 'app'))) === real ? folder : undefined
  } catch {
    return undefined
  }
}

/** A hard link where the disk allows it, else a copy. @param {string} from @param {string} to */
async function linkTree(from, to) {
  await mkdir(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await linkTree(source, target)
    else await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE))
  }
}

/**
 * A symbolic link to the executable would not do: Electron looks for its resources beside the real file.
 * @param {string} cache
 * @param {string} root the project's folder
 * @param {string} shared the shared runtime
 * @returns {Promise<string>} the folder; a running app keeps what it has opened
 */
export async function makeProjectRuntime(cache, root, shared) {
  const { real, folder } = await folderFor(cache, root)
  try {
    await mkdir(dirname(folder), { recursive: true })
    const work = await mkdtemp(`${folder}.`)
    try {
      const made = join(work, 'made')
      await linkTree(shared, made)
      await mkdir(join(made, 'resources'), { recursive: true })
      await symlink(real, join(made, 'resources', 'app'))
      await rename(folder, join(work, 'old')).catch(() => undefined) // there may be none
      await rename(made, folder)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
    return folder
  } catch (error) {
    throw writingTrouble(error, cache) ?? error
  }
}

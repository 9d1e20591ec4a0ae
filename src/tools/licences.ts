/** The licences of what others made and is in the bundle: their texts have to go along wherever it goes. Read from the packages themselves, so that none is forgotten. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'

/** What the build leaves in each of its folders; `npm run package` puts them together. By package, "svelte 5.57.3": the text. */
const licencesFile = 'licences.json'
type Licences = Readonly<Record<string, string>>

/** `files`: everything that is in a bundle, by its path. Throws where a package has no text of its licence. */
export function licencesOf(files: Iterable<string>): Licences {
  const folders = new Set<string>()
  for (const file of files) {
    const path = file.replace(/^\0/, '').replace(/\?.*$/, '')
    if (path.split(/[\\/]/).includes('node_modules')) folders.add(folderOf(path))
  }
  const found = [...folders].map((folder) => [nameOf(folder), textIn(folder)] as const)
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** For the build: writes them beside the bundle. */
export function licencesPlugin(): Plugin {
  return {
    name: 'groundwork:licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const fonts = Object.values(bundle).flatMap((one) => (one.type === 'asset' ? one.originalFileNames : [])) // a style sheet names them, no module
      const files = [...this.getModuleIds(), ...fonts.map((name) => join(this.environment.config.root, name))]
      this.emitFile({ type: 'asset', fileName: licencesFile, source: JSON.stringify(licencesOf(files), null, 1) })
    },
  }
}

/** Of the package a file belongs to: the innermost node_modules, and a name, or a scope and a name. */
function folderOf(path: string): string {
  const parts = path.split(/[\\/]/)
  const at = parts.lastIndexOf('node_modules') + 1
  return parts.slice(0, at + (parts[at]?.startsWith('@') ? 2 : 1)).join(sep)
}

function nameOf(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string }
  return `${name} ${version}`
}

function textIn(folder: string): string {
  const name = readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name))
  if (name === undefined)
    throw new Error(`${nameOf(folder)} has no text of its licence: look for it in its repository, and say in NOTICES.md where it stands`)
  return readFileSync(join(folder, name), 'utf8').trim()
}

/** The ids a module names in its front matter, held against the book: its place in paths.yaml, sources, related, exercises, planned. */
import type { ModuleFile } from './module.ts'
import { orNearest } from '../text/nearest.ts'
import type { Page } from './page.ts'

export function checkReferences(from: ModuleFile, page: Page): void {
  const { head, line } = from
  const { modules, present, catalogue, exercises, sources } = page.known
  const place = modules?.get(head.id)

  if (modules && !place) page.report(line('id'), `module "${head.id}" is not in paths.yaml; add it there with its title`)
  if (place && place.path !== head.path)
    page.report(line('path'), `path is "${head.path}" here and "${place.path}" in paths.yaml; make them the same`)
  if (place && place.title !== head.title)
    page.report(line('title'), `title is "${head.title}" here and "${place.title}" in paths.yaml; make them the same`)

  head.sources.forEach((key, entry) => {
    if (sources && !sources.has(key)) {
      page.report(line('sources', entry), `source "${key}" does not exist${orNearest(key, sources.keys(), 'add it to sources.yaml')}`)
    }
  })
  head.related.forEach((id, entry) => {
    if (id === head.id) page.report(line('related', entry), `the module is related to itself; take ${id} out of "related"`)
    else if (present.has(id)) return
    else if (modules?.has(id)) page.report(line('related', entry), `module "${id}" is not in the book yet; move ${id} to "planned"`)
    else if (modules) page.report(line('related', entry), `module "${id}" does not exist${orNearest(id, modules.keys(), 'see paths.yaml')}`)
  })
  head.exercises.forEach((id, entry) => {
    if (!exercises.has(id)) page.report(line('exercises', entry), `exercise "${id}" is not in the book yet; move ${id} to "planned"`)
  })
  head.planned.forEach((id, entry) => {
    const inBook = present.has(id) ? 'related' : [...exercises].some((exercise) => exercise === id) ? 'exercises' : null
    if (inBook) page.report(line('planned', entry), `"${id}" is in the book now; move it to "${inBook}"`)
    else if (modules && catalogue && !modules.has(id) && !catalogue.has(id)) {
      page.report(
        line('planned', entry),
        `"${id}" does not exist${orNearest(id, [...modules.keys(), ...catalogue], 'see paths.yaml and catalogue.yaml')}`,
      )
    }
  })
  for (const key of ['sources', 'related', 'exercises', 'planned'] as const) {
    const entries: readonly string[] = head[key]
    entries.forEach((id, entry) => {
      if (entries.indexOf(id) < entry) page.report(line(key, entry), `"${id}" is in "${key}" twice; keep one`)
    })
  }
}

/** paths.yaml: every known module in reading order. catalogue.yaml: every known exercise and worksheet. Both name things that are still to come. */
import { z } from 'zod'
import type { ModuleId } from './book.ts'
import { exerciseIds } from '../script/exercise.ts'
import { list, plain, whole } from '../text/fields.ts'
import { moduleId } from './module-head.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'

const Paths = z
  .strictObject({
    paths: list(
      z.strictObject({
        id: z.string('a letter from A to H').regex(/^[A-H]$/, 'a letter from A to H'),
        title: plain('the name of the path'),
        modules: list(z.strictObject({ id: moduleId(), title: plain('the name of the module') }), 'a list of { id, title }'),
      }),
      'a list of { id, title, modules }',
    ),
  })
  .superRefine(({ paths }, ctx) => {
    const seen = new Set<string>()
    paths.forEach((path, p) => {
      if (seen.has(path.id)) ctx.addIssue(whole(`path "${path.id}" is here twice; make it one entry`, ['paths', p, 'id']))
      seen.add(path.id)
      path.modules.forEach(({ id }, m) => {
        const place = ['paths', p, 'modules', m, 'id']
        if (seen.has(id)) ctx.addIssue(whole(`module "${id}" is here twice; keep one of the two lines`, place))
        if (!id.startsWith(path.id)) ctx.addIssue(whole(`module "${id}" stands in path ${path.id}; its id must begin with "${path.id}"`, place))
        seen.add(id)
      })
    })
  })

/** A path as it is planned; `known` modules may not be written yet. */
export interface PlannedPath {
  readonly id: string
  readonly title: string
  readonly modules: readonly { readonly id: ModuleId; readonly title: string }[]
}

export function readPaths(file: string, text: string): Pick<YamlRead<readonly PlannedPath[]>, 'value' | 'problems'> {
  const { value, problems } = readYaml(file, text, Paths)
  return { value: value && value.paths, problems }
}

const Catalogue = z.strictObject({
  exercises: z.partialRecord(z.enum(exerciseIds, 'an exercise such as E08'), plain('the name of the exercise'), 'a map such as E08: Five senses'),
  worksheets: z.record(
    z.string().regex(/^W[1-9]\d?$/, 'a worksheet such as W7'),
    plain('the name of the worksheet'),
    'a map such as W7: Thought record',
  ),
})

/** The ids of exercises and worksheets, written or not. */
export function readCatalogue(file: string, text: string): Pick<YamlRead<ReadonlySet<string>>, 'value' | 'problems'> {
  const { value, problems } = readYaml(file, text, Catalogue)
  return { value: value && new Set([...Object.keys(value.exercises), ...Object.keys(value.worksheets)]), problems }
}

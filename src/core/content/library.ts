/** All texts of content/<lang> -> the whole book, cross-checked. Every problem is collected, not only the first. */
import type { ExerciseId } from '../script/exercise.ts'
import { exerciseIds } from '../script/exercise.ts'
import type { Plan } from '../advice/plans.ts'
import { summarise } from './exercise-summary.ts'
import type { ExerciseSummary, HelpCountry, Module, ModuleId, Path, Source } from './book.ts'
import { beginsWith, isModule, isScript } from './content-text.ts'
import type { ContentText } from './content-text.ts'
import { readCrisis } from './crisis.ts'
import { leanedOnBy, readScripts, usedByScripts } from './exercises.ts'
import type { ScriptFile } from './exercises.ts'
import { tidy } from '../text/tidy.ts'
import { readGlossary } from './glossary.ts'
import type { Known } from './known.ts'
import { readLexicon } from './lexicon.ts'
import { readModule, readModuleFile } from './module.ts'
import type { ModuleFile } from './module.ts'
import { readCatalogue, readPaths } from './book-paths.ts'
import type { PlannedPath } from './book-paths.ts'
import { planProblems, readPlans } from './plans.ts'
import type { Problem } from '../text/problem.ts'
import { missingSources, readSources, unusedSources } from './sources.ts'

export interface Library {
  readonly paths: readonly Path[] // A to G, with the modules that are in the book; Help is not a path
  readonly modules: ReadonlyMap<ModuleId, Module> // without H1
  readonly exercises: readonly ExerciseSummary[]
  readonly scripts: ReadonlyMap<ExerciseId, ScriptFile>
  readonly plans: readonly Plan[]
  readonly exerciseSources: readonly Source[] // what start cards and breathing patterns lean on, each once
  readonly help: { readonly module: Module; readonly countries: readonly HelpCountry[] }
}

interface Read<T> {
  readonly value: T | null
  readonly problems: readonly Problem[]
}

const helpId = 'H1'
const wholeFiles = ['paths.yaml', 'catalogue.yaml', 'glossary.yaml', 'sources.yaml', 'crisis.yaml', 'lexicon.yaml', 'plans.yaml'] as const

/** `library` is null exactly when there are problems; they come in the order of files and lines. Never throws. */
export function readLibrary(texts: readonly ContentText[]): { readonly library: Library | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const whole = <T>(name: (typeof wholeFiles)[number], read: (file: string, text: string) => Read<T>): T | null => {
    const found = texts.find(({ path }) => path === name)
    if (!found) problems.push({ file: name, line: 1, message: 'this file is missing; the format of content says what belongs in it' })
    const result = found && read(name, tidy(found.text))
    problems.push(...(result?.problems ?? []))
    return result?.value ?? null
  }

  const planned = whole('paths.yaml', readPaths)
  const catalogue = whole('catalogue.yaml', readCatalogue)
  const terms = whole('glossary.yaml', readGlossary)
  const crisis = whole('crisis.yaml', readCrisis)
  const sources = whole('sources.yaml', readSources)
  const lexicon = whole('lexicon.yaml', readLexicon)
  const plans = whole('plans.yaml', readPlans)

  const scripts = readScripts(texts, catalogue, lexicon, problems)
  const files = readModuleFiles(texts, problems)
  problems.push(...strayFiles(texts))

  const known: Known = {
    modules: planned && new Map(planned.flatMap(({ id: path, modules }) => modules.map(({ id, title }) => [id, { path, title }] as const))),
    present: new Set([...files.map(({ head }) => head.id), ...idsOfFiles(texts, /^modules\/([A-H][1-9])[-.]/)]),
    catalogue,
    exercises: new Set([...scripts.keys(), ...exerciseIds.filter((id) => idsOfFiles(texts, /^exercises\/(E\d\d)[-.]/).has(id))]),
    terms,
    sources: sources && sources.byKey,
  }
  if (plans) problems.push(...planProblems('plans.yaml', plans, scripts, known.exercises))
  const modules = new Map<ModuleId, Module>()
  for (const file of files) {
    const read = readModule(file, known)
    problems.push(...read.problems)
    if (read.module) modules.set(read.module.id, read.module)
  }

  const uses = [...usedByScripts(texts, scripts), ...(crisis?.sources ?? []).map((use) => ({ file: 'crisis.yaml', ...use }))]
  if (sources) problems.push(...missingSources(sources, uses))
  // a file that could not be read may lean on any of them
  const allRead = files.length + scripts.size === texts.filter(({ path }) => isModule(path) || isScript(path)).length && crisis !== null
  if (sources && allRead) {
    const leanedOn = new Set([...files.flatMap(({ head }) => head.sources), ...uses.map(({ key }) => key)])
    problems.push(...unusedSources('sources.yaml', sources, leanedOn))
  }

  const help = modules.get(helpId)
  if (!known.present.has(helpId)) {
    problems.push({ file: `modules/${helpId}.md`, line: 1, message: 'this file is missing; the Help page is in every book' })
  }
  if (problems.length > 0 || !planned || !crisis || !plans || !help) return { library: null, problems: inOrder(problems) }
  modules.delete(helpId)
  const exercises = [...scripts.values()].map(({ script }) => summarise(script))
  return {
    library: {
      paths: pathsWith(planned, modules),
      modules,
      exercises,
      scripts,
      plans: plans.plans,
      exerciseSources: leanedOnBy(scripts, sources),
      help: { module: help, countries: crisis.countries },
    },
    problems: [],
  }
}

const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))

function pathsWith(planned: readonly PlannedPath[], modules: ReadonlyMap<ModuleId, Module>): Path[] {
  const inBook = planned.map(({ id, title, modules: listed }) => ({
    id,
    title,
    modules: listed.flatMap(({ id }) => {
      const module = modules.get(id)
      return module
        ? [{ id, title: module.title, path: module.path, objective: module.objective, minutes: module.minutes, sections: module.sections }]
        : []
    }),
  }))
  return inBook.filter((path) => path.modules.length > 0)
}

/** What is there by its name: a file that cannot be read is one problem, and no dead links besides. */
const idsOfFiles = (texts: readonly ContentText[], name: RegExp): Set<string> => new Set(texts.flatMap(({ path }) => name.exec(path)?.[1] ?? []))

function readModuleFiles(texts: readonly ContentText[], problems: Problem[]): ModuleFile[] {
  const files: ModuleFile[] = []
  for (const { path, text } of texts) {
    if (!isModule(path)) continue
    const read = readModuleFile(path, text)
    problems.push(...read.problems)
    if (!read.module) continue
    const { head, line } = read.module
    const twin = files.find((file) => file.head.id === head.id)
    if (twin) problems.push({ file: path, line: line('id'), message: `module "${head.id}" is already in ${twin.file}; give this one another id` })
    else if (!beginsWith(path, head.id))
      problems.push({
        file: path,
        line: line('id'),
        message: `the file's name must begin with its id; name it modules/${head.id}-….md, or mend the id`,
      })
    if (!twin) files.push(read.module)
  }
  return files
}

/** A text in the wrong place would be left out in silence. */
function strayFiles(texts: readonly ContentText[]): Problem[] {
  const strays = texts.filter(({ path }) => !isModule(path) && !isScript(path) && !wholeFiles.some((name) => name === path))
  return strays.map(({ path }) => ({
    file: path,
    line: 1,
    message: `nothing reads this file; modules stand in modules/, exercises in exercises/, and beside them ${wholeFiles.join(', ')}`,
  }))
}

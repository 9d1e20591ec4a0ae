/** plans.yaml: ways through several exercises, held against the exercises of the book. */
import { z } from 'zod'
import type { ExerciseId } from '../script/exercise.ts'
import { ways } from '../advice/plans.ts'
import type { Plan, PlanStep } from '../advice/plans.ts'
import type { FiledScript } from './exercises.ts'
import { bookId, list, noneTwice, plain, slug, title } from '../text/fields.ts'
import { noSuch, orNearest } from '../text/nearest.ts'
import type { Problem } from '../text/problem.ts'
import { readYaml } from '../text/yaml-text.ts'
import type { YamlRead } from '../text/yaml-text.ts'

const times = 'a whole number from 1 to 7'
const steps = 'one to twelve steps, each a group of the keys exercise, line and, if wanted, form and sleep'

const Step = z.strictObject({
  exercise: bookId('an exercise such as E08'),
  form: z.string('the id of one of its forms, such as three-minutes').nullable().default(null),
  sleep: z.boolean('true or false').default(false),
  line: plain('one short line'),
})

const PlanFile = z.strictObject({
  id: slug('before-a-session'),
  title: title('the name of the plan'),
  lead: plain('the plan in a few words'),
  why: plain('one or two short sentences'),
  way: z.enum(ways, 'course (one after another), round (one after another in one sitting) or either (in any order)'),
  times: z.int(times).min(1, times).max(7, times).default(1),
  steps: z.array(Step, steps).min(1, steps).max(12, steps),
})

const Plans = list(PlanFile, 'a list of plans, each with "id", "title", "lead", "why", "way" and "steps"').superRefine(noneTwice('id', 'plan'))

export interface PlansRead {
  readonly plans: readonly Plan[]
  readonly line: (plan: number, step: number, key: keyof PlanStep) => number // of that key in the file
}

export function readPlans(file: string, text: string): Pick<YamlRead<PlansRead>, 'value' | 'problems'> {
  const { value, problems, line } = readYaml(file, text, Plans)
  const plans = value?.flatMap(({ steps: [first, ...rest], ...plan }) => (first ? [{ ...plan, steps: [first, ...rest] as const }] : []))
  return { value: plans ? { plans, line: (plan, step, key) => line([plan, 'steps', step, key]) } : null, problems }
}

/** What the steps of plans are held against. */
interface KnownExercises {
  readonly scripts: ReadonlyMap<ExerciseId, FiledScript>
  readonly present: ReadonlySet<ExerciseId> // have a file, readable or not
  readonly planned: ReadonlySet<ExerciseId> | null // still to come
}

/** Steps that ask for what the book has not. */
export function planProblems(file: string, { plans, line }: PlansRead, known: KnownExercises): Problem[] {
  return plans.flatMap((plan, p) =>
    plan.steps.flatMap((step, s) => faultsOf(step, known).map(({ key, message }) => ({ file, line: line(p, s, key), message }))),
  )
}

interface Fault {
  readonly key: keyof PlanStep
  readonly message: string
}

function faultsOf({ exercise, form, sleep }: PlanStep, { scripts, present, planned }: KnownExercises): Fault[] {
  const script = scripts.get(exercise)?.script
  if (script === undefined) {
    if (present.has(exercise) || !planned) return [] // its own file, or the list of what is planned, has a problem and says so
    const waits = `exercise "${exercise}" has no file in exercises/; take this step out until it has one`
    return [{ key: 'exercise', message: planned.has(exercise) ? waits : noSuch('exercise', exercise, present, 'add its file to exercises/') }]
  }
  const faults: Fault[] = []
  const forms = script.forms.map(({ id }) => id)
  if (form !== null && !forms.includes(form))
    faults.push({ key: 'form', message: `${exercise} has no form "${form}"${orNearest(form, forms, `its forms are ${forms.join(', ')}`)}` })
  if (sleep && !script.asks.includes('sleep'))
    faults.push({ key: 'sleep', message: `${exercise} has no form for sleep; take "sleep" out of this step` })
  return faults
}

/** The plans a person follows: where they stand in each, and the verbs. Leaving one can be undone. */
import { words } from '$words/offers.ts'
import { book } from '../book/book.svelte.ts'
import { back, begun, known, onward, standing, type Plan, type PlanGoing, type PlanStep, type Standing } from '../../core/advice/plans.ts'
import { latestFirst } from '../../core/entries/latest.ts'
import { thisHour } from '../time/this-hour.ts'
import { entries, type Kept } from '../entries/entries.svelte.ts'
import { toast } from '../ui/toast.svelte.ts'
import type { Asked } from './next-card.svelte.ts'

export interface Followed {
  readonly plan: Plan
  readonly state: PlanGoing['state']
  readonly edited: string
  readonly standing: Standing
}

/** What a step asks of its start card. */
export const askOf = ({ exercise, form, sleep }: PlanStep): Asked => ({ exercise, ...(form === null ? {} : { form }), ...(sleep ? { sleep } : {}) })

class Following {
  /** Every plan a person has taken up and not left, the latest touched first. */
  all: readonly Followed[] = $derived.by(() => {
    const now = thisHour.now
    const taken = book.plans.flatMap((plan) => {
      const kept = entries.one('plan', plan.id)
      return kept ? [{ plan, state: kept.data.state, edited: kept.edited, standing: standing(plan, kept, entries.practices, now) }] : []
    })
    return latestFirst(taken, ({ edited }) => Date.parse(edited), now)
  })
  /** Those that a person has taken up and that are not in the book. */
  gone: readonly Kept<'plan'>[] = $derived(entries.of('plan').filter(({ data }) => book.plan(data.plan) === null))
  going = $derived(this.all.filter(({ state }) => state === 'going'))
  /** The plan for a beginner, while it is new to them. */
  first: Plan | null = $derived.by(() => {
    const [plan] = book.plans
    return plan && entries.one('plan', plan.id) === null && !known(plan, entries.practices, thisHour.now) ? plan : null
  })

  of(plan: Plan): Followed | null {
    return this.all.find((followed) => followed.plan === plan) ?? null
  }

  begin(plan: Plan): Promise<void> {
    return this.#put(plan, begun(plan))
  }
  onward(plan: Plan): Promise<void> {
    return this.#change(plan, (going) => onward(plan, going))
  }
  back(plan: Plan): Promise<void> {
    return this.#change(plan, (going) => back(plan, going))
  }
  pause(plan: Plan): Promise<void> {
    return this.#change(plan, (going) => ({ ...going, state: 'paused' }))
  }
  resume(plan: Plan): Promise<void> {
    return this.#change(plan, (going) => ({ ...going, state: 'going' }))
  }

  /** Takes it away; what was practised stays. */
  async leave(plan: Plan): Promise<void> {
    const kept = entries.one('plan', plan.id)
    if (kept) await this.#remove(kept, plan.title)
  }
  /** The same with one that is not in the book. */
  leaveGone(kept: Kept<'plan'>): Promise<void> {
    return this.#remove(kept, kept.data.title)
  }

  async #remove(kept: Kept<'plan'>, title: string): Promise<void> {
    const { is } = await entries.remove(kept.id)
    toast.showAfter(is, { text: words.left(title), undo: { label: words.putBack, run: () => void entries.restore({ ...kept }) } })
  }

  async #change(plan: Plan, how: (going: PlanGoing) => PlanGoing): Promise<void> {
    const kept = entries.one('plan', plan.id)
    if (kept) await this.#put(plan, how(kept.data))
  }

  async #put(plan: Plan, going: PlanGoing): Promise<void> {
    const kept = entries.one('plan', plan.id)
    const data = { ...going, title: plan.title }
    if (kept) await entries.revise(kept.id, { kind: 'plan', data })
    else await entries.record({ kind: 'plan', data })
  }
}

export const following = new Following()

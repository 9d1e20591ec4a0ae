/** Days and times on every page, as the person's system writes them. */
import { datesIn, type Dates } from '../../core/language/dates.ts'
import { tag } from '$words/language.ts'

export let dates: Dates = datesIn(tag, tag)

/** `system`: the locale of the person's computer, such as "en-US". Called before the first page is drawn. */
export function writeDatesAs(system: string): void {
  dates = datesIn(system, tag)
}

/** Days and times as the person's own system writes them, in the words of the app's language. Read as the person's clock showed them when they were written. */

import { once } from './once.ts'

/** How days, hours and weeks are written. */
interface DateLocale {
  readonly words: string // the locale whose words and order a date takes: "en-GB"
  readonly hours12: boolean
  readonly firstDay: number // of a week: 1 is Monday, 7 is Sunday
}

/**
 * The app speaks one language, and a person's computer may speak another. A date must be in the words of the app, or one sentence would hold two languages.
 * So the person's own region decides where its language is the app's (en-US: "April 6"), else the app's own way of writing ("6 April").
 * A week and a clock need no words: they are the person's own wherever they live.
 */
function dateLocale(system: string, app: string): DateLocale {
  const ours = new Intl.Locale(app)
  const found = localeOf(system)
  // "en" alone names no region: nothing is known beyond the app's own way
  const own = found === null || (found.language === ours.language && found.region === undefined) ? ours : found
  const words = own.language === ours.language && isKnown(own) ? own.toString() : app
  const cycle = new Intl.DateTimeFormat(own.toString(), { hour: 'numeric' }).resolvedOptions().hourCycle
  return { words, hours12: cycle === 'h12' || cycle === 'h11', firstDay: firstDayOf(own) }
}

/** Null for what is no locale at all, such as "C" or an empty text. */
function localeOf(name: string): Intl.Locale | null {
  try {
    const locale = new Intl.Locale(name)
    return Intl.DateTimeFormat.supportedLocalesOf(locale.toString()).length > 0 ? locale : null
  } catch {
    return null // not the name of a locale
  }
}

/** Whether the engine knows how this region writes the language; it would write English in Brazil as in the United States. */
const isKnown = (locale: Intl.Locale): boolean =>
  new Intl.DateTimeFormat(locale.toString()).resolvedOptions().locale.includes(`-${locale.region ?? ''}`)

interface WeekInfo {
  readonly firstDay: number
}
/** Asked as a method by newer engines, as a property by older ones; where there is neither, Monday (ISO 8601). */
function firstDayOf(locale: Intl.Locale & { readonly getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo }): number {
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1
}

export interface Dates {
  /** Of a week: 1 is Monday, 7 is Sunday. */
  readonly firstDay: number
  /** "20:14" or "8:14 pm". */
  readonly time: (iso: string) => string
  /** "6 April". */
  readonly day: (iso: string) => string
  /** "6 April 2026". */
  readonly dayAndYear: (iso: string) => string
  /** "6 April 2026, 20:14". */
  readonly moment: (iso: string) => string
  /** "6 April", or "6 April 2025" when that is not the year of `now`. */
  readonly dayNear: (iso: string, now: string) => string
  /** "Tuesday". */
  readonly weekday: (iso: string) => string
  /** "Tuesday 6 April". */
  readonly weekdayAndDay: (iso: string) => string
  /** The same, with the year when that is not the year of `now`: "Friday 1 January 2100". */
  readonly weekdayAndDayNear: (iso: string, now: string) => string
}

const forms = {
  time: { hour: 'numeric', minute: '2-digit' },
  time24: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'long' },
  dayAndYear: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  weekdayAndDay: { weekday: 'long', day: 'numeric', month: 'long' },
  weekdayAndYear: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

/**
 * `system`: the locale of the person's computer, such as "en-US"; `app`: the language of the app, such as "en-GB".
 * Each takes a day ("2026-04-06") or an instant with offset; only `time` and `moment` need the instant. Nothing is looked up before it is asked for.
 */
export function datesIn(system: string, app: string): Dates {
  const locale = once(() => dateLocale(system, app))
  const made = new Map<keyof typeof forms, Intl.DateTimeFormat>()
  const format = (form: keyof typeof forms, iso: string): string => {
    const { words, hours12 } = locale()
    const by = made.get(form) ?? new Intl.DateTimeFormat(words, { ...forms[form], hourCycle: hours12 ? 'h12' : 'h23', timeZone: 'UTC' })
    made.set(form, by)
    return by.format(wall(iso))
  }
  const time = (iso: string): string => format(locale().hours12 ? 'time' : 'time24', iso)
  const dayAndYear = (iso: string): string => format('dayAndYear', iso)
  return {
    get firstDay() {
      return locale().firstDay
    },
    time,
    day: (iso) => format('day', iso),
    dayAndYear,
    moment: (iso) => `${dayAndYear(iso)}, ${time(iso)}`,
    dayNear: (iso, now) => format(isSameYear(iso, now) ? 'day' : 'dayAndYear', iso),
    weekday: (iso) => format('weekday', iso),
    weekdayAndDay: (iso) => format('weekdayAndDay', iso),
    weekdayAndDayNear: (iso, now) => format(isSameYear(iso, now) ? 'weekdayAndDay' : 'weekdayAndYear', iso),
  }
}

const isSameYear = (iso: string, now: string): boolean => iso.slice(0, 4) === now.slice(0, 4)

/** The wall time of a text with offset, as if it were UTC, so that a later journey does not change it. */
const wall = (iso: string): Date => new Date(iso.length === 10 ? `${iso}T00:00:00Z` : `${iso.slice(0, 19)}Z`)

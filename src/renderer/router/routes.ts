/** Addresses of pages. A name, an id and a place in it; which pages there are, the rooms say. Whether there is a lesson or an exercise of an id, its page asks the book. */
import type { Page } from './room.ts'

/**
 * The names of all pages. Each room adds its own: `declare module '../router/routes.ts' { interface RouteNames { learn: true } }`.
 * @public
 */
export interface RouteNames {
  readonly today: true
}
export type RouteName = keyof RouteNames

export interface Route {
  readonly name: RouteName
  readonly id?: string // path letter, lesson or exercise; the timer plays as 'timer'
  readonly at?: string // where to begin: a block key in a lesson, a preset of an exercise
}

const address = /^#\/(?<name>[a-z-]+)(?:\/(?<id>[A-Za-z0-9][\w.%-]{0,119})(?:\/(?<at>[\w-]{1,80}))?)?$/

/** The route of an address such as "#/lesson/A4"; null when it is of none of these pages. */
export function parse(hash: string, pages: readonly Page[]): Route | null {
  const { name, id, at } = address.exec(hash)?.groups ?? {}
  const page = pages.find((one) => one.name === name)
  if (!page || (id === undefined ? page.id === 'must' : page.id === undefined || id === page.except)) return null
  if (at !== undefined && !page.at) return null
  return { name: page.name, ...(id === undefined ? {} : { id: decoded(id) }), ...(at === undefined ? {} : { at }) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a "%" that begins nothing
  }
}

/** The address of a route: `href({ name: 'lesson', id: 'A4' })` is "#/lesson/A4". */
export function href({ name, id, at }: Route): string {
  return ['#', name, id === undefined ? undefined : encodeURIComponent(id), at].filter((part) => part !== undefined).join('/')
}

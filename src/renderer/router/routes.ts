/** Every place in the app and its address. The route table is closed: an unknown address is Today. Whether there is a lesson or an exercise of an id, its page asks the book. */

export interface Route {
  readonly name: 'today' | 'welcome' | 'learn' | 'lesson' | 'practise' | 'exercise' | 'timer' | 'play' | 'record' | 'progress' | 'settings'
  readonly id?: string // path letter, module id or exercise id; the timer plays as 'timer'; 'now' and 'plans' are pages of Practise
  readonly at?: string // where to begin: a block key in a lesson
}

/** An id as it stands in an address. */
const id = '(?<id>[A-Za-z0-9][\\w.%-]{0,119})'
const exercise = `(?!timer$)${id}`

const patterns: readonly (readonly [Route['name'], RegExp])[] = [
  ['today', /^\/today$/],
  ['welcome', /^\/welcome$/],
  ['learn', new RegExp(`^/learn(?:/${id})?$`)],
  ['lesson', new RegExp(`^/lesson/${id}(?:/(?<at>[\\w-]{1,80}))?$`)],
  ['practise', /^\/practise$/],
  ['practise', /^\/(?<id>now|plans)$/],
  ['exercise', new RegExp(`^/practise/${exercise}(?:/(?<at>[\\w-]{8,40}))?$`)],
  ['timer', /^\/timer$/],
  ['play', new RegExp(`^/play/${id}$`)],
  ['record', new RegExp(`^/record/${exercise}$`)],
  ['progress', /^\/progress$/],
  ['settings', /^\/settings$/],
]

/** The route of an address such as "#/lesson/A4"; null when the address is not one of ours. */
export function parse(hash: string): Route | null {
  const path = hash.replace(/^#/, '')
  for (const [name, pattern] of patterns) {
    const found = pattern.exec(path)
    const named = found?.groups?.['id']
    if (found) return { name, ...found.groups, ...(named === undefined ? {} : { id: decoded(named) }) }
  }
  return null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a "%" that begins nothing
  }
}

/** The address of a route: `href({ name: 'lesson', id: 'A4' })` is "#/lesson/A4". */
export function href(route: Route): string {
  if (route.name === 'practise' && route.id !== undefined) return `#/${route.id}`
  const head = route.name === 'exercise' ? 'practise' : route.name
  return ['#', head, route.id === undefined ? undefined : encodeURIComponent(route.id), route.at].filter((part) => part !== undefined).join('/')
}

/** The rail's place that a route belongs to. */
export function placeOf(route: Route): 'today' | 'learn' | 'practise' | 'progress' | 'settings' | null {
  if (route.name === 'lesson') return 'learn'
  if (route.name === 'exercise' || route.name === 'timer' || route.name === 'play' || route.name === 'record') return 'practise'
  return route.name === 'welcome' ? null : route.name
}

/** Players and the first run fill the window: no rail. Help stays. */
export function isFull(route: Route): boolean {
  return route.name === 'play' || route.name === 'welcome'
}

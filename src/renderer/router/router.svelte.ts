/** Where the person is. The address bar's hash is the truth; going somewhere is setting it. */
import { href, parse, type Route } from './routes.ts'

class Router {
  // the page says when nobody was here before: then it begins with the welcome
  #route = $state.raw<Route>(parse(location.hash) ?? { name: document.documentElement.dataset['first'] ? 'welcome' : 'today' })

  constructor() {
    addEventListener('hashchange', () => {
      this.#route = parse(location.hash) ?? { name: 'today' }
    })
  }

  get current(): Route {
    return this.#route
  }

  go(route: Route): void {
    location.hash = href(route)
  }

  /** Goes without leaving the present page in the way back, for pages that are over when they are left. */
  swap(route: Route): void {
    location.replace(href(route))
  }
}

export const router = new Router()

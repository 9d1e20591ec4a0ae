/** Where the person is. The address bar's hash is the truth; going somewhere is setting it. */
import type { Page } from './room.ts'
import { href, parse, type Route, type RouteName } from './routes.ts'

class Router {
  #pages: readonly Page[] = []
  #route = $state.raw<Route>({ name: 'today' })

  get current(): Route {
    return this.#route
  }

  /** Begins with the pages there are, at `first` when the address is none of theirs. From here on it follows the address; an unknown one is Today. */
  begin(pages: readonly Page[], first: Route): void {
    this.#pages = pages
    this.#route = parse(location.hash, pages) ?? first
    addEventListener('hashchange', () => {
      this.#route = parse(location.hash, this.#pages) ?? { name: 'today' }
    })
  }

  /** Fetches a page's code before the person goes there. Refused as the code is. */
  async prefetch(name: RouteName): Promise<void> {
    const page = this.#pages.find((one) => one.name === name)
    if (page && 'load' in page) await page.load()
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

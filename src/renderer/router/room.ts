/** What a room says of itself. Adding a room is adding a folder with a `room.ts`: the frame finds it there (app/rooms.ts). */
import type { Component } from 'svelte'
import type { Route, RouteName } from './routes.ts'

export type PageComponent = Component<{ route: Route }>

/** One page. Its address is its name, and what it takes: `#/lesson/A4/first-words`. */
interface PageFacts {
  readonly name: RouteName
  readonly id?: 'may' | 'must' // has an id in its address; left out: never
  readonly at?: true // may have a place in it after the id
  readonly except?: string // an id that is another page's
  readonly title?: string // where the page of the window is not called as its room
  readonly full?: true // fills the window: no rail. Help stays
  readonly apart?: true // belongs to no place of the rail, though its room does
}
export type Page = PageFacts &
  (
    | { readonly load: () => Promise<{ default: PageComponent }> }
    | { readonly component: PageComponent } // belongs to the first script
  )

/** A place in the rail. */
export interface RailPlace {
  readonly to: RouteName // the page it leads to
  readonly order: number
  readonly icon: Component<{ class?: string; 'aria-hidden'?: 'true' }>
  readonly key: string // with Ctrl or Cmd
  readonly foot?: true // at the lower end
}

export interface Room {
  readonly title: string // what it is called, in the rail and as the title of the page
  readonly pages: readonly Page[]
  readonly rail?: RailPlace
  readonly within?: RouteName // without a place of its own in the rail: the one it belongs to
}

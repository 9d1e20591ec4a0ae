/** The places of the rail, as the rooms declare them. The frame finds them and hands them in when the app begins; Settings lists their keys. */
import type { RailPlace } from './room.ts'

export type TitledPlace = RailPlace & { readonly title: string }

class Rail {
  #places: readonly TitledPlace[] = []

  /** In their order. */
  get places(): readonly TitledPlace[] {
    return this.#places
  }
  begin(places: readonly TitledPlace[]): void {
    this.#places = places
  }
}

export const rail = new Rail()

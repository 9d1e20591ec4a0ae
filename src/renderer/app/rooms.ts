/** All rooms of the house, found by their `room.ts`: nothing here is edited when one is added. */
import type { TitledPlace } from '../router/rail.ts'
import type { Page, Room } from '../router/room.ts'
import type { Route, RouteName } from '../router/routes.ts'

const found = import.meta.glob<Room>(['../*/room.ts', '!../router/room.ts'], { eager: true, import: 'room' })
const rooms = Object.values(found)

export const pages: readonly Page[] = rooms.flatMap((room) => room.pages)
/** The places of the rail, in their order. */
export const railPlaces: readonly TitledPlace[] = rooms
  .flatMap(({ title, rail }) => (rail ? [{ title, ...rail }] : []))
  .sort((a, b) => a.order - b.order)

export function pageOf({ name }: Route): Page | undefined {
  return pages.find((page) => page.name === name)
}
function roomOf({ name }: Route): Room | undefined {
  return rooms.find((room) => room.pages.some((page) => page.name === name))
}
/** What the window's page is called while it is there. */
export const pageTitle = (route: Route): string => pageOf(route)?.title ?? roomOf(route)?.title ?? ''
/** The place of the rail that a route belongs to. */
export function railPlaceOf(route: Route): RouteName | null {
  const room = roomOf(route)
  if (!room || pageOf(route)?.apart) return null
  return room.rail?.to ?? room.within ?? null
}
export const isFull = (route: Route): boolean => pageOf(route)?.full ?? false
/** The page that a key leads to, with Ctrl or Cmd. */
export const placeOfKey = (key: string): RouteName | null => railPlaces.find((place) => place.key === key)?.to ?? null

/** The practice under way, in the whole window. */
import { words } from '$words/rooms.ts'
import type { Room } from '../router/room.ts'

declare module '../router/routes.ts' {
  interface RouteNames {
    readonly play: true
  }
}

export const room: Room = {
  title: words.practise,
  within: 'practise',
  pages: [{ name: 'play', id: 'must', full: true, load: () => import('./Player.svelte') }],
}

/** Only time and bells. */
import { words } from '$words/rooms.ts'
import type { Room } from '../router/room.ts'

declare module '../router/routes.ts' {
  interface RouteNames {
    readonly timer: true
  }
}

export const room: Room = {
  title: words.practise,
  within: 'practise',
  pages: [{ name: 'timer', load: () => import('./Timer.svelte') }],
}

/** An exercise in the person's own voice, line by line. */
import { words } from '$words/rooms.ts'
import type { Room } from '../router/room.ts'

declare module '../router/routes.ts' {
  interface RouteNames {
    readonly record: true
  }
}

export const room: Room = {
  title: words.practise,
  within: 'practise',
  pages: [{ name: 'record', id: 'must', except: 'timer', load: () => import('./Record.svelte') }],
}

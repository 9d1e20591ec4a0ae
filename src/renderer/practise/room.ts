/** Finding a practice: the shelves, plans, "How is it now?", and the card of one exercise. */
import { words } from '$words/rooms.ts'
import Wind from '@lucide/svelte/icons/wind'
import type { Room } from '../router/room.ts'

declare module '../router/routes.ts' {
  interface RouteNames {
    readonly practise: true
    readonly now: true
    readonly plans: true
    readonly exercise: true
  }
}

export const room: Room = {
  title: words.practise,
  rail: { to: 'practise', order: 3, icon: Wind, key: '3' },
  pages: [
    { name: 'practise', load: () => import('./Practise.svelte') },
    { name: 'now', load: () => import('./Practise.svelte') },
    { name: 'plans', load: () => import('./Practise.svelte') },
    { name: 'exercise', id: 'must', at: true, except: 'timer', load: () => import('./start/StartCard.svelte') },
  ],
}

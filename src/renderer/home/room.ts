/** Today, and the welcome before the first day. */
import { words } from '$words/rooms.ts'
import Sun from '@lucide/svelte/icons/sun'
import type { Room } from '../router/room.ts'
import Today from './Today.svelte'

declare module '../router/routes.ts' {
  interface RouteNames {
    readonly welcome: true
  }
}

export const room: Room = {
  title: words.today,
  rail: { to: 'today', order: 1, icon: Sun, key: '1' },
  pages: [
    { name: 'today', component: Today },
    { name: 'welcome', title: words.welcome, full: true, apart: true, load: () => import('./Welcome.svelte') },
  ],
}

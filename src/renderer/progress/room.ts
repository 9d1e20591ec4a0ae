/** What was practised and read, and what it came to. */
import { words } from '$words/rooms.ts'
import ChartLine from '@lucide/svelte/icons/chart-line'
import type { Room } from '../router/room.ts'

declare module '../router/routes.ts' {
  interface RouteNames {
    readonly progress: true
  }
}

export const room: Room = {
  title: words.progress,
  rail: { to: 'progress', order: 4, icon: ChartLine, key: '4' },
  pages: [{ name: 'progress', load: () => import('./Progress.svelte') }],
}

/** Settings, at the foot of the rail. */
import { words } from '$words/rooms.ts'
import SettingsIcon from '@lucide/svelte/icons/settings'
import type { Room } from '../router/room.ts'

declare module '../router/routes.ts' {
  interface RouteNames {
    readonly settings: true
  }
}

export const room: Room = {
  title: words.settings,
  rail: { to: 'settings', order: 5, icon: SettingsIcon, key: ',', foot: true },
  pages: [{ name: 'settings', load: () => import('./Settings.svelte') }],
}

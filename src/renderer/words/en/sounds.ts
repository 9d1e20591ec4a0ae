/** What the sounds around a practice are called on the screen. */
import type { Background, TimerBell } from '../../../core/script/surroundings.ts'

export const backgroundWords: Readonly<Record<Background, string>> = {
  none: 'No sound',
  rain: 'Rain',
  stream: 'Stream',
  wind: 'Wind',
  brown: 'Brown noise',
}

export const bellWords: Readonly<Record<TimerBell, string>> = { bowl: 'Bowl', chime: 'Chime', wood: 'Wood' }

/** The words around the few numbers that are there when Get help now could not be loaded. */
import { dates } from '../dates.ts'

export const words = {
  label: 'Numbers to ring',
  danger:
    'If you are in danger now, or someone with you is, ring the emergency number where you are. If you have hurt yourself or taken something, ring it too, even if you feel all right.',
  emergency: (about: string | undefined) => (about === undefined ? 'emergency' : `emergency, ${about}`),
  notChecked: 'We have not rung these numbers ourselves yet. If you know a better one, use that.',
  checked: (day: string | undefined) => (day === undefined ? 'We have not rung it ourselves yet.' : `Checked on ${dates.dayAndYear(day)}`),
}

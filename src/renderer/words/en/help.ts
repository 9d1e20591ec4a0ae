/** The words of Get help now. */
import { dates } from '../dates.ts'
import { or, plural } from './language.ts'
import { inMinutes } from './lengths.ts'

export const words = {
  close: 'Close, Escape',

  danger: {
    title: 'Are you, or is someone with you, in danger now?',
    /** `numbers`: how many stand beside it; without any the country is not known. */
    ring: (numbers: number) =>
      numbers === 0 ? 'Ring the emergency number where you are.' : plural(numbers, { one: 'Ring this number.', other: 'Ring one of these numbers.' }),
    hurt: 'If you have hurt yourself or taken something, ring now, even if you feel all right.',
    stay: 'Go to where other people are, or stay with the one who is in danger. Move away from anything that could hurt.',
    /** Nobody may read it as a reason not to ring. */
    notChecked: (numbers: number) =>
      plural(numbers, {
        one: 'We have not rung this number ourselves. If you know a better one, use that.',
        other: 'We have not rung these numbers ourselves. If you know a better one, use that.',
      }),
  },

  talk: 'Talk to someone',
  country: 'Country',
  choose: 'Choose your country',
  elsewhere: 'Anywhere else',
  unread: 'The rest of the list could not be read from the app’s own files. These directories have numbers for most countries:',
  everyCountry: 'In every country',
  directories: [
    { address: 'findahelpline.com', about: 'Helplines in most countries, by phone, text and chat' },
    { address: 'befrienders.org', about: 'Centres that listen, in more than thirty countries' },
  ],
  wait: 'While you wait, or to get through the next minutes',
  practice: (title: string, seconds: number) => `${title}, ${inMinutes(Math.max(60, seconds))}`,
  nobodyTold: 'This app cannot call for you, and nobody is told that you opened this page.',

  line: {
    /** Read aloud before what can be copied. */
    by: { phone: 'Phone: ', text: 'Message: ', whatsapp: 'Message: ', web: 'Web or chat: ' },
    /** `words`: what to write, any of them; empty: the person's own. */
    text: (to: string, words: readonly string[]) => (words.length === 0 ? `Text ${to}` : `Text ${or(words)} to ${to}`),
    whatsapp: (to: string) => `WhatsApp ${to}`,
    also: (ways: string) => `Also: ${ways}.`,
    hours: (hours: string | null) => hours ?? 'Hours not known',
    cost: (cost: string | null) => (cost === null ? 'Cost not known' : `Cost: ${cost}`),
    /** Each of a list that is separated by the page. */
    about: (...facts: readonly string[]) => facts.join(' · '),
    /** `year`: in which its number was read. */
    seen: (year: number) => `Read in ${String(year)}. It may have changed.`,
    /** `address`: where the service itself says how to reach it. */
    notChecked: (address: string) => `We have not tried this ourselves. The service’s own address: ${address}`,
    checked: (day: string) => `Checked on ${dates.dayAndYear(day)}`,
  },

  copy: {
    copy: 'Copy',
    copyThis: (text: string) => `Copy ${text}`,
    copied: 'Copied',
    failed: 'Could not copy',
    copiedThis: (text: string) => `Copied: ${text}`,
    failedThis: (text: string) => `Could not copy: ${text}`,
  },
}

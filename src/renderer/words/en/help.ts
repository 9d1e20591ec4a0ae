/** The words of Get help now. */
import { dates } from '../dates.ts'
import { plural } from './language.ts'
import { inMinutes } from './lengths.ts'

export const words = {
  close: 'Close, Escape',

  danger: {
    title: 'If someone is in danger now',
    stay: 'Stay with them, or go where other people are. Move away from anything that could hurt.',
    call: 'Call your local emergency number.',
    notChecked: (numbers: number) => plural(numbers, { one: 'This number is not yet checked.', other: 'These numbers are not yet checked.' }),
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
    phone: 'Phone: ',
    message: 'Message: ',
    web: 'Web or chat: ',
    /** Words such as "988" say that one writes to them; "SMS 31393" says so already. */
    text: (text: string) => (/^(sms|whatsapp|text)\b/i.test(text) ? text : `Text ${text}`),
    about: (service: string, hours: string, languages: string) => [service, hours, languages].filter((fact) => fact !== '').join(' · '),
    /** `address`: where the service itself says how to reach it; may be empty. */
    notChecked: (address: string) => (address === '' ? 'Not yet checked.' : `Not yet checked. The service’s own address: ${address}`),
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

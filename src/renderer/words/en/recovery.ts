/** The words of the page for a file that could not be read. */
import { path } from '../path.ts'
import { plural } from './language.ts'

export const words = {
  title: 'Your file could not be read',
  lead: 'Nothing was deleted, nothing was overwritten, and nothing new was begun. You decide what happens next.',
  safe: 'What is safe',
  setAside: (files: number) =>
    plural(files, {
      one: 'The damaged file was set aside as it was, not deleted:',
      other: 'The damaged files were set aside as they were, not deleted:',
    }),
  whereItWas: (folder: string) => `Every file lies where it was, in ${path(folder)}.`,
  openFolder: 'Open the folder',
  older: 'Open an older copy',
  olderNote: 'One was kept on each day you used the app. The newest comes first.',
  noOlder: 'There is no older copy that can be read.',
  begin: 'Begin with an empty file',
  beginNote: 'The lessons and practices are all there without it. The damaged files stay where they are.',
  ask: 'Begin with an empty file?',
  notYet: 'Not yet',
  beginning: 'Beginning',
  notInIt: 'Your notes, practices and settings will not be in it.',
  damagedStay: (folder: string) => `The damaged files stay in ${path(folder)}, in case someone can still read them.`,
  copiesStay: 'The older copies stay too, and can be opened later in Settings.',
}

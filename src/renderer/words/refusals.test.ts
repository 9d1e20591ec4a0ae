// What could not be done, as a person reads it: what happened, what is safe, what they can do.
import { expect, test } from 'vitest'
import type { ReadOnly, Refusal } from '../../shared/ipc.ts'
import { path as shown } from './path.ts'
import { anotherFile, olderCopy, readOnly, refusal } from '$words/refusals.ts'

const where = '/home/ida/Groundwork'
/** One of every code: leaving one out does not compile. */
const every: { readonly [Code in Refusal['code']]: Refusal & { readonly code: Code } } = {
  'disk-full': { code: 'disk-full' },
  'disk-fault': { code: 'disk-fault' },
  'not-allowed': { code: 'not-allowed', where },
  'folder-gone': { code: 'folder-gone', where },
  'another-folder': { code: 'another-folder', where },
  'not-a-folder': { code: 'not-a-folder', where },
  'broken-link': { code: 'broken-link', where },
  'read-only': { code: 'read-only', why: { why: 'locked', folder: where, code: 'EACCES' } },
  'not-opened': { code: 'not-opened' },
  recovery: { code: 'recovery' },
  'not-lost': { code: 'not-lost' },
  gone: { code: 'gone' },
  'bad-copy': { code: 'bad-copy' },
  replaced: { code: 'replaced' },
  'bad-recording': { code: 'bad-recording' },
  'recordings-not-copied': { code: 'recordings-not-copied', exported: 'a.json', fault: { code: 'disk-full' } },
  'not-erased': { code: 'not-erased', fault: { code: 'not-allowed', where } },
  'place-stays': { code: 'place-stays', fault: { code: 'not-allowed', where } },
  'not-understood': { code: 'not-understood' },
  'not-for-this-window': { code: 'not-for-this-window' },
  unexpected: { code: 'unexpected' },
  'not-answered': { code: 'not-answered' },
}

test('every refusal says what happened, what is safe and what to do, each in words of its own', () => {
  const said = Object.values(every).map(refusal)
  for (const { what, safe, todo } of said) for (const sentence of [what, safe, todo]) expect(sentence).toMatch(/^\p{Lu}.+\.$/u)
  expect(new Set(said.map(({ what }) => what)).size).toBe(said.length)
})

test('a fault of the disk says which, and names the folder a person can look at', () => {
  expect(refusal(every['disk-full'])).toEqual({
    what: 'The disk is full, so this could not be saved.',
    safe: 'Everything saved before is still there.',
    todo: 'Free some space on the disk, then try again. You do not need to close Groundwork.',
  })
  expect(refusal(every['not-allowed']).what).toBe(`The computer did not let Groundwork write to ${shown(where)}.`)
  expect(refusal(every['folder-gone']).what).toBe(`The folder ${shown(where)} is gone.`)
  expect(refusal(every['recordings-not-copied'])).toMatchObject({
    what: 'Your recordings were not copied. The disk is full.',
    safe: `Your entries were exported to ${shown('a.json')}. Your recordings are still in Groundwork.`,
  })
  expect(refusal(every['place-stays'])).toMatchObject({
    what: `The place of this practice could not be removed, so it is still there. The computer did not let Groundwork write to ${shown(where)}.`,
    safe: 'Your log is unchanged.',
  })
  expect(refusal(every['not-erased'])).toMatchObject({
    what: `Not everything was erased. The computer did not let Groundwork write to ${shown(where)}.`,
    safe: 'What you wrote and practised is still on this computer. Older copies and recordings may be gone already.',
  })
})

test('what was not a fault of the disk says what became of it, and what to do', () => {
  const said = (code: Refusal['code']) => {
    const { what, safe, todo } = refusal(every[code])
    return [what, safe, todo]
  }
  expect(said('not-opened')).toEqual([
    'Your file could not be opened, so nothing can be saved yet.',
    'What was saved before is untouched.',
    'Close Groundwork and open it again. If this comes again, restart the computer.',
  ])
  expect(said('read-only')).toEqual([
    'This was not saved, because your file can only be read now.',
    'What was saved before is untouched.',
    'Check that you may write to the folder of your file. Then close Groundwork and open it again.',
  ])
  expect(said('recovery')).toEqual([
    'Your entries could not be read, so nothing can be saved yet.',
    'The files are set aside as they were. Nothing was overwritten.',
    'Restore a copy, or begin with an empty file.',
  ])
  expect(said('not-lost')).toEqual([
    'There is a good file, so Groundwork did not begin an empty one.',
    'Your entries are untouched.',
    'To empty it, choose “Erase everything” in Settings.',
  ])
  expect(said('bad-copy')).toEqual([
    'That copy is gone or damaged, so it was not restored.',
    'Your entries are as they were.',
    'Choose another copy.',
  ])
  expect(said('replaced')).toEqual([
    'This was not saved, because another copy of your file was opened, or everything was erased, before it reached the disk.',
    'What is in your file now is untouched.',
    'If you still want it, do it once more.',
  ])
  expect(said('gone')).toEqual([
    'This entry is no longer in your file.',
    'All other entries are untouched.',
    'Copy the text you want to keep, and save it as a new entry.',
  ])
  expect(said('bad-recording')).toEqual([
    'This recording was not whole, so it was not saved.',
    'Everything saved before is still there.',
    'Record the line once more.',
  ])
  expect(said('not-understood')).toEqual([
    'Groundwork could not use what was entered here.',
    'Nothing was changed. Everything saved before is still there.',
    'Check what was entered, shorten very long text, and try again.',
  ])
  expect(said('not-for-this-window')).toEqual([
    'This window of Groundwork cannot do that, so nothing was done.',
    'Everything saved before is still there.',
    'Do it in the main window.',
  ])
  expect(said('unexpected')).toEqual([
    'Something in Groundwork went wrong, so this was not done.',
    'Everything saved before is still there.',
    'Try again. If it happens again, close Groundwork and open it once more.',
  ])
  expect(said('not-answered')).toEqual([
    'This could not be done just now.',
    'Everything saved before is still there.',
    'Try again in a moment. If it keeps happening, close Groundwork and open it once more.',
  ])
})

test('a file that is only read says why, where, and from when on something can be saved', () => {
  const file = `${where}/entries.json`
  const reasons: readonly ReadOnly[] = [
    { why: 'newer', path: file },
    { why: 'unreadable', path: file, code: 'EACCES', older: true },
    { why: 'locked', folder: where, code: 'EROFS' },
    { why: 'fault', fault: { code: 'not-allowed', where } },
  ]
  expect(reasons.map(readOnly)).toEqual([
    {
      what: `${shown(file)} was written by a newer version of Groundwork, which this one cannot read. It is untouched.`,
      todo: 'Install the newer version to see your entries. Nothing new can be saved in this one.',
    },
    {
      what: `The computer did not let Groundwork read ${shown(file)} (EACCES). It is untouched. An earlier copy is shown. Nothing new can be saved until it can be read.`,
      todo: 'Close other programs that may be using your file, and check that you may read it. Then close Groundwork and open it again.',
    },
    {
      what: `Groundwork may not write to ${shown(where)} (EROFS). You can read everything, but nothing new can be saved until it may.`,
      todo: 'Check that you may write to the folder of your file. Then close Groundwork and open it again.',
    },
    {
      what: 'The computer did not let Groundwork write to its folder. You can read everything, but nothing new can be saved yet.',
      todo: 'Close other programs that may be using that folder, check that you may write to it, then try again.',
    },
  ])
})

test('an older copy that was opened is named by its day, and the damaged files by their places', () => {
  const saved = '2026-11-21T20:14:00.000+01:00'
  expect(olderCopy({ saved, setAside: ['/a'] })).toEqual({
    opened: 'Your file could not be read, so the copy from 21 November 2026, 20:14 was opened.',
    setAside: `The damaged file was set aside, not deleted: ${shown('/a')}.`,
  })
  expect(olderCopy({ saved, setAside: ['/a', '/b'] }).setAside).toBe(`The damaged files were set aside, not deleted: ${shown('/a')}, ${shown('/b')}.`)
  expect(olderCopy({ saved, setAside: [] }).setAside).toBe('')
})

test('files that were put in the place of the person’s are named by where they lie now', () => {
  expect(anotherFile(['/a'])).toEqual({
    what: 'While Groundwork was open, another file was put in the place of yours.',
    then: `Nothing is lost: your file holds what you see here, and the other one was set aside, as ${shown('/a')}. If you would rather have the other one, export your entries in Settings first, close Groundwork, and give that file the name entries.json. It then opens in the place of yours.`,
  })
  expect(anotherFile(['/a', '/b'])).toEqual({
    what: 'While Groundwork was open, other files were put in the place of yours.',
    then: `Nothing is lost: your file holds what you see here, and the others were set aside, as ${shown('/a')}, ${shown('/b')}. If you would rather have one of them, export your entries in Settings first, close Groundwork, and give that file the name entries.json. It then opens in the place of yours.`,
  })
})

/** A file that was put together by hand is read once more, closely, and the page with it: but not over what is in the page alone. */
import { codeOf, Refused } from './store/refused.ts'
import type { Store } from './store/store.ts'
import type { Closing } from './windows/closing.ts'

interface Parts {
  readonly store: Pick<Store, 'mustBeReadClosely' | 'readClosely'>
  readonly closing: Pick<Closing, 'mayLoadAnew'>
  readonly reload: () => void // who loads hears why the file is not open
}

/** Never fails: what hinders it is logged, and the next start looks again. */
export async function readClosely({ store, closing, reload }: Parts): Promise<void> {
  try {
    if (!(await store.mustBeReadClosely())) return
    // on a slow disk the file opens minutes after a person began to write
    if (!(await closing.mayLoadAnew()))
      return console.error('Groundwork: the file is to be read closely, but the page may hold what is not on the disk')
    await store.readClosely()
    reload()
  } catch (fault) {
    if (!(fault instanceof Refused))
      console.error('Groundwork: the file could not be looked at closely:', fault instanceof Error ? fault.name : typeof fault, codeOf(fault)) // a refusal was told to who loaded it
  }
}

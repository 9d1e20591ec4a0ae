/** A fault that ends the start is seen by the person: Electron shows one in its own dialog, but only one that is not held in a promise. */

/** The same work: whoever waits for it hears its fault too, and does not go on as if it had been done. */
export function shown<Done>(work: Promise<Done>, show: (fault: unknown) => void = throwOutside): Promise<Done> {
  work.catch(show)
  return work
}

function throwOutside(fault: unknown): void {
  setImmediate(() => {
    throw fault
  })
}

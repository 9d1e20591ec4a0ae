/** Work at the start whose fault is seen by the person, and heard by whoever waits for the work: none goes on as if it had been done. */
export function shown<Done>(work: Promise<Done>, show: (fault: unknown) => void): Promise<Done> {
  work.catch(show)
  return work
}

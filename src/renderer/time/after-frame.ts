/** Work that what is seen first need not wait for: it begins once the next frame is painted. */

/** A covered window paints no frame, so it is not waited for long. Milliseconds. */
const patience = 300

export async function afterFrame<Made>(make: () => Promise<Made>): Promise<Made> {
  await new Promise<void>((done) => {
    setTimeout(done, patience)
    requestAnimationFrame(() => setTimeout(done)) // after the frame, not just before it
  })
  return make()
}

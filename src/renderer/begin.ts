/** The first script of the built window: lets the frame that stands in index.html be painted before main.ts runs, which is fetched meanwhile. */

/** A covered window draws no frame, so it is not waited for long. Milliseconds. */
const patience = 300

function framePainted(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, patience)
    requestAnimationFrame(() => setTimeout(done)) // after the frame, not just before it
  })
}

const main = document.querySelector<HTMLLinkElement>('link[data-main]')
if (!main) throw new Error('index.html names no main script')
await framePainted()
await import(/* @vite-ignore */ main.href)

export {}

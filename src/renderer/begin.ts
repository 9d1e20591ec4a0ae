/**
 * The first script of the built window: lets the frame that stands in index.html be painted before anything else is fetched. The main process, which
 * serves it all, has to show that frame as well.
 */

/** A covered window draws no frame, so it is not waited for long. Milliseconds. */
const patience = 300

/** Characters that the main process takes: a longer fault would be refused, and nobody told. */
const longestFault = 2000

function framePainted(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, patience)
    requestAnimationFrame(() => setTimeout(done)) // after the frame, not just before it
  })
}

/** The letters of the first page: asked for when it is laid out, they would come after it, and it would be laid out twice. */
function fetchLetters(): void {
  const style = getComputedStyle(document.documentElement)
  for (const family of ['--font-ui', '--font-reading'])
    for (const weight of [300, 400, 500, 600]) void document.fonts.load([weight, '1em', style.getPropertyValue(family)].join(' '))
}

const main = document.querySelector<HTMLLinkElement>('link[data-main]')
if (!main) throw new Error('index.html names no main script')
await framePainted()
for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=after-frame]')) link.rel = 'modulepreload'
fetchLetters()
try {
  await import(/* @vite-ignore */ main.href)
} catch (fault) {
  await window.api.window.notShown(String(fault).slice(0, longestFault)) // the main process tells the person, and ends
}

export {}

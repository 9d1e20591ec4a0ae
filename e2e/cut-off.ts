/** What a person cannot see whole: words and controls that go past the place that shows them. */
import type { App } from './app.ts'

/** Past a side of the window, past a part around it that hides what is over, or past its own button. Pictures and words for screen readers alone may. */
export async function cutOff(app: App): Promise<string[]> {
  return app.page.evaluate(() => {
    const page = document.documentElement
    const cut: string[] = []
    if (page.scrollWidth > page.clientWidth) cut.push(`the page scrolls by ${String(page.scrollWidth - page.clientWidth)} px`)

    /** How far something may be seen: the window, or the nearest part around it that hides what is over. */
    const boundsOf = (element: Element | null): { left: number; right: number; bottom: number } => {
      for (let around = element; around && around !== document.body && around !== page; around = around.parentElement) {
        const { overflowX, textOverflow, position } = getComputedStyle(around)
        if (position === 'fixed') break
        if (overflowX === 'visible') continue
        const box = around.getBoundingClientRect()
        const shortened = textOverflow === 'ellipsis' // on purpose, and it says so
        return shortened ? { left: -Infinity, right: Infinity, bottom: Infinity } : box
      }
      return { left: 0, right: page.clientWidth, bottom: Infinity }
    }
    const at = (left: number, right: number) => `${String(Math.round(left))} to ${String(Math.round(right))}`
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const around = node.parentElement
      if (!node.nodeValue?.trim() || !around || around.closest('.vh, .skip, option') || !around.checkVisibility({ checkVisibilityCSS: true }))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const bounds = boundsOf(around)
      const button = around.closest('button, .btn, .chip')?.getBoundingClientRect()
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if ((left < bounds.left - 1 || right > bounds.right + 1) && top < bounds.bottom)
          cut.push(`“${node.nodeValue.trim()}” at ${at(left, right)}, seen from ${at(bounds.left, bounds.right)}`)
        else if (button && (left < button.left - 1 || right > button.right + 1 || top < button.top - 1 || bottom > button.bottom + 1))
          cut.push(
            `“${node.nodeValue.trim()}” at ${at(left, right)}, ${at(top, bottom)}, on a button at ${at(button.left, button.right)}, ${at(button.top, button.bottom)}`,
          )
      }
    }
    for (const control of document.querySelectorAll('button, a[href], input, select, textarea, summary')) {
      const { left, right, width } = control.getBoundingClientRect()
      if (control.closest('.vh, .skip') || width === 0) continue
      const bounds = boundsOf(control.parentElement)
      if (left < bounds.left - 1 || right > bounds.right + 1) cut.push(`${control.outerHTML.slice(0, 80)} at ${at(left, right)}`)
    }
    return cut
  })
}

/** Words that end in "…" because their line is full, and those of which lines below are hidden. */
export async function shortened(app: App): Promise<string[]> {
  return app.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const { textOverflow, overflowY, overflowX } = getComputedStyle(element)
      const ended = textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1
      if (element.matches('.bar-note')) return [] // read whole or not at all
      const hides = ['hidden', 'clip'].includes(overflowY) && !element.closest('.vh, .skip, svg') && element.textContent.trim() !== ''
      const below = hides && element.scrollHeight > element.clientHeight + 2
      const beside = ['hidden', 'clip'].includes(overflowX) && textOverflow !== 'ellipsis' && hides && element.scrollWidth > element.clientWidth + 2
      return ended || below || beside
        ? [`${element.tagName.toLowerCase()}.${element.className}: “${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 80)}”`]
        : []
    }),
  )
}

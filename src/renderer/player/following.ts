/** A box that scrolls by itself and shows the line that is on, as long as the person has not scrolled away from the one before it. */

export class Following {
  #last: Element | null = null

  /** After each change: the line that is on wears `aria-current`. */
  look(box: HTMLElement): void {
    const now = box.querySelector('[aria-current]')
    if (!now || now === this.#last) return
    const follows = !this.#last?.isConnected || isIn(box, this.#last)
    this.#last = now
    if (follows) show(box, now)
  }
}

/** Lies at least in part where the box shows it. */
function isIn(box: HTMLElement, line: Element): boolean {
  const [frame, there] = [box.getBoundingClientRect(), line.getBoundingClientRect()]
  return there.bottom > frame.top && there.top < frame.bottom
}

/** In its middle, and nothing else scrolls. */
function show(box: HTMLElement, line: Element): void {
  const [frame, there] = [box.getBoundingClientRect(), line.getBoundingClientRect()]
  if (there.top >= frame.top && there.bottom <= frame.bottom) return
  box.scrollTop += (there.top + there.bottom - frame.top - frame.bottom) / 2
}

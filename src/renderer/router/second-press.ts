/** One press is one press: neither the second of a double one, nor a key that is held, does anything on what came under it meanwhile. */

/** What a press is for: a label and its field are one. */
const targets = 'button, a, summary, select, input'

/** From now on. What comes back ends it. */
export function watchPresses(): () => void {
  let first: Element | null = null
  let page: Element | null = null
  const onClick = (event: MouseEvent): void => {
    const pressed = event.target instanceof Element ? (event.target.closest('label') ?? event.target.closest(targets)) : null
    const isSame = pressed === first || isFor(first, pressed) || isFor(pressed, first)
    if (event.detail > 1 && (!isSame || page !== title())) return stop(event)
    first = pressed
    page = title()
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.repeat && event.key === 'Enter' && event.target instanceof Element && event.target.closest('button, a, summary')) stop(event)
  }
  addEventListener('click', onClick, true)
  addEventListener('keydown', onKey, true)
  return () => {
    removeEventListener('click', onClick, true)
    removeEventListener('keydown', onKey, true)
  }
}

/** Another page has another one. */
const title = (): Element | null => document.querySelector('h1')

/** A label hands its press on to its field. */
function isFor(label: Element | null, field: Element | null): boolean {
  return label instanceof HTMLLabelElement && label.control === field
}

function stop(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}

/** After a page came: whoever reads by ear or goes by keys begins at its title. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>('main h1, .bar h1')?.focus()
}

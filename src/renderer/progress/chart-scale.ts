/** How large a chart is drawn: its steps grow with the root's type, so that its words never shrink. */

/** Pixels of one chart step: 1 where the root is 16 px. Takes the width so that it is asked again whenever the window changes. */
export function pixelsPerStep(_width: number): number {
  return (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16
}

/** A filter of the second order, sample by sample. */

export type Biquad = readonly [b0: number, b1: number, b2: number, a1: number, a2: number]

/** Takes one sample after another, and gives each as it comes out. */
export function biquad([b0, b1, b2, a1, a2]: Biquad): (sample: number) => number {
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  return (x) => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
    return y
  }
}

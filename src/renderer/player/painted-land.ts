/** The land of the pacer, painted as one picture that is only moved afterwards. As lines in the page it would cost an eighth more of a practice: the browser goes through every tile of lines again in each frame. */
import type { Picture } from './hills.ts'

/** What of the picture is seen. CSS pixels; `scale` is how many pixels of the screen one of them takes. */
export interface Frame {
  readonly top: number
  readonly height: number
  readonly scale: number
}

/** How each thing looks, taken from elements that the style sheet dresses. */
export type LandStyles = Readonly<Record<'ground' | 'contour' | 'ridge' | 'word', CSSStyleDeclaration>>

const aligned = { start: 'left', middle: 'center', end: 'right' } as const

export function paintLand(
  canvas: HTMLCanvasElement,
  picture: Picture,
  { top, height, scale }: Frame,
  { ground, contour, ridge, word }: LandStyles,
): void {
  const sheet = new OffscreenCanvas(Math.ceil(picture.width * scale), Math.ceil((height - top) * scale))
  const pen = sheet.getContext('2d')
  if (!pen) return
  pen.scale(scale, scale)
  pen.translate(0, -top)
  pen.fillStyle = ground.fill
  pen.fill(new Path2D(picture.land))
  for (const [line, looks] of [[picture.contours, contour] as const, [picture.ridge, ridge] as const]) {
    if (looks.stroke === 'none') continue // with the system's few colours
    pen.strokeStyle = looks.stroke
    pen.lineWidth = parseFloat(looks.strokeWidth)
    pen.stroke(new Path2D(line))
  }
  pen.font = word.font
  pen.fillStyle = word.fill
  for (const { say, x, y, anchor } of picture.words) {
    pen.textAlign = aligned[anchor]
    pen.fillText(say, x, y)
  }
  canvas.width = sheet.width
  canvas.height = sheet.height
  canvas.style.width = `${String(sheet.width / scale)}px` // a pixel of the picture is one of the screen
  canvas.style.height = `${String(sheet.height / scale)}px`
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(sheet.transferToImageBitmap())
}

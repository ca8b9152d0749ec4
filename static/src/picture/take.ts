/** A picture of a board in one of the three forms that people take away, made here and now, without a server. */
import type { Board } from '../board/board'
import { fontRules } from './fonts'
import { pdfOf } from './pdf'
import { pngOf } from './pixels'
import { cut, type Form, type Scope } from './scope'
import { svgOf } from './svg'

/** Raises when the browser cannot draw it. */
export async function pictureOf(board: Board, scope: Scope, form: Form): Promise<Blob> {
  const part = cut(board, scope)
  const style = await fontRules(svgOf(part))
  if (form === 'png') return pngOf(part, style)
  if (form === 'pdf') return pdfOf(part, style, board.title)
  return new Blob([svgOf(part, { style })], { type: 'image/svg+xml' })
}

/** Small pictures of boards, drawn from the notes themselves. */
import { html, svg, type TemplateResult } from 'lit'
import { around } from '../board/geometry'
import type { Box } from '../contract/items'
import { LOOKS, type Kind } from '../contract/kinds'

export interface Sheet extends Box {
  readonly kind: Kind | 'frame' | 'line'
}

/** Share of the shorter side by which a lone note stays small. */
const LEAST = 620

/** The whole board in a picture; a board of few notes is not blown up. */
export function boardPicture(sheets: readonly Sheet[]): TemplateResult {
  const box = around(sheets) ?? { x: 0, y: 0, w: 1, h: 1 }
  const w = Math.max(box.w * 1.08, LEAST)
  const h = Math.max(box.h * 1.12, LEAST * 0.42)
  return picture(sheets, { x: box.x + box.w / 2 - w / 2, y: box.y + box.h / 2 - h / 2, w, h }, 'xMidYMid meet')
}

/** A picture of a part of the table. */
export function picture(sheets: readonly Sheet[], { x, y, w, h }: Box, aspect: string = 'xMinYMid slice'): TemplateResult {
  return html`<svg class="board-picture" viewBox="${x} ${y} ${w} ${h}" preserveAspectRatio=${aspect} aria-hidden="true">${sheets.map(sheet)}</svg>`
}

function sheet({ kind, x, y, w, h }: Sheet): TemplateResult {
  if (kind === 'frame') return svg`<rect class="picture-frame" x=${x} y=${y} width=${w} height=${h} rx="14"></rect>`
  if (kind === 'line') return svg`<rect class="picture-line" x=${x} y=${y} width=${w} height=${h} rx="7"></rect>`
  if (kind === 'text') return svg`<rect class="picture-text" x=${x} y=${y + h * 0.3} width=${w * 0.7} height=${h * 0.3} rx="4"></rect>`
  const turn = kind === 'hotspot' ? `rotate(5 ${x + w / 2} ${y + h / 2})` : ''
  return svg`<rect x=${x} y=${y} width=${w} height=${h} rx="3" fill=${LOOKS[kind].paper} transform=${turn}></rect>`
}

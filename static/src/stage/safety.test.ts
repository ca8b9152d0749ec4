import { expect, test } from 'vitest'
import { around, overlaps } from '../board/geometry'
import type { Box } from '../contract/items'
import { Camera } from '../state/camera'
import { fitInSafety, openingLook } from './safety'

const WINDOW = { w: 1440, h: 900 }

/** Where an item is on the screen after everything was fitted. */
function shown(items: readonly Box[]): { readonly camera: Camera; readonly boxes: readonly Box[] } {
  const camera = new Camera()
  camera.viewport.value = WINDOW
  fitInSafety(camera, around([...items]), items)
  const zoom = camera.zoom.value
  return { camera, boxes: items.map(({ x, y, w, h }) => ({ ...camera.toScreen({ x, y }), w: w * zoom, h: h * zoom })) }
}

const overview: Box = { x: WINDOW.w - 228, y: WINDOW.h - 170, w: 212, h: 154 }
const note = (x: number, y: number): Box => ({ x, y, w: 100, h: 100 })

test.each([
  ['two rows', [note(0, 0), note(0, 500), note(900, 500)]],
  ['a wide row', Array.from({ length: 40 }, (_, place) => note(place * 120, place % 2 ? 600 : 0))],
  ['a tall pile', Array.from({ length: 40 }, (_, place) => note(place % 2 ? 700 : 0, place * 120))],
])('nothing of %s lies under the overview when all is shown', (_, items) => {
  const { boxes } = shown(items)
  expect(boxes.filter((box) => overlaps(box, overview))).toEqual([])
  expect(boxes.every(({ x, y, w, h }) => x >= 0 && y >= 0 && x + w <= WINDOW.w && y + h <= WINDOW.h)).toBe(true)
})

test('who has nothing in that corner keeps the larger picture', () => {
  const items = [note(0, 0), note(1180, 0), note(0, 600)]
  const { camera } = shown(items)
  expect(camera.zoom.value).toBe(1)
})

test.each([{ w: 390, h: 844 }, { w: 1280, h: 720 }, WINDOW])('an empty board is looked at in its own size (%o)', (viewport) => {
  const camera = new Camera()
  camera.viewport.value = viewport
  openingLook(camera, null)
  expect(camera.zoom.value).toBe(1)
})

/** Where a box begins on the screen after a board with it was opened. */
function opened(viewport: { readonly w: number; readonly h: number }, box: Box): { readonly x: number; readonly y: number; readonly zoom: number; readonly camera: Camera } {
  const camera = new Camera()
  camera.viewport.value = viewport
  openingLook(camera, box, [box])
  return { ...camera.toScreen(box), zoom: camera.zoom.value, camera }
}

test('a board that can be read whole is opened whole, though something of it lies under the overview', () => {
  const { x, y, zoom } = opened({ w: 1280, h: 720 }, { x: 0, y: 0, w: 2600, h: 1330 })
  expect([x >= 120, y >= 88, y + 1330 * zoom <= 648, zoom >= 0.4]).toEqual([true, true, true, true])
})

test('a board that is too large begins at its left, high ones at their top and low ones in the middle', () => {
  const high = opened({ w: 390, h: 844 }, { x: 0, y: 0, w: 4000, h: 3000 })
  expect([high.x, high.y, high.zoom]).toEqual([20, 148, 0.62])
  const low = opened({ w: 1440, h: 900 }, { x: 0, y: 0, w: 9000, h: 400 })
  expect([low.x, low.zoom]).toEqual([120, 0.4])
  expect(low.y + 400 * 0.4 * 0.5).toBeCloseTo(88 + (900 - 88 - 72) / 2)
})

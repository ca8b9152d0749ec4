import { expect, test } from 'vitest'
import { lookAbove } from './player-room'

const BOARD = { x: 0, y: 0, w: 1000, h: 800 }
const VIEW = { w: 1000, h: 800 }
const WHOLE = { x: 0, y: 0, zoom: 1 }

test('a board that was seen as a whole is seen as a whole above the player', () => {
  const look = lookAbove(BOARD, WHOLE, VIEW, 230)
  expect(look).not.toBeNull()
  const { x, y, zoom } = look ?? WHOLE
  expect((BOARD.y - y) * zoom).toBeGreaterThanOrEqual(83.9)
  expect((BOARD.y + BOARD.h - y) * zoom).toBeLessThanOrEqual(800 - 230)
  expect((BOARD.x - x) * zoom).toBeGreaterThanOrEqual(0)
  expect((BOARD.x + BOARD.w - x) * zoom).toBeLessThanOrEqual(1000)
})

test('who looks at a part of the board goes on looking at it', () => {
  expect(lookAbove(BOARD, { x: 300, y: 200, zoom: 2 }, VIEW, 230)).toBeNull()
})

test('a board that lies above the player already stays where it is', () => {
  expect(lookAbove({ x: 0, y: 100, w: 500, h: 300 }, WHOLE, VIEW, 230)).toBeNull()
})

test('nothing is done where the player leaves no room', () => {
  expect(lookAbove(BOARD, WHOLE, VIEW, 790)).toBeNull()
})

test('what stands out above the board keeps clear of the band too', () => {
  const { y, zoom } = lookAbove(BOARD, WHOLE, VIEW, 230, 60) ?? WHOLE
  expect((BOARD.y - 60 - y) * zoom).toBeGreaterThanOrEqual(83.9)
  expect((BOARD.y + BOARD.h - y) * zoom).toBeLessThanOrEqual(800 - 230)
  expect(lookAbove({ x: 0, y: 100, w: 500, h: 300 }, WHOLE, VIEW, 230, 60)).not.toBeNull()
})

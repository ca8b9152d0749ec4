import { expect, test } from 'vitest'
import { opened, placed } from '../../../tests/client/seat'
import type { Event } from '../contract/events'
import { evolveAll } from './evolve'
import { tightFrames, titleSteps } from './tight'

const framed = (y: number): Event => ({ type: 'FrameDrawn', frame: { id: 'f', name: 'Rental', role: 'context', x: 0, y, w: 400, h: 300, by: 'ines' } })
const line = (id: string, x: number, text: string): Event => ({ type: 'PivotalDrawn', pivotal: { id, x, text, by: 'ines' } })

test('a frame is tight when a note lies where its name would stand', () => {
  expect([...tightFrames(evolveAll(opened, [placed('n', 20, 0), framed(-20)]))]).toEqual(['f'])
  expect([...tightFrames(evolveAll(opened, [placed('n', 20, 0), framed(-60)]))]).toEqual([])
  expect([...tightFrames(evolveAll(opened, [placed('n', 290, 0), framed(-20)]))]).toEqual([])
})

test('names that are drawn larger need more room', () => {
  const board = evolveAll(opened, [placed('n', 20, 0), framed(-60)])
  expect([tightFrames(board, 1).size, tightFrames(board, 2).size, tightFrames(board, 1).size]).toEqual([0, 1, 0])
})

test('a frame without a name has as much room as the field for it', () => {
  const nameless: Event = { type: 'FrameDrawn', frame: { id: 'f', name: '', role: 'lane', x: 0, y: -20, w: 400, h: 300, by: 'ines' } }
  expect([...tightFrames(evolveAll(opened, [placed('n', 240, 0), nameless]))]).toEqual(['f'])
})

test('titles of close lines stand one above the other, those with room in one row', () => {
  const board = evolveAll(opened, [line('a', 0, 'Reservation closed'), line('b', 120, 'Ride begins'), line('c', 600, 'Ride ends')])
  const steps = titleSteps(board)
  expect([steps.get('a'), steps.get('c')]).toEqual([0, 0])
  expect(steps.get('b')).toBeGreaterThan(0)
  expect(titleSteps(board, 4).get('c')).toBeGreaterThan(0)
})

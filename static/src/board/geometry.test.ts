import { expect, test } from 'vitest'
import { placed, opened } from '../../../tests/client/seat'
import type { Event } from '../contract/events'
import type { Note } from '../contract/items'
import type { Board } from './board'
import { evolveAll } from './evolve'
import { around, boundsOf, frameOf, framesIn, notesIn, readingOrder, spanned } from './geometry'
import { distance, hit, noteAt } from './hit'
import { beside, GAP, nearest, nextInStory, noteOn } from './neighbours'

const frame = (id: string, x: number, y: number, w: number, h: number): Event => ({
  type: 'FrameDrawn',
  frame: { id, name: id, role: 'context', x, y, w, h, by: 'ines' },
})
const board = (...events: Event[]) => evolveAll(opened, events)

function note(on: Board, id: string): Note {
  const found = on.notes.get(id)
  if (found === undefined) throw new Error(`no note ${id}`)
  return found
}

const ids = (items: Iterable<{ readonly id: string }>): string[] => [...items].map(({ id }) => id)

test('the box around nothing is nothing, around some it is the smallest', () => {
  expect(around([])).toBeNull()
  expect(around([{ x: 0, y: 0, w: 10, h: 10 }, { x: -5, y: 20, w: 5, h: 5 }])).toEqual({ x: -5, y: 0, w: 15, h: 25 })
  expect(spanned({ x: 10, y: 2 }, { x: 3, y: 8 })).toEqual({ x: 3, y: 2, w: 7, h: 6 })
})

test('a line adds its place in time to the bounds of a board', () => {
  const lined = board(placed('n1', 0, 50), { type: 'PivotalDrawn', pivotal: { id: 'v1', x: 400, by: 'ines' } })
  expect(boundsOf(lined)).toEqual({ x: 0, y: 50, w: 400, h: 100 })
})

test('[A5] a note belongs to the innermost frame that holds its middle', () => {
  const framed = board(frame('f1', 0, 0, 1000, 1000), frame('f2', 0, 0, 200, 200), placed('n1', 140, 0), placed('n2', 160, 0))
  expect(frameOf(framed, note(framed, 'n1'))?.id).toBe('f2')
  expect(frameOf(framed, note(framed, 'n2'))?.id).toBe('f1')
  expect(ids(notesIn(framed, { x: 0, y: 0, w: 200, h: 200 }))).toEqual(['n1'])
  expect(ids([...framed.frames.values()].flatMap((outer) => framesIn(framed, outer)))).toEqual(['f2'])
})

test('[A6] the story is read in columns from left to right, each from top to bottom', () => {
  const story = board(placed('late', 300, 0), placed('below', 30, 120), placed('first', 49, 0), placed('second', 99.5, 0))
  expect(ids(readingOrder(story.notes.values()))).toEqual(['first', 'below', 'second', 'late'])
})

test('the topmost note is met: the highest stack, then the last placed, and turned as it lies', () => {
  const pile = board(placed('under', 0, 0), placed('over', 50, 0), {
    type: 'NotePlaced',
    note: { id: 'turned', kind: 'event', text: '', x: 300, y: 0, w: 100, h: 20, by: 'ines', turn: 90 },
  })
  expect(noteAt(pile, { x: 60, y: 50 })?.id).toBe('over')
  expect(noteAt(pile, { x: 20, y: 50 })?.id).toBe('under')
  expect(noteAt(pile, { x: 350, y: 50 })?.id).toBe('turned')
  expect(noteAt(pile, { x: 305, y: 10 })).toBeNull()
})

test('a frame is met at its edge and its title, and is bare board inside; arrows and lines are met when near', () => {
  const drawn = board(
    frame('f1', 0, 0, 400, 300),
    placed('n1', 500, 0),
    placed('n2', 900, 0),
    { type: 'NotesConnected', link: { id: 'l1', source: 'n1', target: 'n2', by: 'ines' } },
    { type: 'PivotalDrawn', pivotal: { id: 'v1', x: 1200, by: 'ines' } },
  )
  expect(hit(drawn, { x: 200, y: 3 })).toEqual({ on: 'frame', id: 'f1' })
  expect(hit(drawn, { x: 200, y: -20 })).toEqual({ on: 'frame', id: 'f1' })
  expect(hit(drawn, { x: 200, y: 150 })).toEqual({ on: 'board' })
  expect(hit(drawn, { x: 700, y: 54 })).toEqual({ on: 'link', id: 'l1' })
  expect(hit(drawn, { x: 700, y: 60 })).toEqual({ on: 'board' })
  expect(hit(drawn, { x: 1196, y: -900 })).toEqual({ on: 'pivotal', id: 'v1' })
  expect(hit(drawn, { x: 550, y: 50 })).toEqual({ on: 'note', id: 'n1' })
  expect(distance({ x: 3, y: 4 }, { x: 0, y: 0 }, { x: 0, y: 0 })).toBe(5)
})

test('beside a note is one gap away, and whoever lies there is found', () => {
  const row = board(placed('n1', 0, 0), placed('n2', 115, 10))
  const box = beside(note(row, 'n1'), 'right')
  expect(box).toEqual({ x: 100 + GAP, y: 0, w: 100, h: 100 })
  expect(noteOn(row, box)?.id).toBe('n2')
  expect(noteOn(row, beside(note(row, 'n1'), 'left'))).toBeNull()
  expect(beside({ x: 0, y: 0, w: 10, h: 20 }, 'up')).toEqual({ x: 0, y: -20 - GAP, w: 10, h: 20 })
  expect(beside({ x: 0, y: 0, w: 10, h: 20 }, 'down')).toEqual({ x: 0, y: 20 + GAP, w: 10, h: 20 })
})

test('the nearest note lies ahead rather than aside; the story has a next note until its end', () => {
  const spread = board(placed('a', 0, 0), placed('b', 300, 0), placed('c', 120, 400))
  expect(nearest(spread, note(spread, 'a'), 'right')?.id).toBe('b')
  expect(nearest(spread, note(spread, 'a'), 'down')?.id).toBe('c')
  expect(nearest(spread, note(spread, 'a'), 'left')).toBeNull()
  expect(nearest(spread, note(spread, 'c'), 'up')?.id).toBe('a')
  expect(nextInStory(spread, null, 1)?.id).toBe('a')
  expect(nextInStory(spread, 'a', 1)?.id).toBe('c')
  expect(nextInStory(spread, 'b', 1)).toBeNull()
  expect(nextInStory(spread, null, -1)?.id).toBe('b')
})

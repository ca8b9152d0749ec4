import { expect, test } from 'vitest'
import { gesturing } from '../../../tests/client/hand'
import { placed } from '../../../tests/client/seat'
import { takeLink } from '../state/actions.hand'

test('[U04] a letter and a click place a note and open it for writing; the arrow is back', () => {
  const hand = gesturing()
  const { workshop } = hand
  workshop.toolbox.take({ name: 'note', kind: 'policy' })
  hand.move(300, 300)
  expect(workshop.motion.ghost.value).toEqual({ kind: 'policy', at: { x: 200, y: 250 } })
  hand.click(300, 300)
  const [note] = workshop.ledger.shown.value.notes.values()
  expect(note).toMatchObject({ kind: 'policy', x: 200, y: 250 })
  expect(workshop.writing.now.value?.id).toBe(note?.id)
  expect(hand.tools.state).toBe('select.idle')
  expect(workshop.motion.ghost.value).toBeNull()
  expect(workshop.toolbox.lastKind.value).toBe('policy')
})

test('[U14] a note in the hand comes to lie in line before it is placed, with gaps like its neighbours, and Ctrl suspends it', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0), placed('n2', 140, 0)] })
  const { motion, toolbox, ledger } = hand.workshop
  toolbox.take({ name: 'note', kind: 'event' })
  hand.move(333, 47)
  expect(motion.ghost.value?.at).toEqual({ x: 280, y: 0 })
  expect(motion.marks.value?.gaps.map(({ from, to }) => [from, to])).toEqual([[100, 140], [240, 280]])
  expect(motion.marks.value?.guides.map(({ axis, at }) => [axis, at])).toEqual([['y', 0], ['y', 100]])
  hand.move(333, 47, { ctrl: true })
  expect([motion.ghost.value?.at, motion.marks.value]).toEqual([{ x: 283, y: -3 }, null])
  hand.click(333, 47)
  expect([...ledger.shown.value.notes.values()].at(-1)).toMatchObject({ x: 280, y: 0 })
  expect(motion.marks.value).toBeNull()
})

test('[U14] a note in the hand is drawn to the neighbour that the grammar knows, and leaves no mark when it is let go of', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0, 'Whenever', 'policy')] })
  const { motion, toolbox } = hand.workshop
  toolbox.take({ name: 'note', kind: 'command' })
  hand.move(166, 41)
  expect(motion.ghost.value?.at).toEqual({ x: 108, y: 0 })
  hand.move(500, 48)
  expect(motion.marks.value?.guides).not.toEqual([])
  hand.tools.leave()
  expect([motion.ghost.value, motion.marks.value]).toEqual([null, null])
  hand.move(500, 48)
  toolbox.putAway()
  expect([motion.ghost.value, motion.marks.value]).toEqual([null, null])
})

test('[U14] a frame that is drawn ends in line with a neighbour, shows the line, and Ctrl suspends it', () => {
  const hand = gesturing({ events: [placed('n1', 400, 0)] })
  const { motion, toolbox, ledger } = hand.workshop
  toolbox.take({ name: 'frame', role: 'context' })
  hand.down(100, 300)
  hand.move(396, 103)
  expect([motion.drawing.value, motion.marks.value?.guides.map(({ axis, at }) => [axis, at])]).toEqual([{ x: 100, y: 100, w: 300, h: 200 }, [['x', 400], ['y', 100]]])
  hand.move(396, 103, { ctrl: true })
  expect([motion.drawing.value, motion.marks.value]).toEqual([{ x: 100, y: 103, w: 296, h: 197 }, null])
  hand.up(396, 103)
  expect([...ledger.shown.value.frames.values()]).toMatchObject([{ x: 100, y: 100, w: 300, h: 200 }])
  expect(motion.marks.value).toBeNull()
})

test('a note in the hand stays under the pointer when the window moves, and hears of Ctrl at once', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0)] })
  const { motion, toolbox, camera } = hand.workshop
  toolbox.take({ name: 'note', kind: 'event' })
  hand.move(353, 52)
  expect(motion.ghost.value?.at).toEqual({ x: 303, y: 0 })
  hand.tools.again({ ctrl: true })
  expect(motion.ghost.value?.at).toEqual({ x: 303, y: 2 })
  camera.panBy(40, 300)
  expect(motion.ghost.value?.at).toEqual({ x: 343, y: 302 })
  toolbox.putAway()
  camera.panBy(40, 0)
  expect(motion.ghost.value).toBeNull()
})

test('with Shift the note stays in the hand', () => {
  const hand = gesturing()
  hand.workshop.toolbox.take({ name: 'note', kind: 'event' })
  hand.click(100, 100, { shift: true })
  hand.click(300, 100, { shift: true })
  expect(hand.workshop.ledger.shown.value.notes.size).toBe(2)
  expect(hand.tools.state).toBe('note.idle')
  hand.cancel()
  expect(hand.workshop.toolbox.tool.value.name).toBe('note')
})

test('a note that is cancelled while the pointer is down is not placed', () => {
  const hand = gesturing()
  hand.workshop.toolbox.take({ name: 'note', kind: 'event' })
  hand.down(100, 100)
  hand.cancel()
  hand.up(100, 100)
  expect(hand.wished()).toEqual([])
  expect(hand.tools.state).toBe('select.idle')
})

test('[U02] the hand, the middle button and the space bar move the window, not the board', () => {
  for (const how of [{}, { button: 1 }, { space: true }]) {
    const hand = gesturing({ events: [placed('n1', 0, 0)] })
    hand.workshop.selection.set('n1')
    if (Object.keys(how).length === 0) hand.workshop.toolbox.take({ name: 'hand' })
    const tool = hand.tools.state
    hand.drag([50, 50], [150, 80], how)
    expect(hand.workshop.camera.x.value).toBeCloseTo(-100, 6)
    expect(hand.workshop.camera.y.value).toBeCloseTo(-30, 6)
    expect(hand.workshop.selection.has('n1')).toBe(true)
    expect(hand.wished()).toEqual([])
    expect(hand.tools.state).toBe(tool)
  }
})

test('the link tool connects by one drag', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0), placed('n2', 200, 0)] })
  hand.workshop.toolbox.take({ name: 'link' })
  hand.drag([50, 50], [250, 50])
  expect([...hand.workshop.ledger.shown.value.links.values()]).toMatchObject([{ source: 'n1', target: 'n2' }])
  expect(hand.tools.state).toBe('select.idle')
})

test('the link tool connects by two clicks, and a click beside lets go', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0), placed('n2', 200, 0)] })
  hand.workshop.toolbox.take({ name: 'link' })
  hand.click(50, 50)
  hand.move(240, 50)
  expect(hand.workshop.motion.linking.value).toMatchObject({ from: 'n1', over: 'n2' })
  hand.click(250, 50)
  expect(hand.workshop.ledger.shown.value.links.size).toBe(1)
  hand.workshop.toolbox.take({ name: 'link' })
  hand.click(600, 600)
  expect(hand.tools.state).toBe('select.idle')
  expect(hand.wished()).toEqual(['ConnectNotes'])
})

test('a frame is drawn from corner to corner, or by a click in the usual size, and asks for its name', () => {
  const hand = gesturing()
  hand.workshop.toolbox.take({ name: 'frame', role: 'context' })
  hand.drag([400, 300], [100, 100])
  hand.workshop.writing.write('Rides')
  hand.workshop.toolbox.take({ name: 'frame', role: 'theme' })
  hand.click(600, 600)
  hand.workshop.writing.finish()
  expect([...hand.workshop.ledger.shown.value.frames.values()]).toMatchObject([
    { x: 100, y: 100, w: 300, h: 200, role: 'context', name: 'Rides' },
    { x: 600, y: 600, w: 600, h: 400, role: 'theme', name: '' },
  ])
})

test('a pivotal line goes through the middle of the event under it and belongs to it, or stands alone', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0), placed('n2', 200, 0, '', 'command')] })
  for (const [x, y] of [[30, 50], [230, 50], [600, 600]] as const) {
    hand.workshop.toolbox.take({ name: 'pivotal' })
    hand.move(x, y)
    expect(hand.workshop.motion.line.value).toBe(x)
    hand.click(x, y)
  }
  expect([...hand.workshop.ledger.shown.value.pivotals.values()].map(({ x, note }) => [x, note])).toEqual([
    [50, 'n1'],
    [230, undefined],
    [600, undefined],
  ])
})

test('another tool taken in the middle of a gesture lets go of it', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0)] })
  hand.down(50, 50)
  hand.move(90, 90)
  hand.workshop.toolbox.take({ name: 'hand' })
  expect(hand.workshop.motion.drag.value).toBeNull()
  hand.up(90, 90)
  expect(hand.wished()).toEqual([])
})

test('the right button begins nothing; leaving the stage hides the cursor and the ghost', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0)] })
  hand.drag([50, 50], [90, 90], { button: 2 })
  expect(hand.wished()).toEqual([])
  hand.workshop.toolbox.take({ name: 'note', kind: 'event' })
  hand.move(10, 10)
  hand.tools.leave()
  expect([hand.workshop.motion.cursor.value, hand.workshop.motion.ghost.value]).toEqual([null, null])
})

test('an arrow that begins at the selected note needs one click', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0), placed('n2', 200, 0)] })
  hand.workshop.selection.set('n1')
  takeLink(hand.workshop)
  hand.move(250, 50)
  expect(hand.workshop.motion.linking.value).toMatchObject({ from: 'n1', over: 'n2' })
  hand.click(250, 50)
  expect([...hand.workshop.ledger.shown.value.links.values()]).toMatchObject([{ source: 'n1', target: 'n2' }])
  expect(hand.tools.state).toBe('select.idle')
})

test('a lane is drawn by one click as a long band', () => {
  const hand = gesturing()
  hand.workshop.toolbox.take({ name: 'frame', role: 'lane' })
  hand.click(100, 100)
  const [lane] = hand.workshop.ledger.shown.value.frames.values()
  expect(lane).toMatchObject({ role: 'lane', x: 100, y: 100 })
  expect((lane?.w ?? 0) / (lane?.h ?? 1)).toBeGreaterThan(5)
})

import { expect, test } from 'vitest'
import { gesturing } from '../../../../tests/client/hand'
import { placed } from '../../../../tests/client/seat'
import { ACTIONS } from '../../state/actions'

const gripOf = (grip: 'se' | 'nw'): { on: { on: 'grip'; id: string; grip: typeof grip } } => ({ on: { on: 'grip', id: 'n1', grip } })
const two = { events: [placed('n1', 0, 0), placed('n2', 200, 0)] }
const selected = ({ workshop }: ReturnType<typeof gesturing>): string[] => [...workshop.selection.ids.value]

test('a click selects, with Shift it adds and takes away, on the bare board it lets go', () => {
  const hand = gesturing(two)
  hand.click(50, 50)
  expect(selected(hand)).toEqual(['n1'])
  hand.click(250, 50, { shift: true })
  expect(selected(hand)).toEqual(['n1', 'n2'])
  hand.click(50, 50, { shift: true })
  expect(selected(hand)).toEqual(['n2'])
  hand.click(600, 600)
  expect(selected(hand)).toEqual([])
  expect(hand.wished()).toEqual([])
})

test('a drag takes a note along, shown while it lasts and wished for once', () => {
  const hand = gesturing(two)
  hand.down(50, 50)
  hand.move(51, 51)
  expect(hand.tools.state).toBe('select.pointing')
  hand.move(80, 60)
  hand.move(90, 60)
  expect(hand.workshop.motion.drag.value).toEqual({ items: ['n1'], dx: 40, dy: 10, copy: false })
  expect(hand.workshop.ledger.shown.value.notes.get('n1')?.x).toBe(0)
  hand.up(100, 60)
  expect(hand.workshop.motion.drag.value).toBeNull()
  expect(hand.wished()).toEqual(['MoveItems'])
  expect(hand.workshop.ledger.shown.value.notes.get('n1')).toMatchObject({ x: 50, y: 10 })
  expect(selected(hand)).toEqual(['n1'])
})

test('[U14] a drag comes to lie in line with a neighbour, shows the line, and Ctrl suspends it', () => {
  const hand = gesturing(two)
  hand.down(50, 50)
  hand.move(100, 350)
  hand.move(247, 350)
  expect(hand.workshop.motion.drag.value).toMatchObject({ dx: 200, dy: 300 })
  expect(hand.workshop.motion.marks.value?.guides.map(({ axis, at }) => [axis, at])).toEqual([['x', 200], ['x', 300]])
  hand.move(247, 350, { ctrl: true })
  expect([hand.workshop.motion.drag.value?.dx, hand.workshop.motion.marks.value]).toEqual([197, null])
  hand.up(247, 350)
  expect(hand.workshop.ledger.shown.value.notes.get('n1')).toMatchObject({ x: 200, y: 300 })
  expect([hand.wished(), hand.workshop.motion.marks.value]).toEqual([['MoveItems'], null])
})

test('[U10] a marquee selects what it goes around, and a drag of one takes all', () => {
  const hand = gesturing(two)
  hand.drag([-20, -20], [310, 120])
  expect(selected(hand)).toEqual(['n1', 'n2'])
  hand.drag([50, 50], [60, 90], { shift: false })
  expect(hand.workshop.ledger.shown.value.notes.get('n2')).toMatchObject({ x: 210, y: 40 })
})

test('a marquee with Shift adds to what was selected', () => {
  const hand = gesturing(two)
  hand.click(50, 50)
  hand.drag([190, -20], [310, 120], { shift: true })
  expect(selected(hand)).toEqual(['n1', 'n2'])
})

test('[U11] a drag with Alt leaves the originals and places copies', () => {
  const hand = gesturing(two)
  hand.click(50, 50)
  hand.drag([50, 50], [50, 350], { alt: true })
  expect(hand.wished()).toEqual(['PlaceNotes'])
  expect([...hand.workshop.ledger.shown.value.notes.values()].map(({ y }) => y)).toEqual([0, 0, 300])
})

test('with Shift a drag keeps to one direction', () => {
  const hand = gesturing(two)
  hand.drag([50, 50], [150, 70], { shift: true })
  expect(hand.workshop.ledger.shown.value.notes.get('n1')).toMatchObject({ x: 100, y: 0 })
})

test('a drag that is cancelled moves nothing', () => {
  const hand = gesturing(two)
  hand.down(50, 50)
  hand.move(90, 90)
  hand.cancel()
  hand.up(90, 90)
  expect(hand.workshop.motion.drag.value).toBeNull()
  expect(hand.tools.state).toBe('select.idle')
  expect(hand.wished()).toEqual([])
})

test('[U28] dragging a frame by its title takes along what lies in it', () => {
  const hand = gesturing({ events: [placed('n1', 50, 50)] })
  const frame = hand.workshop.desk.drawFrame({ x: 0, y: 0, w: 300, h: 300 }) ?? ''
  hand.drag([150, -10], [170, -10])
  const { frames, notes } = hand.workshop.ledger.shown.value
  expect([frames.get(frame)?.x, notes.get('n1')?.x]).toEqual([20, 70])
})

test('[U05] a double click on the bare board writes a new note of the last kind', () => {
  const hand = gesturing()
  hand.workshop.toolbox.lastKind.value = 'command'
  hand.doubleClick(400, 300)
  const [note] = hand.workshop.ledger.shown.value.notes.values()
  expect(note).toMatchObject({ kind: 'command', x: 350, y: 250 })
  expect(hand.workshop.writing.now.value?.id).toBe(note?.id)
})

test('[U06] a double click on a note writes in it; a click elsewhere keeps what was written', () => {
  const hand = gesturing(two)
  hand.doubleClick(50, 50)
  hand.workshop.writing.write('Ride requested')
  hand.click(600, 600)
  expect(hand.workshop.writing.now.value).toBeNull()
  expect(hand.workshop.ledger.shown.value.notes.get('n1')?.text).toBe('Ride requested')
})

test('a click on the empty note that was just opened for writing leaves it open', () => {
  const hand = gesturing()
  const note = hand.workshop.desk.placeNote('event', { x: 50, y: 50 }) ?? ''
  hand.workshop.writing.begin('note', note)
  hand.click(50, 50)
  expect(hand.workshop.writing.now.value?.id).toBe(note)
  hand.workshop.writing.write('Ride')
  hand.click(50, 50)
  expect(hand.workshop.writing.now.value).toBeNull()
})

test('the window moves on in the middle of a drag, and what is held stays under the pointer', () => {
  const hand = gesturing(two)
  hand.down(50, 50)
  hand.move(80, 450)
  hand.workshop.camera.panBy(100, 0)
  expect(hand.workshop.motion.drag.value).toMatchObject({ dx: 130, dy: 400 })
  hand.up(80, 450)
  expect(hand.workshop.ledger.shown.value.notes.get('n1')).toMatchObject({ x: 130, y: 400 })
  hand.workshop.camera.panBy(100, 0)
  expect([hand.workshop.motion.drag.value, hand.wished()]).toEqual([null, ['MoveItems']])
})

test('[U11] keys that go down in the middle of a drag count at once', () => {
  const hand = gesturing(two)
  hand.down(50, 50)
  hand.move(90, 350)
  hand.tools.again({ alt: true })
  expect(hand.workshop.motion.drag.value).toMatchObject({ dx: 40, copy: true })
  hand.tools.again({ shift: true, alt: false })
  expect(hand.workshop.motion.drag.value).toMatchObject({ dx: 0, dy: 300, copy: false })
  hand.cancel()
  hand.tools.again({ alt: true })
  expect(hand.workshop.motion.drag.value).toBeNull()
})

test('what is held at the edge of the window moves it on after a moment, until it is let go', () => {
  const hand = gesturing(two)
  const { camera, motion } = hand.workshop
  hand.down(50, 50)
  hand.move(500, 400)
  hand.move(996, 400)
  expect(hand.tools.edge.underWay.value).toBe(true)
  hand.tools.edge.glide(200)
  expect(camera.x.value).toBe(0)
  hand.tools.edge.glide(100)
  const { value: gone } = camera.x
  expect(gone).toBeGreaterThan(20)
  expect(camera.y.value).toBe(0)
  expect(motion.drag.value?.dx).toBe(Math.round(946 + gone))
  hand.move(500, 400)
  hand.tools.edge.glide(1000)
  hand.move(1, 400)
  hand.tools.edge.glide(200)
  hand.cancel()
  hand.tools.edge.glide(1000)
  expect([camera.x.value, hand.tools.edge.underWay.value]).toEqual([gone, false])
})

test('[U10] a marquee that is cancelled leaves the selection as it was', () => {
  const hand = gesturing(two)
  hand.click(50, 50)
  hand.down(190, -20)
  hand.move(310, 120)
  expect(selected(hand)).toEqual(['n2'])
  hand.cancel()
  expect(selected(hand)).toEqual(['n1'])
})

test('a grip resizes from its own side, and not below the least size', () => {
  const hand = gesturing(two)
  hand.drag([0, 0], [-20, 500], { on: { on: 'grip', id: 'n1', grip: 'nw' } })
  expect(hand.workshop.ledger.shown.value.notes.get('n1')).toMatchObject({ x: -20, y: 70, w: 120, h: 30 })
  hand.drag([0, 0], [10, 10], { on: { on: 'grip', id: 'n2', grip: 'se' } })
  expect(hand.workshop.ledger.shown.value.notes.get('n2')).toMatchObject({ x: 200, y: 0, w: 110, h: 110 })
})

test('[U14] a side that is held comes to lie in line with a neighbour, shows the line, and Ctrl suspends it', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0), placed('n2', 200, 137)] })
  const grip = { on: { on: 'grip', id: 'n1', grip: 'se' } } as const
  hand.down(100, 100, grip)
  hand.move(150, 134, grip)
  expect(hand.workshop.motion.resizing.value?.boxes.get('n1')).toEqual({ x: 0, y: 0, w: 150, h: 137 })
  expect(hand.workshop.motion.marks.value?.guides).toEqual([{ axis: 'y', at: 137, from: 0, to: 300 }])
  hand.move(150, 134, { ...grip, ctrl: true })
  expect([hand.workshop.motion.resizing.value?.boxes.get('n1')?.h, hand.workshop.motion.marks.value]).toEqual([134, null])
  hand.up(150, 134, grip)
  expect(hand.workshop.ledger.shown.value.notes.get('n1')).toMatchObject({ w: 150, h: 137 })
  expect(hand.workshop.motion.marks.value).toBeNull()
})

test('a grip keeps the proportions with Shift and the middle with Alt, and a mere press changes nothing', () => {
  const hand = gesturing(two)
  const box = (): unknown => {
    const { x, y, w, h } = hand.workshop.ledger.shown.value.notes.get('n1') ?? {}
    return { x, y, w, h }
  }
  hand.click(100, 100, gripOf('se'))
  expect(hand.wished()).toEqual([])
  hand.drag([100, 100], [150, 120], { ...gripOf('se'), shift: true })
  expect(box()).toEqual({ x: 0, y: 0, w: 150, h: 150 })
  hand.drag([0, 0], [60, 50], { ...gripOf('nw'), shift: true })
  expect(box()).toEqual({ x: 60, y: 60, w: 90, h: 90 })
  hand.drag([150, 150], [160, 145], { ...gripOf('se'), alt: true })
  expect(box()).toEqual({ x: 50, y: 65, w: 110, h: 80 })
})

test('[U10] a corner of the box around several makes them larger as one picture, in one step that undo takes back', () => {
  const hand = gesturing(two)
  const { workshop } = hand
  const frame = workshop.desk.drawFrame({ x: 300, y: 0, w: 100, h: 50 }) ?? ''
  workshop.desk.drawPivotal(250, 'n2')
  workshop.selection.set('n1', 'n2', frame)
  const before = workshop.ledger.shown.value
  hand.drag([400, 100], [600, 150], { on: { on: 'groupGrip', grip: 'se' } })
  const { notes, frames, pivotals } = workshop.ledger.shown.value
  expect(notes.get('n1')).toMatchObject({ x: 0, y: 0, w: 150, h: 150 })
  expect(notes.get('n2')).toMatchObject({ x: 300, y: 0, w: 150, h: 150 })
  expect(frames.get(frame)).toMatchObject({ x: 450, y: 0, w: 150, h: 75 })
  expect([...pivotals.values()].map(({ x }) => x)).toEqual([375])
  expect(hand.wished().slice(2)).toEqual(['ResizeItems'])
  workshop.desk.undo()
  expect(workshop.ledger.shown.value.notes).toEqual(before.notes)
  expect(workshop.ledger.shown.value.frames).toEqual(before.frames)
  expect(workshop.ledger.shown.value.pivotals).toEqual(before.pivotals)
})

test('[U10] several things never become too small to hold, and what is locked stays', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0), placed('n2', 200, 0), { type: 'ItemsLocked', notes: ['n2'], frames: [], pivotals: [] }] })
  hand.workshop.selection.set('n1', 'n2')
  const grip = { on: { on: 'groupGrip', grip: 'nw' } } as const
  hand.down(0, 0, grip)
  hand.move(290, 95, grip)
  expect([...(hand.workshop.motion.resizing.value?.boxes ?? [])]).toEqual([['n1', { x: 210, y: 70, w: 30, h: 30 }]])
  hand.cancel()
  expect([hand.workshop.motion.resizing.value, hand.wished()]).toEqual([null, []])
  hand.doubleClick(0, 0)
  hand.workshop.selection.set('n1', 'n2')
  hand.tools.handle({ type: 'menu', at: { x: 0, y: 0 }, ...grip })
  expect(selected(hand)).toEqual(['n1', 'n2'])
})

test('the handle of a note draws an arrow to the note where it ends, and none to nowhere', () => {
  const hand = gesturing(two)
  const linker = { on: { on: 'linker', id: 'n1' } } as const
  hand.drag([100, 50], [600, 600], linker)
  expect(hand.wished()).toEqual([])
  hand.down(100, 50, linker)
  hand.move(240, 50)
  expect(hand.workshop.motion.linking.value).toMatchObject({ from: 'n1', over: 'n2' })
  hand.up(240, 50)
  expect([...hand.workshop.ledger.shown.value.links.values()]).toMatchObject([{ source: 'n1', target: 'n2' }])
})

test('an observer points and selects, and nothing moves', () => {
  const hand = gesturing({ ...two, role: 'observer' })
  hand.drag([50, 50], [500, 500])
  hand.doubleClick(600, 600)
  hand.click(50, 50)
  expect(selected(hand)).toEqual(['n1'])
  expect(hand.wished()).toEqual([])
})

test('[U10] the box around several notes takes them along; a click in it lets go, Shift draws a marquee in it', () => {
  const hand = gesturing(two)
  hand.drag([-20, -20], [310, 120])
  hand.drag([150, 50], [150, 350])
  expect([...hand.workshop.ledger.shown.value.notes.values()].map(({ y }) => y)).toEqual([300, 300])
  expect(selected(hand)).toEqual(['n1', 'n2'])
  hand.drag([150, 350], [180, 380], { shift: true })
  expect([hand.wished(), selected(hand)]).toEqual([['MoveItems'], ['n1', 'n2']])
  hand.click(150, 350)
  expect(selected(hand)).toEqual([])
})

test('[U28] a pivotal line is dragged to the left and right only, and goes with its event', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0)] })
  const line = hand.workshop.desk.drawPivotal(50, 'n1') ?? ''
  hand.workshop.desk.drawPivotal(700)
  hand.workshop.selection.clear()
  const places = (): unknown[] => [hand.workshop.ledger.shown.value.notes.get('n1')?.x, hand.workshop.ledger.shown.value.notes.get('n1')?.y, ...[...hand.workshop.ledger.shown.value.pivotals.values()].map(({ x }) => x)]
  hand.drag([50, 400], [90, 480], { on: { on: 'pivotal', id: line } })
  expect(places()).toEqual([40, 0, 90, 700])
  hand.workshop.selection.clear()
  hand.drag([60, 30], [160, 230])
  expect(places()).toEqual([140, 200, 190, 700])
  hand.workshop.selection.clear()
  hand.drag([700, 400], [650, 480])
  expect(places()).toEqual([140, 200, 190, 650])
})

test('[U28] a frame leaves a note of which less than a half lies in it', () => {
  for (const [at, taken] of [[-50, true], [-51, false], [-45, true]] as const) {
    const hand = gesturing({ events: [placed('n1', at, 100)] })
    const frame = hand.workshop.desk.drawFrame({ x: 0, y: 0, w: 300, h: 300 }) ?? ''
    hand.workshop.selection.set(frame)
    hand.workshop.desk.moveSelection(10, 0)
    expect([at, hand.workshop.ledger.shown.value.notes.get('n1')?.x === at + 10]).toEqual([at, taken])
  }
  const corner = gesturing({ events: [placed('n1', -40, -40)] })
  corner.workshop.selection.set(corner.workshop.desk.drawFrame({ x: 0, y: 0, w: 300, h: 300 }) ?? '')
  corner.workshop.desk.moveSelection(10, 0)
  expect(corner.workshop.ledger.shown.value.notes.get('n1')?.x).toBe(-40)
})

const endOf = (id: string, end: 'source' | 'target'): { on: { on: 'linkEnd'; id: string; end: typeof end } } => ({ on: { on: 'linkEnd', id, end } })

function withArrow(): { hand: ReturnType<typeof gesturing>; link: string; arrows: () => unknown[] } {
  const hand = gesturing({ events: [placed('n1', 0, 0), placed('n2', 200, 0), placed('n3', 400, 0)] })
  const { desk, selection, ledger } = hand.workshop
  const link = desk.connect('n1', 'n2') ?? ''
  desk.rewordLink(link, 'then')
  hand.confirm()
  selection.set(link)
  return { hand, link, arrows: () => [...ledger.shown.value.links.values()].map(({ source, target, text }) => [source, target, text]) }
}

test('[AX6] an end of an arrow is led to another note, keeps its words, and one undo leads it back', () => {
  const { hand, link, arrows } = withArrow()
  hand.down(194, 50, endOf(link, 'target'))
  hand.move(430, 50)
  expect(hand.workshop.motion.linking.value).toMatchObject({ from: 'n1', over: 'n3', of: { link, end: 'target' } })
  hand.up(450, 50)
  expect(arrows()).toEqual([['n1', 'n3', 'then']])
  expect(hand.workshop.selection.links.value).toMatchObject([{ target: 'n3' }])
  hand.confirm()
  hand.workshop.desk.undo()
  expect(arrows()).toEqual([['n1', 'n2', 'then']])
  const [back] = hand.workshop.ledger.shown.value.links.keys()
  hand.drag([106, 50], [430, 50], endOf(back ?? '', 'source'))
  expect(arrows()).toEqual([['n3', 'n2', 'then']])
})

test('an end that is let go of on nothing, on its own note or on the other one, clicked or cancelled, stays where it was', () => {
  const { hand, link, arrows } = withArrow()
  hand.drag([194, 50], [700, 700], endOf(link, 'target'))
  hand.drag([194, 50], [250, 80], endOf(link, 'target'))
  hand.drag([194, 50], [50, 50], endOf(link, 'target'))
  hand.click(194, 50, endOf(link, 'target'))
  hand.down(194, 50, endOf(link, 'target'))
  hand.move(430, 50)
  hand.cancel()
  hand.up(430, 50)
  expect(arrows()).toEqual([['n1', 'n2', 'then']])
  expect([hand.workshop.motion.linking.value, hand.sent.length]).toEqual([null, 0])
  expect(selected(hand)).toEqual([link])
})

test('[AX6] an end of an arrow is led elsewhere by a click or by walking there, from the menu', () => {
  const { hand, arrows } = withArrow()
  const act = (name: string): void => ACTIONS.find((action) => action.name === name)?.perform(hand.workshop)
  act('link.source')
  hand.move(430, 50)
  hand.click(450, 50)
  expect(arrows()).toEqual([['n3', 'n2', 'then']])
  act('link.target')
  hand.workshop.selection.set('n2')
  act('walk.previous')
  act('note.edit')
  expect(arrows()).toEqual([['n3', 'n1', 'then']])
})

test('a double click on the handle of a short arrow writes on the arrow', () => {
  const { hand, link } = withArrow()
  hand.tools.handle({ type: 'doubleClick', at: { x: 194, y: 50 }, ...endOf(link, 'target') })
  expect(hand.workshop.writing.now.value).toMatchObject({ on: 'link', id: link, draft: 'then' })
})

import { expect, test } from 'vitest'
import { placed, sit } from '../../../tests/client/seat'
import { Camera, ZOOM_LEAST, ZOOM_MOST } from './camera'
import { makeIds } from './ids'

const camera = (): Camera => {
  const made = new Camera()
  made.viewport.value = { w: 1000, h: 500 }
  return made
}

test('[U01] zooming keeps the board point under the pointer', () => {
  const seen = camera()
  seen.panBy(130, -40)
  const at = { x: 333, y: 77 }
  const before = seen.toWorld(at)
  for (const factor of [2, 1.3, 0.1, 7]) {
    seen.zoomAt(at, factor)
    expect(seen.toWorld(at).x).toBeCloseTo(before.x, 6)
    expect(seen.toWorld(at).y).toBeCloseTo(before.y, 6)
    expect(seen.toScreen(before).x).toBeCloseTo(at.x, 6)
  }
  seen.zoomTo(1000)
  expect(seen.zoom.value).toBe(ZOOM_MOST)
  seen.zoomTo(0)
  expect(seen.zoom.value).toBe(ZOOM_LEAST)
})

test('[U03] fitting shows the whole box in the middle, and never larger than life', () => {
  const seen = camera()
  const box = { x: 5000, y: -2000, w: 4000, h: 300 }
  seen.fit(box)
  const { x, y, w, h } = seen.seen.value
  expect(x).toBeLessThan(box.x)
  expect(x + w).toBeGreaterThan(box.x + box.w)
  expect(y + h / 2).toBeCloseTo(box.y + box.h / 2, 6)
  seen.fit({ x: 0, y: 0, w: 10, h: 10 })
  expect(seen.zoom.value).toBe(1)
  seen.fit(null)
  expect(seen.toScreen({ x: 0, y: 0 })).toEqual({ x: 500, y: 250 })
})

test('revealing moves as little as needed', () => {
  const seen = camera()
  seen.reveal({ x: 100, y: 100, w: 100, h: 100 })
  expect([seen.x.value, seen.y.value]).toEqual([0, 0])
  seen.reveal({ x: 950, y: 100, w: 100, h: 100 }, 50)
  expect([seen.x.value, seen.y.value]).toEqual([100, 0])
  seen.centreOn({ x: 0, y: 0 })
  expect([seen.x.value, seen.y.value]).toEqual([-500, -250])
})

test('what is gone from the board is no longer selected', () => {
  const { workshop, other } = sit({ events: [placed('n1', 0, 0), placed('n2', 200, 0)] })
  workshop.selection.all()
  expect(workshop.selection.box.value).toEqual({ x: 0, y: 0, w: 300, h: 100 })
  other({ type: 'RemoveItems', notes: ['n1'] })
  expect([...workshop.selection.ids.value]).toEqual(['n2'])
  workshop.selection.toggle('n2')
  workshop.selection.toggle('n9')
  expect(workshop.selection.ids.value.size).toBe(0)
})

test('[D6] names of commands are UUIDv7 and sort in the order of wishing, also within a millisecond and when the clock steps back', () => {
  let now = 1_790_000_000_000
  const ids = makeIds({ now: () => now, random: (bytes) => new Uint8Array(bytes).fill(255) })
  const made = Array.from({ length: 9000 }, (_, place) => {
    if (place === 5000) now -= 60_000
    return ids.command()
  })
  expect(made).toEqual(made.toSorted())
  expect(new Set(made).size).toBe(9000)
  for (const id of made) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
  expect(ids.item()).toMatch(/^[0-9a-z]{14}$/u)
})

import { expect, test } from 'vitest'
import { placed, sit } from '../../../tests/client/seat'
import { press } from './actions'

const board = () => sit({ events: [placed('a', 0, 0, 'Bike reserved'), placed('b', 240, 0, 'Bike returned'), placed('c', 120, 0, 'Ride paid')] }).workshop

test('[U25] hits come in the order of the story, and go round', () => {
  const { find, selection } = board()
  find.open()
  find.seek(' BIKE ')
  expect(find.hits.value.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(find.at.value).toBe(-1)
  expect([find.step(1), find.step(1), find.step(1), find.step(-1)].map((hit) => hit?.id)).toEqual(['a', 'b', 'a', 'b'])
  expect([...selection.ids.value]).toEqual(['b'])
  find.seek('bike ret')
  expect(find.at.value).toBe(0)
})

test('[U25] nothing sought and nothing found show nothing', () => {
  const { find, selection } = board()
  find.open()
  expect([find.hits.value, find.step(1)]).toEqual([[], null])
  find.seek('train')
  expect([find.step(1), find.step(-1), selection.ids.value.size]).toEqual([null, null, 0])
})

test('[K5] Ctrl+F is taken once; while the search is open it is the browser\'s', () => {
  const workshop = board()
  expect(press('Ctrl+F', workshop)).toBe(true)
  expect(workshop.find.sought.value).toBe('')
  expect(press('Ctrl+F', workshop)).toBe(false)
  workshop.find.close()
  workshop.view.value = 'outline'
  expect(press('Ctrl+F', workshop)).toBe(true)
})

test('[U25] a tag is found as words are', () => {
  const { find, selection, desk } = board()
  selection.set('c')
  desk.tagSelection({ add: ['Billing'] })
  find.open()
  find.seek('billing')
  expect(find.hits.value.map(({ id }) => id)).toEqual(['c'])
})

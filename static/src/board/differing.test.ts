import { expect, test } from 'vitest'
import { differing } from './differing'

const before = new Map([['a', { x: 1 }], ['b', { x: 2 }], ['c', { x: 3 }]])

test('what was added, changed and removed is told, what is the same item is not', () => {
  const now = new Map([...before, ['b', { x: 2 }] as const, ['d', { x: 4 }] as const])
  now.delete('c')
  expect(differing(before, now, 9)?.toSorted()).toEqual(['b', 'c', 'd'])
  expect(differing(before, before, 0)).toEqual([])
  expect(differing(before, new Map(before), 0)).toEqual([])
})

test('more changes than asked for are not counted to the end', () => {
  const now = new Map([['a', { x: 9 }]])
  expect(differing(before, now, 3)?.toSorted()).toEqual(['a', 'b', 'c'])
  expect(differing(before, now, 2)).toBeNull()
  expect(differing(now, new Map(before), 2)).toBeNull()
})

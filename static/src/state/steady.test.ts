import { signal } from '@preact/signals-core'
import { expect, test } from 'vitest'
import { steady } from './steady'

test('what holds the same stays the same object, what holds something else is another', () => {
  const source = signal([1, 2])
  const kept = steady(() => new Map(source.value.map((each) => [each, { each }])))
  const first = kept.value
  source.value = [1, 2]
  expect(kept.value).toBe(first)
  source.value = [1, 3]
  expect(kept.value).not.toBe(first)
  expect([...kept.value.keys()]).toEqual([1, 3])
})

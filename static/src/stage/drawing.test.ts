import { signal } from '@preact/signals-core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sit } from '../../../tests/client/seat'
import { drawWhenNeeded } from './drawing'

let asked: FrameRequestCallback[] = []
const frame = (): void => {
  const [now] = [asked, (asked = [])]
  for (const call of now) call(performance.now())
}

beforeEach(() => {
  asked = []
  vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => asked.push(call))
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.stubGlobal('reportError', vi.fn())
})
afterEach(() => vi.unstubAllGlobals())

test('many changes within one frame of the screen are drawn once', () => {
  const x = signal(0)
  const drawn: number[] = []
  drawWhenNeeded(() => (drawn.push(x.value), false), sit().workshop)
  frame()
  drawn.length = 0
  for (x.value = 1; x.value < 5; x.value += 1);
  expect(drawn).toEqual([])
  frame()
  expect(drawn).toEqual([5])
  frame()
  expect(drawn).toEqual([5])
})

test('a drawing that fails once is reported, and what changes next is drawn', () => {
  const x = signal(0)
  const drawn: number[] = []
  drawWhenNeeded(() => {
    if (x.value === 1) throw new Error('a defect')
    drawn.push(x.value)
    return false
  }, sit().workshop)
  frame()
  drawn.length = 0
  x.value = 1
  frame()
  expect(reportError).toHaveBeenCalledOnce()
  x.value = 2
  frame()
  expect(drawn).toEqual([2])
})

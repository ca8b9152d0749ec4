import { expect, test } from 'vitest'
import { Camera } from '../state/camera'
import { wayInto } from './keyboard-room'

test.each([
  ['what is in sight stays where it is', { y: 100, h: 100 }, 0],
  ['what the keyboard would hide comes up just so far', { y: 420, h: 100 }, 56],
  ['what is higher than the room begins at its top', { y: 420, h: 600 }, 348],
  ['what is under the title comes down', { y: 20, h: 100 }, -52],
])('[6] %s', (_, { y, h }, way) => {
  const camera = new Camera()
  expect(wayInto({ camera, box: { x: 0, y, w: 100, h }, top: 72, bottom: 464 })).toBe(way)
})

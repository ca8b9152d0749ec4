import { expect, test } from 'vitest'
import type { Note } from '../contract/items'
import { LOOKS, type Format, type Kind } from '../contract/kinds'
import { mayFollow, nextKind, placeAfter, pull } from './grammar'

const note = (id: string, kind: Kind, x: number, y: number): Note => ({ id, kind, text: id, x, y, w: LOOKS[kind].width, h: LOOKS[kind].height, by: 'p1' }) as Note
const on = (format: Format, ...notes: Note[]) => ({ format, notes: new Map(notes.map((one) => [one.id, one])) })

test('chaotic exploration and a blank board have no grammar', () => {
  expect([nextKind('event', 'big_picture'), nextKind('event', 'blank')]).toEqual([null, null])
  const held = note('p', 'policy', 0, 0)
  expect(pull(held, { ...held, x: 110 }, on('big_picture', note('e', 'event', 0, 0), held), 14)).toBeNull()
})

test('[A1] a process puts systems between command and event, a design puts rules there', () => {
  expect([nextKind('event', 'process'), nextKind('policy', 'process'), nextKind('command', 'process'), nextKind('command', 'design')]).toEqual(['policy', 'command', 'system', 'aggregate'])
  expect(nextKind('hotspot', 'design')).toBeNull()
  expect([mayFollow('event', 'read_model'), mayFollow('event', 'command')]).toEqual([true, false])
})

test('[A2] the next note touches, on the line of the one before', () => {
  expect(placeAfter({ x: 0, y: 0, w: 100, h: 100 }, 'policy')).toEqual({ x: 108, y: 0, w: 200, h: 100 })
  expect(placeAfter({ x: 0, y: 0, w: 100, h: 100 }, 'actor')).toMatchObject({ x: 108, y: 15 })
})

test('a note is drawn to a legal neighbour within reach, before it as well as after it, and to no other', () => {
  const event = note('e', 'event', 0, 0)
  const policy = note('p', 'policy', 500, 500)
  expect(pull(policy, { ...policy, x: 115, y: 6 }, on('process', event, policy), 14)).toEqual({ x: -7, y: -6 })
  expect(pull(policy, { ...policy, x: 130, y: 6 }, on('process', event, policy), 14)).toBeNull()
  expect(pull(event, { ...event, x: 388, y: 500 }, on('process', event, policy), 14)).toEqual({ x: 4, y: 0 })
  const term = note('t', 'term', 500, 500)
  expect(pull(term, { ...term, x: 110, y: 0 }, on('process', event, term), 14)).toBeNull()
})

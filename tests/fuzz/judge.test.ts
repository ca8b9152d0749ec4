/** The judge is as strict as the promise, and no stricter. */
import { expect, test } from 'vitest'
import type { Command } from '../../static/src/contract/commands'
import type { Entry } from '../../static/src/contract/entry'
import { judge } from './judge'
import { Witness } from './witness'

const rename = (title: string): Command => ({ type: 'RenameBoard', title })

const renamed = (version: number, command: string): Entry => ({
  version,
  at: '2026-11-23T09:00:00Z',
  by: 'jonas',
  command,
  event: { type: 'BoardRenamed', title: command, before: '' },
})

/** Wished for as one, two; happened as two, one. */
const turned = [renamed(1, 'opened'), renamed(2, 'two'), renamed(3, 'one')]

function jonas(name: string = 'jonas'): Witness {
  const witness = new Witness(name)
  witness.wishes.set('one', { command: rename('one'), kept: [3, 3] })
  witness.wishes.set('two', { command: rename('two'), kept: [2, 2] })
  return witness
}

test('what happens in another order than it was wished for is seen', () => {
  expect(judge([jonas()], turned).complaints).toEqual([
    'jonas: RenameBoard two happened at 2, before jonas: RenameBoard one at 3, which was wished for earlier',
  ])
})

test('who does not know of a refusal asks again: whether the answer was lost, or another window had it', () => {
  const [here, there] = [jonas(), jonas('jonas in a second window')]
  there.adopted.add('one').add('two')
  there.overhear('{"type":"Refused","id":"one","code":"locked"}')
  expect(judge([here, there], turned).complaints).toEqual([])
  expect(judge([here], turned).complaints).toHaveLength(1)
})

test('a refusal of one wish excuses no other', () => {
  const [here, there] = [jonas(), jonas('jonas in a second window')]
  there.adopted.add('one').add('two')
  there.overhear('{"type":"Refused","id":"three","code":"locked"}')
  expect(judge([here, there], turned).complaints).toHaveLength(1)
})

test('a wish that the board would have refused when it was its turn was refused, although nobody heard it', () => {
  const witness = new Witness('jonas')
  const placed: Entry = { ...renamed(3, 'placed'), event: { type: 'NotePlaced', note: { id: 'n1', kind: 'event', text: '', x: 0, y: 0, w: 100, h: 100, by: 'ines' } } }
  const reworded: Entry = { ...renamed(4, 'one'), event: { type: 'NoteReworded', note: 'n1', text: 'Ride', before: '' } }
  witness.wishes.set('one', { command: { type: 'RewordNote', note: 'n1', text: 'Ride' }, kept: [4, 4] })
  witness.wishes.set('two', { command: rename('two'), kept: [2, 2] })
  const other = new Witness('ines')
  other.wishes.set('placed', { command: rename('placed'), kept: [3, 3] })
  expect(judge([witness, other], [renamed(1, 'opened'), renamed(2, 'two'), placed, reworded]).complaints).toEqual([])
})

test('where windows know of each other, what one has taken over keeps its order there; without that it keeps it everywhere', () => {
  for (const [alone, complaints] of [[true, 0], [false, 1]] as const) {
    const [here, there] = [jonas(), new Witness('jonas in a second window', alone)]
    there.wishes.set('one', { command: rename('one'), kept: [3, 3] })
    there.adopted.add('one')
    expect(judge([here, there], turned).complaints).toHaveLength(complaints)
  }
})

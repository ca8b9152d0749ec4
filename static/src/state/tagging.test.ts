import { expect, test } from 'vitest'
import { gesturing } from '../../../tests/client/hand'
import { placed } from '../../../tests/client/seat'
import { ACTIONS, isPossible } from './actions'
import { knownTags } from './tagging'

const three = () => gesturing({ events: [placed('n1', 0, 0), placed('n2', 200, 0), placed('n3', 400, 0)] })

test('tags of the selection come first, then those that most notes carry', () => {
  const { workshop } = three()
  workshop.selection.set('n1')
  workshop.desk.tagSelection({ add: ['legal'] })
  workshop.selection.set('n2', 'n3')
  workshop.desk.tagSelection({ add: ['sales'] })
  workshop.selection.set('n1', 'n2')
  expect(knownTags(workshop.board.value, workshop.selection.notes.value)).toEqual([
    { tag: 'sales', here: 1, all: 2 },
    { tag: 'legal', here: 1, all: 1 },
  ])
  workshop.selection.set('n1')
  expect(knownTags(workshop.board.value, workshop.selection.notes.value).map(({ tag }) => tag)).toEqual(['legal', 'sales'])
})

test('many notes are tagged in one gesture, and locked ones are left alone', () => {
  const { workshop, sent } = three()
  workshop.selection.set('n1')
  workshop.desk.lockSelection(true)
  workshop.selection.set('n1', 'n2', 'n3')
  workshop.desk.tagSelection({ add: ['sales'] })
  expect(sent.at(-1)?.command).toEqual({ type: 'TagNotes', notes: ['n2', 'n3'], add: ['sales'] })
  expect([...workshop.board.value.notes.values()].map(({ tags = [] }) => tags)).toEqual([[], ['sales'], ['sales']])
  workshop.desk.tagSelection({ remove: ['sales'] })
  expect(knownTags(workshop.board.value, [])).toEqual([])
})

test('tags are for notes, and for those who may change them', () => {
  const { workshop } = three()
  const action = ACTIONS.find(({ name }) => name === 'note.tags')
  if (action === undefined) throw new Error('nobody can tag')
  expect(isPossible(action, workshop)).toBe(false)
  workshop.selection.set('n1')
  expect(isPossible(action, workshop)).toBe(true)
  workshop.me.value = { person: 'ines', role: 'observer' }
  expect(isPossible(action, workshop)).toBe(false)
})

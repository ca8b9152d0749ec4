import { expect, test } from 'vitest'
import { placed, sit } from '../../../tests/client/seat'
import type { Format } from '../contract/kinds'
import { press } from './actions'
import type { Workshop } from './workshop'

const BEGUN = (format: Format) => ({ type: 'BoardOpened', title: 'Rides', format, language: 'en' }) as const

function writing(format: Format): Workshop {
  const { workshop } = sit({ events: [BEGUN(format), placed('n1', 0, 0, '')] })
  workshop.selection.set('n1')
  workshop.writing.begin('note', 'n1')
  workshop.writing.write('Ride offered')
  return workshop
}

test('after an event of a process a policy is offered, and Tab takes it', () => {
  const workshop = writing('process')
  expect(workshop.suggesting.now.value).toBeNull()
  press('Esc', workshop)
  expect(workshop.suggesting.now.value).toMatchObject({ kind: 'policy', box: { x: 108, y: 0 } })
  expect(press('Tab', workshop)).toBe(true)
  expect([...workshop.ledger.shown.value.notes.values()].at(-1)).toMatchObject({ kind: 'policy', x: 108, y: 0 })
  expect(workshop.writing.now.value?.on).toBe('note')
  expect(workshop.suggesting.now.value).toBeNull()
})

test('it is offered once: any other key lets it go, and so does another selection', () => {
  const workshop = writing('process')
  press('Esc', workshop)
  press('Right', workshop)
  expect(workshop.suggesting.now.value).toBeNull()
  workshop.writing.begin('note', 'n1')
  press('Esc', workshop)
  expect(workshop.suggesting.now.value).toBeNull()
  const other = writing('process')
  press('Esc', other)
  other.selection.clear()
  expect(other.suggesting.now.value).toBeNull()
})

test('nothing is offered while a Big Picture is explored, nor where a note lies already', () => {
  const calm = writing('big_picture')
  press('Esc', calm)
  expect(calm.suggesting.now.value).toBeNull()
  const { workshop } = sit({ events: [BEGUN('process'), placed('n1', 0, 0, ''), placed('n2', 150, 20, 'Here')] })
  workshop.selection.set('n1')
  workshop.writing.begin('note', 'n1')
  workshop.writing.write('Ride offered')
  press('Esc', workshop)
  expect(workshop.suggesting.now.value).toBeNull()
})

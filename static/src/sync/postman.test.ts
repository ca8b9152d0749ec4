/** The order in which wishes go out. */
import { signal } from '@preact/signals-core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyBoard } from '../board/board'
import type { Command } from '../contract/commands'
import { Ledger } from '../state/ledger'
import { OwnLog } from '../state/own'
import { Postman } from './postman'

const note = (text: string): Command => ({ type: 'PlaceNotes', notes: [{ note: text.slice(0, 9), kind: 'event', x: 0, y: 0, text }] })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('[D6] nothing overtakes a wish that is so large that it goes by HTTP', () => {
  const me = signal({ person: 'ines', role: 'participant' })
  const ledger = new Ledger(emptyBoard, me, new OwnLog(me))
  const out: string[] = []
  const postman = new Postman(ledger, {
    bySocket: ({ id }) => out.push(id) > 0,
    byHttp: ({ id }) => Promise.resolve(void out.push(`${id} by HTTP`)),
  })
  for (const [id, text] of [['one', 'a'], ['two', 'b'.repeat(70_000)], ['three', 'c']] as const) {
    ledger.hope({ id, command: note(text), since: 0 })
  }
  const answered = (id: string): void => {
    postman.answered(id)
    ledger.accepted(id, [])
    postman.deliver()
  }
  postman.open()
  expect(out).toEqual(['one'])
  answered('one')
  postman.deliver() // as every announcement of others causes it
  expect(out).toEqual(['one', 'two by HTTP'])
  postman.later('two', 0)
  postman.open()
  expect(out).toEqual(['one', 'two by HTTP', 'two by HTTP'])
  answered('two')
  expect(out).toEqual(['one', 'two by HTTP', 'two by HTTP', 'three'])
})

test('[D6] nothing overtakes what was under way when an earlier wish had to come again, however late its answer', () => {
  const me = signal({ person: 'ines', role: 'participant' })
  const ledger = new Ledger(emptyBoard, me, new OwnLog(me))
  const out: string[] = []
  const postman = new Postman(ledger, { bySocket: ({ id }) => out.push(id) > 0, byHttp: () => Promise.resolve() })
  const hope = (id: string): void => {
    ledger.hope({ id, command: note(id), since: 0 })
    postman.deliver()
  }
  postman.open()
  hope('one')
  hope('two')
  postman.later('one', 500)
  hope('three')
  vi.advanceTimersByTime(600) // the line is slow: nothing was heard of the second one yet
  expect(out).toEqual(['one', 'two'])
  postman.later('two', 500)
  vi.advanceTimersByTime(500)
  expect(out.slice(2)).toEqual(['one', 'two', 'three'])
})

test('[D6] who had to come again waits for the answers of the others, not for more than that', () => {
  const me = signal({ person: 'ines', role: 'participant' })
  const ledger = new Ledger(emptyBoard, me, new OwnLog(me))
  const out: string[] = []
  const postman = new Postman(ledger, { bySocket: ({ id }) => out.push(id) > 0, byHttp: () => Promise.resolve() })
  for (const id of ['one', 'two']) ledger.hope({ id, command: note(id), since: 0 })
  postman.open()
  postman.later('two', 500)
  vi.advanceTimersByTime(600)
  expect(out).toEqual(['one', 'two'])
  postman.answered('one')
  ledger.accepted('one', [])
  postman.deliver()
  expect(out).toEqual(['one', 'two', 'two'])
})

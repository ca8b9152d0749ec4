import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Hope } from '../state/ledger'
import { MemoryOutbox, openOutbox, type Outbox } from './outbox'

const hope = (id: string): Hope => ({ id, command: { type: 'RenameBoard', title: id }, since: 5 })

const kinds: readonly (readonly [string, (board: string) => Promise<Outbox>])[] = [
  ['in memory', () => Promise.resolve(new MemoryOutbox())],
  ['in the browser', (board) => openOutbox(board, 'ines')],
]

test.each(kinds)('an outbox %s keeps wishes in the order of wishing until they are dropped', async (name, open) => {
  const outbox = await open(name)
  await Promise.all(['a', 'b', 'c'].map((id) => outbox.put(hope(id))))
  await outbox.drop('b')
  expect(await outbox.all()).toEqual([hope('a'), hope('c')])
})

test('wishes survive the page, and belong to one board and one person', async () => {
  const outbox = await openOutbox('b1', 'ines')
  await outbox.put(hope('kept'))
  expect(await (await openOutbox('b1', 'ines')).all()).toEqual([hope('kept')])
  expect(await (await openOutbox('b2', 'ines')).all()).toEqual([])
  expect(await (await openOutbox('b1', 'jonas')).all()).toEqual([])
})

test('where the browser stores nothing, the page itself keeps them', async () => {
  const { indexedDB } = globalThis
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true, writable: true })
  const outbox = await openOutbox('b1', 'ines')
  Object.defineProperty(globalThis, 'indexedDB', { value: indexedDB, configurable: true, writable: true })
  expect(outbox).toBeInstanceOf(MemoryOutbox)
})

test.each(kinds)('[F18] an outbox %s keeps what was refused apart from what is still to be sent, until it is put away', async (name, open) => {
  const outbox = await open(`returned ${name}`)
  await outbox.put(hope('a'))
  await outbox.put(hope('b'))
  const wish = { ...hope('a'), code: 'changed_since', detail: { item: 'n1' } } as const
  await outbox.giveBack(wish)
  expect(await outbox.all()).toEqual([hope('b')])
  expect(await outbox.returned()).toEqual([wish])
  await outbox.drop('a')
  expect(await outbox.returned()).toEqual([])
})

import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { FakeLocks } from '../../../tests/client/locks'
import type { Hope } from '../state/ledger'
import { MemoryOutbox, openOutbox, type Outbox } from './outbox'
import type { Locks } from './windows'

const hope = (id: string): Hope => ({ id, command: { type: 'RenameBoard', title: id }, since: 5 })

const kinds: readonly (readonly [string, (board: string) => Promise<Outbox>])[] = [
  ['in memory', () => Promise.resolve(new MemoryOutbox())],
  ['in the browser', (board) => openOutbox(board, 'ines')],
]

test.each(kinds)('an outbox %s keeps wishes in the order of wishing until they are dropped', async (name, open) => {
  const outbox = await open(name)
  await Promise.all(['a', 'b', 'c'].map((id) => outbox.put(hope(id))))
  await outbox.drop('b')
  expect(await outbox.takeOver()).toEqual([hope('a'), hope('c')])
})

test('wishes survive the page, and belong to one board and one person', async () => {
  const outbox = await openOutbox('b1', 'ines')
  await outbox.put(hope('kept'))
  expect(await (await openOutbox('b1', 'ines')).takeOver()).toEqual([hope('kept')])
  expect(await (await openOutbox('b2', 'ines')).takeOver()).toEqual([])
  expect(await (await openOutbox('b1', 'jonas')).takeOver()).toEqual([])
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
  expect(await outbox.takeOver()).toEqual([hope('b')])
  expect(await outbox.returned()).toEqual([wish])
  await outbox.drop('a')
  expect(await outbox.returned()).toEqual([])
})

test('[F18] what a closed window left behind is taken over by one window, not by two', async () => {
  const { manager } = new FakeLocks()
  const closed = await openOutbox('two windows', 'ines', manager)
  await closed.put(hope('a'))
  await closed.put(hope('b'))
  closed.close()
  const [one, other] = [await openOutbox('two windows', 'ines', manager), await openOutbox('two windows', 'ines', manager)]
  const found = await Promise.all([one.takeOver(), other.takeOver()])
  expect(found).toEqual([[hope('a'), hope('b')], []])
  const left = new Promise<void>((again) => void other.takeOver(again))
  await one.drop('a')
  one.close()
  await left
  expect(await other.takeOver()).toEqual([hope('b')])
})

test('[F18] what an open window brings itself is left to it', async () => {
  const { manager } = new FakeLocks()
  const open = await openOutbox('open window', 'ines', manager)
  await open.put(hope('a'))
  const other = await openOutbox('open window', 'ines', manager)
  expect(await other.takeOver()).toEqual([])
  expect(await open.takeOver()).toEqual([hope('a')])
  expect(await (await openOutbox('open window', 'jonas', manager)).takeOver()).toEqual([])
})

test.each<[string, Partial<Locks>]>([
  ['refuses locks', { request: () => Promise.reject(new DOMException('not here', 'SecurityError')) }],
  ['cannot tell who holds them', { query: () => Promise.reject(new DOMException('not now', 'InvalidStateError')) }],
])('[F18] a browser that %s lets every window bring everything', async (how, broken) => {
  const locks = { ...new FakeLocks().manager, ...broken } as Locks
  const one = await openOutbox(how, 'ines', locks)
  await one.put(hope('a'))
  expect(await (await openOutbox(how, 'ines', locks)).takeOver()).toEqual([hope('a')])
})

test('[F18] a window that has left itself is told of no other', async () => {
  const { manager } = new FakeLocks()
  const [one, other] = [await openOutbox('left', 'ines', manager), await openOutbox('left', 'ines', manager)]
  const told: string[] = []
  await other.takeOver(() => void told.push('gone'))
  other.close()
  one.close()
  await (await openOutbox('left', 'ines', manager)).takeOver()
  expect(told).toEqual([])
})

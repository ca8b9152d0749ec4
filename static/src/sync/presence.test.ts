import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeServer } from '../../../tests/client/server'
import { visit } from '../../../tests/client/visitor'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

test('[L04] at most twenty times a second, and the newest arrives', async () => {
  const server = new FakeServer()
  const [ines, jonas] = [await visit(server, 'ines'), await visit(server, 'jonas')]
  await pass(100)
  server.heard.length = 0
  for (let step = 0; step <= 100; step += 1) {
    ines.workshop.motion.cursor.value = { x: step, y: 0 }
    await pass(10)
  }
  await pass(100)
  const told = server.heard.filter(({ type }) => type === 'Here').length
  expect(told).toBeGreaterThan(15)
  expect(told).toBeLessThanOrEqual(22)
  jonas.workshop.room.glide(100_000)
  expect(jonas.workshop.room.remotes.value).toMatchObject([{ person: 'ines', presence: { cursor: [100, 0] } }])
  expect(ines.workshop.room.remotes.value.map(({ person }) => person)).not.toContain('ines')
})

test('who stays still says nothing; after a new line everything is said again', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(100)
  workshop.motion.cursor.value = { x: 5, y: 5 }
  await pass(1000)
  const before = server.heard.filter(({ type }) => type === 'Here').length
  await pass(5000)
  expect(server.heard.filter(({ type }) => type === 'Here')).toHaveLength(before)
  server.cut()
  await pass(1000)
  expect(server.heard.at(-1)).toEqual({ type: 'Here', presence: { cursor: [5, 5] } })
})

test('nobody is here while the line is down', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.say({ type: 'Present', people: [{ connection: 'k9', person: 'wei', presence: { cursor: [1, 1] } }] })
  expect(workshop.room.persons.value).toEqual(['wei'])
  server.cut(4404)
  expect(workshop.room.persons.value).toEqual([])
})

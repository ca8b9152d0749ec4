import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeServer } from '../../../tests/client/server'
import { FakeLocks } from '../../../tests/client/locks'
import { visit, type Visitor } from '../../../tests/client/visitor'
import { picture } from '../board/picture'
import { MemoryOutbox, openOutbox } from './outbox'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)
const submits = (server: FakeServer) => server.heard.filter((frame) => frame.type === 'Submit')

test('two people see each other’s changes, and both show what the log says', async () => {
  const server = new FakeServer()
  const [ines, jonas] = [await visit(server, 'ines'), await visit(server, 'jonas')]
  await pass(0)
  const note = ines.workshop.desk.placeNote('event', { x: 0, y: 0 }, 'Ride requested') ?? ''
  jonas.workshop.desk.reword(note, 'Ride accepted')
  expect(jonas.workshop.board.value.notes.get(note)?.text).toBe('Ride accepted')
  expect(picture(ines.workshop.board.value)).toEqual(picture(server.board))
  expect(picture(jonas.workshop.board.value)).toEqual(picture(server.board))
  expect(ines.workshop.saving.value).toEqual({ state: 'saved' })
  expect(ines.workshop.me.value).toEqual({ person: 'ines', role: 'participant' })
})

test('[D5] a lost announcement is noticed by the next one and fetched', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.deaf = true
  server.wish('jonas', 'a', { type: 'RenameBoard', title: 'Two' })
  server.deaf = false
  server.wish('jonas', 'b', { type: 'RenameBoard', title: 'Three' })
  expect(server.heard.filter(({ type }) => type === 'CatchUp')).toEqual([{ type: 'CatchUp', after: 1 }])
  expect(workshop.board.value).toMatchObject({ version: 3, title: 'Three' })
})

test('[D5] a lost announcement is noticed by the beacon, after a moment’s patience', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.deaf = true
  server.wish('jonas', 'a', { type: 'RenameBoard', title: 'Two' })
  server.say({ type: 'Head', head: 2 })
  await pass(100)
  expect(workshop.board.value.version).toBe(1)
  await pass(500)
  expect(workshop.board.value.title).toBe('Two')
  expect(workshop.connection.catchingUp.value).toBeNull()
})

test('a CatchUp that is lost itself is asked again', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.deaf = true
  server.wish('jonas', 'a', { type: 'RenameBoard', title: 'Two' })
  server.deaf = false
  const say = vi.spyOn(server.log, 'slice').mockReturnValueOnce([])
  server.say({ type: 'Head', head: 2 })
  await pass(500)
  expect(workshop.board.value.version).toBe(1)
  await pass(2000)
  expect(workshop.board.value.version).toBe(2)
  say.mockRestore()
})

test('[D6] what was wished while the line was down arrives once, in its order, after it came back', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.cut()
  const note = workshop.desk.placeNote('event', { x: 50, y: 50 }, 'One') ?? ''
  workshop.desk.move([note], 10, 0)
  workshop.desk.reword(note, 'Two')
  expect(server.board.notes.size).toBe(0)
  expect(workshop.board.value.notes.get(note)).toMatchObject({ x: 10, text: 'Two' })
  await pass(600)
  expect(server.board.notes.get(note)).toMatchObject({ x: 10, text: 'Two' })
  expect(submits(server)).toHaveLength(3)
  expect(workshop.ledger.pending.value).toHaveLength(0)
})

test('[D6] an answer that was lost with the line is asked for again, and nothing happens twice', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.deaf = true
  const say = vi.spyOn(server, 'wish')
  const note = workshop.desk.placeNote('event', { x: 50, y: 50 }) ?? ''
  expect(say).toHaveBeenCalledOnce()
  expect(workshop.ledger.confirmed.value.notes.size).toBe(0)
  server.deaf = false
  server.cut()
  await pass(600)
  expect([...server.board.notes.keys()]).toEqual([note])
  expect(picture(workshop.ledger.confirmed.value)).toEqual(picture(server.board))
  expect(workshop.ledger.pending.value).toHaveLength(0)
})

test('[D6] a closed tab sends what it could not send when the board is opened again', async () => {
  const server = new FakeServer()
  const outbox = new MemoryOutbox()
  const first = await visit(server, 'ines', { outbox })
  await pass(0)
  server.cut()
  const note = first.workshop.desk.placeNote('event', { x: 50, y: 50 }) ?? ''
  first.session.stop()
  await pass(20_000)
  expect(server.board.notes.size).toBe(0)
  const second = await visit(server, 'ines', { outbox })
  expect(second.workshop.board.value.notes.has(note)).toBe(true)
  await pass(0)
  expect([...server.board.notes.keys()]).toEqual([note])
  expect(await outbox.takeOver()).toEqual([])
})

test('[F18] two windows find what a third one left: one brings it, the other sees it happen and takes up what is left of it', async () => {
  const server = new FakeServer()
  const { manager } = new FakeLocks()
  const sit = async (): Promise<Visitor> => {
    const sitting = openOutbox('b1', 'ines', manager).then((outbox) => visit(server, 'ines', { outbox }))
    await pass(100)
    return sitting
  }
  const closed = await sit()
  server.cut()
  const notes = ['One', 'Two'].map((text) => closed.workshop.desk.placeNote('event', { x: 50, y: 50 }, text))
  closed.session.stop()
  server.busy = true
  const [one, other] = [await sit(), await sit()]
  expect([one, other].map(({ workshop }) => workshop.ledger.pending.value.length)).toEqual([2, 0])
  other.workshop.desk.renameBoard('Rides')
  one.session.stop()
  await pass(50)
  expect(other.workshop.ledger.pending.value.map(({ command }) => command.type)).toEqual(['PlaceNote', 'PlaceNote', 'RenameBoard'])
  server.busy = false
  server.cut()
  await pass(20_000)
  expect([...server.board.notes.keys()]).toEqual(notes)
  expect(submits(server)).toHaveLength(3)
  other.session.stop()
})

test('[B1] a refusal takes the wish back and offers the words', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.moods.push('board_full')
  workshop.desk.placeNote('event', { x: 50, y: 50 }, 'Ride requested')
  expect(workshop.board.value.notes.size).toBe(0)
  expect(workshop.notices.list.value).toMatchObject([{ code: 'board_full', text: 'Ride requested' }])
})

test('[B1] what one window was refused and another one of the same person brought is offered back no longer', async () => {
  const server = new FakeServer()
  const outbox = new MemoryOutbox()
  const one = await visit(server, 'ines', { outbox })
  await pass(0)
  server.cut()
  const note = one.workshop.desk.placeNote('event', { x: 50, y: 50 }, 'Ride requested') ?? ''
  server.moods.push('locked')
  const other = await visit(server, 'ines', { outbox })
  await pass(0)
  expect(other.workshop.returned.list.value).toMatchObject([{ code: 'locked', command: { note } }])
  await pass(600)
  expect([...server.board.notes.keys()]).toEqual([note])
  expect(other.workshop.returned.list.value).toEqual([])
  expect(await outbox.returned()).toEqual([])
})

test('[B1] nor is it when the window that was refused is opened again', async () => {
  const server = new FakeServer()
  const outbox = new MemoryOutbox()
  const command = { type: 'PlaceNote', note: 'n1', kind: 'event', x: 0, y: 0, text: 'Ride requested' } as const
  for (const id of ['came-true', 'still-refused']) await outbox.giveBack({ id, command, since: 0, code: 'locked', detail: {} })
  server.wish('ines', 'came-true', command)
  const { workshop } = await visit(server, 'ines', { outbox })
  await pass(0)
  expect(workshop.returned.list.value).toMatchObject([{ id: 'still-refused' }])
  expect(await outbox.returned()).toMatchObject([{ id: 'still-refused' }])
})

test('a wish that must wait is sent again, and what builds on it is not lost', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.busy = true
  server.moods.push('retry', 'item_unknown')
  const note = workshop.desk.placeNote('event', { x: 50, y: 50 }) ?? ''
  workshop.desk.reword(note, 'Ride requested')
  server.release()
  expect(submits(server)).toHaveLength(2)
  expect(workshop.board.value.notes.get(note)?.text).toBe('Ride requested')
  await pass(150)
  await pass(5000)
  expect(server.board.notes.get(note)?.text).toBe('Ride requested')
  expect(workshop.notices.list.value).toEqual([])
  expect(workshop.ledger.pending.value).toEqual([])
})

test('[L03] a wish that came too fast is sent again when the server said, or after a while if it did not', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  for (const [detail, wait] of [[{ after_ms: 300 }, 300], [{ after_ms: 4000 }, 4000], [{}, 2000]] as const) {
    const before = submits(server).length
    server.detail = detail
    server.moods.push('rate')
    workshop.desk.placeNote('event', { x: 0, y: 0 })
    await pass(wait - 1)
    expect(submits(server)).toHaveLength(before + 1)
    await pass(1)
    expect(submits(server)).toHaveLength(before + 2)
    expect(workshop.ledger.pending.value).toEqual([])
  }
  expect(workshop.notices.list.value).toEqual([])
})

test('too much to tell entry by entry is fetched whole', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.cut()
  server.window = 5
  for (let turn = 0; turn < 20; turn += 1) server.wish('jonas', `r${turn}`, { type: 'RenameBoard', title: `T${turn}` })
  await pass(600)
  expect(workshop.board.value).toMatchObject({ version: 21, title: 'T19' })
  expect(workshop.connection.line.value).toBe('open')
  server.wish('jonas', 'after', { type: 'RenameBoard', title: 'After' })
  expect(workshop.board.value.title).toBe('After')
})

test('[4409] who fell behind fetches the board and comes back', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.deaf = true
  server.wish('jonas', 'a', { type: 'RenameBoard', title: 'Two' })
  server.deaf = false
  server.cut(4409)
  await pass(0)
  expect(workshop.board.value.title).toBe('Two')
  await pass(600)
  expect(workshop.connection.line.value).toBe('open')
})

test('[4403] access that ended stops the line, keeps the wishes and lets look only', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.cut()
  workshop.desk.placeNote('event', { x: 0, y: 0 })
  await pass(0)
  server.moods.push('not_allowed')
  await pass(600)
  expect(workshop.notices.list.value).toMatchObject([{ code: 'not_allowed' }])
  server.cut(4403)
  await pass(60_000)
  expect(server.open).toBe(0)
  expect(workshop.mayChange.value).toBe(false)
  expect(workshop.notices.list.value.at(-1)).toMatchObject({ code: 'access_ended', detail: { unsent: 0 } })
})

test('[4426] [4401] [4404] stop with a word of their own', async () => {
  for (const [code, notice] of [[4426, 'client_too_old'], [4401, 'signed_out'], [4404, 'board_missing']] as const) {
    const server = new FakeServer()
    const { workshop } = await visit(server, 'ines')
    await pass(0)
    server.cut(code)
    await pass(60_000)
    expect(server.open).toBe(0)
    expect(workshop.notices.list.value).toMatchObject([{ code: notice }])
    expect(workshop.connection).toMatchObject({ line: { value: 'stopped' }, code: { value: code } })
  }
})

test('a wish larger than a frame goes by HTTP, in its turn', async () => {
  const server = new FakeServer()
  const { workshop, large } = await visit(server, 'ines')
  await pass(0)
  const lines = Array.from({ length: 900 }, (_, line) => `Event number ${line}`).join('\n')
  const notes = workshop.desk.pasteLines(lines, 'event', { x: 0, y: 0 })
  workshop.desk.reword(notes[0] ?? '', 'First')
  await pass(0)
  expect(large).toHaveLength(1)
  expect(submits(server)).toHaveLength(1)
  expect(server.board.notes.size).toBe(900)
  expect(server.board.notes.get(notes[0] ?? '')?.text).toBe('First')
  expect(workshop.ledger.pending.value).toEqual([])
})

test('a thousand wishes wait for their turn, a few on their way at a time', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.cut()
  for (let turn = 0; turn < 300; turn += 1) workshop.desk.placeNote('event', { x: turn, y: 0 }, `${turn}`)
  await pass(600)
  expect([...server.board.notes.values()].map(({ text }) => text)).toEqual(Array.from({ length: 300 }, (_, turn) => `${turn}`))
  expect(workshop.ledger.pending.value).toEqual([])
})

test('my gestures of earlier days can be taken back after the page was opened anew', async () => {
  const server = new FakeServer()
  server.wish('ines', 'old', { type: 'PlaceNote', note: 'n1', kind: 'event', x: 0, y: 0 })
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  workshop.desk.undo()
  expect(server.board.notes.size).toBe(0)
})

test('what cannot be read is said to be too new, and the board stays', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.say({ type: 'Happened', entries: [{ version: 2, event: { type: 'NoteFolded' } }] } as never)
  await pass(60_000)
  expect(workshop.notices.list.value).toMatchObject([{ code: 'client_too_old' }])
  expect(workshop.board.value).toMatchObject({ version: 1, title: 'Bike rental' })
  expect(workshop.connection.line.value).toBe('stopped')
})

test('what is no frame at all stops the line as well', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.say(null as never)
  expect(workshop.notices.list.value).toMatchObject([{ code: 'client_too_old' }])
  expect(server.open).toBe(0)
})

test('[4413] a wish that is too large for the server is given up, with its words, and the others go on', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  server.busy = true
  const note = workshop.desk.placeNote('event', { x: 0, y: 0 }) ?? ''
  workshop.desk.reword(note, 'x'.repeat(9000))
  workshop.desk.move([note], 10, 0)
  server.cut(4413)
  server.release()
  await pass(600)
  expect(workshop.notices.list.value).toMatchObject([{ code: 'too_large', item: note }])
  expect(server.board.notes.get(note)).toMatchObject({ text: '', x: -40 })
})

test('[F20] a board that cannot be read to its end is shown up to there, to look at, and is not asked for without end', async () => {
  const server = new FakeServer()
  const { workshop } = await visit(server, 'ines')
  await pass(0)
  expect(workshop.mayChange.value).toBe(true)
  server.say({ type: 'Refused', id: null, code: 'entry_unreadable', detail: { version: 2, last: 1 } })
  const asked = server.heard.length
  server.say({ type: 'Head', head: 5 })
  await pass(10_000)
  expect(server.heard.slice(asked).filter(({ type }) => type === 'CatchUp')).toEqual([])
  expect(workshop.mayChange.value).toBe(false)
  expect(workshop.connection.catchingUp.value).toBeNull()
  expect(workshop.notices.list.value).toMatchObject([{ code: 'entry_unreadable', detail: { version: 2, last: 1 } }])
  expect(workshop.board.value.version).toBe(1)
})

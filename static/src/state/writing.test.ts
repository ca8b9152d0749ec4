import { expect, test } from 'vitest'
import { placed, sit } from '../../../tests/client/seat'
import { press } from './actions'
import type { Workshop } from './workshop'

const pressTab = (workshop: Workshop): boolean => press('Tab', workshop)

test('[D2] a draft becomes a fact when the writer pauses, and again when they leave', () => {
  const { workshop, clock, sent } = sit({ events: [placed('n1', 0, 0, 'Ride')] })
  workshop.writing.begin('note', 'n1')
  workshop.writing.write('Ride req')
  clock.pass(500)
  workshop.writing.write('Ride requested')
  expect(sent).toHaveLength(0)
  clock.pass(800)
  expect(sent.map(({ command }) => command)).toEqual([
    { type: 'RewordNote', note: 'n1', text: 'Ride requested', before: 'Ride' },
  ])
  workshop.writing.write('Ride requested!')
  workshop.writing.finish()
  expect(sent.at(-1)?.command).toEqual({ type: 'RewordNote', note: 'n1', text: 'Ride requested!', before: 'Ride requested' })
  expect(workshop.writing.now.value).toBeNull()
  clock.pass(5000)
  expect(sent).toHaveLength(2)
})

test('leaving without a change wishes for nothing', () => {
  const { workshop, sent } = sit({ events: [placed('n1', 0, 0, 'Ride')] })
  workshop.writing.begin('note', 'n1')
  workshop.writing.write('Rid')
  workshop.writing.write('Ride')
  workshop.writing.finish()
  expect(sent).toHaveLength(0)
})

test('[F16] [ER02] whoever wrote meanwhile keeps the words beside the other’s, and nothing is overwritten by leaving', () => {
  for (const early of [true, false]) {
    const { workshop, clock, sent, other } = sit({ events: [placed('n1', 0, 0, 'Ride')] })
    const { writing, desk, ledger, returned } = workshop
    writing.begin('note', 'n1')
    writing.write('Ride requested')
    if (!early) clock.pass(800)
    other({ type: 'RewordNote', note: 'n1', text: 'Trip', before: 'Ride' })
    if (!early) desk.refused(sent.splice(0)[0]?.id ?? '', 'changed_since', { item: 'n1' })
    expect(writing.now.value).toMatchObject({ draft: 'Ride requested', before: 'Trip', met: 'Trip' })
    expect(ledger.shown.value.notes.get('n1')?.text).toBe('Trip')
    clock.pass(5000)
    writing.finish()
    expect(sent).toEqual([])
    expect(returned.list.value).toMatchObject([{ code: 'changed_since', command: { text: 'Ride requested' } }])
    for (const wish of returned.list.value) desk.tryAgain(wish)
    expect(sent.at(-1)?.command).toMatchObject({ text: 'Ride requested', before: 'Trip' })
  }
})

test('[B1] words that are refused before it is known why stay in their field, beside what the note says', () => {
  const { workshop, clock, sent, other } = sit({ events: [placed('n1', 0, 0, 'Ride')] })
  const { writing, desk } = workshop
  writing.begin('note', 'n1')
  writing.write('Ride requested')
  clock.pass(800)
  desk.refused(sent[0]?.id ?? '', 'changed_since', { item: 'n1' })
  expect(writing.now.value).toMatchObject({ draft: 'Ride requested', met: 'Ride' })
  other({ type: 'RewordNote', note: 'n1', text: 'Trip' })
  expect(writing.now.value).toMatchObject({ draft: 'Ride requested', met: 'Trip' })
  writing.settle('mine')
  expect(sent.at(-1)?.command).toMatchObject({ text: 'Ride requested', before: 'Trip' })
})

test('[B1] words that were wished for before the field was opened are offered back, whatever it says', () => {
  for (const early of [true, false]) {
    const { workshop, sent, other } = sit({ events: [placed('n1', 0, 0, 'Ride')] })
    const { writing, desk, returned } = workshop
    desk.reword('n1', 'Ride requested', 'Ride')
    if (early) writing.begin('note', 'n1')
    other({ type: 'RewordNote', note: 'n1', text: 'Trip' })
    if (!early) writing.begin('note', 'n1')
    desk.refused(sent[0]?.id ?? '', 'changed_since', { item: 'n1' })
    expect(returned.list.value).toMatchObject([{ command: { text: 'Ride requested' } }])
  }
})

test.each([
  ['theirs', undefined, 'Trip'],
  ['mine', 'Ride requested', 'Ride requested'],
  ['both', 'Trip\nRide requested', 'Trip\nRide requested'],
] as const)('[ER02] two wrote on a note, and %s is chosen', (choice, wished, shown) => {
  const { workshop, sent, other } = sit({ events: [placed('n1', 0, 0, 'Ride')] })
  workshop.writing.begin('note', 'n1')
  workshop.writing.write('Ride requested')
  other({ type: 'RewordNote', note: 'n1', text: 'Trip' })
  workshop.writing.settle(choice)
  expect(sent.map(({ command }) => ('text' in command ? command.text : null))).toEqual(wished === undefined ? [] : [wished])
  expect(workshop.writing.now.value).toMatchObject({ draft: shown, met: null })
  expect(workshop.ledger.shown.value.notes.get('n1')?.text).toBe(shown)
})

test('whoever has not written yet sees the other’s words come into the open field', () => {
  const { workshop, sent, other } = sit({ events: [placed('n1', 0, 0, 'Ride')] })
  workshop.writing.begin('note', 'n1')
  other({ type: 'RewordNote', note: 'n1', text: 'Trip' })
  expect(workshop.writing.now.value).toMatchObject({ draft: 'Trip', before: 'Trip', met: null })
  workshop.writing.finish()
  expect(sent).toEqual([])
})

test('[B1] a text that is too long is offered back when the field is closed already', () => {
  const { workshop, sent } = sit({ events: [placed('n1', 0, 0, 'Ride')] })
  const long = 'x'.repeat(10_001)
  workshop.writing.begin('note', 'n1')
  workshop.writing.write(long)
  workshop.writing.finish()
  expect(workshop.ledger.shown.value.notes.get('n1')?.text).toBe('Ride')
  workshop.desk.refused(sent[0]?.id ?? '', 'text_too_long', { length: 10_001, limit: 10_000 })
  expect(workshop.notices.list.value).toMatchObject([{ code: 'text_too_long', text: long, detail: { limit: 10_000 } }])
  workshop.notices.dismiss(workshop.notices.list.value[0]?.id ?? 0)
  expect(workshop.notices.list.value).toHaveLength(0)
})

test('[B1] opening the history keeps what is being written', async () => {
  const { workshop, sent } = sit({ events: [placed('n1', 0, 0, 'Ride')] })
  workshop.writing.begin('note', 'n1')
  workshop.writing.write('Ride requested')
  await workshop.history.open(1)
  expect(workshop.writing.now.value).toBeNull()
  expect(sent.map(({ command }) => command)).toMatchObject([{ type: 'RewordNote', text: 'Ride requested' }])
})

test('[B1] words on a note that somebody throws away are offered back, and an untouched field closes silently', () => {
  const { workshop, sent, other } = sit({ events: [placed('n1', 0, 0, 'Ride'), placed('n2', 0, 0)] })
  workshop.writing.begin('note', 'n1')
  workshop.writing.write('Ride requested')
  other({ type: 'RemoveItems', notes: ['n1'] })
  expect(workshop.writing.now.value).toBeNull()
  workshop.desk.refused(sent[0]?.id ?? '', 'item_unknown', { item: 'n1' })
  expect(workshop.notices.list.value).toMatchObject([{ code: 'item_unknown', text: 'Ride requested' }])
  workshop.writing.begin('note', 'n2')
  other({ type: 'RemoveItems', notes: ['n2'] })
  expect(workshop.writing.now.value).toBeNull()
  expect(sent).toHaveLength(1)
})

test('[B1] words of somebody whose access ends while they write are offered back', () => {
  const { workshop, sent } = sit({ events: [placed('n1', 0, 0, 'Ride')] })
  workshop.writing.begin('note', 'n1')
  workshop.writing.write('Ride requested')
  workshop.me.value = { person: 'ines', role: 'observer' }
  workshop.writing.finish()
  expect(sent).toHaveLength(0)
  expect(workshop.notices.list.value).toMatchObject([{ code: 'not_allowed', text: 'Ride requested' }])
})

test('names of frames, lines and arrows are written in the same field, when it is left', () => {
  const { workshop, sent } = sit({ events: [placed('n1', 0, 0), placed('n2', 200, 0)] })
  const frame = workshop.desk.drawFrame({ x: 0, y: 0, w: 10, h: 10 }) ?? ''
  const line = workshop.desk.drawPivotal(400) ?? ''
  const link = workshop.desk.connect('n1', 'n2') ?? ''
  sent.splice(0)
  for (const [on, id] of [['frame', frame], ['pivotal', line], ['link', link]] as const) {
    workshop.writing.begin(on, id)
    workshop.writing.write(`a ${on}`)
  }
  workshop.writing.finish()
  expect(sent.map(({ command }) => command)).toEqual([
    { type: 'RenameFrame', frame, name: 'a frame' },
    { type: 'RenamePivotal', pivotal: line, text: 'a pivotal' },
    { type: 'RewordLink', link, text: 'a link' },
  ])
})

test('[U07] ten events in a row by keyboard alone, with equal gaps', () => {
  const { workshop } = sit()
  const first = workshop.desk.placeNoteIn('event', { x: 0, y: 0 }) ?? ''
  workshop.writing.begin('note', first)
  const words = Array.from({ length: 10 }, (_, place) => `Event ${place}`)
  for (const word of words) {
    workshop.writing.write(word)
    expect(workshop.writing.now.value?.draft).toBe(word)
    if (word !== words.at(-1)) pressTab(workshop)
  }
  workshop.writing.finish()
  const notes = [...workshop.ledger.shown.value.notes.values()]
  expect(notes.map(({ text }) => text)).toEqual(words)
  expect(notes.map(({ x, y }) => [x, y])).toEqual(words.map((_, place) => [place * 120, 0]))
})

test('[U07] Tab goes on in the note that lies beside', () => {
  const { workshop } = sit({ events: [placed('n1', 0, 0), placed('n2', 120, 0, 'There')] })
  workshop.writing.begin('note', 'n1')
  pressTab(workshop)
  expect(workshop.writing.now.value).toMatchObject({ id: 'n2', draft: 'There' })
  expect(workshop.selection.has('n2')).toBe(true)
})

test('[U07] a blank note that Tab made goes when it is left, and undo does not speak of it', () => {
  const { workshop, sent, confirm } = sit({ events: [placed('n1', 0, 0, '')] })
  const { writing, board, selection, gestures } = workshop
  writing.begin('note', 'n1')
  writing.write('Ride requested')
  press('Tab', workshop)
  confirm()
  const before = gestures.undoable.value
  expect(board.value.notes.size).toBe(2)
  press('Esc', workshop)
  expect([board.value.notes.size, [...selection.ids.value], writing.now.value]).toEqual([1, ['n1'], null])
  expect(sent.map(({ command }) => command.type)).toEqual(['Undo'])
  confirm()
  expect([gestures.redoable.value, gestures.undoable.value === before]).toEqual([null, false])
  workshop.desk.undo()
  expect(board.value.notes.get('n1')?.text).toBe('')
})

test('[U07] it goes also before the server has heard of it; written on, or passed by, it stays', () => {
  const { workshop, confirm } = sit({ events: [placed('n1', 0, 0, 'Ride')] })
  const { writing, board } = workshop
  writing.begin('note', 'n1')
  press('Tab', workshop)
  press('Esc', workshop)
  expect(board.value.notes.size).toBe(1)
  confirm()
  expect(board.value.notes.size).toBe(1)
  writing.begin('note', 'n1')
  press('Tab', workshop)
  press('Tab', workshop)
  expect(board.value.notes.size).toBe(3)
  press('Shift+Tab', workshop)
  expect(board.value.notes.size).toBe(2)
  writing.write('x')
  writing.finish()
  confirm()
  expect([...board.value.notes.values()].map(({ text }) => text)).toEqual(['Ride', 'x'])
})

test('[U16] a note and its first words are one step back, and one step forth, however often the writer paused', () => {
  for (const settled of [true, false]) {
    const { workshop, clock, confirm } = sit({ events: [placed('n1', 0, 0, 'Ride')] })
    const { writing, desk, ledger } = workshop
    const note = desk.placeNote('event', { x: 300, y: 300 }) ?? ''
    writing.begin('note', note)
    writing.write('Ride')
    clock.pass(800)
    writing.write('Ride requested')
    writing.finish()
    if (settled) confirm()
    desk.undo()
    expect([...ledger.shown.value.notes.keys()]).toEqual(['n1'])
    if (settled) confirm()
    desk.redo()
    expect(ledger.shown.value.notes.get(note)?.text).toBe('Ride requested')
  }
})

test('[U16] words that come later are a step of their own, and so is a note that was moved before it was written on', () => {
  const { workshop, confirm } = sit()
  const { writing, desk, ledger } = workshop
  const note = desk.placeNote('event', { x: 300, y: 300 }) ?? ''
  const says = (text: string): void => {
    writing.begin('note', note)
    writing.write(text)
    writing.finish()
  }
  desk.move([note], 10, 0)
  says('Ride')
  says('Ride requested')
  confirm()
  const steps = [1, 2, 3].map(() => {
    desk.undo()
    return ledger.shown.value.notes.get(note)
  })
  expect(steps.map((one) => [one?.text, one?.x])).toEqual([['Ride', 260], ['', 260], ['', 250]])
})

test('[U16] a first text that was refused does not keep its note on the board', () => {
  const { workshop, sent, confirm } = sit()
  const { writing, desk, ledger } = workshop
  const note = desk.placeNote('event', { x: 300, y: 300 }) ?? ''
  confirm()
  writing.begin('note', note)
  writing.write('Ride')
  writing.finish()
  desk.refused(sent.splice(0)[0]?.id ?? '', 'text_too_long', {})
  desk.undo()
  expect(ledger.shown.value.notes.size).toBe(0)
})

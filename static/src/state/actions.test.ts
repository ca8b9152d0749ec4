import { expect, test } from 'vitest'
import { placed, sit } from '../../../tests/client/seat'
import { ACTIONS, actionFor, isPossible, press } from './actions'
import { chordOf, type KeyPress } from './keys'

const key = (press: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...press,
})

test('[K7] no key has two meanings within one mode, and no two actions have one name', () => {
  const keys = ACTIONS.flatMap(({ mode, keys: chords }) => chords.map((chord) => `${mode} ${chord}`))
  expect(keys).toEqual([...new Set(keys)])
  expect(new Set(ACTIONS.map(({ name }) => name)).size).toBe(ACTIONS.length)
})

test('[U27] every action with a key does something that the same key finds, when it is possible', () => {
  for (const action of ACTIONS) {
    const { workshop } = sit({ events: [placed('n1', 0, 0), placed('n2', 200, 0), placed('n3', 400, 300)] })
    workshop.selection.set('n2')
    workshop.desk.moveSelection(1, 1)
    workshop.desk.undo()
    workshop.desk.move(['n1'], 1, 1)
    if (action.mode === 'editing') workshop.writing.begin('note', 'n1')
    if (action.mode === 'outline') workshop.view.value = 'outline'
    if (action.mode === 'replay') workshop.history.at.value = 1
    const found = isPossible(action, workshop) ? action.keys.map((chord) => actionFor(chord, workshop)?.name) : []
    expect(found.filter((name) => name !== action.name)).toEqual([])
    expect(() => action.perform(workshop)).not.toThrow()
  }
})

test('[K1] letters and signs go by what they type, digits by where they are', () => {
  expect(chordOf(key({ key: 'e', code: 'KeyE' }))).toBe('E')
  expect(chordOf(key({ key: 'E', code: 'KeyE', shiftKey: true }))).toBe('Shift+E')
  expect(chordOf(key({ key: '!', code: 'Digit1', shiftKey: true }))).toBe('Shift+1')
  expect(chordOf(key({ key: '?', code: 'Minus', shiftKey: true }))).toBe('?')
  expect(chordOf(key({ key: '+', code: 'BracketRight', ctrlKey: true }))).toBe('Ctrl++')
  expect(chordOf(key({ key: 'ArrowLeft', code: 'ArrowLeft' }))).toBe('Left')
  expect(chordOf(key({ key: ' ', code: 'Space' }))).toBe('Space')
})

test('[K3] Ctrl means Cmd on macOS; [K6] AltGr types characters', () => {
  expect(chordOf(key({ key: 'z', metaKey: true, shiftKey: true }), true)).toBe('Ctrl+Shift+Z')
  expect(chordOf(key({ key: '@', ctrlKey: true, altKey: true }))).toBeNull()
})

test('an observer looks about and changes nothing', () => {
  const { workshop, sent } = sit({ role: 'observer', events: [placed('n1', 0, 0)] })
  workshop.selection.set('n1')
  for (const { perform, name } of ACTIONS) if (!name.startsWith('history')) perform(workshop)
  expect(sent).toHaveLength(0)
  expect(press('Delete', workshop)).toBe(false)
  expect(press('Shift+1', workshop)).toBe(true)
  expect(workshop.saving.value.state).toBe('viewonly')
})

test('[U13] arrows nudge what is selected by one step and by ten', () => {
  const { workshop } = sit({ events: [placed('n1', 0, 0)] })
  workshop.selection.set('n1')
  press('Right', workshop)
  press('Shift+Down', workshop)
  expect(workshop.ledger.shown.value.notes.get('n1')).toMatchObject({ x: 10, y: 100 })
})

test('[U08] Tab walks through the story and leaves after its end', () => {
  const { workshop } = sit({ events: [placed('b', 200, 0), placed('a', 0, 0)] })
  expect([press('Tab', workshop), [...workshop.selection.ids.value]]).toEqual([true, ['a']])
  expect([press('Tab', workshop), [...workshop.selection.ids.value]]).toEqual([true, ['b']])
  expect(press('Tab', workshop)).toBe(false)
  expect([press('Shift+Tab', workshop), [...workshop.selection.ids.value]]).toEqual([true, ['a']])
})

test('in the history the arrows step, and nothing can be changed', async () => {
  const { workshop, sent } = sit({ events: [placed('n1', 0, 0)] })
  workshop.selection.set('n1')
  await workshop.history.open()
  expect(press('Left', workshop)).toBe(true)
  expect(workshop.history.at.value).toBe(1)
  expect(press('Delete', workshop)).toBe(false)
  expect(press('Shift+1', workshop)).toBe(true)
  workshop.desk.placeNote('event', { x: 0, y: 0 })
  expect(sent).toHaveLength(0)
  expect(press('Esc', workshop)).toBe(true)
  expect(workshop.history.at.value).toBeNull()
})

test('[AX6] what is in the hand is put down with Enter: a note beside the selected one, an arrow where Tab has gone', () => {
  const { workshop, confirm } = sit({ events: [placed('a', 0, 0), placed('b', 120, 0)] })
  const notes = () => [...workshop.ledger.shown.value.notes.values()]
  workshop.selection.set('a')
  press('L', workshop)
  expect(press('Enter', workshop)).toBe(true)
  expect(workshop.ledger.shown.value.links.size).toBe(0)
  press('Tab', workshop)
  press('Enter', workshop)
  expect([...workshop.ledger.shown.value.links.values()]).toMatchObject([{ source: 'a', target: 'b' }])
  expect([workshop.toolbox.tool.value.name, ...workshop.selection.ids.value]).toEqual(['select', 'b'])

  confirm()
  workshop.selection.set('a')
  press('C', workshop)
  press('Enter', workshop)
  const { kind, x, y } = notes().at(-1) ?? {}
  const b = notes().find(({ id }) => id === 'b')
  expect([kind, y]).toEqual(['command', 0])
  expect(x).toBe((b?.x ?? 0) + (b?.w ?? 0) + 20)
  expect(workshop.writing.now.value?.id).toBe(notes().at(-1)?.id)
})

import { expect, test } from 'vitest'
import { gesturing } from '../../../tests/client/hand'
import { placed } from '../../../tests/client/seat'
import { menuOf, type Entry } from './menu'

const names = (groups: readonly (readonly Entry[])[]): string[] => groups.flat().map(({ name }) => name)

test('[U26] the right button takes what is there, keeps what it is part of, and lets go on the bare board', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0), placed('n2', 200, 0)] })
  const { selection, menu } = hand.workshop
  hand.menu(50, 50)
  expect([...selection.ids.value]).toEqual(['n1'])
  expect(menu.value).toEqual({ at: { x: 50, y: 50 }, world: { x: 50, y: 50 } })
  hand.click(250, 50, { shift: true })
  hand.menu(50, 50)
  expect([...selection.ids.value]).toEqual(['n1', 'n2'])
  hand.menu(150, 50)
  expect([...selection.ids.value], 'between the notes, in the box around them').toEqual(['n1', 'n2'])
  hand.menu(600, 600)
  expect([...selection.ids.value]).toEqual([])
  expect(hand.wished()).toEqual([])
})

test('[U26] the menu ends a gesture and puts a tool away', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0)] })
  hand.workshop.toolbox.take({ name: 'note', kind: 'event' })
  hand.down(300, 300)
  hand.menu(300, 300)
  hand.up(300, 300)
  expect([hand.wished(), hand.tools.state]).toEqual([[], 'select.idle'])
})

test('[U26] a menu offers what is possible: to observers no change at all', () => {
  const { workshop } = gesturing({ events: [placed('n1', 0, 0)] })
  expect(names(menuOf(workshop))).toContain('note.here')
  workshop.selection.set('n1')
  expect(names(menuOf(workshop))).toContain('arrange.remove')
  workshop.me.value = { person: 'ines', role: 'observer' }
  expect(names(menuOf(workshop))).toEqual(['clip.copy', 'note.about', 'view.fitSelection'])
  workshop.selection.clear()
  expect(names(menuOf(workshop))).not.toContain('note.here')
})

test('[U26] the menu for several things leaves out what is done to one, and frames them', () => {
  const { workshop } = gesturing({ events: [placed('n1', 0, 0), placed('n2', 200, 0)] })
  workshop.selection.set('n1')
  expect(names(menuOf(workshop))).toEqual(expect.arrayContaining(['note.edit', 'tool.link', 'arrange.frame']))
  workshop.selection.set('n1', 'n2')
  expect(names(menuOf(workshop))).toContain('arrange.frame')
  expect(names(menuOf(workshop)).filter((name) => name === 'note.edit' || name === 'tool.link')).toEqual([])
  menuOf(workshop).flat().find((entry) => entry.name === 'arrange.frame' && 'perform' in entry && (entry.perform(workshop), true))
  const [frame] = workshop.board.value.frames.values()
  expect(frame && [frame.x < 0, frame.x + frame.w > 300]).toEqual([true, true])
  expect(workshop.writing.now.value?.on).toBe('frame')
})

test('[U26] the menu of an arrow offers what can be done to arrows', () => {
  const { workshop } = gesturing({ events: [placed('n1', 0, 0), placed('n2', 200, 0)] })
  workshop.selection.set(workshop.desk.connect('n1', 'n2') ?? '')
  expect(names(menuOf(workshop))).toEqual(['note.edit', 'link.source', 'link.target', 'arrange.remove'])
  workshop.me.value = { person: 'ines', role: 'observer' }
  expect(names(menuOf(workshop))).toContain('view.fit')
})

/** What people do at a board, by chance: everything that the desk offers, and now and then a wish from out of nowhere. */
import type { Arbitrary } from 'fast-check'
import { sample } from 'fast-check'
import { AXES, FRAME_ROLES, KINDS } from '../../static/src/contract/kinds'
import type { Command } from '../../static/src/contract/commands'
import type { Workshop } from '../../static/src/state/workshop'
import { wishes } from '../client/workshops'
import type { Dice } from './dice'

const TEXTS = [
  'Ride requested', 'Zahlung\nverbucht', '注文が確定した', '🚕 \u202eabc', 'a\u0308\r\nb', 'line one\nline two', '', 'nul\u0000', 'x'.repeat(10_001),
] as const

const PLACES = [-250.5, -40, 0, 0.1, 10, 120, 1e6, 333.333] as const

type Move = (workshop: Workshop, dice: Dice) => unknown

const text = (dice: Dice): string => dice.one(TEXTS.slice(0, dice.once(12) ? undefined : 7)) ?? ''
const tag = (dice: Dice): string => dice.one(['risk', 'mobile app', 'a\u0308', ' ']) ?? 'risk'
const at = (dice: Dice): number => dice.one(PLACES) ?? 0
const box = (dice: Dice): { x: number; y: number; w: number; h: number } => ({ x: at(dice), y: at(dice), w: 40 + dice.roll(900), h: 40 + dice.roll(600) })
const kind = (dice: Dice): (typeof KINDS)[number] => dice.one(KINDS) ?? 'event'

/** Select up to so many things that are there. */
function choose({ board, selection }: Workshop, dice: Dice, most: number): boolean {
  const { notes, frames, links, pivotals } = board.value
  const things = dice.some([...notes.keys(), ...frames.keys(), ...links.keys(), ...pivotals.keys()], most)
  selection.set(...things)
  return things.length > 0
}

/** Something of this sort that is there. */
const one = (items: ReadonlyMap<string, unknown>, dice: Dice): string | undefined => dice.one([...items.keys()])

const given = <Thing>(thing: Thing | undefined, act: (thing: Thing) => unknown): unknown =>
  thing === undefined ? undefined : act(thing)

const place: Move = ({ desk }, dice) => desk.placeNote(kind(dice), { x: at(dice), y: at(dice) }, text(dice))

const write: Move = ({ board, writing }, dice) =>
  given(one(board.value.notes, dice), (id) => {
    writing.begin('note', id)
    for (const draft of ['Ri', 'Ride', `Ride ${dice.roll(100)} ${text(dice)}`]) writing.write(draft)
    if (!dice.once(3)) writing.finish()
  })

const wish: Move = ({ desk }, dice) => {
  const [command] = sample<Command>(wishes as Arbitrary<Command>, { numRuns: 1, seed: dice.roll(2 ** 31) })
  // Drawings come in over HTTP, names from the exports, and an undo from one's own log.
  if (command !== undefined && !['ImportDrawing', 'Undo'].includes(command.type)) desk.submit(command)
}

/** A wish with more bytes than a socket takes: it goes over HTTP. */
const pasteMuch: Move = ({ desk }, dice) =>
  desk.pasteLines(Array.from({ length: 9 }, () => 'y'.repeat(9000)).join('\n'), kind(dice), { x: at(dice), y: at(dice) })

/** Each with its weight. */
const MOVES: readonly (readonly [number, string, Move])[] = [
  [14, 'place', place],
  [10, 'reword', ({ board, desk }, dice) => given(one(board.value.notes, dice), (id) => desk.reword(id, text(dice)))],
  [8, 'write', write],
  [14, 'move', (workshop, dice) => choose(workshop, dice, 12) && workshop.desk.moveSelection(at(dice), at(dice))],
  [6, 'change kind', (workshop, dice) => choose(workshop, dice, 6) && workshop.desk.changeKind(kind(dice))],
  [9, 'connect', ({ board, desk }, dice) => given(one(board.value.notes, dice), (from) => given(one(board.value.notes, dice), (to) => desk.connect(from, to)))],
  [3, 'reword link', ({ board, desk }, dice) => given(one(board.value.links, dice), (id) => desk.rewordLink(id, text(dice)))],
  [4, 'frame', ({ desk }, dice) => desk.drawFrame(box(dice), 'context', text(dice))],
  [3, 'rename frame', ({ board, desk }, dice) => given(one(board.value.frames, dice), (id) => desk.renameFrame(id, text(dice)))],
  [5, 'resize', ({ board, desk }, dice) => given(one(dice.once(2) ? board.value.notes : board.value.frames, dice), (id) => desk.resize(id, box(dice)))],
  [3, 'pivotal', ({ board, desk }, dice) => desk.drawPivotal(at(dice), one(board.value.notes, dice) ?? null, text(dice))],
  [2, 'rename pivotal', ({ board, desk }, dice) => given(one(board.value.pivotals, dice), (id) => desk.renamePivotal(id, text(dice)))],
  [7, 'remove', (workshop, dice) => choose(workshop, dice, 3) && workshop.desk.removeSelection()],
  [3, 'lock', (workshop, dice) => choose(workshop, dice, 2) && workshop.desk.lockSelection(true)],
  [4, 'unlock', (workshop, dice) => choose(workshop, dice, 12) && workshop.desk.lockSelection(false)],
  [2, 'tilt', (workshop, dice) => choose(workshop, dice, 4) && workshop.desk.tiltSelection()],
  [2, 'restack', (workshop, dice) => choose(workshop, dice, 4) && workshop.desk.restackSelection(dice.once(2) ? 'front' : 'back')],
  [2, 'change role', (workshop, dice) => choose(workshop, dice, 6) && workshop.desk.changeRole(dice.one(FRAME_ROLES) ?? 'plain')],
  [3, 'tag', ({ board, desk }, dice) => given(one(board.value.notes, dice), (id) => desk.submit({ type: 'TagNotes', notes: [id], add: [tag(dice)], remove: [tag(dice)] }))],
  [3, 'make room', ({ desk }, dice) => desk.submit({ type: 'InsertSpace', axis: dice.one(AXES) ?? 'x', at: at(dice), by: at(dice) })],
  [1, 'legend', ({ desk }, dice) => desk.submit({ type: 'EditLegend', kind: kind(dice), name: tag(dice), paper: '#FFE0B2' })],
  [12, 'undo', ({ desk }) => desk.undo()],
  [6, 'redo', ({ desk }) => desk.redo()],
  [4, 'paste', ({ desk }, dice) => desk.pasteLines(`${text(dice)}\n${text(dice)}\nthird`, kind(dice), { x: at(dice), y: at(dice) })],
  [3, 'duplicate', (workshop, dice) => choose(workshop, dice, 5) && workshop.desk.duplicate({ x: 30, y: 30 })],
  [1, 'paste much', pasteMuch],
  [2, 'introduce', ({ desk }, dice) => desk.introduce(text(dice))],
  [1, 'rename board', ({ desk }, dice) => desk.renameBoard(text(dice))],
  [8, 'wish', wish],
]

const ALL = MOVES.flatMap(([weight, name, act]) => Array.from({ length: weight }, () => ({ name, act })))

/** Do one of them; its name. */
export function move(workshop: Workshop, dice: Dice): string {
  const { name, act } = dice.one(ALL) ?? { name: 'place', act: place }
  act(workshop, dice)
  return name
}

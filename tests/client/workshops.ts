/** Random workshops: wishes over a handful of names, so that they often meet, and the facts they leave behind. */
import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { anticipate } from '../../static/src/board/anticipate'
import { emptyBoard } from '../../static/src/board/board'
import { evolveAll } from '../../static/src/board/evolve'
import type { Command, NewFrame, NewLink, NewNote } from '../../static/src/contract/commands'
import type { Event } from '../../static/src/contract/events'
import { AXES, FRAME_ROLES, KINDS } from '../../static/src/contract/kinds'

const names = (letter: string, count: number): Arbitrary<string> =>
  fc.integer({ min: 0, max: count - 1 }).map((place) => `${letter}${place}`)

const note = names('n', 6)
const frame = names('f', 3)
const link = names('l', 4)
const pivotal = names('v', 3)
const place = fc.constantFrom(-250.5, 0, 10, 120, 1e6)
const extent = fc.constantFrom(0.5, 40, 100, 200)
const kind = fc.constantFrom(...KINDS)
const text = fc.constantFrom('', 'Ride requested', 'Zahlung\nverbucht', '注文が確定した', '🚕', 'a\u0308', 'nul\u0000')
const tag = fc.constantFrom('risk', 'mobile app', 'a\u0308', ' ')
const box = fc.record({ x: place, y: place, w: extent, h: extent })
const some = <Item>(item: Arbitrary<Item>, maxLength: number): Arbitrary<Item[]> => fc.array(item, { maxLength })

const newNote: Arbitrary<NewNote> = fc.record({ note, kind, x: place, y: place, text })
const newLink: Arbitrary<NewLink> = fc.record({ link, source: note, target: note, text })
const newFrame: Arbitrary<NewFrame> = fc
  .tuple(frame, box, text, fc.constantFrom(...FRAME_ROLES))
  .map(([id, where, name, role]) => ({ frame: id, ...where, name, role }))

const wish = <Type extends Command['type'], Fields>(type: Type, fields: Arbitrary<Fields>): Arbitrary<{ type: Type } & Fields> =>
  fields.map((some) => ({ type, ...some }))

/** Any wish but opening; Undo takes back the gesture of that place. */
export const wishes: Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: wish('PlaceNote', newNote) },
  wish('PlaceNotes', fc.record({ notes: fc.array(newNote, { minLength: 1, maxLength: 3 }), links: some(newLink, 2) })),
  wish(
    'ImportDrawing',
    fc.record({
      format: fc.constant('drawio'),
      file: fc.constant('f'),
      notes: some(newNote, 2),
      frames: some(newFrame, 1),
      links: some(newLink, 1),
    }),
  ),
  {
    weight: 2,
    arbitrary: wish(
      'MoveItems',
      fc.record({
        notes: some(fc.record({ note, x: place, y: place }), 3),
        frames: some(fc.record({ frame, x: place, y: place }), 1),
        pivotals: some(fc.record({ pivotal, x: place }), 1),
      }),
    ),
  },
  wish('RewordNote', fc.record({ note, text })),
  wish('ResizeNote', fc.record({ note, box })),
  wish(
    'ResizeItems',
    fc.record({ notes: some(fc.record({ note, box }), 3), frames: some(fc.record({ frame, box }), 2), pivotals: some(fc.record({ pivotal, x: place }), 2) }),
  ),
  wish('ChangeKind', fc.record({ notes: fc.array(note, { minLength: 1, maxLength: 2 }), kind })),
  wish(
    'RemoveItems',
    fc.record({ notes: some(note, 2), frames: some(frame, 1), links: some(link, 1), pivotals: some(pivotal, 1) }),
  ),
  wish('InsertSpace', fc.record({ axis: fc.constantFrom(...AXES), at: place, by: fc.constantFrom(-1e5, -33.3, 0, 0.1, 240) })),
  wish('TurnNotes', fc.record({ notes: fc.array(fc.record({ note, turn: fc.constantFrom(0, 45, -12.5) }), { minLength: 1, maxLength: 2 }) })),
  wish('RestackNotes', fc.record({ notes: fc.array(fc.record({ note, stack: fc.constantFrom(-2, 0, 7) }), { minLength: 1, maxLength: 2 }) })),
  wish('TagNotes', fc.record({ notes: fc.array(note, { minLength: 1, maxLength: 2 }), add: some(tag, 2), remove: some(tag, 2) })),
  wish('LockItems', fc.record({ notes: some(note, 1), frames: some(frame, 1), pivotals: some(pivotal, 1) })),
  wish('UnlockItems', fc.record({ notes: some(note, 3), frames: some(frame, 2), pivotals: some(pivotal, 2) })),
  { weight: 2, arbitrary: wish('ConnectNotes', newLink) },
  wish('RewordLink', fc.record({ link, text })),
  wish('DrawFrame', newFrame),
  wish('RenameFrame', fc.record({ frame, name: text })),
  wish('ChangeFrameRole', fc.record({ frame, role: fc.constantFrom(...FRAME_ROLES) })),
  wish('ResizeFrame', fc.record({ frame, box })),
  wish('DrawPivotal', fc.record({ pivotal, x: place, text, note: fc.option(note) })),
  wish('RenamePivotal', fc.record({ pivotal, text })),
  wish('RenameBoard', fc.record({ title: text })),
  wish('EditLegend', fc.record({ kind, name: fc.option(tag), paper: fc.option(fc.constantFrom('#FFFFFF', '#ff9f4b', '#202020')) })),
  wish('Introduce', fc.record({ name: text })),
  wish('RecordNames', fc.record({ names: fc.array(fc.record({ note, name: fc.constantFrom('A', 'B') }), { minLength: 1, maxLength: 2 }) })),
  { weight: 3, arbitrary: wish('Undo', fc.record({ gesture: names('c', 30) })) },
)

/** All facts of a workshop, from its beginning. */
export const workshops: Arbitrary<Event[]> = fc.array(wishes, { maxLength: 40 }).map((script) => {
  const facts: Event[] = [{ type: 'BoardOpened', title: 'Random', format: 'blank', language: 'en' }]
  const gestures = new Map<string, readonly Event[]>()
  let board = evolveAll(emptyBoard, facts)
  for (const [turn, command] of script.entries()) {
    const gesture = command.type === 'Undo' ? gestures.get(command.gesture) : undefined
    const events = anticipate(command, board, 'ines', gesture)
    gestures.set(`c${turn}`, events)
    board = evolveAll(board, events)
    facts.push(...events)
  }
  return facts
})

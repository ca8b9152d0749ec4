/** The story in words, as a list that can be edited. */
import type { Table } from '../message'

export const en = {
  'outline.title': 'Outline',
  'outline.outside': 'Outside every context',
  'outline.empty': 'The story in words: every note in the order of time, by context. The first one makes the list.',
  'outline.contexts': 'Contexts',
  'outline.pivotals': 'Pivotal events',
  'outline.view': 'Show as',
  'outline.bar': 'Current entry',
  'outline.keys': 'Up and down walk, Enter writes, a letter adds a note, Alt with up or down moves it, Esc goes back to the board.',
  'outline.note': 'Text of the note. Enter finishes, Shift Enter begins a new line, Tab writes the next note.',
  'outline.leads': 'leads to {to}',
  'outline.add': 'New after this',
  'outline.add.kind': 'Kind of the new note',
  'outline.earlier': 'Move earlier',
  'outline.later': 'Move later',
  'outline.frame': 'Context around',
  'outline.frame.name': 'Name of the context. Enter finishes.',
  'outline.pivotal': 'Pivotal event',
  'outline.pivotal.name': 'Name of the pivotal event. Enter finishes.',
  'outline.pivotal.at': 'at {event}',
  'choose.putAfter': 'Put after …',
  'choose.moveTo': 'Move to …',
  'choose.changeKind': 'Change kind …',
  'choose.leadTo': 'Leads to …',
  'choose.unlink': 'Remove arrow …',
} as const satisfies Table

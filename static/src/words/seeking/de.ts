/** Finding a note, something to do, or its shortcut. */
import type { Same } from '../message'
import type { en } from './en'

export const de: Same<typeof en> = {
  'key.Ctrl': 'Strg',
  'key.Alt': 'Alt',
  'key.Shift': 'Umschalt',
  'key.Enter': 'Eingabe',
  'key.Delete': 'Entf',
  'key.Backspace': 'Rücktaste',
  'key.Space': 'Leertaste',
  'key.Home': 'Pos1',
  'key.End': 'Ende',
  'key.Left': 'Links',
  'key.Right': 'Rechts',
  'key.Up': 'Auf',
  'key.Down': 'Ab',
  'key.ContextMenu': 'Menü',
  'find.field': 'In allen Notizen suchen',
  'find.none': 'Keine Notiz sagt das.',
  'find.hits': { one: '{n} Treffer', other: '{n} Treffer' },
  'find.at': '{at} von {n}',
  'find.next': 'Nächster Treffer',
  'find.previous': 'Voriger Treffer',
}

/** What a refusal means for a person: which text would be lost, which item it was about, or that it need not be told. */
import type { Command } from '../contract/commands'
import type { RefusalCode } from '../contract/refusals'
import type { Notice } from './notices'

/** The words that somebody wrote with this wish; null when it carries none. */
export function wordsOf(command: Command): string | null {
  switch (command.type) {
    case 'PlaceNote':
    case 'RewordNote':
    case 'RewordLink':
    case 'RenamePivotal':
    case 'DrawPivotal':
      return command.text || null
    case 'RenameFrame':
    case 'DrawFrame':
    case 'Introduce':
      return command.name || null
    case 'RenameBoard':
      return command.title
    case 'PlaceNotes':
      return command.notes.map(({ text }) => text ?? '').join('\n') || null
    case 'TagNotes':
      return command.add?.join(', ') || null
    case 'EditLegend':
      return command.name || null
    default:
      return null
  }
}

function itemOf(command: Command): string | null {
  if ('note' in command && command.note) return command.note
  if ('frame' in command) return command.frame
  if ('link' in command) return command.link
  if ('pivotal' in command) return command.pivotal
  return null
}

/** Why a wish did not come through: the board said no, or it could not be read, or it is too large to be sent. */
export type RefusalOnTheWay = RefusalCode | 'malformed' | 'too_large'

type Refusal = Pick<Notice, 'code' | 'detail' | 'text' | 'item'>

/** A lost text is told always; an undo of what never came to be, or a move of what is gone, is no news for anybody. */
export function refusalOf(command: Command, code: RefusalOnTheWay, detail: Notice['detail']): Refusal | null {
  const text = wordsOf(command)
  const silent = code === 'gesture_unknown' || (code === 'item_unknown' && text === null)
  return silent ? null : { code, detail, text, item: itemOf(command) }
}

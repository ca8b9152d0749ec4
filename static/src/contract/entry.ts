// Made by `manage.py contract` from boards.journal.entry. Change it there.
import type { Event } from './events'
import type { CommandId, PersonId } from './ids'

/**
 * One line of a board's log.
 *
 * version   its place on this board, 1, 2, 3 ... without a gap
 * at        when it was decided, UTC
 * by        who wished it
 * command   which wish it came from; entries of one gesture share it
 */
export interface Entry {
  readonly version: number
  readonly at: string
  readonly by: PersonId
  readonly command: CommandId
  readonly event: Event
}

// Made by `manage.py contract` from boards.domain.rejections, boards.handling.refusals and boards.live.frames. Change it there.

/** Why the answer is no. */
export const REFUSALS = [
  'board_already_open',
  'board_full',
  'board_unopened',
  'changed_since',
  'command_failed',
  'command_id_reused',
  'entry_unreadable',
  'gesture_unknown',
  'greeting_missing',
  'item_already_there',
  'item_unknown',
  'link_to_itself',
  'locked',
  'malformed',
  'name_missing',
  'not_allowed',
  'text_not_writable',
  'text_too_long',
  'too_dark',
  'too_far',
  'too_large',
  'too_many_tags',
] as const

export type RefusalCode = (typeof REFUSALS)[number]

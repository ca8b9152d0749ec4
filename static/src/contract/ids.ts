// Made by `manage.py contract` from boards.domain.ids. Change it there.

export type BoardId = string
export type NoteId = string
export type FrameId = string
export type LinkId = string
export type PivotalId = string
export type PersonId = string
export type CommandId = string

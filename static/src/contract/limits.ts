// Made by `manage.py contract` from boards.domain and boards.live.frames. Change it there.

export const PROTOCOL = 3
export const REACH = 10000000
export const TEXT_LIMIT = 10000
export const TITLE_LIMIT = 200
export const NAME_LIMIT = 60
export const TAG_LIMIT = 40
export const TAGS_LIMIT = 10

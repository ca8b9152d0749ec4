// Made by `manage.py contract` from boards.domain.kinds. Change it there.

/** What a note stands for. The values are stored and published; they never change (STYLE N5). */
export const KINDS = [
  'event',
  'hotspot',
  'actor',
  'system',
  'command',
  'policy',
  'read_model',
  'aggregate',
  'ui',
  'opportunity',
  'value_plus',
  'value_minus',
  'term',
  'text',
  'unknown',
] as const

export type Kind = (typeof KINDS)[number]

/** The kind of workshop a board is made for. */
export const FORMATS = [
  'big_picture',
  'process',
  'design',
  'blank',
] as const

export type Format = (typeof FORMATS)[number]

/** What a frame means: only contexts and subdomains reach the model. A lane is a band along the story (PRACTICE 3). */
export const FRAME_ROLES = [
  'context',
  'subdomain',
  'theme',
  'plain',
  'lane',
] as const

export type FrameRole = (typeof FRAME_ROLES)[number]

/** A direction on the board: x is time, to the right; y is down. */
export const AXES = [
  'x',
  'y',
] as const

export type Axis = (typeof AXES)[number]

/**
 * How a kind lies on the board.
 *
 * width, height   board units; one square paper note is 100 x 100
 * paper           colour of the paper
 * icon            name of the small drawing, so that colour is never alone (PRACTICE K1)
 * key             the letter that places it; empty if none
 */
export interface Look {
  readonly width: number
  readonly height: number
  readonly paper: string
  readonly icon: string
  readonly key: string
}

export const LOOKS: Readonly<Record<Kind, Look>> = {
  event: { width: 100, height: 100, paper: '#FF9F4B', icon: 'zap', key: 'E' },
  hotspot: { width: 100, height: 100, paper: '#F27C8C', icon: 'badge', key: 'Q' },
  actor: { width: 50, height: 70, paper: '#FEF445', icon: 'user', key: 'A' },
  system: { width: 200, height: 100, paper: '#EA96BA', icon: 'plug', key: 'X' },
  command: { width: 100, height: 100, paper: '#27BFE6', icon: 'arrow-right', key: 'C' },
  policy: { width: 200, height: 100, paper: '#B485BC', icon: 'repeat-2', key: 'P' },
  read_model: { width: 100, height: 100, paper: '#D1E27C', icon: 'list', key: 'R' },
  aggregate: { width: 200, height: 100, paper: '#FFF9B1', icon: 'layers', key: 'G' },
  ui: { width: 100, height: 100, paper: '#FFFFFF', icon: 'app-window', key: 'U' },
  opportunity: { width: 100, height: 100, paper: '#AED25A', icon: 'lightbulb', key: 'O' },
  value_plus: { width: 40, height: 40, paper: '#8BC34A', icon: 'plus', key: '' },
  value_minus: { width: 40, height: 40, paper: '#E5737A', icon: 'minus', key: '' },
  term: { width: 200, height: 100, paper: '#E2E8F0', icon: 'book-open', key: 'D' },
  text: { width: 200, height: 40, paper: '', icon: 'type', key: '' },
  unknown: { width: 100, height: 100, paper: '#D9D6D0', icon: 'circle-help', key: '' },
}

export const PALETTES: Readonly<Record<Format, readonly Kind[]>> = {
  big_picture: ['event', 'hotspot', 'actor', 'system', 'opportunity', 'value_plus', 'value_minus', 'term', 'text'],
  process: ['event', 'command', 'actor', 'policy', 'system', 'read_model', 'ui', 'hotspot', 'term', 'text'],
  design: ['event', 'command', 'actor', 'policy', 'read_model', 'aggregate', 'system', 'ui', 'hotspot', 'term', 'text'],
  blank: ['event', 'hotspot', 'actor', 'system', 'command', 'policy', 'read_model', 'aggregate', 'ui', 'opportunity', 'value_plus', 'value_minus', 'term', 'text'],
}

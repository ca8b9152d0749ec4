/** What the three formats look like: notes as a workshop would leave them, in board units. */
import type { Format, Kind } from '../contract/kinds'
import { LOOKS } from '../contract/kinds'
import type { Sheet } from '../look/sheets'

const sheet = (kind: Kind, x: number, y: number): Sheet => ({ kind, x, y, w: LOOKS[kind].width, h: LOOKS[kind].height })

/** Chaotic exploration: a cloud along time, a question here and there. */
const CLOUD: readonly (readonly [number, number])[] = [
  [0, 170], [70, 330], [130, 240], [260, 90], [190, 300], [620, 190], [730, 60], [790, 230], [840, 30], [900, 170], [960, 70], [1010, 210], [1060, 20], [1130, 160], [1190, 80],
  [860, 350], [1180, 290], [1320, 130], [1400, 240], [1330, 330], [700, 300], [560, 260], [1480, 100], [480, 350],
]
const DOUBTS: readonly (readonly [number, number])[] = [[410, 40], [560, 60], [470, 180], [380, 250], [1060, 300], [1250, 200]]

const big: readonly Sheet[] = [...CLOUD.map(([x, y]) => sheet('event', x, y)), ...DOUBTS.map(([x, y]) => sheet('hotspot', x, y))]

/** A line of the grammar, edge to edge. */
function row(x: number, y: number, kinds: readonly Kind[], actor: boolean): Sheet[] {
  let at = x
  const line = kinds.map((kind) => {
    const placed = sheet(kind, at, y)
    at += placed.w + 8
    return placed
  })
  const command = line.find(({ kind }) => kind === 'command')
  return actor && command ? [...line, sheet('actor', command.x - 28, y + 60)] : line
}

const process: readonly Sheet[] = [
  ...row(-40, 40, ['command', 'system', 'event', 'policy'], true),
  ...row(660, 40, ['read_model', 'command', 'system', 'event'], true),
  ...row(1230, 40, ['policy', 'command'], false),
  ...row(20, 200, ['read_model', 'command', 'system', 'event', 'policy'], true),
  ...row(800, 200, ['command', 'system', 'event', 'policy'], true),
  ...row(-60, 360, ['command', 'system', 'event', 'policy'], true),
  ...row(640, 360, ['read_model', 'command', 'system', 'event'], true),
  sheet('hotspot', 1240, 355),
]

const context = (x: number, w: number): Sheet => ({ kind: 'frame', x, y: 20, w, h: 470 })
const design: readonly Sheet[] = [
  context(20, 832),
  context(892, 832),
  ...row(70, 60, ['read_model', 'command', 'aggregate', 'event', 'policy'], true),
  ...row(70, 200, ['read_model', 'command', 'aggregate', 'event', 'policy'], true),
  ...row(70, 340, ['read_model', 'command', 'system', 'event'], true),
  sheet('hotspot', 690, 340),
  ...row(1050, 60, ['command', 'aggregate', 'event'], false),
  ...row(1050, 200, ['command', 'aggregate', 'event'], false),
  ...row(942, 340, ['read_model', 'command', 'aggregate', 'event', 'policy'], true),
]

export const SAMPLES: Readonly<Record<Exclude<Format, 'blank'>, readonly Sheet[]>> = { big_picture: big, process, design }

/** Beginnings that the server makes: boards/http/beginnings.py. */
export type Template = 'chapters' | 'first_row' | 'two_contexts'

const frame = (x: number, y: number, w: number, h: number): Sheet => ({ kind: 'frame', x, y, w, h })
/** A pivotal line, as wide as it must be to be seen in a small picture. */
const pivot = (x: number): Sheet => ({ kind: 'line', x, y: -60, w: 14, h: 1060 })

export const TEMPLATES: Readonly<Record<Template, readonly Sheet[]>> = {
  chapters: [...[0, 320, 640].map((y) => frame(0, y, 2400, 300)), ...[500, 1250, 2000].map(pivot)],
  first_row: [sheet('read_model', 0, 0), sheet('command', 140, 0), sheet('actor', 115, 70), sheet('system', 280, 0), sheet('event', 520, 0), sheet('policy', 660, 0), sheet('command', 900, 0)],
  two_contexts: [frame(0, 0, 640, 320), frame(760, 0, 800, 320), sheet('command', 60, 110), sheet('aggregate', 200, 110), sheet('event', 440, 110), sheet('policy', 820, 110), sheet('command', 1060, 110)],
}

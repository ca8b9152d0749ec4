/** Which small drawing says a kind, so that colour is never alone (LOOK 2.2). */
import type { Kind } from '../contract/kinds'
import type { IconName } from './icons'

export const KIND_ICONS: Readonly<Record<Kind, IconName | null>> = {
  event: 'zap',
  hotspot: null,
  actor: 'user',
  system: 'plug',
  command: 'arrow-right',
  policy: 'repeat-2',
  read_model: 'list',
  aggregate: 'layers',
  ui: 'app-window',
  opportunity: 'lightbulb',
  value_plus: null,
  value_minus: null,
  term: 'book-open',
  text: null,
  unknown: 'circle-help',
}

/** Actions of the player over the log (UX section 5, mode replay). */
import type { Action } from './action'

/** Entries that a long step covers. */
const LONG_STEP = 10

export const historyActions: readonly Action[] = [
  { name: 'history.open', mode: 'board', keys: ['Shift+H'], perform: ({ history }) => void history.open() },
  {
    name: 'history.toggle',
    mode: 'replay',
    keys: ['Space'],
    perform: ({ history }) => (history.playing.value ? history.pause() : history.play()),
  },
  { name: 'history.close', mode: 'replay', keys: ['Esc'], perform: ({ history }) => history.close() },
  { name: 'history.back', mode: 'replay', keys: ['Left'], perform: ({ history }) => history.step(-1) },
  { name: 'history.on', mode: 'replay', keys: ['Right'], perform: ({ history }) => history.step(1) },
  { name: 'history.farBack', mode: 'replay', keys: ['Shift+Left'], perform: ({ history }) => history.step(-LONG_STEP) },
  { name: 'history.farOn', mode: 'replay', keys: ['Shift+Right'], perform: ({ history }) => history.step(LONG_STEP) },
  { name: 'history.start', mode: 'replay', keys: ['Home'], perform: ({ history }) => history.seek(0) },
  { name: 'history.end', mode: 'replay', keys: ['End'], perform: ({ history }) => history.seek(history.head.value) },
  { name: 'history.slower', mode: 'replay', keys: ['<'], perform: ({ history }) => history.slower() },
  { name: 'history.faster', mode: 'replay', keys: ['>'], perform: ({ history }) => history.faster() },
]

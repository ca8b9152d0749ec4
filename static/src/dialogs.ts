/** Every dialog of the board page, with what it needs from the server; the player of the history, the board in words, and the tips. */
import { legendDialog } from './panels/legend-edit'
import { aboutDialog } from './panels/about'
import { chooser, CHOICES } from './panels/choose'
import { commandsDialog } from './panels/commands'
import { dialogFor } from './panels/dialog'
import { exportDialog } from './panels/export'
import { player } from './panels/player'
import { keysDialog } from './panels/keys'
import { returnedDialog } from './panels/returned'
import { shareDialog, type Links } from './panels/share'
import { isNameless } from './panels/name'
import { tagsDialog } from './panels/tags'
import { tips } from './panels/tips'
import { keep, type View } from './look/draw'
import type { Workshop } from './state/workshop'
import { ask } from './sync/http'
import { drawing, offerOf } from './taking-home'
import { say } from './words/words'
import './style/dialogs.css'
import './style/outline.css'
import './style/player.css'

export { raiseOutline } from './panels/outline'
export { outlineBar } from './panels/outline-bar'

export interface Around {
  readonly id: string
  /** Null for those who may not invite. */
  readonly links: Links | null
}

export function dialogsOf(workshop: Workshop, { id, links }: Around): readonly HTMLElement[] {
  const { asked } = workshop
  // Before the line may break: pictures are drawn offline, too.
  drawing().catch(() => undefined)
  return [
    layer('player-layer', player(workshop)),
    layer('tip-layer', tips(workshop, () => isNameless(workshop))),
    ...CHOICES.map((choice) => dialogFor(asked, choice, { ...chooser(workshop, choice), label: say(`choose.${choice}`), kind: 'choose' })),
    dialogFor(asked, 'share', { view: shareDialog(workshop, links, (link) => renew(id, link)), label: say('share.title'), kind: 'share' }),
    dialogFor(asked, 'export', { ...exportDialog(workshop, offerOf(id, () => workshop.board.value)), label: say('export.title'), kind: 'export' }),
    dialogFor(asked, 'returned', { view: returnedDialog(workshop), label: say('returned.title'), kind: 'question' }),
    dialogFor(asked, 'keys', { ...keysDialog(workshop), label: say('keys.title'), kind: 'keys' }),
    dialogFor(asked, 'about', { ...aboutDialog(workshop), label: say('about.title'), kind: 'about' }),
    dialogFor(asked, 'tags', { ...tagsDialog(workshop), label: say('tags.region'), kind: 'tags' }),
    dialogFor(asked, 'legend', { view: legendDialog(workshop), label: say('board.legend'), kind: 'legend-dialog' }),
    dialogFor(asked, 'commands', { ...commandsDialog(workshop), label: say('commands.title'), kind: 'commands' }),
  ]
}

function layer(kind: string, view: View): HTMLElement {
  const element = document.createElement('div')
  element.className = kind
  keep(element, view)
  return element
}

async function renew(id: string, link: keyof Links): Promise<Links> {
  const answer = (await ask(`/api/boards/${encodeURIComponent(id)}/links/`, { method: 'POST', json: { link } })) as { links: Links }
  return answer.links
}

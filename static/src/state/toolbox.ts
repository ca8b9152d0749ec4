/** Which tool is in my hand. */
import { signal } from '@preact/signals-core'
import type { FrameRole, Kind } from '../contract/kinds'

export type Tool =
  | { readonly name: 'select' }
  | { readonly name: 'hand' }
  | { readonly name: 'note'; readonly kind: Kind }
  | { readonly name: 'link' }
  | { readonly name: 'frame'; readonly role: FrameRole }
  | { readonly name: 'pivotal' }
  | { readonly name: 'space' }

export class Toolbox {
  readonly tool = signal<Tool>({ name: 'select' })
  /** The kind that N and a double click place. */
  readonly lastKind = signal<Kind>('event')

  take(tool: Tool): void {
    if (tool.name === 'note') this.lastKind.value = tool.kind
    this.tool.value = tool
  }

  /** Back to the arrow, as after every placing. */
  putAway(): void {
    this.tool.value = { name: 'select' }
  }
}

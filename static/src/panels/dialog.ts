/** Dialogs are the browser's own: they keep the focus, close with Esc and give the focus back. */
import { effect, type Signal } from '@preact/signals-core'
import { render } from 'lit'
import type { View } from '../look/draw'
import type { PanelName, Workshop } from '../state/workshop'

export interface Opened {
  readonly view: View
  readonly label: string
  /** Called when it opens; it may take the focus further, which begins at the dialog itself. */
  readonly open?: () => void
  readonly kind?: string
}

/** A dialog that is open while `asked` names it. */
export function dialogFor(asked: Signal<PanelName | null>, name: PanelName, { view, label, open, kind = '' }: Opened): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.className = `dialog ${kind}`
  dialog.dataset['panel'] = name
  dialog.setAttribute('aria-label', label)
  dialog.tabIndex = -1
  dialog.addEventListener('close', () => {
    if (asked.peek() === name) asked.value = null
  })
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  effect(() => {
    const wanted = asked.value === name
    if (wanted && !dialog.open) {
      open?.()
      render(view(), dialog)
      dialog.showModal()
      // The browser would begin at whatever comes first in there.
      if (open !== undefined) (dialog.querySelector<HTMLElement>('[autofocus]') ?? dialog).focus()
    } else if (!wanted && dialog.open) dialog.close()
    if (wanted) render(view(), dialog)
  })
  return dialog
}

/** One question with two answers. `name` is what it is called among the dialogs. */
export function confirmWith(name: string, template: (answer: (yes: boolean) => void) => ReturnType<View>): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog')
    dialog.className = 'dialog question'
    dialog.dataset['panel'] = name
    let yes = false
    render(
      template((answer) => {
        yes = answer
        dialog.close()
      }),
      dialog,
    )
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(yes)
    })
    document.body.append(dialog)
    dialog.showModal()
  })
}

export type { Workshop }

/**
 * News for people, by code; the words are made by panels, in the reader's language (STYLE E2). A refusal carries the text that
 * would otherwise be lost (UX B1).
 */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
import type { RefusalCode } from '../contract/refusals'

export type NoticeCode =
  | RefusalCode
  /** The server could not read what we sent. */
  | 'malformed'
  /** The line ended for good (TRUST section 4): signed out, access ended, no such board, client too old, message too large. */
  | 'signed_out'
  | 'access_ended'
  | 'board_missing'
  | 'client_too_old'
  | 'too_large'
  /** The line ends for a while: the server restarts, or that was a lot at once. */
  | 'restarting'
  | 'too_fast'
  /** Four fifths of what a board can hold are on it. */
  | 'board_filling'
  /** The log could not be fetched. */
  | 'history_missing'
  /** A gesture could not be taken back, or only in part, because others changed it since. */
  | 'undo_changed'
  /** The browser does not let a menu read the clipboard. */
  | 'paste_by_key'
  /** Room was made, and what is locked was among what made way. */
  | 'locked_made_way'
  /** A picture or another file was pasted or dropped; a board holds words. */
  | 'paste_file'
  | 'undo_partly'

export interface Notice {
  readonly id: number
  readonly code: NoticeCode
  /** Fields of the refusal: item, length, limit, role ... */
  readonly detail: Readonly<Record<string, unknown>>
  /** The text that was not kept, to be offered back; null if there was none. */
  readonly text: string | null
  /** The note, frame, arrow or line it was meant for. */
  readonly item: string | null
  /** The wish that came back and is kept until somebody has decided; null if there is none. */
  readonly wish: string | null
}

export class Notices {
  /** Oldest first. */
  readonly list: ReadonlySignal<readonly Notice[]>
  readonly #list: Signal<readonly Notice[]> = signal([])
  #last = 0

  constructor() {
    this.list = this.#list
  }

  tell(notice: Pick<Notice, 'code'> & Partial<Notice>): void {
    this.#last += 1
    const known = this.#list.value.filter(({ code, text }) => code !== notice.code || text !== (notice.text ?? null))
    this.#list.value = [...known, { detail: {}, text: null, item: null, wish: null, ...notice, id: this.#last }]
  }

  /** What was said about the line is over. */
  forget(...codes: NoticeCode[]): void {
    if (this.#list.value.some(({ code }) => codes.includes(code))) {
      this.#list.value = this.#list.value.filter(({ code }) => !codes.includes(code))
    }
  }

  dismiss(id: number): void {
    this.#list.value = this.#list.value.filter((notice) => notice.id !== id)
  }
}

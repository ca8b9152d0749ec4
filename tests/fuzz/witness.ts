/**
 * Writes down what one person's browser was told and what it showed, and complains as soon as something is not as promised:
 * the version falls, hopes are not shown over what is confirmed, a wish is lost or answered twice in different ways.
 */
import { effect } from '@preact/signals-core'
import { anticipate } from '../../static/src/board/anticipate'
import { evolveAll } from '../../static/src/board/evolve'
import { picture } from '../../static/src/board/picture'
import type { Command } from '../../static/src/contract/commands'
import { wordsOf } from '../../static/src/state/refusal'
import type { Workshop } from '../../static/src/state/workshop'
import { canon, digest } from './canon'

export interface Wished {
  readonly command: Command
  /** First and last version, or none when it was no news; missing while nobody said so. */
  kept?: readonly number[]
  refused?: string
}

export class Witness {
  readonly name: string
  /** Whether windows take over only what no other one brings. */
  readonly alone: boolean
  /** Every wish of this person, in the order of wishing. */
  readonly wishes = new Map<string, Wished>()
  /** What was confirmed at each version that was shown, as digests. */
  readonly shown = new Map<number, string>()
  /** Wishes of another window of the same person, which this one found unsent. */
  readonly adopted = new Set<string>()
  /** Wishes that the server refused once, whether that was heard here or not: sent again, they are decided anew. */
  readonly refusedOnce = new Set<string>()
  /** How many frames of which type the server said. */
  readonly heard: Record<string, number> = {}
  readonly complaints: string[] = []
  /** What happened while the page is open. */
  #happened = new Set<string>()
  #version = 0

  constructor(name: string, alone: boolean = false) {
    this.name = name
    this.alone = alone
  }

  /** Follow a workshop from its beginning; the answer stops it. */
  follow(workshop: Workshop): () => void {
    const { ledger, desk } = workshop
    this.#happened = new Set()
    for (const { id } of ledger.pending.value) if (!this.wishes.has(id)) this.adopted.add(id)
    const [accepted, adopt, refused] = [ledger.accepted.bind(ledger), ledger.adopt.bind(ledger), desk.refused.bind(desk)]
    ledger.adopt = (hopes) => {
      for (const { id } of hopes) if (!this.wishes.has(id)) this.adopted.add(id)
      adopt(hopes)
    }
    ledger.accepted = (id, versions) => {
      this.#accepted(id, versions)
      accepted(id, versions)
    }
    desk.refused = (id, code, detail) => {
      const wish = this.wishes.get(id)
      const hoped = ledger.pending.value.some((hope) => hope.id === id)
      refused(id, code, detail)
      if (wish === undefined || !hoped) return
      wish.refused = code
      const words = wordsOf(wish.command)
      const back = workshop.notices.list.value.some(({ text }) => text === words) || staysIn(workshop, wish.command, code)
      if (words !== null && code !== 'gesture_unknown' && !back) this.complain(`the words of ${id} were not offered back`)
    }
    const stops = [
      effect(() => {
        for (const { id, command } of ledger.pending.value) {
          if (!this.wishes.has(id)) this.wishes.set(id, { command })
        }
      }),
      effect(() => ledger.latest.value.forEach(({ command }) => this.#happened.add(command))),
      effect(() => this.#saw(ledger.confirmed.value.version, () => digest(canon(picture(ledger.confirmed.value))))),
    ]
    return () => stops.forEach((stop) => stop())
  }

  /** A frame of the server, which may get lost before the client hears it. */
  overhear(text: string): void {
    const type = /^\{"type":"(?<type>\w+)"/u.exec(text)?.groups?.['type'] ?? 'nothing'
    this.heard[type] = (this.heard[type] ?? 0) + 1
    if (type !== 'Refused') return
    const { id, code } = JSON.parse(text) as { id: string | null; code?: string }
    if (id !== null) this.refusedOnce.add(id)
    this.heard[`refused ${code ?? ''}`] = (this.heard[`refused ${code ?? ''}`] ?? 0) + 1
  }

  /** After each step: what is shown is what is hoped for, over what is confirmed. */
  look({ ledger, me, returned }: Workshop): void {
    for (const { id } of returned.list.value) if (this.#happened.has(id)) this.complain(`${id} happened and is offered back`)
    let board = ledger.confirmed.value
    let last = ''
    for (const { id, command } of ledger.pending.value) {
      const facts = ledger.hoped.value.get(id) ?? []
      if (command.type !== 'Undo' && canon(anticipate(command, board, me.value.person)) !== canon(facts)) {
        this.complain(`${id} (${command.type}) is hoped to do something else than it would`)
      }
      board = evolveAll(board, facts)
      if (id <= last) this.complain(`${id} stands behind ${last}, which was wished for later`)
      last = id
    }
    if (canon(picture(board)) !== canon(picture(ledger.shown.value))) this.complain('hopes are not shown over what is confirmed')
  }

  complain(what: string): void {
    this.complaints.push(`${this.name}: ${what}`)
  }

  #accepted(id: string, versions: readonly number[]): void {
    const wish = this.wishes.get(id)
    if (wish === undefined) return this.complain(`${id} was accepted, and nobody here wished for it`)
    if (wish.refused !== undefined) this.complain(`${id} was accepted after it was refused (${wish.refused})`)
    const ends = versions.length === 0 ? [] : [versions[0] ?? 0, versions.at(-1) ?? 0]
    if (wish.kept !== undefined && canon(wish.kept) !== canon(ends)) {
      this.complain(`${id} was accepted at ${canon(wish.kept)}, and then at ${canon(ends)}`)
    }
    wish.kept = ends
    return undefined
  }

  #saw(version: number, drawn: () => string): void {
    if (version < this.#version) this.complain(`shows ${version} after ${this.#version}`)
    this.#version = version
    const now = drawn()
    const before = this.shown.get(version)
    if (before !== undefined && before !== now) this.complain(`shows two boards as version ${version}`)
    this.shown.set(version, now)
  }
}

/** Whether the refused words still stand in the open field of their note, as something that its writer has to decide about. */
function staysIn({ writing, board }: Workshop, command: Command, code: string): boolean {
  const field = writing.now.value
  if (field === null || code !== 'changed_since' || command.type !== 'RewordNote' || field.id !== command.note) return false
  return field.draft === command.text && (field.met !== null || board.value.notes.get(field.id)?.text === field.draft)
}

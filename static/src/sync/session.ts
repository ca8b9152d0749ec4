/**
 * One browser at one board: takes what the server says into the ledger, asks for what is missing, and brings wishes to it.
 *
 * The ledger takes version n+1 only. A gap, or a Head beyond what is here, is answered with CatchUp; Reload fetches the board anew
 * over HTTP. Own facts come the same way as others' (DESIGN D5 to D7).
 */
import { batch, effect } from '@preact/signals-core'
import { isKnown } from '../board/evolve'
import { boardOf } from '../board/picture'
import type { Entry } from '../contract/entry'
import type { ServerFrame, Welcome } from '../contract/frames'
import { PROTOCOL } from '../contract/limits'
import { REFUSALS, type RefusalCode } from '../contract/refusals'
import type { Hope } from '../state/ledger'
import type { Workshop } from '../state/workshop'
import { Behind } from './behind'
import { windClock } from './clock'
import { closingOf } from './closing'
import { Problem, type BoardHttp } from './http'
import type { Outbox } from './outbox'
import { Postman } from './postman'
import { tellPresence } from './presence'
import { Socket, type Around } from './socket'


/** Milliseconds before a wish is sent again that met no server, or one that did not say how long to wait. */
const AGAIN = 2000

export interface SessionParts {
  readonly workshop: Workshop
  readonly around: Around
  readonly http: Pick<BoardHttp, 'state' | 'own' | 'command'>
  readonly outbox: Outbox
}

export class Session {
  readonly #parts: SessionParts
  readonly #socket: Socket
  readonly #postman: Postman
  readonly #stops: (() => void)[] = []
  readonly #behind: Behind
  /** True while my own latest gestures are asked for. */
  #learning = false

  constructor(parts: SessionParts) {
    this.#parts = parts
    this.#socket = new Socket(parts.around, {
      opened: () => void this.#socket.send({ type: 'Hello', protocol: PROTOCOL, after: this.#version }),
      frame: (frame) => this.#take(frame),
      closed: (code, comesBack) => this.#closed(code, comesBack),
      unreadable: () => this.#outdated(),
      waiting: () => parts.workshop.ledger.pending.peek().length > 0,
    })
    this.#behind = new Behind(parts.workshop, parts.around.now, (after) => this.#socket.send({ type: 'CatchUp', after }))
    this.#postman = new Postman(parts.workshop.ledger, {
      bySocket: (frame) => this.#socket.send(frame),
      byHttp: (hope) => this.#sendLarge(hope),
    })
  }

  /** Take up what was not sent last time, then open the line. */
  async start(): Promise<void> {
    const { workshop, outbox } = this.#parts
    await this.#takeOver()
    for (const wish of await outbox.returned()) workshop.desk.giveBack(wish)
    this.#stops.push(this.#tendOutbox(), windClock(workshop))
    this.#stops.push(tellPresence(workshop, (presence) => this.#socket.send({ type: 'Here', presence })))
    this.#socket.start()
    void this.#remember()
  }

  stop(): void {
    this.#behind.rest()
    for (const stop of this.#stops.splice(0)) stop()
    this.#postman.close()
    this.#socket.stop()
    this.#parts.outbox.close()
  }

  /** Take up what is kept on this device and no other window brings; once more when one of them is gone. */
  async #takeOver(): Promise<void> {
    const { workshop, outbox } = this.#parts
    const found = await outbox.takeOver(() => void this.#takeOver().catch(() => undefined))
    workshop.ledger.adopt(found)
    this.#postman.deliver()
  }

  /** Keep a wish on this device and send it. */
  send(hope: Hope): void {
    // A full disk keeps nothing; the wish then lives as long as the page, and the save state says so.
    void this.#parts.outbox.put(hope).catch(() => void (this.#parts.workshop.connection.keeps.value = false))
    this.#postman.deliver()
  }

  get #version(): number {
    return this.#parts.workshop.ledger.confirmed.value.version
  }

  #take(frame: ServerFrame): void {
    const { workshop } = this.#parts
    switch (frame.type) {
      case 'Welcome':
        return this.#welcomed(frame)
      case 'Happened':
        return this.#happened(frame.entries)
      case 'Accepted':
        workshop.connection.putOff.value = false
        for (const [id, versions] of frame.wishes) {
          this.#postman.answered(id)
          workshop.ledger.accepted(id, versions)
        }
        return this.#postman.deliver()
      case 'Refused':
        return this.#refused(frame.id, frame.code, frame.detail)
      case 'Retry':
        workshop.connection.putOff.value = true
        return this.#postman.later(frame.id, frame.after_ms)
      case 'Head':
        return this.#behind.seen(frame.head)
      case 'Present':
        return workshop.room.present(frame.people)
      case 'Left':
        return workshop.room.left(frame.connections)
      case 'Reload':
        return void this.#reload()
      default:
        return undefined
    }
  }

  #welcomed({ protocol, person, role, connection, head }: Welcome): void {
    const { workshop } = this.#parts
    if (protocol !== PROTOCOL) return this.#outdated()
    this.#socket.settled()
    batch(() => {
      workshop.me.value = { person, role }
      workshop.room.empty()
      workshop.connection.mine.value = connection
      workshop.connection.become('open')
      workshop.connection.unreadable.value = null
      workshop.notices.forget('restarting', 'too_fast', 'entry_unreadable')
    })
    this.#behind.endsBefore(Infinity)
    this.#behind.seen(head)
    if (!workshop.gestures.known.value) void this.#remember()
    return this.#postman.open()
  }

  #happened(entries: readonly Entry[]): void {
    const { ledger, history, returned } = this.#parts.workshop
    if (!entries.every(({ event }) => isKnown(event))) return this.#outdated()
    const last = entries.at(-1)?.version ?? 0
    const mine = new Set(ledger.pending.peek().map(({ id }) => id))
    if (ledger.take(entries)) {
      this.#tellWhatStayed(entries.filter(({ command }) => mine.has(command)))
      history.follow(entries)
      returned.cameTrue(entries.map(({ command }) => command))
      for (const { command } of entries) this.#postman.answered(command)
      this.#behind.came(last)
    } else this.#behind.gap(last)
    return this.#postman.deliver()
  }

  /** An undo never goes over what others did since: what stayed as it is, is said (UX U16). */
  #tellWhatStayed(mine: readonly Entry[]): void {
    for (const { event } of mine) {
      if (event.type !== 'GestureUndone' || event.left.length === 0) continue
      this.#parts.workshop.notices.tell({ code: 'undo_partly', detail: { n: event.left.length, items: event.left } })
    }
  }

  /** The server speaks of things that this client does not know: stop before the board goes wrong (STYLE E6). */
  #outdated(): void {
    this.#socket.stop()
    this.#closed(4426, false)
  }

  #refused(id: string | null, code: string, detail: Readonly<Record<string, unknown>> = {}): void {
    const { desk, notices } = this.#parts.workshop
    if (code === 'entry_unreadable') this.#endsBefore(detail)
    if (id === null) return code === 'entry_unreadable' ? undefined : notices.tell({ code: 'malformed', detail })
    if (code === 'rate' || (code === 'item_unknown' && this.#postman.isAheadOfItsTurn(id))) {
      return this.#postman.later(id, waitOf(detail))
    }
    this.#postman.answered(id)
    desk.refused(id, isRefusal(code) ? code : 'malformed', detail)
    return this.#postman.deliver()
  }

  /** An entry cannot be read by this server: the board stays as it was before it, to look at only (TRUST F20). */
  #endsBefore(detail: Readonly<Record<string, unknown>>): void {
    const { connection, notices } = this.#parts.workshop
    const { version } = detail
    if (typeof version !== 'number') return
    connection.unreadable.value = version
    this.#behind.endsBefore(version)
    notices.tell({ code: 'entry_unreadable', detail })
  }

  #closed(code: number, comesBack: boolean): void {
    const { workshop } = this.#parts
    const { notice } = closingOf(code)
    this.#behind.rest()
    this.#postman.close()
    batch(() => {
      workshop.room.empty()
      workshop.connection.become(comesBack ? 'lost' : 'stopped', code)
      if (code === 4403 || code === 4404) workshop.me.value = { ...workshop.me.value, role: 'observer' }
      const unsent = workshop.ledger.pending.value.length
      if (notice !== null) workshop.notices.tell({ code: notice, detail: { unsent } })
    })
    if (code === 4413) this.#giveUpLargest()
    if (code === 4409) void this.#reload()
  }

  /** The server will not take a wish of this size however often it is sent: stop sending it, and show which. */
  #giveUpLargest(): void {
    const largest = this.#postman.largest()
    if (largest !== undefined) this.#parts.workshop.desk.refused(largest.id, 'too_large')
  }

  /** Fetch the board anew: too much is missing to be told entry by entry. */
  async #reload(): Promise<void> {
    const { workshop, http } = this.#parts
    try {
      workshop.ledger.reload(boardOf(await http.state()))
      this.#behind.seen(0)
      await this.#remember()
    } catch {
      // The beacon will ask for it again.
      this.#behind.rest()
    }
  }

  /** Learn my own latest gestures. Without them undo begins anew, and nothing else is missing. */
  async #remember(): Promise<void> {
    const { workshop, http } = this.#parts
    if (this.#learning) return
    this.#learning = true
    const entries = await http.own().catch(() => null)
    this.#learning = false
    // Asked again when the line is open anew.
    if (entries === null) return
    workshop.ledger.remember(entries)
    workshop.returned.cameTrue(entries.map(({ command }) => command))
  }

  async #sendLarge(hope: Hope): Promise<void> {
    try {
      const versions = await this.#parts.http.command(hope)
      this.#postman.answered(hope.id)
      this.#parts.workshop.ledger.accepted(hope.id, versions)
    } catch (problem) {
      if (problem instanceof Problem && problem.status < 500) this.#refused(hope.id, problem.code, problem.detail)
      else this.#postman.later(hope.id, problem instanceof Problem ? waitOf(problem.detail) : AGAIN)
    }
    this.#postman.deliver()
  }

  /** What has its answer leaves the outbox, whichever way the answer came; what was refused stays until it is put away. */
  #tendOutbox(): () => void {
    const { workshop, outbox } = this.#parts
    let before = new Set<string>()
    let back = new Set<string>()
    return effect(() => {
      const returned = workshop.returned.list.value
      const now = new Set(workshop.ledger.pending.value.map(({ id }) => id))
      const kept = new Set(returned.map(({ id }) => id))
      for (const wish of returned) if (!back.has(wish.id)) unlessFull(outbox.giveBack(wish))
      for (const id of [...before, ...back]) if (!now.has(id) && !kept.has(id)) unlessFull(outbox.drop(id))
      ;[before, back] = [now, kept]
    })
  }
}

/** Milliseconds that the server asks to wait; no less than one, for nobody shall send in a circle. */
function waitOf({ after_ms: wait }: Readonly<Record<string, unknown>>): number {
  return typeof wait === 'number' && Number.isFinite(wait) ? Math.max(1, wait) : AGAIN
}

/** What this device cannot keep lives as long as the page. */
const unlessFull = (keeping: Promise<void>): void => void keeping.catch(() => undefined)

const isRefusal = (code: string): code is RefusalCode => (REFUSALS as readonly string[]).includes(code)

/** Compares what everybody was told with what the log says. */
import { anticipate } from '../../static/src/board/anticipate'
import { emptyBoard, type Board } from '../../static/src/board/board'
import { evolve } from '../../static/src/board/evolve'
import { picture } from '../../static/src/board/picture'
import type { Command } from '../../static/src/contract/commands'
import type { Entry } from '../../static/src/contract/entry'
import { canon, digest } from './canon'
import type { Witness } from './witness'

export interface Verdict {
  readonly complaints: readonly string[]
  /** The board of the whole log. */
  readonly drawn: string
}

export function judge(witnesses: readonly Witness[], log: readonly Entry[]): Verdict {
  const complaints: string[] = []
  const made = gestures(log, complaints)
  const boards = versions(log)
  // Two windows of one person share an outbox: what one of them was told, the person was told.
  const answered = new Set<string>()
  for (const { wishes } of witnesses) {
    for (const [id, { kept, refused }] of wishes) if (kept !== undefined || refused !== undefined) answered.add(id)
  }
  // And what one of them was refused, the other may ask again.
  const refusedOnce = new Set(witnesses.flatMap((witness) => [...witness.refusedOnce]))
  // What one of them took over alone, the other does not bring any more: each keeps the order of what it brings.
  const handedOver = new Set(witnesses.flatMap(({ alone, adopted }) => (alone ? [...adopted] : [])))
  for (const { name, wishes, shown, adopted } of witnesses) {
    for (const [version, drawn] of shown) {
      if (boards[version]?.named !== drawn) complaints.push(`${name} once showed a version ${version} that the log does not make`)
    }
    const order: Happened[] = []
    for (const [id, { kept, refused, command }] of wishes) {
      const facts = made.get(id)
      const said = `${name}: ${command.type} ${id}`
      // Another window may have found it in the outbox and sent it too, and was luckier: again, a refusal leaves no receipt.
      const shared = witnesses.filter((other) => other.wishes.has(id)).length > 1
      if (refused !== undefined && facts !== undefined && !shared) complaints.push(`${said} was refused (${refused}) and happened at ${facts.first}`)
      if (facts === undefined && !answered.has(id)) complaints.push(`${said} was neither kept nor refused`)
      if (kept !== undefined && canon(kept) !== canon(facts === undefined ? [] : [facts.first, facts.last])) {
        complaints.push(`${said} was accepted at ${canon(kept)}, the log has it at ${canon(facts ?? null)}`)
      }
      // A refusal leaves no receipt (DECISIONS 2): who did not hear it asks again, and then it may have become possible.
      if (facts === undefined || refusedOnce.has(id) || adopted.has(id) || handedOver.has(id)) continue
      // Nor can anybody overhear a refusal that a dying server took along: whose turn came when the board said no was refused.
      while (overtakes(facts.first, order) && wasRefusable(order.at(-1), boards, facts.first)) order.pop()
      const last = order.at(-1)
      if (last !== undefined && facts.first < last.happened) {
        complaints.push(`${said} happened at ${facts.first}, before ${last.said} at ${last.happened}, which was wished for earlier`)
      } else order.push({ said, command, by: log[facts.first - 1]?.by ?? '', since: last?.happened ?? 0, happened: facts.last })
    }
  }
  const wished = new Set(witnesses.flatMap(({ wishes }) => [...wishes.keys()]))
  for (const [id, { first }] of made) {
    if (first > 1 && !wished.has(id)) complaints.push(`nobody wished for ${id} at ${first}`)
  }
  return { complaints, drawn: boards.at(-1)?.drawn() ?? '' }
}

/** A wish that became facts; `since` is when the one before it had. */
interface Happened {
  readonly said: string
  readonly command: Command
  readonly by: string
  readonly since: number
  readonly happened: number
}

const overtakes = (first: number, order: readonly Happened[]): boolean => first < (order.at(-1)?.happened ?? 0)

/** Whether the board, once it was opened, said no to a wish at some time between its turn and the one that overtook it. */
function wasRefusable(wish: Happened | undefined, boards: readonly { readonly board: Board }[], overtaken: number): boolean {
  return wish !== undefined && boards.slice(Math.max(1, wish.since), overtaken).some(({ board }) => anticipate(wish.command, board, wish.by).length === 0)
}

/** The versions that each command made; each stands in the log once, in one piece. */
function gestures(log: readonly Entry[], complaints: string[]): Map<string, { first: number; last: number }> {
  const made = new Map<string, { first: number; last: number }>()
  for (const [place, { version, command }] of log.entries()) {
    if (version !== place + 1) complaints.push(`the log has ${version} in place ${place + 1}`)
    const before = made.get(command)
    if (before !== undefined && before.last !== version - 1) complaints.push(`${command} is in the log twice: ${before.first} and ${version}`)
    made.set(command, { first: before?.first ?? version, last: version })
  }
  return made
}

/** The board at each version. */
function versions(log: readonly Entry[]): { board: Board; named: string; drawn: () => string }[] {
  let board = emptyBoard
  return [emptyBoard, ...log].map((entry) => {
    if ('event' in entry) board = evolve(board, entry.event)
    const now = board
    const drawn = (): string => canon(picture(now))
    return { board: now, named: digest(drawn()), drawn }
  })
}

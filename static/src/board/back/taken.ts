/** What the rows of the table share: a fact that is taken back whole, not at all, or in part. */
import type { Event } from '../../contract/events'
import type { Board } from '../board'

/** The facts that take one fact back, and the items that were changed since. */
export interface Taken {
  readonly back: Event[]
  readonly left: string[]
}

/** One row for each kind of fact that can be taken back. */
export type Back = { [Type in Event['type']]?: (fact: Extract<Event, { type: Type }>, board: Board) => Taken }

export const taken = (...back: Event[]): Taken => ({ back, left: [] })
export const left = (...items: string[]): Taken => ({ back: [], left: items })

/** Take back those parts of a fact that nobody touched since; `name` says which item a part is about. */
export function parts<Part>(
  all: readonly Part[],
  untouched: (part: Part) => boolean,
  name: (part: Part) => string,
  back: (parts: Part[]) => Event[],
): Taken {
  const ours: Part[] = []
  const left: string[] = []
  for (const part of all) {
    if (untouched(part)) ours.push(part)
    else left.push(name(part))
  }
  return { back: ours.length > 0 ? back(ours) : [], left }
}

interface At {
  readonly x: number
  readonly y: number
}

export const liesAt = (item: At | undefined, { x, y }: At): boolean => item?.x === x && item.y === y

export const idOf = ({ id }: { readonly id: string }): string => id

/** Who did how much, and when: the log by steps, for the player. Pure. */
import type { Entry } from '../contract/entry'

export interface Lane {
  readonly who: string
  readonly count: number
  /** First and last step of stretches in which they worked. */
  readonly spans: readonly (readonly [number, number])[]
}

export interface Lanes {
  readonly head: number
  /** Changes per stretch of steps, weighted by how fast they came. */
  readonly bars: readonly number[]
  readonly most: number
  readonly people: readonly Lane[]
}

const BARS = 90

export function lanesOf(entries: readonly Entry[], head: number): Lanes {
  const bars = paces(entries, Math.min(BARS, Math.max(1, head)))
  const near = Math.max(1, Math.round(head / 160))
  const people = new Map<string, { count: number; spans: [number, number][] }>()
  for (const { by, version } of entries) {
    const lane = people.get(by) ?? { count: 0, spans: [] }
    const open = lane.spans.at(-1)
    if (open !== undefined && version - open[1] <= near) open[1] = version
    else lane.spans.push([version, version])
    lane.count += 1
    people.set(by, lane)
  }
  const lanes = [...people].map(([who, lane]) => ({ who, ...lane })).toSorted((one, other) => other.count - one.count)
  return { head, bars, most: Math.max(1, ...bars), people: lanes }
}

/** Entries per minute in each stretch: a bar is tall where people were quick. */
function paces(entries: readonly Entry[], count: number): number[] {
  const size = entries.length / count
  return Array.from({ length: count }, (_, place) => {
    const part = entries.slice(Math.floor(place * size), Math.max(Math.floor((place + 1) * size), Math.floor(place * size) + 1))
    const [first, last] = [part[0], part.at(-1)]
    if (first === undefined || last === undefined) return 0
    const minutes = Math.max(0.25, (Date.parse(last.at) - Date.parse(first.at)) / 60_000)
    return Math.sqrt(part.length / minutes)
  })
}

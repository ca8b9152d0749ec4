/** Who did how much, and when: the log by steps, for the player. Pure. */
import type { Entry } from '../contract/entry'

export interface Lane {
  readonly who: string
  readonly count: number
  /** First and last step of stretches in which they worked. */
  readonly spans: readonly (readonly [number, number])[]
}

/** A step that people look for: a pivotal line was drawn, or a file came in. */
export interface Mark {
  readonly version: number
  readonly what: 'pivotal' | 'import'
}

export interface Lanes {
  readonly head: number
  readonly marks: readonly Mark[]
  /** How quickly changes came, stretch by stretch: 0 to 1. */
  readonly bars: readonly number[]
  readonly people: readonly Lane[]
}

const BARS = 120

/** Share of the bar that lies between two marks at least. */
const NEAREST = 1 / 40

/** `room` bars at most: as many as there is room for. */
export function lanesOf(entries: readonly Entry[], head: number, room: number = BARS): Lanes {
  const bars = paces(entries, Math.min(room, Math.max(1, head)))
  const near = Math.max(1, Math.round(head / 160))
  const marks = entries.flatMap(({ event, version }): Mark[] => {
    if (event.type === 'PivotalDrawn') return [{ version, what: 'pivotal' }]
    return event.type === 'DrawingImported' ? [{ version, what: 'import' }] : []
  })
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
  return { head, bars, marks: apart(marks, head), people: lanes }
}

/** Marks that would cover each other are left out; the first one stays. */
function apart(marks: readonly Mark[], head: number): Mark[] {
  const kept: Mark[] = []
  for (const mark of marks) if (mark.version - (kept.at(-1)?.version ?? -head) >= head * NEAREST) kept.push(mark)
  return kept
}

/** Entries around a bar that are counted with it, so that a single pause does not make a comb. */
const AROUND = 4

/** Entries per minute about each stretch, as a share of the quickest: a bar is tall where people were quick. */
function paces(entries: readonly Entry[], count: number): number[] {
  const size = entries.length / count
  const rates = Array.from({ length: count }, (_, place) => {
    const part = entries.slice(Math.max(0, Math.floor(place * size) - AROUND), Math.ceil((place + 1) * size) + AROUND)
    const [first, last] = [part[0], part.at(-1)]
    if (first === undefined || last === undefined) return 0
    const minutes = Math.max(0.25, (Date.parse(last.at) - Date.parse(first.at)) / 60_000)
    return Math.sqrt(part.length / minutes)
  })
  const quickest = Math.max(...rates, Number.MIN_VALUE)
  return rates.map((rate) => rate / quickest)
}

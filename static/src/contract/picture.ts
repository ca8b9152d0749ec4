// Made by `manage.py contract` from boards.domain.picture. Change it there.
import type { NoteName } from './commands'
import type { PersonId } from './ids'
import type { Frame, LegendEntry, Link, Note, Pivotal } from './items'
import type { Format } from './kinds'

/** Somebody who introduced themselves. */
export interface PersonName {
  readonly person: PersonId
  readonly name: string
}

/** A board, written down. Lists are in order of placing; an empty legend is left out. */
export interface Picture {
  readonly version: number
  readonly title: string
  readonly format: Format
  readonly language: string
  readonly notes: readonly Note[]
  readonly frames: readonly Frame[]
  readonly links: readonly Link[]
  readonly pivotals: readonly Pivotal[]
  readonly people: readonly PersonName[]
  readonly names: readonly NoteName[]
  readonly legend?: readonly LegendEntry[]
}

/** The client plays the scores of tests/conformance, as the server does. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Command } from '../contract/commands'
import type { Event } from '../contract/events'
import type { Picture } from '../contract/picture'
import { anticipate } from './anticipate'
import { evolve, replay } from './evolve'
import { boardOf, picture } from './picture'
import { emptyBoard } from './board'

interface BoardScore {
  readonly name: string
  readonly entries: readonly { readonly event: Event }[]
  readonly board: Picture
}

interface WishScore {
  readonly name: string
  readonly given: readonly Event[]
  readonly by: string
  readonly command: Command
  readonly gesture?: readonly Event[]
  readonly then?: readonly Event[]
  readonly refused?: string
}

function scores<Score>(folder: string): Score[] {
  const place = new URL(`../../../tests/conformance/${folder}/`, import.meta.url)
  return readdirSync(place).flatMap((file) => JSON.parse(readFileSync(new URL(file, place), 'utf8')) as Score[])
}

const boards = scores<BoardScore>('boards')

test.each(boards)('the client plays: $name', ({ entries, board }) => {
  const events = entries.map(({ event }) => event)
  expect(picture(replay(events))).toStrictEqual(board)
  expect(picture(events.reduce(evolve, emptyBoard))).toStrictEqual(board)
})

test.each(boards)('a board that was written down reads back: $name', ({ board }) => {
  expect(picture(boardOf(board))).toStrictEqual(board)
})

test.each(scores<WishScore>('wishes'))('the client anticipates: $name', ({ given, by, command, gesture, then }) => {
  expect(anticipate(command, replay(given), by, gesture)).toStrictEqual(then ?? [])
})

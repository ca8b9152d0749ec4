/**
 * The board page without a server, for measuring how it draws (BENCH_PAGE): the same stage, tools and panels on a board of n notes.
 *
 * `window.__bench` is what the harness drives: a camera on everything or on the middle at zoom 1, the notes' places, and moves that
 * come as other people's moves do: as frames, through the session, into the ledger.
 */
import { boundsOf } from '../board/geometry'
import { boardOf } from '../board/picture'
import type { Event } from '../contract/events'
import type { Picture } from '../contract/picture'
import type { Workshop } from '../state/workshop'
import { sitDown } from '../sync/open'
import { Loopback } from './loopback'
import { makeNotes } from './notes'

interface Move {
  readonly id: string
  readonly x: number
  readonly y: number
}

const THEY = 'somebody-else'
/** CSS pixels left free around the whole board. */
const MARGIN = 36

export async function openBench(count: number, person: string): Promise<{ workshop: Workshop; publish: () => Promise<void> }> {
  const drawn = pictureOf(count, person)
  const dataAt = performance.now()
  const server = new Loopback(boardOf(drawn), person)
  const nothing = { entries: [], head: drawn.version }
  const http = { state: async () => drawn, own: async () => [], entries: async () => nothing, command: async () => [] }
  const { workshop } = await sitDown({ id: 'bench', me: { person, role: 'facilitator' } }, http, server)
  return { workshop, publish: () => publish(workshop, server, dataAt) }
}

function pictureOf(count: number, person: string): Picture {
  const people = [person, THEY].map((each) => ({ person: each, name: each }))
  const rest = { frames: [], links: [], pivotals: [], names: [] }
  return { version: count, title: `${count} notes`, format: 'blank', language: 'en', notes: makeNotes(count, THEY), people, ...rest }
}

async function publish({ board, camera }: Workshop, server: Loopback, dataAt: number): Promise<void> {
  const whole = boundsOf(board.value)
  const noteOf = (id: string): Move => board.value.notes.get(id) ?? { id, x: 0, y: 0 }
  const fit = (): void => camera.fit(whole, 1, MARGIN)
  const reading = (): void => {
    camera.zoomTo(1)
    if (whole !== null) camera.centreOn({ x: whole.x + whole.w / 2, y: whole.y + whole.h / 2 })
  }
  const moveNotes = (moves: readonly Move[]): void => {
    server.happen(THEY, moves.map(({ id, x, y }): Event => {
      const { x: from_x, y: from_y } = noteOf(id)
      return { type: 'NotesMoved', moves: [{ note: id, x, y, from_x, from_y }] }
    }))
  }
  fit()
  await twoFrames()
  Object.assign(window, {
    __bench: {
      name: 'storming',
      shownAt: performance.now(),
      dataAt,
      target: '#stage',
      ids: [...board.value.notes.keys()],
      total: () => board.value.notes.size,
      fit,
      reading,
      moveNotes,
      getZoom: () => camera.zoom.value,
      getPos: (id: string) => ({ x: noteOf(id).x, y: noteOf(id).y }),
      screenPos: (id: string) => camera.toScreen({ x: noteOf(id).x + 80, y: noteOf(id).y + 80 }),
    },
  })
}

const twoFrames = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))

// The client's fold, for a test in another language. Reads workshops from standard input, each a list of steps
// {by, command, gesture, facts} and versions to open; answers for each the pictures at those versions, by jumping there and by
// replaying from the first fact, and the steps of which the client had anticipated something else.
import { text } from 'node:stream/consumers'
import { isDeepStrictEqual } from 'node:util'
import { createServer } from 'vite'

// As a stream: Vite leaves standard input in a mode in which a plain read may find nothing yet.
const asked = JSON.parse(await text(process.stdin))

const vite = await createServer({
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
  logLevel: 'error',
})
const load = (path) => vite.ssrLoadModule(`/static/src/board/${path}`)
const [{ Timeline }, { evolveAll, replay }, { picture }, { anticipate }, { emptyBoard }] = await Promise.all(
  ['timeline.ts', 'evolve.ts', 'picture.ts', 'anticipate.ts', 'board.ts'].map(load),
)

function played({ steps, versions }) {
  const timeline = new Timeline()
  const surprises = []
  let board = emptyBoard
  for (const { by, command, gesture, facts } of steps) {
    const hoped = anticipate(command, board, by, gesture)
    if (!isDeepStrictEqual(hoped, facts)) surprises.push({ command, hoped, facts })
    board = evolveAll(board, facts)
    timeline.append(facts.map((event, place) => ({ version: timeline.head + 1 + place, event })))
  }
  const events = timeline.entries.map(({ event }) => event)
  return {
    surprises,
    head: picture(board),
    jumped: versions.map((version) => picture(timeline.boardAt(version))),
    replayed: versions.map((version) => picture(replay(events.slice(0, version)))),
  }
}

const answer = asked.map(played)
await vite.close()
process.stdout.write(JSON.stringify(answer))

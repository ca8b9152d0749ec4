// The client's mind, for tests in another language: one question a line on standard input, one answer a line on standard output.
//
// {steps, versions, snapshots}   a workshop of steps {by, command, gesture, facts}, and how the server drew it at some versions.
//   surprises   steps of which the client had anticipated something else
//   walked jumped replayed   pictures at these versions: fact by fact, by jumping about, from the first fact on
//   resumed     for each snapshot, the board at the end, from it and the facts after it
// {sample: {seed, runs, length}}   lists of random wishes, as fast-check makes them
import { createInterface } from 'node:readline'
import { isDeepStrictEqual } from 'node:util'
import { sample, array } from 'fast-check'
import { createServer } from 'vite'

const vite = await createServer({
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
  logLevel: 'error',
})
const load = (path) => vite.ssrLoadModule(path)
const [{ Timeline }, { evolve, evolveAll, replay }, { boardOf, picture }, { anticipate }, { emptyBoard }] = await Promise.all(
  ['timeline.ts', 'evolve.ts', 'picture.ts', 'anticipate.ts', 'board.ts'].map((file) => load(`/static/src/board/${file}`)),
)
const { wishes } = await load('/tests/client/workshops.ts')

function played({ steps, versions, snapshots }) {
  const timeline = new Timeline()
  const surprises = []
  const wanted = new Set(versions)
  const walked = new Map([[0, picture(emptyBoard)]])
  let board = emptyBoard
  for (const { by, command, gesture, facts } of steps) {
    const hoped = anticipate(command, board, by, gesture)
    if (!isDeepStrictEqual(hoped, facts)) surprises.push({ command, hoped, facts })
    for (const fact of facts) {
      board = evolve(board, fact)
      if (wanted.has(board.version)) walked.set(board.version, picture(board))
    }
    timeline.append(facts.map((event, place) => ({ version: timeline.head + 1 + place, event })))
  }
  const events = timeline.entries.map(({ event }) => event)
  return {
    surprises,
    walked: versions.map((version) => walked.get(version)),
    jumped: versions.map((version) => picture(timeline.boardAt(version))),
    replayed: versions.map((version) => picture(replay(events.slice(0, version)))),
    resumed: snapshots.map((drawn) => picture(evolveAll(boardOf(drawn), events.slice(drawn.version)))),
  }
}

const scripts = ({ seed, runs, length }) => sample(array(wishes, { minLength: length, maxLength: length }), { numRuns: runs, seed })

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line)
  process.stdout.write(`${JSON.stringify('sample' in asked ? scripts(asked.sample) : played(asked))}\n`)
}
await vite.close()

// Runs storms in Node.js with the product's own client. Reads one job a line from standard input and `{"up": SERVER}` when a killed
// process is back; says `{"harm": HOW, "server": SERVER}`, and `{"report": ...}` at the end of each job.
import { createInterface } from 'node:readline'
import { createServer } from 'vite'

const vite = await createServer({
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
  logLevel: 'error',
})
const { storm } = await vite.ssrLoadModule('/tests/fuzz/storm.ts')
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`)

const down = new Map()
const landlord = {
  disturb(harm, server) {
    if (down.has(server)) return 'down already'
    let up
    const back = new Promise((resolve) => (up = resolve))
    down.set(server, { back, up })
    say({ harm, server })
    return harm
  },
  allUp: () => Promise.all([...down.values()].map(({ back }) => back)),
}

async function run(job) {
  try {
    say({ report: await storm(job, landlord) })
  } catch (error) {
    say({ report: { seed: job.seed, board: '', complaints: [`stopped: ${error.stack}`], drawn: '', told: {} } })
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const told = JSON.parse(line)
  if ('up' in told) {
    down.get(told.up)?.up()
    down.delete(told.up)
  } else void run(told)
}
await vite.close()

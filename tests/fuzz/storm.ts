/**
 * One workshop in bad weather: two to six people, some of them in two tabs, a few hundred moves; lines break, pages close, servers
 * are killed. When the weather has cleared, everybody shows the board of the log, and every wish has become of what its person was told.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import 'fake-indexeddb/auto'
import { picture } from '../../static/src/board/picture'
import type { Entry } from '../../static/src/contract/entry'
import { FakeLocks } from '../client/locks'
import { Browser } from './browser'
import { canon } from './canon'
import { Dice } from './dice'
import { judge } from './judge'
import { move } from './moves'
import { Somebody, type Place } from './somebody'
import { Weather } from './weather'
import { Witness } from './witness'

export interface Job {
  readonly seed: number
  readonly moves: number
  /** Addresses of the processes that serve the board. */
  readonly servers: readonly string[]
}

/** What befalls a process: SIGKILL, SIGTERM, or a moment in which it does nothing. */
const HARM = ['kill', 'kill', 'stop', 'freeze'] as const

export interface Landlord {
  /** It comes back by itself. Answers what happened: nothing, when the process is not back from the last time yet. */
  disturb(harm: (typeof HARM)[number], server: number): string
  /** Resolves when all processes are back. */
  allUp(): Promise<void>
}

export interface Report {
  readonly seed: number
  readonly board: string
  readonly complaints: readonly string[]
  /** The board as this language replays its log. */
  readonly drawn: string
  readonly told: Readonly<Record<string, number>>
}

/** Milliseconds that a calm network may take to bring everybody up to date, on a busy machine. */
const PATIENCE = 90_000

/** In every so many workshops the windows of a browser know of each other. */
const WITH_LOCKS = 3

const PEOPLE = ['ines', 'jonas', 'wei', 'ada', 'ole', 'mia'] as const

export async function storm({ seed, moves, servers }: Job, landlord: Landlord): Promise<Report> {
  const dice = new Dice(seed)
  const { board, links } = await begin(servers[0] ?? '')
  const people = await seat(board, links, servers, dice, seed % WITH_LOCKS === 0)
  const told: Record<string, number> = {}
  const count = (what: string): void => void (told[what] = (told[what] ?? 0) + 1)
  for (let turn = 0; turn < moves; turn += 1) {
    const somebody = await whoIsHere(people, dice)
    if (somebody.workshop !== null) count(move(somebody.workshop, dice))
    if (dice.once(6)) count(disturb(somebody, servers, dice))
    if (dice.once(100)) count(landlord.disturb(dice.one(HARM) ?? 'kill', dice.roll(servers.length)))
    if (dice.once(2)) await sleep(dice.roll(60))
    for (const { workshop, place } of people) if (workshop !== null) place.witness.look(workshop)
  }
  const log = await calm(people, board, servers, landlord)
  const complaints = people.flatMap(({ place }) => place.witness.complaints)
  const verdict = judge(people.map(({ place }) => place.witness), log.entries)
  for (const { workshop, place } of people) {
    if (workshop === null || canon(picture(workshop.board.value)) !== verdict.drawn) complaints.push(`${place.witness.name} shows another board`)
  }
  for (const [server, state] of log.states.entries()) {
    if (state !== verdict.drawn) complaints.push(`server ${server} answers another board`)
  }
  people.forEach((somebody) => somebody.close())
  for (const { place } of people) for (const [type, many] of Object.entries(place.witness.heard)) told[`heard ${type}`] = (told[`heard ${type}`] ?? 0) + many
  return { seed, board, complaints: [...complaints, ...log.complaints, ...verdict.complaints], drawn: verdict.drawn, told }
}

/** Somebody whose page is open; waits for one. */
async function whoIsHere(people: readonly Somebody[], dice: Dice): Promise<Somebody> {
  for (;;) {
    const somebody = dice.one(people.filter(({ workshop }) => workshop !== null))
    if (somebody !== undefined) return somebody
    await sleep(20)
  }
}

/** Something befalls somebody; its name. */
function disturb(somebody: Somebody, servers: readonly string[], dice: Dice): string {
  const { browser, weather } = somebody.place
  if (!weather.online) {
    weather.online = true
    browser.server = dice.one(servers) ?? browser.server
    if (dice.once(2)) browser.wake()
    return 'online'
  }
  if (dice.once(6)) {
    somebody.close()
    void somebody.open()
    return 'reopen'
  }
  browser.cut()
  if (dice.once(2)) return 'cut'
  weather.online = false
  return 'offline'
}

/** A new board: its name and its invitations. */
async function begin(server: string): Promise<{ board: string; links: readonly string[] }> {
  const body = JSON.stringify({ title: 'Rides', format: 'big_picture' })
  const answer = await fetch(`${server}/api/boards/`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })
  const made = (await answer.json()) as { id: string; links: { facilitate: string; participate: string } }
  return { board: made.id, links: [made.links.facilitate, made.links.participate] }
}

async function seat(board: string, links: readonly string[], servers: readonly string[], dice: Dice, locked: boolean): Promise<Somebody[]> {
  const people: Somebody[] = []
  const come = (name: string, enter: (weather: Weather, overhear: (text: string) => void) => Browser): Omit<Place, 'me'> => {
    const witness = new Witness(name, locked)
    const weather = new Weather(new Dice(dice.roll(2 ** 31)))
    const browser = enter(weather, (text) => witness.overhear(text))
    return { board, browser, weather, witness, dice: new Dice(dice.roll(2 ** 31)) }
  }
  for (const name of PEOPLE.slice(0, 2 + dice.roll(5))) {
    const place = come(name, (weather, overhear) => new Browser(dice.one(servers) ?? '', weather, overhear, locked ? new FakeLocks().manager : undefined))
    people.push(new Somebody({ ...place, me: await place.browser.join(links[people.length === 0 ? 0 : 1] ?? '', board) }))
  }
  const twice = dice.once(2) ? dice.one(people) : undefined
  if (twice !== undefined && people.length < PEOPLE.length) {
    const { me, witness, browser } = twice.place
    people.push(new Somebody({ ...come(`${witness.name} in a second window`, (...how) => browser.window(...how)), me }))
  }
  await Promise.all(people.map((somebody) => somebody.open()))
  return people
}

interface Log {
  readonly entries: readonly Entry[]
  /** The board as each server answers it. */
  readonly states: readonly string[]
  readonly complaints: readonly string[]
}

/** The weather clears; wait until nothing is under way any more. */
async function calm(people: readonly Somebody[], board: string, servers: readonly string[], landlord: Landlord): Promise<Log> {
  await landlord.allUp()
  for (const { place } of people) place.weather.clear()
  await Promise.all(people.map((somebody) => somebody.open()))
  for (const { workshop, place } of people) {
    workshop?.writing.finish()
    place.browser.wake()
  }
  const http = people[0]?.place.browser.http(board)
  if (http === undefined) throw new Error('nobody came')
  const head = async (): Promise<number> => (await http.entries(0, 1)).head
  const until = Date.now() + PATIENCE
  let reached = await head()
  while (!people.every((somebody) => somebody.isQuiet(reached)) && Date.now() < until) {
    await sleep(50)
    reached = await head()
  }
  const complaints = people.filter((somebody) => !somebody.isQuiet(reached)).map((somebody) => `at ${reached} never came to rest: ${somebody.describe()}`)
  const entries: Entry[] = []
  while (entries.length < reached) entries.push(...(await http.entries(entries.length, 1000)).entries)
  const states: string[] = []
  for (const server of servers) states.push(await stateAt(server, people[0]?.place.browser, board))
  return { entries, states, complaints }
}

async function stateAt(server: string, browser: Browser | undefined, board: string): Promise<string> {
  if (browser === undefined) return ''
  browser.server = server
  const { id: _, ...state } = (await browser.http(board).state()) as unknown as { id: string }
  return canon(state)
}

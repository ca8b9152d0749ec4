/**
 * Sitting down at a board in a browser: fetch it, open its outbox, wire state and server together.
 *
 *     const { workshop, session } = await openBoard({ id, me: { person, role } })
 */
import { boardOf } from '../board/picture'
import type { Ports } from '../state/ports'
import { openWorkshop, type Me, type Workshop } from '../state/workshop'
import { BoardHttp } from './http'
import { MemoryOutbox, openOutbox } from './outbox'
import { Session } from './session'
import type { Around } from './socket'
import type { Locks } from './windows'

export interface Boot {
  readonly id: string
  readonly me: Me
  /** Where the application lives, with a slash at its end. */
  readonly root?: string
}

/** What is asked over HTTP. */
type Http = Pick<BoardHttp, 'state' | 'own' | 'entries' | 'command'>

export interface Sitting {
  readonly workshop: Workshop
  readonly session: Session
}

/** Raises Problem when the board may not be seen, Unreachable when there is no server. */
export const openBoard = ({ id, me, root = '/' }: Boot): Promise<Sitting> =>
  sitDown({ id, me }, new BoardHttp(id, `${root}api/`), browserAround(id, root), navigator.locks as Locks | undefined)

/** The same with any way to the server: what a browser does, whatever brings its frames, with its locks if it has some. */
export async function sitDown({ id, me }: Pick<Boot, 'id' | 'me'>, http: Http, around: Around, locks?: Locks): Promise<Sitting> {
  const [picture, outbox] = await Promise.all([http.state(), openOutbox(id, me.person, locks)])
  const outgoing: { session?: Session } = {}
  const ports: Ports = {
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    later: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
    send: (hope) => outgoing.session?.send(hope),
    entries: (after, limit) => http.entries(after, limit),
  }
  const workshop = openWorkshop({ id, me, board: boardOf(picture) }, ports)
  const session = new Session({ workshop, http, outbox, around })
  workshop.connection.keeps.value = !(outbox instanceof MemoryOutbox)
  outgoing.session = session
  await session.start()
  return { workshop, session }
}

function browserAround(id: string, root: string): Around {
  const address = new URL(`${root}ws/boards/${encodeURIComponent(id)}/`, location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  return {
    wire(ends) {
      const socket = new WebSocket(address)
      socket.addEventListener('open', () => ends.opened())
      socket.addEventListener('message', ({ data }) => ends.message(data))
      socket.addEventListener('close', ({ code }) => ends.closed(code))
      return socket
    },
    chance: () => Math.random(),
    now: () => Date.now(),
    onWake(wake, doubt) {
      const done = new AbortController()
      const { signal } = done
      const seen = (): void => {
        if (document.visibilityState === 'visible') wake()
      }
      addEventListener('online', wake, { signal })
      addEventListener('offline', doubt, { signal })
      addEventListener('pageshow', seen, { signal })
      document.addEventListener('visibilitychange', seen, { signal })
      // A tab that the browser put to sleep tells so itself; it may have been visible all the time.
      document.addEventListener('resume', wake, { signal })
      return () => done.abort()
    },
  }
}

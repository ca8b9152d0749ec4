/** Questions to the server over HTTP. A refusal is a Problem; whatever is not the server's JSON is Unreachable (TRUST C4). */
import type { Picture } from '../contract/picture'
import type { EntryPage } from '../state/ports'
import type { Hope } from '../state/ledger'
import type { Entry } from '../contract/entry'

/** The server said no: RFC 9457, with the code of the refusal and its fields. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  /** A sentence for people, in the page's language. */
  readonly title: string
  readonly detail: Readonly<Record<string, unknown>>

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(`${status} ${String(body['code'])}`)
    this.status = status
    this.code = typeof body['code'] === 'string' ? body['code'] : ''
    this.title = typeof body['title'] === 'string' ? body['title'] : ''
    this.detail = isRecord(body['detail']) ? body['detail'] : {}
  }
}

/** No answer, or not from the server: a lost line, a proxy's error page. Trying again may help. */
export class Unreachable extends Error {}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export interface Question {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as multipart form, for files. */
  readonly form?: FormData
}

export interface HttpAround {
  fetch(address: string, init: RequestInit): Promise<Response>
  /** The page's cookies; Django's `csrftoken` is sent back as a header. */
  cookies(): string
}

export const browserHttp: HttpAround = {
  fetch: (address, init) => fetch(address, init),
  cookies: () => document.cookie,
}

const csrf = (cookies: string): string => /(?:^|;\s*)csrftoken=([^;]*)/u.exec(cookies)?.[1] ?? ''

/** Ask the server and read its JSON. Raises Problem and Unreachable. */
export async function ask(address: string, question: Question = {}, around: HttpAround = browserHttp): Promise<unknown> {
  const { method = 'GET', json, form } = question
  const headers = {
    Accept: 'application/json',
    ...(method === 'GET' ? {} : { 'X-CSRFToken': csrf(around.cookies()) }),
    ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
  }
  const body = json === undefined ? form : JSON.stringify(json)
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  const answer = await around.fetch(address, body === undefined ? init : { ...init, body }).catch(unreachable)
  if (!/[/+]json/u.test(answer.headers.get('Content-Type') ?? '')) throw new Unreachable(`${answer.status} without JSON`)
  const read: unknown = await answer.json().catch(unreachable)
  if (answer.ok) return read
  throw new Problem(answer.status, isRecord(read) ? read : {})
}

function unreachable(cause: unknown): never {
  throw new Unreachable('no answer', { cause })
}

/** The API of one board. `base` is the address of the API, with a slash at its end. */
export class BoardHttp {
  readonly #address: string
  readonly #around: HttpAround

  constructor(board: string, base: string = '/api/', around: HttpAround = browserHttp) {
    this.#address = `${base}boards/${encodeURIComponent(board)}/`
    this.#around = around
  }

  /** The board now, or as it was at a version. */
  async state(at?: number): Promise<Picture> {
    const query = at === undefined ? '' : `?at=${at}`
    return (await ask(this.#address + query, {}, this.#around)) as Picture
  }

  /** Entries after a version, oldest first. */
  async entries(after: number, limit: number): Promise<EntryPage> {
    const address = `${this.#address}entries/?after=${after}&limit=${limit}`
    const page = (await ask(address, {}, this.#around)) as { entries: readonly WrittenEntry[]; head: number }
    return { head: page.head, entries: page.entries.map(entryOf) }
  }

  /** My own latest entries, oldest first, so that I can take my gestures back after a reload too. */
  async own(): Promise<readonly Entry[]> {
    const page = (await ask(`${this.#address}entries/mine/`, {}, this.#around)) as { entries: readonly WrittenEntry[] }
    return page.entries.map(entryOf)
  }

  /** Send a wish that is too large for the socket. Answers the versions it made; the facts come by the socket. */
  async command({ id, command }: Hope): Promise<readonly number[]> {
    const question = { method: 'POST', json: { id, ...command } } as const
    const answer = (await ask(`${this.#address}commands/`, question, this.#around)) as { entries: readonly WrittenEntry[] }
    return answer.entries.map(({ version }) => version)
  }
}

/** An entry as the API writes it: the fact's name beside its fields. */
interface WrittenEntry extends Omit<Entry, 'event'> {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

const entryOf = ({ version, type, data, at, by, command }: WrittenEntry): Entry => ({
  version,
  at,
  by,
  command,
  event: { type, ...data } as Entry['event'],
})

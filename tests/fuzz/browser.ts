/** A browser as far as servers see it: it keeps cookies, says where its pages come from, and its requests may get lost. */
import { BoardHttp } from '../../static/src/sync/http'
import type { Me } from '../../static/src/state/workshop'
import type { Around } from '../../static/src/sync/socket'
import type { Locks } from '../../static/src/sync/windows'
import { Line } from './line'
import type { Weather } from './weather'

export class Browser {
  readonly #weather: Weather
  readonly #cookies = new Map<string, string>()
  readonly #wakes = new Set<() => void>()
  readonly #lines = new Set<Line>()
  readonly #overhear: (text: string) => void
  /** Which server answers; another process of the same installation may do so the next time. */
  server: string
  /** The locks that its windows share; none on a page that came by plain http. */
  readonly locks: Locks | undefined

  /** `overhear` is told every frame of the server, also what is lost on the way. */
  constructor(server: string, weather: Weather, overhear: (text: string) => void, locks?: Locks) {
    this.server = server
    this.locks = locks
    this.#weather = weather
    this.#overhear = overhear
  }

  /** Another window of the same browser: the same cookies, lines of its own. */
  window(weather: Weather, overhear: (text: string) => void): Browser {
    const another = new Browser(this.server, weather, overhear, this.locks)
    for (const [name, value] of this.#cookies) another.#cookies.set(name, value)
    return another
  }

  /** Take a seat by an invitation, and learn who one is there. */
  async join(link: string, board: string): Promise<Me> {
    const token = new URL(link).pathname
    await this.#fetch(token, { redirect: 'manual' })
    const page = await (await this.#fetch(`/b/${board}/`)).text()
    const start = /<script id="start"[^>]*>(?<json>.*?)<\/script>/su.exec(page)?.groups?.['json']
    if (start === undefined) throw new Error(`no board behind ${token}`)
    return (JSON.parse(start) as { me: Me }).me
  }

  http(board: string): BoardHttp {
    return new BoardHttp(board, '/api/', {
      fetch: (address, init) => this.#throughTheWeather(address, init),
      cookies: () => this.#written(),
    })
  }

  around(board: string, chance: () => number): Around {
    return {
      wire: (ends) => {
        const url = `${this.server.replace('http', 'ws')}/ws/boards/${board}/`
        const line = new Line({ url, headers: this.#headers() }, ends, this.#weather, this.#overhear)
        this.#lines.add(line)
        return line
      },
      chance,
      now: () => Date.now(),
      onWake: (wake) => {
        this.#wakes.add(wake)
        return () => void this.#wakes.delete(wake)
      },
    }
  }

  wake(): void {
    for (const wake of this.#wakes) wake()
  }

  /** Every line of this browser breaks. */
  cut(): void {
    for (const line of this.#lines) line.cut()
    this.#lines.clear()
  }

  async #throughTheWeather(address: string, init: RequestInit): Promise<Response> {
    if (!this.#weather.online || this.#weather.strikes(40)) throw new TypeError('the question got lost')
    const answer = await this.#fetch(address, init)
    if (!this.#weather.strikes(40)) return answer
    if (!answer.ok && typeof init.body === 'string') this.#overhear(JSON.stringify({ type: 'Refused', id: (JSON.parse(init.body) as { id: string }).id }))
    throw new TypeError('the answer got lost')
  }

  async #fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string> | undefined), ...this.#headers() }
    const answer = await fetch(this.server + address, { ...init, headers })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      this.#cookies.set(name, value)
    }
    return answer
  }

  #headers(): Record<string, string> {
    return { Cookie: this.#written(), Origin: this.server }
  }

  #written(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}

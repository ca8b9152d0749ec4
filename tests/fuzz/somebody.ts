/** Somebody at a board with the product's own client, who closes the page and opens it again. */
import type { Me, Workshop } from '../../static/src/state/workshop'
import { sitDown, type Sitting } from '../../static/src/sync/open'
import type { Browser } from './browser'
import type { Dice } from './dice'
import type { Weather } from './weather'
import type { Witness } from './witness'

/** Milliseconds until a page that met no server is opened again. */
const AGAIN = 300

export interface Place {
  readonly board: string
  readonly me: Me
  readonly browser: Browser
  readonly weather: Weather
  readonly witness: Witness
  readonly dice: Dice
}

export class Somebody {
  readonly place: Place
  #sitting: Sitting | null = null
  #unfollow: () => void = () => undefined
  #opening = false

  constructor(place: Place) {
    this.place = place
  }

  /** The open page; null while it is closed. */
  get workshop(): Workshop | null {
    return this.#sitting?.workshop ?? null
  }

  /** Open the page, as often as it takes. */
  async open(): Promise<void> {
    if (this.#opening || this.#sitting !== null) return
    this.#opening = true
    const { board, me, browser, dice, witness } = this.place
    while (this.#sitting === null) {
      // What makes a browser slow or quick to come back is the product's; how patient it is by chance is shortened here.
      const around = browser.around(board, () => dice.share() / 5)
      this.#sitting = await sitDown({ id: board, me }, browser.http(board), around, browser.locks).catch(() => null)
      if (this.#sitting === null) await new Promise((again) => setTimeout(again, AGAIN))
    }
    this.#unfollow = witness.follow(this.#sitting.workshop)
    this.#opening = false
  }

  /** Close the page, whatever is under way; what is being written and was not wished for yet goes with it. */
  close(): void {
    if (this.#sitting === null) return
    const { session, workshop } = this.#sitting
    workshop.writing.now.value = null
    session.stop()
    this.#unfollow()
    this.#sitting = null
  }

  /** Whether everything this person wished for has its answer and everything that happened is shown. */
  isQuiet(head: number): boolean {
    const { workshop } = this
    return (
      workshop !== null &&
      workshop.connection.line.value === 'open' &&
      workshop.ledger.pending.value.length === 0 &&
      workshop.ledger.confirmed.value.version === head &&
      workshop.saving.value.state === 'saved'
    )
  }

  describe(): string {
    const { workshop } = this
    if (workshop === null) return `${this.place.witness.name}: closed`
    const { connection, ledger, saving } = workshop
    const pending = ledger.pending.value.map(({ id, command, kept }) => `${command.type} ${id} ${kept ?? ''}`)
    return `${this.place.witness.name}: ${connection.line.value}, version ${ledger.confirmed.value.version}, ${saving.value.state}, waits for [${pending.join(', ')}]`
  }
}

/**
 * The board as it was: a player over the log (UX section 9). While `at` is a number, `board` is the board at that version and
 * nothing can be changed; null means that the board is live.
 */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core'
import type { Board } from '../board/board'
import { isKnown } from '../board/evolve'
import { Timeline } from '../board/timeline'
import type { Entry } from '../contract/entry'
import { paceOf } from './pace'
import type { Ports } from './ports'

/** Entries in one page of the log. */
const PAGE = 1000

export const SPEEDS = [0.5, 1, 2, 4, 8, 16, 32, 64] as const

export class History {
  /** The version that is shown, or null when the board is live. */
  readonly at = signal<number | null>(null)
  /** The last version that can be shown; it grows while people go on working. */
  readonly head = signal(0)
  readonly playing = signal(false)
  /** One of SPEEDS; 1 plays pauses of up to a second as they were. */
  readonly speed = signal(1)
  /** Share of the log that is here, 0 to 1, while it is being fetched; null when nothing is. */
  readonly loading = signal<number | null>(null)
  /** True after the log could not be fetched; `open` tries again. */
  readonly failed = signal(false)
  /** The board at `at`; null when live. */
  readonly board: ReadonlySignal<Board | null>
  /** The entry that made the version at `at`: who, when, what. */
  readonly entry: ReadonlySignal<Entry | null>
  /** Told before the board stops being live, while it can still be changed; the open text field listens. */
  onLeaving: () => void = () => undefined
  readonly #timeline = new Timeline()
  readonly #ports: Pick<Ports, 'entries'>
  #saved = 0
  #opening = 0

  constructor(ports: Pick<Ports, 'entries'>) {
    this.#ports = ports
    this.board = computed(() => (this.at.value === null ? null : this.#timeline.boardAt(this.at.value)))
    this.entry = computed(() => (this.at.value === null ? null : (this.#timeline.entryAt(this.at.value) ?? null)))
  }

  /** The entries from the first one on, as far as they are here; for histograms, markers and names. */
  get entries(): readonly Entry[] {
    return this.#timeline.entries
  }

  /** Fetch what is missing of the log, and show nothing of it; false when it cannot be had. */
  async read(): Promise<boolean> {
    try {
      await this.#fetch(() => true)
      return true
    } catch {
      return false
    } finally {
      if (this.at.value === null) this.loading.value = null
    }
  }

  /** Fetch what is missing of the log and show the board at a version, or at its end. */
  async open(version: number | null = null): Promise<void> {
    this.#opening += 1
    const turn = this.#opening
    this.failed.value = false
    try {
      await this.#fetch(() => turn === this.#opening)
      if (turn !== this.#opening) return
      if (this.at.value === null) this.onLeaving()
      this.seek(version ?? this.head.value)
    } catch {
      this.failed.value = turn === this.#opening
    } finally {
      if (turn === this.#opening) this.loading.value = null
    }
  }

  /** Back to now. */
  close(): void {
    this.#opening += 1
    batch(() => {
      this.playing.value = false
      this.loading.value = null
      this.at.value = null
    })
  }

  seek(version: number): void {
    this.#saved = 0
    this.at.value = Math.min(Math.max(Math.round(version), 0), this.#timeline.head)
  }

  /** So many versions on, or back; a step pauses. */
  step(by: number): void {
    this.pause()
    if (this.at.value !== null) this.seek(this.at.value + by)
  }

  /** Play on; at the end, from the beginning. */
  play(): void {
    if (this.at.value === null) return
    if (this.at.value >= this.#timeline.head) this.seek(0)
    this.playing.value = true
  }

  pause(): void {
    this.playing.value = false
  }

  faster(): void {
    this.#shift(1)
  }

  slower(): void {
    this.#shift(-1)
  }

  /** So many milliseconds have passed; called once per frame while playing. */
  tick(ms: number): void {
    if (!this.playing.value || this.at.value === null) return
    this.#saved += ms * this.speed.value
    let at = this.at.value
    while (at < this.#timeline.head) {
      const pace = paceOf(this.#timeline.entryAt(at), this.#timeline.entryAt(at + 1))
      if (pace > this.#saved) break
      this.#saved -= pace
      at += 1
    }
    batch(() => {
      this.at.value = at
      if (at >= this.#timeline.head) this.playing.value = false
    })
  }

  /** New entries from the server; they come behind what is known already, or are fetched at the next `open`. */
  follow(entries: Iterable<Entry>): void {
    if (this.#timeline.head === 0) return
    this.#timeline.append(entries)
    this.head.value = this.#timeline.head
  }

  async #fetch(wanted: () => boolean): Promise<void> {
    for (;;) {
      const page = await this.#ports.entries(this.#timeline.head, PAGE)
      if (!page.entries.every(({ event }) => isKnown(event))) throw new Error('an entry of a newer client')
      this.#timeline.append(page.entries)
      this.head.value = this.#timeline.head
      if (!wanted() || page.entries.length === 0 || this.#timeline.head >= page.head) return
      this.loading.value = this.#timeline.head / page.head
    }
  }

  #shift(by: number): void {
    const place = SPEEDS.findIndex((speed) => speed >= this.speed.value)
    this.speed.value = SPEEDS[Math.min(Math.max(place + by, 0), SPEEDS.length - 1)] ?? 1
  }
}

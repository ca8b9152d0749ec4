/** What this page knows: the file, what was found in it, what somebody answered. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core'
import { Problem } from '../sync/http'
import { say } from '../words/words'
import type { Answer, Found, PageFound } from './found'
import { mappingOf, rowsOf, TEXTS, type Row } from './rows'
import { create, LARGEST, look, type Wish } from './server'

export interface Trouble {
  readonly sentence: string
  /** Texts without a box that could become notes after all. */
  readonly texts: number
}

const MEGABYTE = 1024 * 1024

export class ImportDesk {
  readonly file = signal<File | null>(null)
  readonly found = signal<Found | null>(null)
  readonly trouble = signal<Trouble | null>(null)
  readonly busy = signal<'reading' | 'creating' | null>(null)
  readonly title = signal('')
  readonly together = signal(true)
  readonly given = signal<ReadonlyMap<string, Answer>>(new Map())
  readonly rows: ReadonlySignal<readonly Row[]>
  readonly #root: string
  readonly #opened: (board: string) => void
  /** The last question asked; the answer to an earlier one is stale. */
  #turn = 0

  /** `root` is where the application lives, with a slash at its end; `opened` goes to a board. */
  constructor(root: string, opened: (board: string) => void) {
    this.#root = root
    this.#opened = opened
    this.rows = computed(() => rowsOf(this.found.value?.questions ?? [], this.together.value, this.given.value))
  }

  async take(file: File): Promise<void> {
    batch(() => {
      this.file.value = file
      this.found.value = null
      this.given.value = new Map()
    })
    if (file.size > LARGEST) {
      const size = Math.ceil((file.size / MEGABYTE) * 10) / 10
      this.trouble.value = { sentence: say('import.large', { size }), texts: 0 }
      return
    }
    await this.#look(null)
    this.title.value = this.found.value?.title ?? ''
  }

  again(): void {
    batch(() => {
      this.#turn += 1
      this.file.value = null
      this.found.value = null
      this.trouble.value = null
      this.busy.value = null
    })
  }

  answer(key: string, answer: Answer): void {
    this.given.value = new Map([...this.given.value, [key, answer]])
  }

  /** Read the texts without a box as notes: for files without any box. */
  async takeTexts(): Promise<void> {
    this.answer(TEXTS, 'event')
    await this.#look(null)
    this.title.value = this.found.value?.title ?? ''
  }

  /** Take a page in, or leave it out; the last one stays. */
  async turnPage(page: PageFound): Promise<void> {
    const chosen = this.#pages().filter((index) => index !== page.index)
    const wanted = page.chosen ? chosen : [...chosen, page.index].toSorted((one, other) => one - other)
    if (wanted.length > 0) await this.#look(wanted)
  }

  async create(): Promise<void> {
    const wish = this.#wish(this.#pages(), mappingOf(this.rows.value, this.given.value))
    if (wish === null || this.busy.value !== null) return
    await this.#during('creating', async () => this.#opened(await create(this.#root, wish, this.title.value.trim())))
  }

  async #look(pages: readonly number[] | null): Promise<void> {
    const texts = this.given.value.get(TEXTS)
    const wish = this.#wish(pages, texts === undefined ? {} : { [TEXTS]: texts })
    if (wish === null) return
    await this.#during('reading', async (current) => {
      const found = await look(this.#root, wish)
      if (current()) this.found.value = found
    })
  }

  async #during(what: 'reading' | 'creating', work: (current: () => boolean) => Promise<void>): Promise<void> {
    this.#turn += 1
    const turn = this.#turn
    const current = (): boolean => turn === this.#turn
    batch(() => {
      this.busy.value = what
      this.trouble.value = null
    })
    try {
      await work(current)
    } catch (no) {
      if (current()) this.trouble.value = troubleOf(no)
    } finally {
      if (current()) this.busy.value = null
    }
  }

  #pages(): readonly number[] {
    return (this.found.value?.pages ?? []).filter(({ chosen }) => chosen).map(({ index }) => index)
  }

  #wish(pages: readonly number[] | null, mapping: Readonly<Record<string, Answer>>): Wish | null {
    const file = this.file.value
    return file === null ? null : { file, mapping, pages: pages?.length === 0 ? null : pages }
  }
}

function troubleOf(no: unknown): Trouble {
  if (!(no instanceof Problem)) return { sentence: say('app.unreachable'), texts: 0 }
  const texts = no.code === 'no_notes' ? Number(no.detail['texts'] ?? 0) : 0
  return { sentence: no.title === '' ? say('refused.other') : no.title, texts }
}

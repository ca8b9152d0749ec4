/** What the export dialog knows: what is offered, which file is chosen, and the file itself once it is here. */
import { batch, signal } from '@preact/signals-core'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { WHOLE, type Scope } from '../picture/scope'
import { isPicture, Refused, type ExportFile, type ExportSource, type Format, type Offer } from './export-formats'
import { forget, previewOf, type Preview } from './export-preview'
import { remark } from './toasts'

/** Milliseconds after which the address of a download is given back. */
const KEPT = 10_000

export class ExportDesk {
  readonly offer = signal<Offer | null>(null)
  readonly chosen = signal('')
  /** The step to export, or null for now. */
  readonly moment = signal<number | null>(null)
  /** The part that a picture shows. */
  readonly scope = signal<Scope>(WHOLE)
  readonly file = signal<ExportFile | null>(null)
  readonly preview = signal<Preview | null>(null)
  readonly loading = signal(false)
  /** Why there is no file. */
  readonly trouble = signal<string | null>(null)
  readonly #workshop: Workshop
  readonly #source: ExportSource
  /** The last question asked; answers to earlier ones are stale. */
  #turn = 0

  constructor(workshop: Workshop, source: ExportSource) {
    this.#workshop = workshop
    this.#source = source
  }

  get format(): Format | undefined {
    return this.offer.value?.formats.find(({ name }) => name === this.chosen.value)
  }

  get blocked(): boolean {
    return (this.format?.blocked_by.length ?? 0) > 0
  }

  async open(): Promise<void> {
    const { board, history } = this.#workshop
    this.scope.value = WHOLE
    // A picture says something of every board; specifications only of designs.
    if (this.chosen.peek() === '') this.chosen.value = board.peek().format === 'design' ? 'asyncapi' : 'svg'
    await this.at(history.at.peek())
  }

  close(): void {
    this.#turn += 1
    this.#show(null)
  }

  /** Look at another moment of the board. */
  async at(moment: number | null): Promise<void> {
    this.moment.value = moment
    await this.#during(async (current) => {
      const offer = await this.#source.offer(moment)
      if (!current()) return
      this.offer.value = offer
      if (this.format === undefined) this.chosen.value = offer.formats[0]?.name ?? ''
      await this.#fetch(current)
    })
  }

  async choose(name: string): Promise<void> {
    if (name === this.chosen.peek()) return
    this.chosen.value = name
    await this.#during((current) => this.#fetch(current))
  }

  /** Show another part of the board in the picture. */
  async of(scope: Scope): Promise<void> {
    this.scope.value = scope
    await this.#during((current) => this.#fetch(current))
  }

  /** Open another file of the archive. */
  turnTo(shown: number): void {
    const preview = this.preview.value
    if (preview?.kind === 'archive') this.preview.value = { ...preview, shown }
  }

  download(): void {
    const file = this.file.value
    if (file === null) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file.blob)
    link.download = file.name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT)
    remark(say('export.ready', { name: file.name }))
  }

  /** Whether the file can go to the clipboard: a picture of pixels, or a text. */
  get isCopied(): boolean {
    const type = this.file.value?.blob.type ?? ''
    return type === 'image/png' || /^text\/|json|yaml|svg/u.test(type)
  }

  async copy(): Promise<void> {
    const file = this.file.value
    if (file === null) return
    try {
      if (file.blob.type === 'image/png') await navigator.clipboard.write([new ClipboardItem({ 'image/png': file.blob })])
      else await navigator.clipboard.writeText(await file.blob.text())
      remark(say('export.copied', { name: file.name }))
    } catch {
      remark(say('export.uncopied'))
    }
  }

  async #fetch(current: () => boolean): Promise<void> {
    if (this.format === undefined || this.blocked) return
    const file = await this.#source.file(this.chosen.value, this.moment.value, isPicture(this.chosen.value) ? this.scope.value : WHOLE)
    const preview = await previewOf(file.shown ?? file.blob)
    if (!current()) return forget(preview)
    this.#show(preview, file)
  }

  async #during(work: (current: () => boolean) => Promise<void>): Promise<void> {
    this.#turn += 1
    const turn = this.#turn
    const current = (): boolean => turn === this.#turn
    batch(() => {
      this.#show(null)
      this.loading.value = true
      this.trouble.value = null
    })
    try {
      await work(current)
    } catch (no) {
      if (current()) this.trouble.value = no instanceof Refused && no.message !== '' ? no.message : say('export.failed')
    } finally {
      if (current()) this.loading.value = false
    }
  }

  #show(preview: Preview | null, file: ExportFile | null = null): void {
    forget(this.preview.peek())
    batch(() => {
      this.preview.value = preview
      this.file.value = file
    })
  }
}

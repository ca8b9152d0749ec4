/** Exports as the dialog needs them: specifications over HTTP; pictures, and the board as it is, made here. */
import type { Board } from './board/board'
import { boardOf } from './board/picture'
import type { Picture } from './contract/picture'
import { Refused, type ExportFile, type ExportSource, type Format, type Offer } from './panels/export-formats'
import { FORMS, type Form, type Scope } from './picture/scope'
import { ask } from './sync/http'

const PNG: Format = { name: 'png', title: 'Picture (PNG)', extension: 'png', media_type: 'image/png', blocked_by: [] }
const PDF: Format = { name: 'pdf', title: 'Picture (PDF)', extension: 'pdf', media_type: 'application/pdf', blocked_by: [] }
const WHOLE: Format = { name: 'json', title: 'Whole board (JSON)', extension: 'json', media_type: 'application/json', blocked_by: [] }

/** Letters of a title in a file name (export/bundle.py says the same of the server's names). */
const SLUG = 48

const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, SLUG)
    .replaceAll(/^-|-$/gu, '') || 'board'

/** `shown` is the board that is on the screen. */
export function offerOf(board: string, shown: () => Board): ExportSource {
  const base = `/api/boards/${encodeURIComponent(board)}/`
  const address = (path: string, at: number | null): string => `${base}${path}${at === null ? '' : `?at=${at}`}`
  const fetched = async (format: string, at: number | null): Promise<ExportFile> => {
    // What the dialog shows is a preview; its download button hands out the same bytes without asking again.
    const file = new URL(address(`export/${encodeURIComponent(format)}/`, at), location.href)
    file.searchParams.set('for', 'preview')
    const answer = await fetch(file, { credentials: 'same-origin' })
    if (!answer.ok) throw new Refused(await sentenceOf(answer))
    const named = /filename="([^"]+)"/u.exec(answer.headers.get('Content-Disposition') ?? '')?.[1]
    return { name: named ?? `board.${format}`, blob: await answer.blob() }
  }
  const drawn = async (form: Form, at: number | null, scope: Scope): Promise<ExportFile> => {
    const there = at === null ? shown() : boardOf((await ask(address('', at))) as Picture)
    const { pictureOf } = await drawing()
    const blob = await pictureOf(there, scope, form)
    const file = { name: `${slugOf(there.title)}${partOf(there, scope)}_${form}_s${there.version}.${form}`, blob }
    return form === 'pdf' ? { ...file, shown: await pictureOf(there, scope, 'svg') } : file
  }
  const whole = async (at: number | null): Promise<ExportFile> => {
    const picture = (await ask(address('', at))) as { title: string; version: number }
    const text = `${JSON.stringify(picture, null, 2)}\n`
    return { name: `${slugOf(picture.title)}_board_s${picture.version}.json`, blob: new Blob([text], { type: WHOLE.media_type }) }
  }
  return {
    offer: async (at) => {
      const offer = (await ask(address('export/', at))) as Offer
      return { ...offer, formats: [...offer.formats, PNG, PDF, WHOLE] }
    },
    file: (format, at, scope) => (isForm(format) ? drawn(format, at, scope) : format === WHOLE.name ? whole(at) : fetched(format, at)),
  }
}

interface Drawing {
  pictureOf(board: Board, scope: Scope, form: Form): Promise<Blob>
}

/** What draws pictures is no part of the page's first load; main.ts asks for it once the board stands still. */
export const drawing = async (): Promise<Drawing> => import('./picture/take')

const isForm = (format: string): format is Form => (FORMS as readonly string[]).includes(format)

/** What a file's name says of a part of the board. */
function partOf({ frames }: Board, scope: Scope): string {
  if (scope.of === 'board') return ''
  return scope.of === 'selection' ? '-selection' : `-${slugOf(frames.get(scope.frame)?.name ?? '')}`
}

interface Said {
  readonly title?: string
  readonly detail?: { readonly findings?: readonly { readonly message: string; readonly fix: string }[] }
}

/** Why a file was refused, with what to do about it. */
async function sentenceOf(answer: Response): Promise<string> {
  const said = (await answer.json().catch(() => ({}))) as Said
  const findings = (said.detail?.findings ?? []).map(({ message, fix }) => `${message} ${fix}`)
  return [said.title ?? '', ...findings].join(' ').trim()
}

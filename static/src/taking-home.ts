/** Exports over HTTP, as the dialog needs them; the picture in pixels and the board as it is are made from what the server gives. */
import { Refused, type ExportFile, type ExportSource, type Format, type Offer } from './panels/export-formats'
import { rasterOf } from './raster'
import { ask } from './sync/http'

const PNG: Format = { name: 'png', title: 'Picture (PNG)', extension: 'png', media_type: 'image/png', blocked_by: [] }
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

export function offerOf(board: string): ExportSource {
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
  const pixels = async (at: number | null): Promise<ExportFile> => {
    const { name, blob } = await fetched('svg', at)
    return { name: name.replace('_svg_', '_png_').replace(/\.svg$/u, '.png'), blob: await rasterOf(await blob.text()) }
  }
  const whole = async (at: number | null): Promise<ExportFile> => {
    const picture = (await ask(address('', at))) as { title: string; version: number }
    const text = `${JSON.stringify(picture, null, 2)}\n`
    return { name: `${slugOf(picture.title)}_board_s${picture.version}.json`, blob: new Blob([text], { type: WHOLE.media_type }) }
  }
  return {
    offer: async (at) => {
      const offer = (await ask(address('export/', at))) as Offer
      return { ...offer, formats: [...offer.formats, PNG, WHOLE] }
    },
    file: (format, at) => (format === PNG.name ? pixels(at) : format === WHOLE.name ? whole(at) : fetched(format, at)),
  }
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

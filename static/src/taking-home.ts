/** Exports over HTTP, as the dialog needs them. */
import type { ExportSource, Offer } from './panels/export'
import { ask } from './sync/http'

export function offerOf(board: string): ExportSource {
  const address = (path: string, at: number | null): string => `/api/boards/${encodeURIComponent(board)}/export/${path}${at === null ? '' : `?at=${at}`}`
  return {
    offer: async (at) => (await ask(address('', at))) as Offer,
    file: async (format, at) => {
      const answer = await fetch(address(`${encodeURIComponent(format)}/`, at), { credentials: 'same-origin' })
      if (!answer.ok) throw new Error(`${answer.status}`)
      const named = /filename="([^"]+)"/u.exec(answer.headers.get('Content-Disposition') ?? '')?.[1]
      return { name: named ?? `board.${format}`, blob: await answer.blob() }
    },
  }
}

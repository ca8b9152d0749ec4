/** The two questions of this page to the server: what is in a file, and begin a board with it. */
import { makeIds } from '../state/ids'
import { ask } from '../sync/http'
import type { Answer, Found } from './found'

/** Bytes that the server accepts (boards/importers/limits.py). */
export const LARGEST = 10 * 1024 * 1024

export interface Wish {
  readonly file: File
  readonly mapping: Readonly<Record<string, Answer>>
  /** Page numbers from 1; null leaves the choice to the server. */
  readonly pages: readonly number[] | null
}

function formOf({ file, mapping, pages }: Wish): FormData {
  const form = new FormData()
  form.append('file', file, file.name)
  if (Object.keys(mapping).length > 0) form.append('mapping', JSON.stringify(mapping))
  if (pages !== null) form.append('pages', JSON.stringify(pages))
  return form
}

/** Raises Problem and Unreachable, as does `create`. */
export const look = async (root: string, wish: Wish): Promise<Found> =>
  (await ask(`${root}api/boards/import/look/`, { method: 'POST', form: formOf(wish) })) as Found

/** Begin the board, and give it another title if somebody wrote one. Answers its id. */
export async function create(root: string, wish: Wish, title: string): Promise<string> {
  const made = (await ask(`${root}api/boards/import/`, { method: 'POST', form: formOf(wish) })) as { id: string; title: string }
  if (title !== '' && title !== made.title) await rename(root, made.id, title)
  return made.id
}

/** The board is there already, so a refused title is no reason to stop. */
async function rename(root: string, board: string, title: string): Promise<void> {
  const { command } = makeIds({ now: () => Date.now(), random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)) })
  const json = { id: command(), type: 'RenameBoard', title }
  await ask(`${root}api/boards/${encodeURIComponent(board)}/commands/`, { method: 'POST', json }).catch(() => null)
}

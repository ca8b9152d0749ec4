/** What others did meanwhile, summed up in one sentence (UX AX9). Pure. */
import type { Entry } from '../contract/entry'

export type News =
  | { readonly what: 'added'; readonly who: string; readonly n: number }
  | { readonly what: 'changed'; readonly who: string; readonly n: number }
  | { readonly what: 'several'; readonly people: number; readonly n: number }

/** Said of a board whose entries these are; null when nobody but me did anything. A gesture counts once, however many facts it made. */
export function newsOf(entries: readonly Entry[], me: string): News | null {
  const theirs = entries.filter(({ by, event }) => by !== me && event.type !== 'PersonIntroduced')
  const [first] = theirs
  if (first === undefined) return null
  const people = new Set(theirs.map(({ by }) => by)).size
  const n = new Set(theirs.map(({ command }) => command)).size
  if (people > 1) return { what: 'several', people, n }
  const added = theirs.filter(({ event }) => event.type === 'NotePlaced').length
  // Whoever places a note writes on it: that is one thing to those who hear of it.
  const written = theirs.every(({ event }) => event.type === 'NotePlaced' || event.type === 'NoteReworded')
  return added > 0 && written ? { what: 'added', who: first.by, n: added } : { what: 'changed', who: first.by, n }
}

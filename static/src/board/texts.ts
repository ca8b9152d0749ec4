/** What people may write, as the server keeps it: the twin of boards/domain/texts.py, for the hoped-for fact. */
import { NAME_LIMIT, TAG_LIMIT, TEXT_LIMIT, TITLE_LIMIT } from '../contract/limits'

// oxlint-disable-next-line no-control-regex -- these characters are what the rule is about
const UNWRITABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Surrogate}/u
// oxlint-disable-next-line no-control-regex -- these characters are what the rule is about
const TURNS_OR_CONTROLS = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u
// The white space of the server's language; the browser's own class differs in two characters.
const SPACES = /[\t-\r\x85 \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u

/** How many characters a person sees as such; a character outside the basic plane counts once, as on the server. */
export const lengthOf = (text: string): number => {
  let length = 0
  for (const _ of text) length += 1
  return length
}

/** The text as it is kept (NFC, newlines, nothing trimmed), or null when it would be refused. */
export function written(text: string, limit: number = TEXT_LIMIT): string | null {
  if (UNWRITABLE.test(text)) return null
  const kept = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').normalize('NFC')
  return lengthOf(kept) > limit ? null : kept
}

/** A board's title: one line, trimmed, with something to see, or null. */
export const titled = (title: string): string | null => oneLine(title, TITLE_LIMIT)

/** A person's name: one line, trimmed, without characters that turn the reading direction, or null. */
export const named = (name: string): string | null => (TURNS_OR_CONTROLS.test(name) ? null : oneLine(name, NAME_LIMIT))

/** A tag: by the rules of a person's name, or null. */
export const tagged = (tag: string): string | null => (TURNS_OR_CONTROLS.test(tag) ? null : oneLine(tag, TAG_LIMIT))

/** What a board calls a kind of note: by the rules of a person's name, or null. */
export const labelled = named

function oneLine(text: string, limit: number): string | null {
  const line = written(text, limit)?.split(SPACES).filter(Boolean).join(' ')
  return line === undefined || line === '' ? null : line
}

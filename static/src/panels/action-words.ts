/** How an action is called, and how its keys stand on a keyboard in the reader's language: for the help sheet, menus, tips and the palette. */
import { html, nothing, type TemplateResult } from 'lit'
import { ACTIONS, type Action } from '../state/actions'
import { knows, say } from '../words/words'

/** The name of an action; one that takes a note is called as its kind. */
export function wordsOf({ name }: Action): string {
  const key = `action.${name}`
  if (knows(key)) return say(key)
  if (knows(name)) return name.startsWith('role.') ? say('action.role', { role: say(name) }) : say('action.kind', { kind: say(name) })
  const kind = `kind.${name.replace(/^(?:outline\.)?note\./u, '')}`
  return knows(kind) ? say(kind) : name
}

/** The same in a menu, where what is selected goes without saying. */
export function menuWordsOf(action: Action): string {
  const plain = /^(?:kind|role|outline)\./u.test(action.name) ? [action.name] : []
  for (const key of [`menu.${action.name}`, ...plain]) if (knows(key)) return say(key)
  return wordsOf(action)
}

/** "Ctrl+Shift+Z" as it stands on the keys of a keyboard in the reader's language. */
export const onKeys = (chord: string): string =>
  chord
    .split(/\+(?=.)/u)
    .map((key) => {
      const name = `key.${key}`
      return knows(name) ? say(name) : key
    })
    .join(' ')

/** The keys of an action, as key caps. */
export const capsOf = (keys: readonly string[]): TemplateResult | typeof nothing =>
  keys.length === 0 ? nothing : html`<span class="caps">${keys.map((key) => html`<kbd class="keycap">${onKeys(key)}</kbd>`)}</span>`

/** A tip: what the thing is called, and the first key that does it. */
export function tipOf(words: string, name: string): string {
  const key = ACTIONS.find((action) => action.name === name)?.keys[0]
  return key === undefined ? words : `${words}  ${onKeys(key)}`
}

const plain = (words: string): string => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()

/** Words to find by: every word of the question stands somewhere in the text, whatever the case and the accents. */
export function isFound(text: string, question: string): boolean {
  const heap = plain(text)
  return plain(question)
    .split(/\s+/u)
    .every((word) => heap.includes(word))
}

/**
 * What the interface says, in the language of the page. One typed table per language: a key that one of them lacks is a type
 * error (UX section 8). Sentences are whole; counts choose among plural forms by the language's own rules.
 */
import type { en } from './en'
import type { en as later } from './later/en'
import type { Message, Table } from './message'
import type { en as start } from './start/en'

export type Key = keyof typeof en | keyof typeof later | keyof typeof start
export type Fields = Readonly<Record<string, string | number>>

/** The language of the page; English where there is no table. */
export const language = document.documentElement.lang.startsWith('de') ? 'de' : 'en'

/** What the page says its language is when texts shall be strange; the range XA is for private use (BCP 47). */
const STRANGE = 'en-XA'
const strange = document.documentElement.lang === STRANGE ? (await import('./pseudo')).pseudo : null

/** A page loads the words of its own language only: nobody waits for those of the others. */
const table: Record<string, Message> = language === 'de' ? { ...(await import('./de')).de } : { ...(await import('./en')).en }
const plural = new Intl.PluralRules(language)
const figures = new Intl.NumberFormat(language)
const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' })
const weekday = new Intl.DateTimeFormat(language, { weekday: 'long' })
const ago = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })

/** Words that only some pages need; such a page teaches them before it says any. */
export function learn(more: Table): void {
  Object.assign(table, more)
}

/** A number as it is written here: 1,204 or 1.204. */
export const number = (value: number): string => figures.format(value)

/** A time of day in the reader's zone. */
export const timeOfDay = (at: string | number | Date): string => clock.format(new Date(at))

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** How long ago, in words that get coarser with age. */
export function since(at: string, now: number = Date.now()): string {
  const past = now - Date.parse(at)
  if (past < MINUTE) return say('time.now')
  if (past < 60 * MINUTE) return ago.format(-Math.round(past / MINUTE), 'minute')
  if (past < DAY && new Date(at).getDate() === new Date(now).getDate()) return ago.format(-Math.round(past / (60 * MINUTE)), 'hour')
  if (past < 2 * DAY) return ago.format(-1, 'day')
  return past < 6 * DAY ? weekday.format(new Date(at)) : day.format(new Date(at))
}

/** The message of a key, with its fields filled in. `n` chooses the plural form. */
export function say(key: Key, fields: Fields = {}): string {
  const message = table[key] ?? key
  const { n } = fields
  const text = typeof message === 'string' ? message : ((plural.select(Number(n ?? 0)) === 'one' ? message.one : message.other))
  return (strange === null ? text : strange(text)).replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const value = fields[name]
    return typeof value === 'number' ? number(value) : (value ?? '…')
  })
}

/** True if there is a message of this name: for codes that the server may invent later. */
export const knows = (key: string): key is Key => key in table

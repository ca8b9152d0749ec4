/** What a table of words holds. English is written first; its keys are the keys of every language. */

/** A sentence with fields in braces, or one for each plural form. */
export type Message = string | { readonly one: string; readonly other: string }

export type Table = Readonly<Record<string, Message>>

/** The same keys in another language: one that is missing or too many is a type error. */
export type Same<English extends Table> = Readonly<Record<keyof English, Message>>

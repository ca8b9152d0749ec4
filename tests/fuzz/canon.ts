/** One text for one board: keys in order, no spaces, numbers as this language writes them. */
import { createHash } from 'node:crypto'

export const canon = (value: unknown): string => JSON.stringify(value, inOrder)

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** A short name for a text. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16)

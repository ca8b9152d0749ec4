/** The formats a board can leave in, as the server offers them, and how the dialog lists them. */
import type { IconName } from '../look/icons'
import type { Scope } from '../picture/scope'
import { knows, say, type Key } from '../words/words'

export interface Format {
  readonly name: string
  readonly title: string
  readonly extension: string
  readonly media_type: string
  /** Codes of the findings that stop it. */
  readonly blocked_by: readonly string[]
}

export interface Finding {
  readonly code: string
  readonly severity: string
  readonly notes: readonly string[]
  readonly message: string
  readonly fix: string
}

export interface Offer {
  /** Version of the board that was looked at. */
  readonly version: number
  readonly formats: readonly Format[]
  readonly findings: readonly Finding[]
}

export interface ExportFile {
  readonly name: string
  readonly blob: Blob
  /** What a preview shows in its place. */
  readonly shown?: Blob
}

/** The board that is exported, at a step or now; of a picture, the part that it shows. Both raise; `Refused` carries a sentence for people. */
export interface ExportSource {
  readonly offer: (at: number | null) => Promise<Offer>
  readonly file: (format: string, at: number | null, scope: Scope) => Promise<ExportFile>
}

export class Refused extends Error {}

/** Formats that are the same thing in two forms share a row; the row is named by the first. */
const FORMS: readonly (readonly string[])[] = [['svg', 'png', 'pdf']]

const GROUPS: readonly (readonly [Key, readonly string[]])[] = [
  ['export.picture', ['svg']],
  ['export.data', ['csv', 'json', 'model']],
  ['export.spec', ['asyncapi', 'openapi', 'jsonschema', 'eventcatalog', 'cml', 'markdown', 'mermaid']],
  ['export.service', ['python-service']],
]

const ICONS: Readonly<Record<string, IconName>> = {
  svg: 'image',
  png: 'image',
  pdf: 'image',
  csv: 'table',
  json: 'frame',
  model: 'braces',
  asyncapi: 'network',
  openapi: 'braces',
  jsonschema: 'workflow',
  eventcatalog: 'book-open',
  cml: 'layers',
  markdown: 'file-text',
  mermaid: 'spline',
  'python-service': 'package',
}

export interface Group {
  /** Null for formats that this client does not know. */
  readonly title: Key | null
  readonly formats: readonly Format[]
}

/** The rows of the list, group by group; a format that nobody expected stands at the end. */
export function groupsOf(formats: readonly Format[]): Group[] {
  const known = new Set([...GROUPS.flatMap(([, names]) => names), ...FORMS.flat()])
  const inside = (names: readonly string[]): Format[] => names.flatMap((name) => formats.find((one) => one.name === name) ?? [])
  const groups: Group[] = GROUPS.map(([title, names]) => ({ title, formats: inside(names) }))
  return [...groups, { title: null, formats: formats.filter(({ name }) => !known.has(name)) }].filter(({ formats }) => formats.length > 0)
}

/** The forms of a format that are offered; one or none means that there is no choice. */
export const formsOf = (name: string, formats: readonly Format[]): Format[] =>
  (FORMS.find((forms) => forms.includes(name)) ?? []).flatMap((form) => formats.find((one) => one.name === form) ?? [])

/** Whether it is a picture, which may show a part. */
export const isPicture = (name: string): boolean => FORMS[0]?.includes(name) ?? false

/** What shows the board as it is, whatever a model of it would lack. */
const AS_IT_IS: ReadonlySet<string> = new Set(['svg', 'png', 'pdf', 'csv', 'json'])

/** Whether findings are worth a look before this file: where they stop it, and where a model is made of the board (UX D2). */
export const isAdvised = ({ name, blocked_by: blocking }: Format): boolean => blocking.length > 0 || !AS_IT_IS.has(name)

/** The row in which a format stands. */
export const rowOf = (name: string): string => FORMS.find((forms) => forms.includes(name))?.[0] ?? name

export const iconOf = ({ name }: Format): IconName => ICONS[name] ?? 'file-text'

export function titleOf({ name, title }: Format): string {
  const key = `export.${name}`
  return knows(key) ? say(key) : title
}

export function textOf({ name, extension }: Format): string {
  const key = `export.${name}.text`
  return knows(key) ? say(key) : `${say('export.other.text')} (${extension})`
}

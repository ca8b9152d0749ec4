/** The rows of the mapping screen: questions, put together where one answer serves all pages. */
import type { Answer, Question } from './found'

/** The key of the texts without a box (BAD-4). */
export const TEXTS = 'texts'

export interface Row {
  /** Names the row; answers are kept by it. */
  readonly key: string
  readonly questions: readonly Question[]
  readonly count: number
  readonly texts: readonly string[]
  /** What it becomes: the answer that was given, else the suggestion; unknown without one. */
  readonly answer: Answer
  /** The suggestion is a guess, or none, and nobody has answered yet. */
  readonly open: boolean
}

/** Samples that a row shows. */
const SAMPLES = 3

/** What a question has in common with its likes on other pages. */
const everywhere = ({ colour, shape, word }: Question): string => `*|${colour}|${shape}|${word}`

const suggestion = (questions: readonly Question[]): Answer => {
  const weights = new Map<Answer, number>()
  for (const { kind, count } of questions) if (kind !== null) weights.set(kind, (weights.get(kind) ?? 0) + count)
  return [...weights].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 'unknown'
}

function rowOf(key: string, questions: readonly Question[], given: ReadonlyMap<string, Answer>): Row {
  const answer = given.get(key)
  const kinds = new Set(questions.map(({ kind }) => kind))
  return {
    key,
    questions,
    count: questions.reduce((sum, { count }) => sum + count, 0),
    texts: [...new Set(questions.flatMap(({ texts }) => texts))].slice(0, SAMPLES),
    answer: answer ?? suggestion(questions),
    open: answer === undefined && (kinds.size > 1 || questions.some(({ doubtful }) => doubtful)),
  }
}

/** Rows in order of the questions, which the server puts in order of need; `together` makes one of all pages. */
export function rowsOf(questions: readonly Question[], together: boolean, given: ReadonlyMap<string, Answer>): Row[] {
  const groups = new Map<string, Question[]>()
  for (const question of questions) {
    const key = together ? everywhere(question) : question.key
    groups.set(key, [...(groups.get(key) ?? []), question])
  }
  return [...groups].map(([key, group]) => rowOf(key, group, given))
}

/**
 * The mapping to send: what the screen shows, for every question. Where pages disagree and nobody has chosen, each page keeps
 * its own suggestion.
 */
export function mappingOf(rows: readonly Row[], given: ReadonlyMap<string, Answer>): Record<string, Answer> {
  const mapping: Record<string, Answer> = {}
  for (const row of rows) {
    for (const { key, kind } of row.questions) mapping[key] = given.get(row.key) ?? kind ?? 'unknown'
  }
  const texts = given.get(TEXTS)
  return texts === undefined ? mapping : { ...mapping, [TEXTS]: texts }
}

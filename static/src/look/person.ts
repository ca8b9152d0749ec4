/** How a person is shown: colour by who they are, two letters of their name. */

/** The two letters of somebody's name: of the first and last word, or the first two of the only one. */
export function letters(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const [first = '', last = ''] = [words[0] ?? '', words.length > 1 ? (words.at(-1) ?? '') : '']
  const [one = '?', two = ''] = [...first]
  return last === '' ? one + two : one + ([...last][0] ?? '')
}

/**
 * Where a long word may be broken: between vowel groups, one consonant going with the second. Right for German and English
 * far more often than a break anywhere, and the same in every browser, with or without a dictionary.
 */
const LONG = 11
const SHY = '\u00AD'
const PART = /([aeiouyäöüáéíóúàèìòù])([bcdfghjklmnpqrstvwxzßñç]*?)((?:sch|ch|ck|ph|th|st|qu|[bcfgkp][lr]|[dt]r|[bcdfghjklmnpqrstvwxzßñç])[aeiouyäöüáéíóúàèìòù])/giu

/** Where German joins words: a break there reads better than one a letter later. */
const JOINT = /(?<=\p{L}{4})(?=(?:über|unter|prüf|nummer|bestät|bestell|zeit|datum|gebühr)\p{L}*)/giu

/** The word with soft hyphens, if it has twelve letters or more. At least three letters stay before a break, `after` behind it. */
export function withBreaks(word: string, after: number = 3): string {
  if ([...word].length <= LONG || !/^[\p{Script=Latin}-]+$/u.test(word)) return word
  let broken = word.replaceAll(JOINT, SHY)
  for (let last = ''; last !== broken; ) {
    last = broken
    broken = broken.replaceAll(PART, (_, vowel: string, between: string, next: string) => `${vowel}${between}${SHY}${next}`)
  }
  return joined(broken.split(SHY), after)
}

/** Pieces of one letter go with the next one. */
function joined([first = '', ...rest]: readonly string[], after: number): string {
  let [text, last] = [first, first]
  for (const [place, piece] of rest.entries()) {
    const near = text.replaceAll(SHY, '').length < 3 || last.length < 2 || rest.slice(place).join('').length < after
    text += near ? piece : SHY + piece
    last = near ? last + piece : piece
  }
  return text
}

/** Letters of a word that is rather set small than broken. */
const KEPT = 14
/** German joins words until no size is small enough: such a word is broken sooner, and leaves four letters behind the break. */
export const GERMAN = /[äöüß]/iu

interface Attempt {
  readonly text: string
  /** The least size at which it is tried. */
  readonly down: number
}

/** Where one word of CamelCase ends and the next begins. It is broken there before any syllable, and shows no hyphen. */
const HUMP = /(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu
const JOIN = '\u200B'

const withHumps = (word: string): string => ([...word].length > LONG ? word.replaceAll(HUMP, JOIN) : word)

/** The ways to set a text, the best first: whole; with its longest words broken; with every long word broken. */
export function attempts(text: string, least: number, german: boolean): readonly Attempt[] {
  const whole = text.replaceAll(/\S+/gu, withHumps)
  const broken = (letters: number): string =>
    whole.replaceAll(/[^\s\u200B]+/gu, (word) => ([...word].length > letters ? withBreaks(word, german ? 4 : 3) : word))
  return [
    { text: whole, down: german ? Math.max(least, 10.5) : least },
    { text: broken(KEPT), down: least },
    { text: broken(0), down: least },
  ]
}

export const SOFT_HYPHEN = SHY

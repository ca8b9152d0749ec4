/** Where a line may end within a word, as browsers see it: scripts that write no spaces, hyphens, emoji. */

const CJK = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}'
/** What begins no line: closing signs, small kana, marks that lengthen or repeat. */
const CLOSING = '\\p{Pe}\\p{Pf}!%,.:;?…、。，．！？：；・ーｰ々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ'
/** What ends no line. */
const OPENING = '\\p{Ps}\\p{Pi}'
const BREAK = new RegExp(`(?<=[\\u00AD\\u200B]|\\p{L}-)|(?<=[${CJK}、。，．！？：；])(?![${CLOSING}])|(?<![${OPENING}])(?=[${CJK}])(?![${CLOSING}])`, 'u')
const DENSE = new RegExp(`[\\u00AD\\u200B${CJK}-]`, 'u')
/** Scripts whose words follow one another without spaces; where they end, a dictionary knows. */
const UNSPACED = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

const words = new Intl.Segmenter('th', { granularity: 'word' })
const signs = new Intl.Segmenter()

/** The pieces of a word that may stand on lines of their own. */
export function piecesOf(word: string): readonly string[] {
  if (UNSPACED.test(word)) return [...words.segment(word)].map(({ segment }) => segment)
  if (EMOJI.test(word)) return apart(word)
  return broken(word)
}

const broken = (word: string): readonly string[] => (DENSE.test(word) ? word.split(BREAK) : [word])

/** A line may end before and after an emoji, and never within one: a family is one sign, and so is a flag. */
function apart(word: string): string[] {
  const pieces: string[] = []
  let plain = ''
  for (const { segment } of signs.segment(word)) {
    if (!EMOJI.test(segment)) {
      plain += segment
      continue
    }
    if (plain !== '') pieces.push(...broken(plain))
    pieces.push(segment)
    plain = ''
  }
  if (plain === '') return pieces
  // Closing signs stay with what they close.
  return /^[\p{P}\u200B]+$/u.test(plain) && pieces.length > 0 ? [...pieces.slice(0, -1), `${pieces.at(-1) ?? ''}${plain}`] : [...pieces, ...broken(plain)]
}

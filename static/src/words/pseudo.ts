/** A language nobody speaks, to see what is not translatable and what has no room (UX section 8): "Save" is "⟦Šåvé~~⟧". */

const ACCENTED: Readonly<Record<string, string>> = { a: 'å', e: 'é', i: 'ï', o: 'ö', u: 'ü', y: 'ý', A: 'Å', E: 'É', I: 'Î', O: 'Ö', U: 'Û', S: 'Š', c: 'ç', n: 'ñ' }
/** How much longer than English other languages get. */
const LONGER = 0.4

/** Fields in braces stay as they are. */
export function pseudo(text: string): string {
  const accented = text.replaceAll(/\{\w+\}|[aeiouyAEIOUScn]/gu, (sign) => ACCENTED[sign] ?? sign)
  return `⟦${accented}${'~'.repeat(Math.ceil(text.replaceAll(/\{\w+\}/gu, '').length * LONGER))}⟧`
}

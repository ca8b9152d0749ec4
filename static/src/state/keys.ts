/**
 * Keys as people say them: "Ctrl+Shift+Z", "E", "Shift+1", "Left". Ctrl means Cmd on macOS (UX K3); letters and signs go by what
 * the key types, digits by where it is (UX K1); AltGr never counts, it types characters on many layouts (UX K6).
 */

/** The fields of a KeyboardEvent that matter. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const NAMED: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Escape: 'Esc',
  ' ': 'Space',
}

/** The way a key press is written in the table of actions; null for one that types a character through AltGr. */
export function chordOf(press: KeyPress, mac: boolean = false): string | null {
  const ctrl = mac ? press.metaKey : press.ctrlKey
  if (!mac && press.ctrlKey && press.altKey) return null
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(press.code)?.[1]
  const key = digit ?? NAMED[press.key] ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key)
  // Signs such as "?" need Shift on some layouts and not on others, so Shift is not part of their name.
  const sign = digit === undefined && /^[^\p{L}\p{N}]$/u.test(press.key) && press.key !== ' '
  return [
    ...(ctrl ? ['Ctrl'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey && !sign ? ['Shift'] : []),
    key,
  ].join('+')
}

/** Light, dark, or as the system says; kept on this device. */
const KEPT = 'storming.theme'

function wear(theme: string | null): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme
  else delete document.documentElement.dataset['theme']
}

/** What this device chose before; called once when a page opens. */
export const wearKeptTheme = (): void => wear(localStorage.getItem(KEPT))

/** The other theme than the one that is seen; choosing what the system says forgets the choice. */
export function nextTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const seen = document.documentElement.dataset['theme'] ?? system
  const other = seen === 'dark' ? 'light' : 'dark'
  if (other === system) localStorage.removeItem(KEPT)
  else localStorage.setItem(KEPT, other)
  wear(other === system ? null : other)
}

/** Call whenever other colours hold: the choice or the system changed. */
export function onOtherTheme(then: () => void): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', then)
  new MutationObserver(then).observe(document.documentElement, { attributeFilter: ['data-theme'] })
}

/** True while a menu that hangs on a button is open: Esc closes it, which the browser does, and means nothing else. */
export const isMenuOpen = (): boolean => document.querySelector('[popover=""]:popover-open') !== null

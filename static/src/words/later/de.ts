/** German of what comes after the first look at a board. */
import { de as dialogs } from '../dialogs/de'
import { de as exporting } from '../export/de'

export const de = { ...dialogs, ...exporting }

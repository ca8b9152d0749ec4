/** English of what comes after the first look at a board. */
import { en as dialogs } from '../dialogs/en'
import { en as exporting } from '../export/en'

export const en = { ...dialogs, ...exporting }

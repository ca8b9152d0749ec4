/** The words of dialogs, which come when the board stands: nobody who opens a board waits for them. */
import { language, learn } from './words'

learn(language === 'de' ? (await import('./later/de')).de : (await import('./later/en')).en)

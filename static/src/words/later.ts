/** The words of dialogs, which come when the board stands: nobody who opens a board waits for them. */
import { language, learn } from './words'

/** To be asked again when it failed: a module that fails while it begins would stay broken for as long as the page lives. */
export const learnLater = async (): Promise<void> => learn(language === 'de' ? (await import('./later/de')).de : (await import('./later/en')).en)

/** The words of the start page and of the import page: nobody who opens a board waits for them. */
import { language, learn } from './words'

learn(language === 'de' ? (await import('./start/de')).de : (await import('./start/en')).en)

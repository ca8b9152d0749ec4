/** The story in words, as a list that can be edited. */
import type { Same } from '../message'
import type { en } from './en'

export const de: Same<typeof en> = {
  'outline.title': 'Gliederung',
  'outline.outside': 'Außerhalb aller Kontexte',
  'outline.empty': 'Die Geschichte in Worten: jede Notiz in zeitlicher Folge, nach Kontexten. Mit der ersten beginnt die Liste.',
  'outline.contexts': 'Kontexte',
  'outline.pivotals': 'Wendepunkte',
  'outline.view': 'Ansicht',
  'outline.bar': 'Aktueller Eintrag',
  'outline.keys': 'Auf und Ab gehen weiter, Eingabe schreibt, ein Buchstabe fügt eine Notiz an, Alt mit Auf oder Ab verschiebt sie, Esc führt zum Board zurück.',
  'outline.note': 'Text der Notiz. Eingabe schließt ab, Umschalt Eingabe beginnt eine neue Zeile, Tab schreibt die nächste Notiz.',
  'outline.leads': 'führt zu {to}',
  'outline.add': 'Neu dahinter',
  'outline.add.kind': 'Art der neuen Notiz',
  'outline.earlier': 'Früher',
  'outline.later': 'Später',
  'outline.frame': 'Kontext darum',
  'outline.frame.name': 'Name des Kontexts. Eingabe schließt ab.',
  'outline.pivotal': 'Wendepunkt',
  'outline.pivotal.name': 'Name des Wendepunkts. Eingabe schließt ab.',
  'outline.pivotal.at': 'bei {event}',
  'choose.putAfter': 'Hinter … legen',
  'choose.moveTo': 'Verschieben nach …',
  'choose.changeKind': 'Art ändern …',
  'choose.leadTo': 'Führt zu …',
  'choose.unlink': 'Pfeil entfernen …',
}

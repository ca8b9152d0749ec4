/** The first minutes on a board, and inviting others. */
import type { Same } from '../message'
import type { en } from './en'

export const de: Same<typeof en> = {
  'guide.title.big_picture': 'Was ist zuerst passiert?',
  'guide.text.big_picture': 'Schreibe etwas auf, das passiert ist, in der Vergangenheit. Irgendwo auf dem Board. Die Reihenfolge kommt später.',
  'guide.title.process': 'Womit beginnt der Prozess?',
  'guide.text.process': 'Schreibe das Ereignis auf, mit dem alles beginnt, dann, was jemand deshalb entscheidet.',
  'guide.title.design': 'Welches Ereignis zählt am meisten?',
  'guide.text.design': 'Schreibe ein Ereignis auf, davor das Kommando und dazwischen die Regeln, die gelten müssen.',
  'guide.title.blank': 'Was geht dir durch den Kopf?',
  'guide.text.blank': 'Schreibe eine Notiz. Irgendwo auf dem Board.',
  'guide.next': 'nächste Notiz',
  'guide.first': 'Erste Notiz schreiben',
  'guide.1': 'Doppelklicke irgendwo',
  'guide.1.text': 'oder wähle Ereignis und klicke',
  'guide.1.touch': 'Tippe irgendwo zweimal',
  'guide.1.touch.text': 'oder wähle Ereignis und tippe',
  'guide.2': 'Füge eine Liste ein',
  'guide.2.text': 'eine Notiz je Zeile',
  'guide.3': 'Lade die anderen ein',
  'guide.3.text': 'ein Link, kein Konto',
  'guide.leaves': 'Diese Hilfe geht mit der ersten Notiz.',
  'guide.sample': 'Zeig mir ein fertiges Board',
  'guide.import': 'Notizen importieren',

  'name.title': 'Am Board mitmachen',
  'name.label': 'Dein Name',
  'name.hint': 'Andere sehen ihn neben deinem Mauszeiger und deinen Notizen.',
  'name.join': 'Mitmachen',
  'name.keep': 'Name speichern',
  'name.change': 'Namen angeben',
  'name.another': 'Namen ändern',
  'name.watch': 'Du kannst dich umsehen, aber nichts ändern.',
  'name.take': 'Hinzufügen, verschieben, verbinden. Ohne Konto.',
  'name.empty': 'Gib einen Namen ein, um mitzumachen.',
  'name.here': { one: '{n} Person ist auf dem Board', other: '{n} Personen sind auf dem Board' },

}

/** Why the answer is no, by the code of the refusal. */
import type { Same } from '../message'
import type { en } from './en'

export const de: Same<typeof en> = {
  'refused.undo_changed': 'Andere haben das seitdem geändert. Es bleibt, wie es ist.',
  'refused.undo_partly': 'Teilweise zurückgenommen. Andere haben {n} davon seitdem geändert; das bleibt, wie es ist.',

  'refused.board_already_open': 'Dieses Board hat schon begonnen. Es wurde nichts geändert.',
  'refused.board_filling': 'Auf diesem Board liegen {count} von {limit} Elementen. Wirf weg, was niemand mehr braucht, bevor es voll ist.',
  'refused.board_full': 'Mehr als {limit} Elemente fasst dieses Board nicht. Wirf etwas weg oder beginne ein neues.',
  'refused.board_unopened': 'Dieses Board hat noch nicht begonnen.',
  'refused.changed_since': 'Jemand hat diese Notiz gleichzeitig geändert. Diese Fassung ist auf dem Board, deine steht hier.',
  'refused.command_failed': 'Auf dem Server ist etwas schiefgegangen. Was bestätigt war, ist nicht verloren.',
  'refused.command_id_reused': 'Diese Änderung kam zweimal in verschiedenen Worten an. Die erste gilt.',
  'refused.entry_unreadable':
    'Das Board öffnet sich bis Schritt {last}. Schritt {version} ist für diese Version von Storming nicht lesbar, deshalb lässt sich hier nichts ändern. Es wurde nichts gelöscht.',
  'refused.gesture_unknown': 'Einen solchen Schritt von dir gibt es nicht.',
  'refused.greeting_missing': 'Die Verbindung begann in falscher Reihenfolge. Sie beginnt von selbst neu.',
  'refused.item_already_there': 'Das ist schon auf dem Board. Es wurde nichts geändert.',
  'refused.item_unknown': 'Jemand hat das inzwischen entfernt. Dein Text ist noch hier.',
  'refused.link_to_itself': 'Ein Pfeil braucht zwei verschiedene Notizen.',
  'refused.locked': 'Etwas davon ist gesperrt, damit es so bleibt. Entsperre es zuerst.',
  'refused.malformed': 'Der Server konnte diese Änderung nicht lesen. Dein Text ist noch hier.',
  'refused.name_missing': 'Ein Name braucht mindestens ein sichtbares Zeichen.',
  'refused.not_allowed': 'Deine Rolle auf diesem Board umfasst das nicht. Frage die Moderation.',
  'refused.rate': 'Das war viel auf einmal. Der Rest folgt in wenigen Sekunden.',
  'refused.text_not_writable': 'Dieser Text enthält ein Zeichen, das sich nicht speichern lässt. Entferne es und versuche es noch einmal.',
  'refused.text_too_long': 'Dieser Text hat mehr als {limit} Zeichen. Kürze ihn zum Speichern; dein Text ist noch da.',
  'refused.too_large': 'Das ist mehr, als auf einmal gesendet werden kann. Es wurde nichts geändert.',
  'refused.too_dark': 'Auf dieser Farbe wäre nichts zu lesen. Wähle eine hellere.',
  'refused.too_far': 'So weit reicht das Board nicht. Nichts wurde geändert.',
  'refused.too_many_tags': 'Eine Notiz trägt höchstens {limit} Schlagworte. Entferne zuerst eines.',
  'refused.signed_out': 'Du wurdest abgemeldet. Deine Änderungen bleiben erhalten.',
  'refused.access_ended': 'Du hast keinen Zugriff mehr auf dieses Board. Nicht gesendete Änderungen bleiben auf diesem Gerät.',
  'refused.board_missing': 'Dieses Board gibt es nicht, oder deine Einladung wurde zurückgezogen.',
  'refused.client_too_old': 'Eine neue Version ist da. Lade neu, um weiterzumachen; es geht nichts verloren.',
  'refused.restarting': 'Der Server startet neu. Die Verbindung kommt von selbst zurück.',
  'refused.too_fast': 'Das war viel auf einmal. Der Rest folgt in wenigen Sekunden.',
  'refused.history_missing': 'Der Verlauf ließ sich nicht laden. Das Board ist unverändert.',
  'refused.paste_by_key': 'Füge mit Strg+V ein. Dein Browser lässt ein Menü die Zwischenablage nicht lesen.',
  'refused.paste_file': 'Dateien können nicht auf einem Board liegen. Zeichnungen aus Excalidraw und draw.io werden auf der Startseite über „Aus einer Datei“ zu Boards, Textzeilen werden zu Notizen.',
  'refused.other': 'Das war nicht möglich. Es wurde nichts geändert.',
}

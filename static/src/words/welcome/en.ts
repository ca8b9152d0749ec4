/** The first minutes on a board, and inviting others. */
import type { Table } from '../message'

export const en = {
  'guide.title.big_picture': 'What happened first?',
  'guide.text.big_picture': 'Write one thing that happened, in the past tense. Anywhere on the board will do. Order comes later.',
  'guide.title.process': 'What starts the process?',
  'guide.text.process': 'Write the event that everything begins with, then what somebody decides because of it.',
  'guide.title.design': 'Which event matters most?',
  'guide.text.design': 'Write one event, put the command before it, and the rules that it must keep between them.',
  'guide.title.blank': 'What is on your mind?',
  'guide.text.blank': 'Write one note. Anywhere on the board will do.',
  'guide.next': 'next note',
  'guide.first': 'Write the first note',
  'guide.1': 'Double-click anywhere',
  'guide.1.text': 'or choose Event and click',
  'guide.1.touch': 'Tap twice anywhere',
  'guide.1.touch.text': 'or choose Event and tap',
  'guide.2': 'Paste a list',
  'guide.2.text': 'one note for each line',
  'guide.3': 'Invite the others',
  'guide.3.text': 'one link, no account',
  'guide.leaves': 'This guide leaves with the first note.',
  'guide.sample': 'Show me a finished board',
  'guide.import': 'Import notes',

  'name.title': 'Join the board',
  'name.label': 'Your name',
  'name.hint': 'Others see it beside your cursor and your notes.',
  'name.join': 'Join the board',
  'name.keep': 'Save the name',
  'name.change': 'Say your name',
  'name.another': 'Change your name',
  'name.watch': 'You can look around, but change nothing.',
  'name.take': 'Add, move and connect. No account needed.',
  'name.empty': 'Enter a name to join.',
  'name.here': { one: '{n} person is on the board', other: '{n} people are on the board' },

} as const satisfies Table

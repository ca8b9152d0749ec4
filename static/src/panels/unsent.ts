/** What was never sent to a board that one may no longer change, as a file that people can read and programs too (UX ER04). */
import { wordsOf } from '../state/refusal'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { wishWords } from './wish-words'

/** A Markdown document: a list in words, and the wishes themselves as JSON. */
export function unsentText({ ledger, returned, board }: Pick<Workshop, 'ledger' | 'returned' | 'board'>): string {
  const wishes = [...returned.list.value, ...ledger.pending.value].map(({ id, command, since }) => ({ id, command, since }))
  const lines = wishes.map((wish) => {
    const words = wordsOf(wish.command)
    const when = new Date(wish.since).toISOString()
    return `- ${when} ${wishWords(wish.command)}${words === null ? '' : `\n\n${words.replaceAll(/^/gmu, '      ')}\n`}`
  })
  const raw = JSON.stringify(wishes, null, 1).replaceAll(/^/gmu, '    ')
  return `# ${say('unsent.title')}\n\n${board.value.title.replaceAll('\n', ' ')}\n\n${lines.join('\n')}\n\n${raw}\n`
}

export function downloadUnsent(workshop: Workshop): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([unsentText(workshop)], { type: 'text/markdown' }))
  link.download = `storming-${workshop.id}.md`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** What others did, said politely and summed up: at most one sentence in five seconds (AX9). */
import { effect } from '@preact/signals-core'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'

const PAUSE = 5000

export function announceNews(region: HTMLElement, { board, me, history }: Workshop): void {
  let before = board.peek()
  let timer = 0
  const tell = (): void => {
    timer = 0
    const now = board.peek()
    const added = [...now.notes.values()].filter(({ id, by }) => by !== me.peek().person && !before.notes.has(id))
    before = now
    const [first] = added
    if (first === undefined) return
    const theirs = added.filter(({ by }) => by === first.by)
    region.textContent = say('news.added', { name: now.people.get(first.by) ?? say('board.guest'), n: theirs.length })
  }
  effect(() => {
    void board.value
    if (history.at.value !== null) before = board.value
    else if (timer === 0) timer = setTimeout(tell, PAUSE)
  })
}

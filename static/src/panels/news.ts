/** What others did, said politely and summed up: at most one sentence in five seconds, and none to who does not want it (AX9). */
import { effect } from '@preact/signals-core'
import type { Entry } from '../contract/entry'
import { newsOf, type News } from '../state/news'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'

const PAUSE = 5000

export function announceNews(region: HTMLElement, { ledger, board, me, history, habits }: Workshop): void {
  let [heard, timer]: [Entry[], number] = [[], 0]
  const sentence = (news: News): string => {
    if (news.what === 'several') return say('news.several', { people: news.people, n: news.n })
    return say(`news.${news.what}`, { name: board.peek().people.get(news.who) ?? say('board.guest'), n: news.n })
  }
  const tell = (): void => {
    timer = 0
    const news = newsOf(heard, me.peek().person)
    heard = []
    if (news !== null && habits.news.peek()) region.textContent = sentence(news)
  }
  effect(() => {
    const latest = ledger.latest.value
    if (history.at.value !== null || latest.length === 0) return
    heard = [...heard, ...latest]
    if (timer === 0) timer = setTimeout(tell, PAUSE)
  })
}

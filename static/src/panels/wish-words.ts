/** What a wish was about, in a few words. */
import type { Command } from '../contract/commands'
import { knows, say } from '../words/words'

export function wishWords({ type }: Command): string {
  const key = `wish.${type}`
  return say(knows(key) ? key : 'wish.other')
}

/** Sets and maps that stay the same object for as long as they hold the same, so that who reads them sees at a glance that nothing changed. */
import { computed, type ReadonlySignal } from '@preact/signals-core'
import { same } from '../board/same'

export function steady<Held extends Iterable<unknown>>(work: () => Held): ReadonlySignal<Held> {
  let held: Held | null = null
  return computed(() => {
    const now = work()
    if (held === null || !same([...held], [...now])) held = now
    return held
  })
}

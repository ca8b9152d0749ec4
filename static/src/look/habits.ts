/** Habits outlive the page: they are kept on this device. */
import { effect } from '@preact/signals-core'
import type { Habits } from '../state/habits'

const KEPT = 'storming.habits'

/** Take up what was kept here before, and keep what changes. */
export function keepHabits(habits: Habits): void {
  const kept = localStorage.getItem(KEPT)?.split(' ') ?? []
  for (const [name, habit] of Object.entries(habits)) {
    if (kept.includes(name)) habit.value = true
    else if (kept.includes(`no-${name}`)) habit.value = false
  }
  effect(() => localStorage.setItem(KEPT, Object.entries(habits).map(([name, { value }]) => (value ? name : `no-${name}`)).join(' ')))
}

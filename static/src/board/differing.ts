/** What changed between two states of one shelf of the board. */

/** The ids under which two maps hold different items, in no particular order; null if there are more of them than `most`. */
export function differing<Item>(before: ReadonlyMap<string, Item>, now: ReadonlyMap<string, Item>, most: number): string[] | null {
  if (before === now) return []
  const ids: string[] = []
  let known = 0
  for (const [id, item] of now) {
    const was = before.get(id)
    if (was !== undefined) known += 1
    if (was === item) continue
    if (ids.length === most) return null
    ids.push(id)
  }
  if (known === before.size) return ids
  for (const id of before.keys()) {
    if (now.has(id)) continue
    if (ids.length === most) return null
    ids.push(id)
  }
  return ids
}

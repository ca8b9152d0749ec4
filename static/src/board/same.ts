/** Whether two pieces of plain data say the same; a field that is left out equals nothing but itself. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  return keys.every((key) => key in other && same(one[key as keyof typeof one], other[key as keyof typeof other]))
}

import { expect, test } from 'vitest'
import { pseudo } from './pseudo'

test('a text gets strange letters, brackets and more length, and keeps its fields', () => {
  expect(pseudo('Save')).toBe('⟦Šåvé~~⟧')
  expect(pseudo('{n} notes')).toBe('⟦{n} ñötés~~~⟧')
})

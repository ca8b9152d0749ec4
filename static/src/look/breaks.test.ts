import { expect, test } from 'vitest'
import { piecesOf } from './breaks'

test('signs of a script without spaces stand apart, but closing ones begin no line and opening ones end none', () => {
  expect(piecesOf('「注文」が。三ー日')).toEqual(['「注', '文」', 'が。', '三ー', '日'])
})

test('an emoji of many parts is one sign, and so is a flag', () => {
  expect(piecesOf('👩‍👩‍👧‍👦🇩🇪🇯🇵!')).toEqual(['👩‍👩‍👧‍👦', '🇩🇪', '🇯🇵!'])
  expect(piecesOf('go🎉Event-Sourcing')).toEqual(['go', '🎉', 'Event-', 'Sourcing'])
})

test('Thai words end where a dictionary says', () => {
  expect(piecesOf('คำสั่งซื้อถูกยกเลิก').join('|')).toContain('|ถูก')
  expect(piecesOf('คำสั่งซื้อถูกยกเลิก').join('')).toBe('คำสั่งซื้อถูกยกเลิก')
})

test('a word is one piece unless it has a hyphen', () => {
  expect(piecesOf('Überprüfung')).toEqual(['Überprüfung'])
  expect(piecesOf('تم')).toEqual(['تم'])
  expect(piecesOf('Event-Sourcing')).toEqual(['Event-', 'Sourcing'])
})

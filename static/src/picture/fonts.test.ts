import { expect, test } from 'vitest'
import { partsFor, rangesOf } from './fonts'

const part = (address: string, told: string) => ({ family: 'Inter Variable', told, ranges: rangesOf(told), address })
const PARTS = [part('latin', 'U+0000-00FF, U+0131'), part('greek', 'U+370-377, U+37A-37F, U+384-38A'), part('one', 'U+20AC')]

test('ranges are read as the style sheet tells them', () => {
  expect(rangesOf('U+0000-00FF, U+131')).toEqual([[0, 255], [0x131, 0x131]])
})

test('only those parts travel whose signs are used', () => {
  expect(partsFor('Order ı', PARTS).map(({ address }) => address)).toEqual(['latin'])
  expect(partsFor('ͷ €', PARTS).map(({ address }) => address)).toEqual(['latin', 'greek', 'one'])
  expect(partsFor('漢', PARTS)).toEqual([])
})

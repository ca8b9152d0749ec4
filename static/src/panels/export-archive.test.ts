import { expect, test } from 'vitest'
import { firstToShow, treeOf, unpack } from './export-archive'

/** `zipfile` of Python wrote this: two stored files, `a/b.txt` with "hello" and `c.txt` with "ä". */
const ARCHIVE =
  'UEsDBBQAAAAAAAAAIQCGphA2BQAAAAUAAAAHAAAAYS9iLnR4dGhlbGxvUEsDBBQAAAAAAAAAIQCD8bVwAgAAAAIAAAAFAAAAYy50eHTDpFBLAQIUAxQAAAAAAAAAIQCGphA2BQAAAAUAAAAHAAAAAAAAAAAAAACAAQAAAABhL2IudHh0UEsBAhQDFAAAAAAAAAAhAIPxtXACAAAAAgAAAAUAAAAAAAAAAAAAAIABKgAAAGMudHh0UEsFBgAAAAACAAIAaAAAAE8AAAAAAA=='

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)

test('stored files come out with their paths and bytes', () => {
  const files = unpack(bytesOf(ARCHIVE)).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])
  expect(files).toEqual([
    ['a/b.txt', 'hello'],
    ['c.txt', 'ä'],
  ])
})

test('what is no archive, or breaks off, has no files', () => {
  expect(unpack(new Uint8Array(0))).toEqual([])
  expect(unpack(new TextEncoder().encode('asyncapi: 3.1.0, a text that is longer than the last record'))).toEqual([])
  const broken = bytesOf(ARCHIVE).slice(60)
  expect(unpack(broken)).toEqual([])
})

test('folders stand before files, each of them once', () => {
  const tree = treeOf(['b.md', 'x/two.py', 'x/y/one.py', 'x/a.py']).map(({ name, depth, file }) => `${'  '.repeat(depth)}${name} ${String(file)}`)
  expect(tree).toEqual(['x/ null', '  y/ null', '    one.py 2', '  a.py 3', '  two.py 1', 'b.md 0'])
})

test('the README is shown first, or else a document', () => {
  expect(firstToShow(['a.py', 'deep/README.md', 'README.md'])).toBe(2)
  expect(firstToShow(['a.bin', 'b.yaml'])).toBe(1)
  expect(firstToShow(['a.bin'])).toBe(0)
})

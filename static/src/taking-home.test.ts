// @vitest-environment happy-dom
/** The dialog's files are previews to the server, which counts downloads apart (docs/settings.md, EXPORTS_PER_MINUTE). */
import { afterEach, expect, test, vi } from 'vitest'
import { emptyBoard } from './board/board'
import { WHOLE } from './picture/scope'
import { offerOf } from './taking-home'

afterEach(() => vi.unstubAllGlobals())

test('a file is asked for as a preview, of now or of a step', async () => {
  const asked: string[] = []
  vi.stubGlobal('location', { href: 'https://storming.example.org/b/b1/' })
  vi.stubGlobal('fetch', (address: URL) => {
    asked.push(address.href)
    return Promise.resolve(new Response('{}', { headers: { 'Content-Disposition': 'attachment; filename="taxi.json"' } }))
  })
  const source = offerOf('b1', () => emptyBoard)
  expect((await source.file('model', null, WHOLE)).name).toBe('taxi.json')
  await source.file('asyncapi', 4, WHOLE)
  expect(asked).toEqual([
    'https://storming.example.org/api/boards/b1/export/model/?for=preview',
    'https://storming.example.org/api/boards/b1/export/asyncapi/?at=4&for=preview',
  ])
})

import { expect, test } from 'vitest'
import { ask, BoardHttp, Problem, Unreachable, type HttpAround } from './http'

function answering(body: string, init: ResponseInit = {}, type: string = 'application/json') {
  const asked: [string, RequestInit][] = []
  const around: HttpAround = {
    fetch(address, question) {
      asked.push([address, question])
      return Promise.resolve(new Response(body, { ...init, headers: { 'Content-Type': type } }))
    },
    cookies: () => 'a=b; csrftoken=tok; c=d',
  }
  return { around, asked }
}

test('entries come as the socket brings them', async () => {
  const written = { version: 4, type: 'BoardRenamed', data: { title: 'B', before: 'A' }, at: 'T', by: 'ines', command: 'c' }
  const { around, asked } = answering(JSON.stringify({ entries: [written], head: 9 }))
  const page = await new BoardHttp('b1', '/api/', around).entries(3, 10)
  expect(asked[0]?.[0]).toBe('/api/boards/b1/entries/?after=3&limit=10')
  const event = { type: 'BoardRenamed', title: 'B', before: 'A' }
  expect(page).toEqual({ head: 9, entries: [{ version: 4, at: 'T', by: 'ines', command: 'c', event }] })
})

test('what changes something carries the token of the page', async () => {
  const { around, asked } = answering('{"version": 3, "entries": [{"version": 2}, {"version": 3}]}')
  const hope = { id: 'c1', command: { type: 'RenameBoard', title: 'B' }, since: 0 } as const
  expect(await new BoardHttp('b 1', '/api/', around).command(hope)).toEqual([2, 3])
  expect(asked[0]?.[0]).toBe('/api/boards/b%201/commands/')
  expect(asked[0]?.[1]).toMatchObject({
    method: 'POST',
    headers: { 'X-CSRFToken': 'tok', 'Content-Type': 'application/json' },
    body: '{"id":"c1","type":"RenameBoard","title":"B"}',
  })
})

test('a refusal is a Problem with its code and fields', async () => {
  const body = { status: 422, code: 'text_too_long', title: 'Too long', detail: { limit: 10 } }
  const { around } = answering(JSON.stringify(body), { status: 422 }, 'application/problem+json')
  const problem = await ask('/api/', {}, around).catch((raised: unknown) => raised)
  expect(problem).toBeInstanceOf(Problem)
  expect(problem).toMatchObject({ status: 422, code: 'text_too_long', title: 'Too long', detail: { limit: 10 } })
})

test('[C4] an error page of a proxy, a broken answer and no answer are no refusals', async () => {
  const away: HttpAround = { fetch: () => Promise.reject(new TypeError('no line')), cookies: () => '' }
  const proxy = answering('<h1>Bad gateway</h1>', { status: 502 }, 'text/html').around
  const broken = answering('{"half":').around
  for (const around of [away, proxy, broken]) await expect(ask('/api/', {}, around)).rejects.toBeInstanceOf(Unreachable)
})

// @vitest-environment happy-dom
import { signal } from '@preact/signals-core'
import { expect, test } from 'vitest'
import { emptyBoard } from '../board/board'
import type { Workshop } from '../state/workshop'
import { ExportDesk } from './export-desk'
import { formsOf, groupsOf, isAdvised, Refused, rowOf, type ExportFile, type Format } from './export-formats'

const format = (name: string, blocked: readonly string[] = []): Format => ({ name, title: name, extension: name, media_type: 'text/plain', blocked_by: blocked })
const FORMATS = [format('asyncapi'), format('csv'), format('svg'), format('png'), format('hologram'), format('openapi', ['ES001'])]

const workshop = (at: number | null = null): Workshop =>
  ({ board: signal({ ...emptyBoard, format: 'design' }), history: { at: signal(at) } }) as unknown as Workshop

const fileOf = (name: string): ExportFile => ({ name, blob: new Blob([`inside ${name}`], { type: 'text/plain' }) })

/** A server whose files come when the test says so. */
function server(): { readonly asked: string[]; readonly source: ConstructorParameters<typeof ExportDesk>[1]; answer(name: string): void } {
  const asked: string[] = []
  const waiting = new Map<string, (file: ExportFile) => void>()
  return {
    asked,
    answer: (name) => waiting.get(name)?.(fileOf(name)),
    source: {
      offer: (at) => Promise.resolve({ version: at ?? 9, formats: FORMATS, findings: [] }),
      file: (name, at) => {
        asked.push(`${name}@${at ?? 'now'}`)
        return new Promise((resolve) => waiting.set(name, resolve))
      },
    },
  }
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await Promise.resolve()
}

test('a design is offered as AsyncAPI first, at the step that the history shows', async () => {
  const { source, asked, answer } = server()
  const desk = new ExportDesk(workshop(5), source)
  const opened = desk.open()
  await until(() => asked.length > 0)
  answer('asyncapi')
  await opened
  expect(asked).toEqual(['asyncapi@5'])
  expect(desk.preview.value).toEqual({ kind: 'text', text: 'inside asyncapi' })
})

test('a file that comes after another was chosen is not shown', async () => {
  const { source, asked, answer } = server()
  const desk = new ExportDesk(workshop(), source)
  const opened = desk.open()
  await until(() => asked.length === 1)
  const chosen = desk.choose('csv')
  await until(() => asked.length === 2)
  answer('csv')
  await chosen
  answer('asyncapi')
  await opened
  expect(desk.file.value?.name).toBe('csv')
  expect(desk.loading.value).toBe(false)
})

test('a format that findings stop is not even asked for', async () => {
  const { source, asked, answer } = server()
  const desk = new ExportDesk(workshop(), source)
  const opened = desk.open()
  await until(() => asked.length === 1)
  answer('asyncapi')
  await opened
  await desk.choose('openapi')
  expect(asked).toEqual(['asyncapi@now'])
  expect([desk.blocked, desk.file.value]).toEqual([true, null])
})

test("the server's sentence is shown when it refuses", async () => {
  const { source } = server()
  const desk = new ExportDesk(workshop(), { ...source, file: () => Promise.reject(new Refused('Place an event.')) })
  await desk.open()
  expect(desk.trouble.value).toBe('Place an event.')
})

test('rows stand in their groups, forms share a row, and what nobody expected stands last', () => {
  const groups = groupsOf(FORMATS).map(({ title, formats }) => [title, formats.map(({ name }) => name)])
  expect(groups).toEqual([
    ['export.picture', ['svg']],
    ['export.data', ['csv']],
    ['export.spec', ['asyncapi', 'openapi']],
    [null, ['hologram']],
  ])
  expect([rowOf('png'), rowOf('csv')]).toEqual(['svg', 'csv'])
  expect(formsOf('png', FORMATS).map(({ name }) => name)).toEqual(['svg', 'png'])
  expect(formsOf('csv', FORMATS)).toEqual([])
})

test('[D2] findings are shown with what is made of a model, and with a picture or a table only where they stop it', () => {
  const advised = ['svg', 'png', 'pdf', 'csv', 'json', 'model', 'asyncapi', 'python-service', 'hologram'].filter((name) => isAdvised(format(name)))
  expect(advised).toEqual(['model', 'asyncapi', 'python-service', 'hologram'])
  expect(isAdvised(format('svg', ['ES001']))).toBe(true)
})

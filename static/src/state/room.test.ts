import { expect, test } from 'vitest'
import { sit } from '../../../tests/client/seat'

const someone = (connection: string, cursor?: readonly [number, number]) => ({
  connection,
  person: 'jonas',
  presence: cursor === undefined ? {} : { cursor },
})

test('[U17] others are here with their names; I am not among them', () => {
  const { workshop, other } = sit()
  workshop.connection.mine.value = 'mine'
  workshop.room.present([someone('a', [1, 2]), someone('b'), someone('mine')])
  other({ type: 'Introduce', name: 'Jonas' })
  expect(workshop.room.remotes.value.map(({ connection, name }) => [connection, name])).toEqual([['a', 'Jonas'], ['b', 'Jonas']])
  expect(workshop.room.persons.value).toEqual(['jonas'])
  workshop.room.left(['a'])
  expect(workshop.room.remotes.value.map(({ connection }) => connection)).toEqual(['b'])
})

test('[U17] a cursor appears where it is, glides to where it goes, and arrives', () => {
  const { room } = sit().workshop
  const where = () => room.remotes.value[0]?.cursor
  room.present([someone('a', [0, 0])])
  expect(where()).toEqual({ x: 0, y: 0 })
  room.present([someone('a', [100, 0])])
  expect(room.glide(16)).toBe(true)
  expect(where()?.x).toBeGreaterThan(10)
  expect(where()?.x).toBeLessThan(90)
  for (let frame = 0; frame < 60; frame += 1) room.glide(16)
  expect(where()).toEqual({ x: 100, y: 0 })
  expect(room.glide(16)).toBe(false)
  room.present([someone('a')])
  expect(where()).toBeNull()
})

test('what I do is told to others, and nothing else', () => {
  const { workshop } = sit()
  expect(workshop.presence.value).toEqual({})
  const note = workshop.desk.placeNote('event', { x: 50, y: 50 }) ?? ''
  workshop.motion.cursor.value = { x: 1.23456, y: 2 }
  workshop.writing.begin('note', note)
  workshop.writing.write('Ride \ud83d')
  workshop.motion.drag.value = { items: [note], dx: 3, dy: 4, copy: false }
  expect(workshop.presence.value).toEqual({
    cursor: [1.2, 2],
    selected: [note],
    editing: note,
    draft: 'Ride \ufffd',
    drag: { items: [note], dx: 3, dy: 4 },
  })
})

test('the first eight people on a board have eight colours, in the order in which they said their names', () => {
  const { workshop: { room }, other } = sit()
  const names = ['Ines', 'Jörg', 'Pia', 'Tom', 'Maria', 'Aylin', 'Ben', 'Chloe', 'Dana']
  for (const name of names) other({ type: 'Introduce', name }, `person-${name}`)
  expect(names.map((name) => room.hueOf(`person-${name}`))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0])
  other({ type: 'Introduce', name: 'Doctor Jörg' }, 'person-Jörg')
  expect(room.hueOf('person-Jörg')).toBe(1)
})

test('who has said no name has the same one of eight colours everywhere', () => {
  const [here, there] = [sit().workshop.room, sit().workshop.room]
  const persons = Array.from({ length: 60 }, (_, place) => `person${place}`)
  expect(persons.map((person) => here.hueOf(person))).toEqual(persons.map((person) => there.hueOf(person)))
  expect(new Set(persons.map((person) => here.hueOf(person))).size).toBe(8)
})

test('faces stand in the order of the names, also after a line was lost', () => {
  const { workshop: { room }, other } = sit()
  other({ type: 'Introduce', name: 'Ines' }, 'ines')
  other({ type: 'Introduce', name: 'Pia' }, 'pia')
  room.present([{ ...someone('a'), person: 'nobody' }, { ...someone('b'), person: 'ines' }, { ...someone('c'), person: 'pia' }])
  expect(room.persons.value).toEqual(['ines', 'pia', 'nobody'])
  room.left(['b'])
  room.present([{ ...someone('d'), person: 'ines' }])
  expect(room.persons.value).toEqual(['ines', 'pia', 'nobody'])
})

import { expect, test } from 'vitest'
import { placed } from '../../../tests/client/seat'
import type { Entry } from '../contract/entry'
import type { Event } from '../contract/events'
import { newsOf } from './news'

const entry = (version: number, by: string, event: Event, command: string = `c${version}`): Entry => ({ version, at: '', by, command, event })
const moved: Event = { type: 'NotesMoved', moves: [{ note: 'a', x: 1, y: 0, from_x: 0, from_y: 0 }] }
const reworded: Event = { type: 'NoteReworded', note: 'a', text: 'A', before: '' }

test('[AX9] who adds and writes notes has added notes', () => {
  expect(newsOf([entry(1, 'ben', placed('a', 0, 0)), entry(2, 'ben', reworded), entry(3, 'ben', placed('b', 0, 0))], 'ada')).toEqual({ what: 'added', who: 'ben', n: 2 })
})

test('[AX9] anything else is a change, and a gesture of many facts is one', () => {
  expect(newsOf([entry(1, 'ben', placed('a', 0, 0)), entry(2, 'ben', moved, 'm'), entry(3, 'ben', moved, 'm')], 'ada')).toEqual({ what: 'changed', who: 'ben', n: 2 })
})

test('[AX9] several people are counted, not named', () => {
  expect(newsOf([entry(1, 'ben', moved), entry(2, 'cem', moved), entry(3, 'ada', moved)], 'ada')).toEqual({ what: 'several', people: 2, n: 2 })
})

test('[AX9] what I did, and that somebody said their name, is no news', () => {
  expect(newsOf([entry(1, 'ada', moved), entry(2, 'ben', { type: 'PersonIntroduced', person: 'ben', name: 'Ben' })], 'ada')).toBeNull()
})

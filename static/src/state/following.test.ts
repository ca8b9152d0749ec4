import { expect, test } from 'vitest'
import { sit } from '../../../tests/client/seat'
import { press } from './actions'

function seats(): ReturnType<typeof sit>['workshop'] {
  const { workshop } = sit()
  workshop.camera.viewport.value = { w: 1000, h: 500 }
  workshop.connection.mine.value = 'me'
  return workshop
}

const jonas = (view?: readonly [number, number, number, number]) => [{ connection: 'c1', person: 'jonas', presence: view ? { view } : {} }]

test('[U18] my camera goes where theirs is: the same middle, and all that they see', () => {
  const { room, following, camera } = seats()
  room.present(jonas())
  following.start('c1')
  expect(following.glide(16, true)).toBe(false)
  room.present(jonas([100, 200, 400, 400]))
  following.glide(16, true)
  const { x, y, w, h } = camera.seen.value
  expect([x + w / 2, y + h / 2, h]).toEqual([300, 400, 400])
  room.present(jonas([500, 200, 400, 400]))
  expect(following.glide(16, false)).toBe(true)
  for (let count = 0; count < 100 && following.glide(16, false); count += 1);
  expect(camera.seen.value.x + w / 2).toBe(700)
})

test('[U18] what I do myself ends it, and so do Esc and their leaving', () => {
  for (const end of [(one: ReturnType<typeof seats>) => one.camera.panBy(10, 0), (one: ReturnType<typeof seats>) => void press('Esc', one), (one: ReturnType<typeof seats>) => one.room.left(['c1'])]) {
    const workshop = seats()
    workshop.room.present(jonas([0, 0, 100, 100]))
    expect(press('F', workshop)).toBe(true)
    workshop.following.glide(16, true)
    expect(workshop.presence.value.follows).toBe('c1')
    end(workshop)
    expect(workshop.following.whom.value).toBeNull()
    expect(workshop.presence.value.follows).toBeUndefined()
  }
})

test('[U18] my window is told only while somebody follows me', () => {
  const { room, presence } = seats()
  expect(presence.value.view).toBeUndefined()
  room.present([{ connection: 'c1', person: 'jonas', presence: { follows: 'me' } }])
  expect(presence.value.view).toEqual([0, 0, 1000, 500])
})

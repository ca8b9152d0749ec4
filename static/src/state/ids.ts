/** New names. Commands are UUIDv7, so that they sort in the order of wishing (DESIGN D6); items are short and random. */
import type { Ports } from './ports'

export interface Ids {
  command(): string
  /** 14 characters of 32: 70 random bits. */
  item(): string
}

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

const hex = (bytes: Iterable<number>): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** `now` in milliseconds; the 12 bits behind it count within one millisecond, so that no two wishes change places. */
export function makeIds({ now, random }: Pick<Ports, 'now' | 'random'>): Ids {
  let last = 0
  let count = 0
  const next = (): number => {
    const time = Math.max(now(), last)
    count = time === last ? count + 1 : 0
    last = count > 0xfff ? time + 1 : time
    count = count > 0xfff ? 0 : count
    return last
  }
  return {
    command() {
      const time = hex48(next())
      const tail = random(8)
      tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
      const rest = hex(tail)
      const counted = count.toString(16).padStart(3, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${counted}-${rest.slice(0, 4)}-${rest.slice(4)}`
    },
    item: () => Array.from(random(14), (byte) => LETTERS[byte & 31]).join(''),
  }
}

const hex48 = (time: number): string => Math.floor(time).toString(16).padStart(12, '0')

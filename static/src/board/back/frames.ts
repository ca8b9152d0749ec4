/** Taking back what was done to frames. */
import { free } from '../locks'
import { same } from '../same'
import { idOf, left, liesAt, parts, taken, type Back } from './taken'

export const framesBack = {
  FrameDrawn: ({ frame }, board) =>
    same(board.frames.get(frame.id), frame) ? taken({ type: 'FramesRemoved', frames: [frame] }) : left(frame.id),
  FrameRenamed: ({ frame, name, before }, board) =>
    free(board.frames, frame)?.name === name
      ? taken({ type: 'FrameRenamed', frame, name: before, before: name })
      : left(frame),
  FrameRoleChanged: ({ frame, role, before }, board) =>
    free(board.frames, frame)?.role === role
      ? taken({ type: 'FrameRoleChanged', frame, role: before, before: role })
      : left(frame),
  FrameResized({ frame: id, box, before }, board) {
    const frame = free(board.frames, id)
    const untouched = liesAt(frame, box) && frame?.w === box.w && frame.h === box.h
    return untouched ? taken({ type: 'FrameResized', frame: id, box: before, before: box }) : left(id)
  },
  FramesMoved: ({ moves }, board) =>
    parts(
      moves,
      (move) => liesAt(free(board.frames, move.frame), move),
      ({ frame }) => frame,
      (ours) => [
        {
          type: 'FramesMoved',
          moves: ours.map(({ frame, x, y, from_x, from_y }) => ({ frame, x: from_x, y: from_y, from_x: x, from_y: y })),
        },
      ],
    ),
  FramesRemoved: ({ frames }, board) =>
    parts(
      frames,
      ({ id }) => !board.frames.has(id),
      idOf,
      (ours) => ours.map((frame) => ({ type: 'FrameDrawn', frame })),
    ),
} satisfies Back

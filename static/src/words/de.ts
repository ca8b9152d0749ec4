/** German: "du", gender-neutral, the workshop's own German words. */
import { de as actions } from './actions/de'
import { de as board } from './board/de'
import { de as history } from './history/de'
import { de as keeping } from './keeping/de'
import { de as names } from './names/de'
import { de as outline } from './outline/de'
import { de as refusals } from './refusals/de'
import { de as seeking } from './seeking/de'
import { de as welcome } from './welcome/de'

export const de = { ...actions, ...board, ...history, ...keeping, ...names, ...outline, ...refusals, ...seeking, ...welcome }

/** English on the page of a board. Each room of the page has a table of its own. */
import { en as actions } from './actions/en'
import { en as board } from './board/en'
import { en as history } from './history/en'
import { en as keeping } from './keeping/en'
import { en as names } from './names/en'
import { en as outline } from './outline/en'
import { en as refusals } from './refusals/en'
import { en as seeking } from './seeking/en'
import { en as welcome } from './welcome/en'

export const en = { ...actions, ...board, ...history, ...keeping, ...names, ...outline, ...refusals, ...seeking, ...welcome }

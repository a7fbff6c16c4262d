/** The code that ranks, as one part that is loaded with the index, when somebody is about to search. */
export { type Answer, findHits, type Hit, openSearchDesk, type SearchDesk } from '../../search/find.ts'
export { hasMark, markText } from '../../search/mark.ts'
export { openEngine } from '../../search/rank.ts'
export { readIndex } from '../../search/wire.ts'

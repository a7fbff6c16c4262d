import { compile } from '../../src/decision/context.ts'
import { decide } from '../../src/decision/evaluate.ts'
import { decideAll } from './decide.ts'

decideAll((table) => {
  const compiled = compile(table)
  return (given) => {
    const outcome = decide(compiled, given)
    return outcome.decided ? outcome.row : '?'
  }
})

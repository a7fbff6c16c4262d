import { decideAll } from './decide.ts'
import { importPeer } from './peer.ts'

/*
 * The peer of `decide`: the same cases of the same tables through feelin. It offers no way to keep a rule that was read, so each
 * question is `evaluate(rule, values)`, rule after rule until one is true. It is quickest with the values of that rule alone (1.4
 * times as quick as with all of them, 4 times as quick as one long `if … then … else` for the whole table).
 */
interface Feelin {
  evaluate(rule: string, context: object): { value: unknown }
}
const { evaluate } = await importPeer<Feelin>('feelin')

decideAll((table) => {
  const rules = [
    ...table.leading.map(({ when }, index) => ({ row: `L${index + 1}`, when })),
    ...table.rows.map(({ when }, index) => ({ row: `${index + 1}`, when })),
  ].map((rule) => ({ ...rule, names: rule.when.match(/[A-Z][A-Z0-9_]+/g) ?? [] }))
  return (given) => {
    const valuesOf = (names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, given[name] ?? table.parameters[name]?.value]))
    const holding = rules.find(
      ({ when, names }) => when === 'otherwise' || evaluate(when, valuesOf(names)).value === true,
    )
    return holding?.row ?? '?'
  }
})

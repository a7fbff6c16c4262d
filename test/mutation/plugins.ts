/** What the instrumenter shows of the place in the syntax tree that it has reached (a Babel path). */
interface Path {
  node: {
    type: string
    value?: unknown
    quasis?: { value: { raw: string } }[]
    key?: { name?: string }
    callee?: { name?: string; property?: { name?: string } }
  }
  parentPath: Path | null
  traverse(visitor: Record<string, (path: { stop(): void }) => void>): void
}

/** Sentences for people: they stand behind `en` or `zh`, or are handed to what makes a finding. A word of code has no space. */
function isHumanWords(path: Path): boolean {
  const { type, value, quasis } = path.node
  if (type !== 'StringLiteral' && type !== 'TemplateLiteral') return false
  const text = quasis ? quasis.map((quasi) => quasi.value.raw).join('') : String(value)
  if (/[\u3000-\u9fff\uff00-\uffef]/.test(text)) return !choosesWords(path)
  if (!/\s/.test(text)) return false
  for (let at = path.parentPath; at; at = at.parentPath) {
    const { type: around, key, callee } = at.node
    if (around === 'ObjectProperty') return /^(en|zh)$/.test(key?.name ?? '') && !choosesWords(path)
    if (around === 'CallExpression')
      return (
        /^(refuse|makeFinding)$/.test(callee?.name ?? callee?.property?.name ?? '') && !choosesWords(path)
      )
    if (!/^(Conditional|Logical|Binary)Expression$|^TemplateLiteral$/.test(around)) return false
  }
  return false
}

/** Whether a sentence chooses, cuts or joins something inside itself; that is logic, and what is ignored is ignored with all inside. */
function choosesWords(path: Path): boolean {
  let found = false
  const stop = (inner: { stop(): void }) => {
    found = true
    inner.stop()
  }
  path.traverse({
    ConditionalExpression: stop,
    LogicalExpression: stop,
    BinaryExpression: stop,
    CallExpression: stop,
  })
  return found
}

interface Tested {
  fileName: string
  location: { start: { line: number; column: number } }
  mutatorName: string
  replacement: string
  status: string
}

/** Tells of each mutant that nobody noticed as soon as it is known. */
class Survivors {
  onMutantTested({ fileName, location, mutatorName, replacement, status }: Tested): void {
    if (status !== 'Survived' && status !== 'NoCoverage' && status !== 'Timeout') return
    const { line, column } = location.start
    process.stdout.write(`${status} ${fileName}:${line}:${column} ${mutatorName}: ${replacement}\n`)
  }
}

export const strykerPlugins = [
  { kind: 'Reporter', name: 'survivors', injectableClass: Survivors },
  {
    kind: 'Ignore',
    name: 'human-words',
    value: {
      shouldIgnore: (path: Path) =>
        isHumanWords(path) ? 'a sentence for people: the figure speaks of logic' : undefined,
    },
  },
]

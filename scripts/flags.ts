import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { CallError } from '../src/message.ts'
import { type Locale, locales } from '../src/words.ts'

/** Where a command prints, what it may ask of its surroundings, and how it says how far it is. */
export interface Surroundings {
  out(text: string): void
  err(text: string): void
  env: Record<string, string | undefined>
  /** Whether results go to a terminal: colour and progress are for people only. */
  terminal: boolean
  /** Now, in milliseconds; `--at` replaces it. */
  now(): number
  /** Resolves when the user asks a command to stop; one that has not asked for this is stopped at once. */
  readonly stopped: Promise<void>
}

export const commonFlags = {
  content: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  locale: { type: 'string' },
  at: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig

export const commonHelp = `Common flags:
  --content DIR    the handbook (default: SOPBOOK_CONTENT, then ./content)
  --format NAME    how to print (see above)
  --out FILE       write to a file instead of printing
  --locale en|zh   language of the sentences and of the status that stands first
  --at MOMENT      judge as of a date, a date-time, a revision, or REV@MOMENT (default: now)
  --help           this text
`

/** Flags and words of a call; anything unknown is a `CallError` that names the remedy. */
export function parseFlags<Options extends ParseArgsOptionsConfig>(
  argv: string[],
  options: Options,
  most = 0,
) {
  try {
    const parsed = parseArgs({ args: argv, options, allowPositionals: true, strict: true })
    if (parsed.positionals.length > most)
      throw new CallError(
        `Unexpected “${parsed.positionals[most]}”: run the command with --help to see what it takes.`,
      )
    return parsed
  } catch (error) {
    if (error instanceof CallError) throw error
    const flag =
      /'(-{1,2}[^\s']+)/.exec((error as Error).message)?.[1] ??
      argv.find((word) => word.startsWith('-')) ??
      ''
    const known = `known flags are ${Object.keys(options)
      .map((name) => `--${name}`)
      .join(', ')}.`
    const missing = /argument missing|does not take an argument/.exec((error as Error).message)
    throw new CallError(
      missing
        ? `The flag ${flag} ${missing[0].startsWith('argument') ? 'needs a value' : 'takes no value'}: run the command with --help.`
        : `Unknown flag ${flag}: ${known}`,
    )
  }
}

/** One of a flag's values, or a `CallError` that lists them. */
export function choose<Value extends string>(
  flag: string,
  value: string | undefined,
  values: readonly Value[],
  fallback: Value,
): Value {
  if (value === undefined) return fallback
  if (!values.includes(value as Value))
    throw new CallError(`Unknown value “${value}” of --${flag}: use ${values.join(', ')}.`)
  return value as Value
}

export const chooseLocale = (value: string | undefined): Locale | undefined =>
  value === undefined ? undefined : choose('locale', value, locales, 'en')

import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { main } from '../scripts/sopbook.ts'
import type { Approval } from '../src/approval/ledger.ts'
import { type Coverage, measureCoverage } from '../src/coverage/coverage.ts'
import type { SectionCoverage } from '../src/coverage/status.ts'
import type { FileBytes } from '../src/files.ts'
import { measureCatalogueDigest } from '../src/handbook/digest.ts'
import { findSection, type Handbook, parseHandbook } from '../src/handbook/handbook.ts'
import { parseFile } from '../src/handbook/parse-file.ts'
import type { ParsedFile } from '../src/handbook/parsed-file.ts'
import type { Finding } from '../src/message.ts'
import type { SlotName } from '../src/sop/slot.ts'
import type { Locale } from '../src/words.ts'

/** A content root as a tree of texts (or bytes) by path; null takes a file of the base away. */
export type Tree = Record<string, string | Uint8Array | null>

export const checkout = join(dirname(fileURLToPath(import.meta.url)), '..')
export const fixtures = join(checkout, 'test', 'fixtures')

/** The moment at which stories are told, unless they say otherwise. */
export const noon = '2026-03-02T04:00:00.000Z'

/** Who wrote the texts of a story, and who approves them. */
export const author = 'author@example.invalid'
export const lead = 'lead@example.invalid'

export const settings = `schema: handbook/v1
name: {en: Small Handbook, zh: 小手册}
locales: [en, zh]
timeZone: Asia/Shanghai
parameters:
  KEY_USER_PRIORITY: 75
  FACE_PASS: {value: 0.85, unit: score}
people:
  - {id: author, name: SOP Lead, emails: [author@example.invalid, Author.Old@Example.invalid], role: SOP author, caseTypes: [reset-2fa]}
  - {id: lead, name: Team Lead, emails: [lead@example.invalid], role: Team Lead}
  - {id: second-lead, name: Second Team Lead, emails: [second@example.invalid], role: Team Lead}
  - {id: address-lead, name: Address Lead, emails: [address@example.invalid], role: Team Lead, caseTypes: [poa-review]}
`

export const signals = `schema: signals/v1
signals:
  - {code: SIM_CHANGE_H, family: sim, name: {en: Hours since SIM change}, description: {en: Hours since the last SIM event.}, type: number, unit: hours, min: 0, origin: feed}
  - {code: SETTING_CHANGES_24H, family: account, name: {en: Setting changes}, description: {en: Security changes in 24 hours.}, type: integer, unit: changes/24 h, min: 0, origin: feed}
  - {code: FACE_MATCH, family: face, name: {en: Face match}, description: {en: Likeness of two faces.}, type: number, unit: score 0-1, min: 0, max: 1, origin: feed}
  - {code: CALLBACK_CONFIRMED, family: check, name: {en: Call-back confirmed}, description: {en: The holder answered.}, type: boolean, unit: boolean, origin: check}
  - {code: LEGAL_HOLD, family: check, name: {en: Legal hold}, description: {en: A hold is listed.}, type: boolean, unit: boolean, origin: check}
  - {code: PRIORITY, family: case, name: {en: Priority}, description: {en: Priority of the case.}, type: integer, unit: score 0-100, min: 0, max: 100, origin: feed}
  - {code: RESET_CHANNEL, family: account, name: {en: Channel}, description: {en: Where it was asked.}, type: enum, values: [app, mail, chat], unit: channel, origin: feed}
`

/** One entry of a catalogue. */
export const writeScenario = (id: string, risk = 'low', more = ''): string => `  - id: ${id}
    title: {en: "${id.replaceAll('-', ' ')}", zh: "场景 ${id}"}
    summary: {en: "When ${id.replaceAll('-', ' ')} is seen.", zh: "出现 ${id} 时。"}
    nature: attack
    signals: [{code: SIM_CHANGE_H, op: lt, value: 168, role: require}]
    decision: {default: block}
    risk: ${risk}
${more}`

/** A catalogue file with two leading rows. */
export const writeCatalogue = (
  caseType: string,
  name: { en: string; zh: string },
  scenarios: string[],
): string => `schema: catalogue/v1
id: ${caseType}
version: 1.0.0
name: {en: ${name.en}, zh: ${name.zh}}
abbr: ${caseType.toUpperCase()}
purpose: {en: To decide., zh: 作出决定。}
decides: {en: What to do., zh: 如何处理。}
decisionMeanings: {pass: {en: Done.}, block: {en: Refused.}, escalate: {en: Paused.}}
slaMinutes: 240
keyUserRule: {en: Call back., zh: 回访。}
leading:
  - {when: LEGAL_HOLD, decide: escalate compliance, because: {en: A hold stands., zh: 有限制。}, check: {en: Read the panel., zh: 查看面板。}}
  - {when: PRIORITY >= KEY_USER_PRIORITY, decide: escalate, because: {en: A Key User., zh: 关键用户。}, check: {en: Read the header., zh: 查看抬头。}}
scenarios:
${scenarios.join('')}`

/** The parts of a section as they stand between their tags; null leaves a part out, a text with `<` replaces its tag as well. */
export type Parts = Partial<Record<SlotName | 'Question', string | null>>

const words: Record<Locale, (topic: string) => Record<string, string>> = {
  en: (topic) => ({
    Question: `Is this ${topic}?`,
    Checks: `1. Read the panel for ${topic}. (2 min)\n2. Call the holder back. (5 min) \`CALLBACK_CONFIRMED\``,
    Decisions: `| When | Decide | Because |
| --- | --- | --- |
| Two changes of ${topic}: \`SETTING_CHANGES_24H >= 2\` | \`block\`, freeze | Someone takes it apart. |
| The face fits: \`FACE_MATCH >= FACE_PASS and CALLBACK_CONFIRMED\` | \`escalate\` to a \`senior-agent\` | Two proofs agree. |
| otherwise | \`block\` | Waiting costs little. |`,
    Evidence: `- Age of the event of ${topic}\n- Outcome of the call`,
    Escalation: `Senior Agent; Key User from <Param name="KEY_USER_PRIORITY" />.`,
  }),
  zh: (topic) => ({
    Question: `是否属于 ${topic}？`,
    Checks: `1. 查看 ${topic} 的面板。（2 分钟）\n2. 回拨本人。（5 分钟）\`CALLBACK_CONFIRMED\``,
    Decisions: `| 条件 | 结论 | 理由 |
| --- | --- | --- |
| ${topic} 改动两次：\`SETTING_CHANGES_24H >= 2\` | \`block\`，冻结 | 有人正在接管。 |
| 人脸相符：\`FACE_MATCH >= FACE_PASS and CALLBACK_CONFIRMED\` | \`escalate\` 给 \`senior-agent\` | 两项证据一致。 |
| otherwise | \`block\` | 等待代价小。 |`,
    Evidence: `- ${topic} 事件的时长\n- 回访结果`,
    Escalation: `高级专员；关键用户自 <Param name="KEY_USER_PRIORITY" /> 起。`,
  }),
}

/** A whole section, complete unless its parts say otherwise. */
export function writeSection(id: string, locale: Locale = 'en', parts: Parts = {}): string {
  const all = { ...words[locale](id.split('/').at(-1)!.replaceAll('-', ' ')), ...parts }
  const slots = Object.entries(all).flatMap(([name, text]) => {
    if (text === null || text === undefined || name === 'Question' || name === 'Example') return []
    return text.startsWith(`<${name}`) ? [text] : [`<${name}>\n${text}\n</${name}>`]
  })
  const example =
    parts.Example === null
      ? []
      : [
          parts.Example ??
            '<Example title="Clear" given="SETTING_CHANGES_24H = 3, FACE_MATCH = 0.1, LEGAL_HOLD = false, PRIORITY = 10" expect="block" row="1">\nThree changes.\n</Example>',
        ]
  return [
    `<Scenario id="${id}">`,
    ...(all['Question'] ? [all['Question']] : []),
    ...slots,
    ...example,
    '</Scenario>',
  ].join('\n\n')
}

/** A page with front matter; `background` stands before its sections. */
export const writePage = (sections: string[], background = ''): string =>
  `---\ntitle: A page\nsummary: One sentence.\nowner: SOP Lead\n---\n\n${background === '' ? '' : `${background}\n\n`}${sections.join('\n\n')}\n`

export const pathOf = (scenario: string, locale: Locale = 'en'): string => `sops/${locale}/${scenario}.mdx`

/** A page that holds one complete section of a scenario, at its usual path. */
export const onePage = (scenario: string, locale: Locale = 'en', parts: Parts = {}): Tree => ({
  [pathOf(scenario, locale)]: writePage([writeSection(scenario.split('/')[1]!, locale, parts)]),
})

/** The base of every story: two case types, four scenarios, one of them written in both languages, nothing approved. */
export const base: Tree = {
  'handbook.yaml': settings,
  'signals.yaml': signals,
  'glossary.yaml':
    'schema: glossary/v1\nterms: [{id: sim, en: SIM, zh: SIM 卡, definition: {en: A card.}}]\n',
  'sources.yaml':
    'schema: sources/v1\nsources: [{key: NIST-63B, title: Digital identity, publisher: NIST}]\n',
  'catalogue/reset-2fa.yaml': writeCatalogue('reset-2fa', { en: 'Reset 2FA', zh: '重置双重验证' }, [
    writeScenario('sim-change', 'critical'),
    writeScenario('lost-phone'),
    writeScenario('email-changed', 'high'),
  ]),
  'catalogue/poa-review.yaml': writeCatalogue('poa-review', { en: 'POA Review', zh: '地址证明审核' }, [
    writeScenario('old-document', 'medium'),
  ]),
  ...onePage('reset-2fa/sim-change', 'en'),
  ...onePage('reset-2fa/sim-change', 'zh'),
}

/** The files of a story: the base with these differences. */
export const filesOf = (overrides: Tree = {}): FileBytes[] =>
  Object.entries({ ...base, ...overrides }).flatMap(([path, content]) =>
    content === null ? [] : [{ path, bytes: typeof content === 'string' ? Buffer.from(content) : content }],
  )

const read = new Map<string, ParsedFile>()

/** A file, parsed once however many stories hold it. */
export function readFile(path: string, content: string | Uint8Array): ParsedFile {
  const bytes = Buffer.from(content)
  const key = `${path}\0${bytes.toString('latin1')}`
  if (!read.has(key)) read.set(key, parseFile({ path, bytes }))
  return read.get(key)!
}

/** The handbook of a story, read as every handbook is read. */
export const readStory = (overrides: Tree = {}): Handbook =>
  parseHandbook(filesOf(overrides).map((file) => readFile(file.path, file.bytes)))

/** An approval to put into a story; what is left out fits the text as it stands. */
export type Approving = { scenario: string; locale?: Locale } & Partial<Omit<Approval, 'place' | 'locale'>>

/** A ledger row that approves exactly the text that a handbook has. */
export function makeRow(handbook: Handbook, approving: Approving): Omit<Approval, 'place'> {
  const { scenario, locale = 'en', ...rest } = approving
  const source = locale === 'en' ? null : findSection(handbook, scenario, 'en')
  return {
    scenario,
    locale,
    digest: findSection(handbook, scenario, locale)?.digest ?? '0'.repeat(64),
    catalogueDigest: measureCatalogueDigest(handbook.scenarios.find((entry) => entry.id === scenario)!),
    ...(source?.digest ? { sourceDigest: source.digest } : {}),
    version: '1.0.0',
    authors: [author],
    approver: lead,
    approvedAt: '2026-02-02T02:00:00Z',
    effectiveFrom: '2026-02-02',
    reviewBy: '2026-05-03',
    ...rest,
  }
}

/** The ledger files that hold these rows. */
export function writeLedgers(rows: readonly ({ scenario: string } & Record<string, unknown>)[]): Tree {
  const ledgers: Record<string, string> = {}
  for (const row of rows) {
    const path = `approvals/${row.scenario.split('/')[0]}.jsonl`
    ledgers[path] = `${ledgers[path] ?? ''}${JSON.stringify(row)}\n`
  }
  return ledgers
}

/** A story with these texts approved as they stand, then `changes` on top of it. */
export function approvedTree(overrides: Tree, approving: readonly Approving[], changes: Tree = {}): Tree {
  const handbook = readStory(overrides)
  return { ...overrides, ...writeLedgers(approving.map((one) => makeRow(handbook, one))), ...changes }
}

/** What a handbook covers at a moment. */
export const measure = (tree: Tree, at = noon): Coverage => measureCoverage(readStory(tree), { at })

/** One scenario in one language. */
export const sectionOf = (coverage: Coverage, scenario: string, locale: Locale = 'en'): SectionCoverage =>
  coverage.scenarios.find((one) => one.scenario.id === scenario)!.locales[locale]!

/** Findings as people read them, without the places of other files. */
export const printed = (findings: readonly Finding[], locale: Locale = 'en'): string[] =>
  findings.map((one) => `${one.path}:${one.line}:${one.column} ${one.rule}: ${one.message[locale]}`)

/** An empty folder that is gone when the run is over. */
export const makeFolder = (): string => realpathSync(mkdtempSync(join(inject('runFolder'), 'test-')))

/** Writes files into a folder; null removes one. */
export function writeTree(root: string, tree: Tree): void {
  for (const [path, content] of Object.entries(tree)) {
    const full = join(root, path)
    if (content === null) rmSync(full, { force: true })
    else {
      mkdirSync(dirname(full), { recursive: true })
      writeFileSync(full, content)
    }
  }
}

/** A content root on disk, outside git. */
export function writeStory(overrides: Tree = {}): string {
  const root = makeFolder()
  writeTree(root, { ...base, ...overrides })
  return root
}

/** Every file under a folder by its path, `.git` aside. */
export function readTree(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !join(entry.parentPath, entry.name).includes('/.git/'))
      .map((entry) => {
        const full = join(entry.parentPath, entry.name)
        return [full.slice(root.length + 1), readFileSync(full, 'utf8')] as const
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** A real repository: `commit` writes files and commits them as somebody at a moment, `git` runs any command in it. */
export interface TestRepository {
  root: string
  /** Where the handbook lies: the repository itself or a folder in it. */
  content: string
  git(...command: string[]): string
  commit(change: Tree, who: { as?: string; at: string; message?: string }): string
}

const quietGit = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  LC_ALL: 'C',
}

/** Starts a repository whose first commit, by the author, is the story; `folder` puts the handbook below its root. */
export function makeRepository(overrides: Tree = {}, folder = ''): TestRepository {
  const root = makeFolder()
  const content = join(root, folder)
  const run = (command: string[], env: Record<string, string> = {}): string =>
    execFileSync('git', command, {
      cwd: root,
      env: { ...quietGit, ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  run(['init', '--quiet', '--initial-branch=main'])
  const commit: TestRepository['commit'] = (change, { as = author, at, message = 'Change' }) => {
    writeTree(content, change)
    run(['add', '--all'])
    const identity = {
      GIT_AUTHOR_NAME: as.split('@')[0]!,
      GIT_AUTHOR_EMAIL: as,
      GIT_AUTHOR_DATE: at,
      GIT_COMMITTER_NAME: as.split('@')[0]!,
      GIT_COMMITTER_EMAIL: as,
      GIT_COMMITTER_DATE: at,
    }
    run(['commit', '--quiet', '--allow-empty', '--message', message], identity)
    return run(['rev-parse', 'HEAD']).trim()
  }
  commit({ ...base, ...overrides }, { at: '2026-01-05T09:00:00Z', message: 'Begin the handbook' })
  return { root, content, git: (...command) => run(command), commit }
}

/** What a command printed and how it ended. */
export interface Called {
  code: number
  out: string
  err: string
}

/** Runs a command in this process; the clock stands still at `now`. */
export async function call(
  argv: string[],
  options: { now?: string; env?: Record<string, string>; terminal?: boolean; stopped?: Promise<void> } = {},
): Promise<Called> {
  let out = ''
  let err = ''
  const code = await main(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    env: options.env ?? {},
    terminal: options.terminal ?? false,
    now: () => Date.parse(options.now ?? noon),
    stopped: options.stopped ?? Promise.resolve(),
  })
  return { code, out, err }
}

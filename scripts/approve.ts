import { type Approval, ledgerPath } from '../src/approval/ledger.ts'
import { nextVersion } from '../src/approval/version.ts'
import { judgeCandidates } from '../src/coverage/candidate.ts'
import { findChangedPaths, resolveRevision } from '../src/git.ts'
import { mapAddresses, readIdentity } from '../src/git-commit.ts'
import { measureCatalogueDigest } from '../src/handbook/digest.ts'
import { findSection, type Handbook, type HandbookSection } from '../src/handbook/handbook.ts'
import { describeMeaning, type Meaning } from '../src/handbook/meaning.ts'
import { CallError } from '../src/message.ts'
import { addDays, dayOf, formatDay, type Instant, isDay, parseInstant } from '../src/time.ts'
import { localeWords, type Locale, say } from '../src/words.ts'
import { chooseLocale, commonFlags, commonHelp, parseFlags, type Surroundings } from './flags.ts'
import { openHandbook, type OpenHandbook, readHandbookAt } from './handbook.ts'
import { appendRows, describeRows } from './ledger.ts'
import { compareWithLast, lastApproval, readSectionHistory, type SectionHistory } from './section-history.ts'
import { withdraw } from './withdraw.ts'

export const summary = 'approve exactly this text of a section, in the ledger and in git'

export const help = `sopbook approve: approve exactly this text of a section, in the ledger and in git

  npx sopbook approve <scenario> [--locale en|zh] [--by EMAIL] [--effective DATE]
  npx sopbook approve <scenario> <scenario> …   several that one review read, in one commit
  npx sopbook approve --page FILE      every section of a page
  npx sopbook approve --branch REV     every section that differs from a revision
  npx sopbook approve <scenario> --withdraw REASON

  --by EMAIL       who approves (default: git's user.email); never one of the authors
  --author EMAIL   who wrote the text; needed outside git, where nobody else can tell
  --effective DATE in force from 00:00 of this day (default: today; never earlier)
  --evidence TEXT  where the review can be read, such as a pull request
  --note TEXT      a remark for the ledger, such as: wording-only change of the source
  --withdraw REASON  take the approval in force back
  --at INSTANT     the moment of the approval and of its commit (default: now)
  Exit: 0 approved, 1 it would not be covered, 2 could not run.

${commonHelp}`

const flags = {
  ...commonFlags,
  page: { type: 'string' },
  branch: { type: 'string' },
  by: { type: 'string' },
  author: { type: 'string' },
  effective: { type: 'string' },
  evidence: { type: 'string' },
  note: { type: 'string' },
  withdraw: { type: 'string' },
} as const

/** More than one review could read. */
const mostScenarios = 200

type Values = ReturnType<typeof parseFlags<typeof flags>>['values']

export async function main(argv: string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = parseFlags(argv, flags, mostScenarios)
  const { at: moment, ...rest } = values
  const open = await openHandbook(rest, surroundings)
  const { timeZone } = open.handbook.settings
  const instant =
    moment === undefined ? new Date(surroundings.now()).toISOString() : parseInstant(moment, timeZone)
  if (!instant)
    throw new CallError(
      `--at “${moment}” is no moment: approve takes an instant such as 2026-03-02T09:00:00Z.`,
    )
  const at = `${instant.slice(0, 19)}Z`
  const effective = parseEffective(values.effective, dayOf(at, timeZone))
  const locale = chooseLocale(values.locale)
  const sections = await chooseSections(
    open,
    positionals,
    values,
    locale ?? open.handbook.settings.locales[0]!,
  )
  await requireCommitted(open, sections)
  const by = await findApprover(open, values)
  // From here on Ctrl-C comes too late: a row that is written is committed as well.
  void surroundings.stopped
  if (values.withdraw !== undefined) return withdraw(open, sections, values.withdraw, by, at, surroundings)
  const history = await readSectionHistory(open, sections)
  const meanings = new Map(sections.map((section) => [section, compareWithLast(open, section, at, history)]))
  await open.memory.keep()
  const approvals = makeApprovals(open, sections, values, { at, effective, by }, history, meanings)

  const refused = judgeCandidates(open.handbook, approvals).filter(
    (candidate) => candidate.status !== 'covered',
  )
  if (refused.length > 0) {
    for (const { approval, reasons } of refused) {
      surroundings.err(
        `Not approved: ${approval.scenario} (${localeWords[approval.locale].en}) would not be covered. ${reasons.map((reason) => reason.en).join(' ')}\n`,
      )
    }
    return 1
  }
  const commits = await appendRows(
    open,
    approvals,
    by,
    at,
    describeRows(
      'Approve',
      approvals.map((one) => `${one.scenario} ${one.locale} ${one.version}`),
    ),
  )
  for (const [
    index,
    { scenario, locale: language, version, effectiveFrom, reviewBy },
  ] of approvals.entries()) {
    surroundings.out(
      `Approved ${scenario} (${localeWords[language].en}) as version ${version}: in force from ${formatDay(effectiveFrom, 'en')}, review by ${formatDay(reviewBy, 'en')}.\n`,
    )
    const meaning = meanings.get(sections[index]!)
    if (meaning) surroundings.out(`${describeMeaning(meaning).en}\n`)
  }
  surroundings.out(commits)
  sayWhatIsNext(open, approvals, surroundings)
  return 0
}

function parseEffective(text: string | undefined, today: string): string {
  if (text === undefined) return today
  if (!isDay(text)) throw new CallError(`--effective “${text}” is no day: use one such as 2026-03-02.`)
  if (text < today)
    throw new CallError(
      `--effective ${text} is earlier than the approval (${today}): a text is never in force before it is approved.`,
    )
  return text
}

/** The sections that one review shows: of some scenarios, of a page, or all that differ from a revision. */
async function chooseSections(
  open: OpenHandbook,
  scenarios: readonly string[],
  values: Values,
  locale: Locale,
): Promise<HandbookSection[]> {
  const { handbook } = open
  const ways = [scenarios[0], values.page, values.branch].filter((way) => way !== undefined)
  if (ways.length !== 1)
    throw new CallError(
      'Say what to approve: a scenario such as reset-2fa/sim-change-with-reset, --page FILE or --branch REV.',
    )
  if (scenarios.length > 0) return [...new Set(scenarios)].map((id) => sectionOf(handbook, id, locale))
  if (values.page !== undefined) {
    const path = values.page.replace(/^.*?(?=sops\/)/, '')
    const sections = handbook.sections.filter((section) => section.page.path === path)
    if (sections.length === 0)
      throw new CallError(
        `No section was read from “${values.page}”: name a page such as sops/en/reset-2fa/sim-change-with-reset.mdx.`,
      )
    return sections
  }
  const { repository } = open
  const base = repository && (await resolveRevision(repository, values.branch!))
  if (!repository || !base)
    throw new CallError(`--branch “${values.branch}” is no revision of this repository.`)
  const before = await readHandbookAt(open, base.revision)
  const changed = handbook.sections.filter(
    (section) => findSection(before, section.scenario, section.locale)?.digest !== section.digest,
  )
  if (changed.length === 0)
    throw new CallError(`No section differs from ${values.branch}: there is nothing to approve.`)
  return changed
}

function sectionOf(handbook: Handbook, scenario: string, locale: Locale): HandbookSection {
  const known = handbook.scenarios.find((entry) => entry.id === scenario)
  if (!known)
    throw new CallError(
      `The catalogue has no scenario “${scenario}”: use a full id such as ${handbook.scenarios[0]?.id ?? 'reset-2fa/sim-change-with-reset'}.`,
    )
  const section = findSection(handbook, scenario, locale)
  if (!section)
    throw new CallError(
      `${scenario} has no single section in ${localeWords[locale].en}: write one in sops/${locale}/${known.caseType}/, or choose --locale.`,
    )
  return section
}

/** Refuses to approve what nobody could find again: page, catalogue, settings and ledger must be as committed. */
async function requireCommitted(open: OpenHandbook, sections: readonly HandbookSection[]): Promise<void> {
  const { repository } = open
  if (!repository) return
  if (repository.shallow)
    throw new CallError(
      'This is a shallow clone, so nobody can tell who wrote the text: run `git fetch --unshallow` first.',
    )
  const source = open.handbook.settings.locales[0]!
  const relied = new Set([
    'handbook.yaml',
    ...sections.flatMap((section) => [
      section.page.path,
      findSection(open.handbook, section.scenario, source)?.page.path ?? section.page.path,
      `catalogue/${section.page.caseType}.yaml`,
      ledgerPath(section.page.caseType),
    ]),
  ])
  const changed = (await findChangedPaths(repository, open.files)).filter((path) => relied.has(path))
  if (changed.length > 0)
    throw new CallError(
      `Not committed yet: ${changed.join(', ')}. Commit first, so that the approved text can always be found again.`,
    )
}

async function findApprover(open: OpenHandbook, values: Values): Promise<string> {
  const { repository } = open
  if (!repository && (values.by === undefined || values.author === undefined)) {
    throw new CallError(
      'This folder is no git repository, so nobody can tell who wrote the text: name them with --author EMAIL and the approver with --by EMAIL.',
    )
  }
  const by = values.by ?? (await readIdentity(repository!))
  if (!by || !/^\S+@\S+$/.test(by))
    throw new CallError(
      by
        ? `--by “${by}” is no e-mail address.`
        : 'Nobody is named as approver: use --by EMAIL, or set git’s user.email.',
    )
  return (repository ? (await mapAddresses(repository, [by]))[0]! : by).toLowerCase()
}

function makeApprovals(
  open: OpenHandbook,
  sections: readonly HandbookSection[],
  values: Values,
  when: { at: Instant; effective: string; by: string },
  history: SectionHistory | null,
  meanings: ReadonlyMap<HandbookSection, Meaning | null>,
): Approval[] {
  const { handbook } = open
  const { settings } = handbook
  const start = when.effective
  return sections.map((section) => {
    const scenario = handbook.scenarios.find((entry) => entry.id === section.scenario)!
    const previous = lastApproval(handbook, section, when.at)
    const named = values.author === undefined ? [] : [values.author.toLowerCase()]
    const authors = [...new Set([...(history?.authors.get(section) ?? []), ...named])].sort()
    const source =
      section.locale === settings.locales[0]
        ? null
        : findSection(handbook, section.scenario, settings.locales[0]!)
    // A section whose background cannot be read has no digest; it is faulty, and the refusal below names the line.
    const digest = section.digest ?? '0'.repeat(64)
    return {
      scenario: section.scenario,
      locale: section.locale,
      digest,
      catalogueDigest: measureCatalogueDigest(scenario),
      ...(source?.digest ? { sourceDigest: source.digest } : {}),
      version: nextVersion(previous, digest, meanings.get(section)?.bump ?? 'major'),
      authors: authors.length > 0 ? authors : (previous?.authors ?? ['unknown']),
      approver: when.by,
      approvedAt: when.at,
      effectiveFrom: start,
      reviewBy: addDays(start, settings.reviewCycle[scenario.risk]),
      ...(values.evidence === undefined ? {} : { evidence: values.evidence }),
      ...(values.note === undefined ? {} : { note: values.note }),
      place: { path: ledgerPath(scenario.caseType), line: 1, column: 1 },
    }
  })
}

function sayWhatIsNext(open: OpenHandbook, approvals: readonly Approval[], surroundings: Surroundings): void {
  const { handbook } = open
  for (const { scenario, locale } of approvals) {
    for (const other of handbook.settings.locales.filter((one) => one !== locale)) {
      const section = findSection(handbook, scenario, other)
      const done = approvals.some((row) => row.scenario === scenario && row.locale === other)
      if (!section || done || lastApproval(handbook, section, '9999')?.digest === section.digest) continue
      const title = say(handbook.scenarios.find((entry) => entry.id === scenario)!.title, 'en')
      surroundings.out(
        `“${title}” is not approved in ${localeWords[other].en} yet: npx sopbook approve ${scenario} --locale ${other}\n`,
      )
    }
  }
}

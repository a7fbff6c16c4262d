import { splitLedger } from '../src/approval/in-force.ts'
import { sectionKey } from '../src/handbook/digest.ts'
import { compareApprovals } from '../src/history/change.ts'
import { findPeriods } from '../src/history/period.ts'
import { findByDigest, sectionAt } from '../src/history/section-history.ts'
import { measurePast, type Past } from '../src/history/tenure.ts'
import type { PastText, SectionPast, SiteHistory } from '../src/site/history.ts'
import { type Audience, type FindReading, type Reading, workingReading } from '../src/site/publish.ts'
import type { Locale } from '../src/words.ts'
import { type Committed, type OpenHandbook, readVersions } from './handbook.ts'
import { measurePoints, openPast, type PastCommits } from './history.ts'

/** A text that an approval names by its digest. */
interface Wanted {
  scenario: string
  locale: Locale
  digest: string
}

/** The earlier days of a handbook, read once for a build, and how to find the text of a digest that was ever in force. */
export async function readPast(
  open: OpenHandbook,
  audience: Audience,
): Promise<{ history: SiteHistory; find: FindReading }> {
  const { handbook, repository, revision, at, memory } = open
  const unknown = !repository?.head ? 'no-repository' : repository.shallow ? 'shallow' : null
  const past = repository?.head ? openPast(repository, revision, memory) : null
  const pasts = readLedger(open)
  // Where history is cut off nothing is said of earlier texts, but a text in force may still be found.
  const needed = pasts.flatMap(({ scenario, locale, tenures }) =>
    (unknown ? tenures.slice(-1) : tenures).flatMap(({ approval }) =>
      approval ? [{ scenario, locale, digest: approval.digest }] : [],
    ),
  )
  const find = await findTexts(open, past, needed)
  const compare = (pair: Parameters<typeof compareApprovals>[0]) =>
    compareApprovals(pair, handbook.signals, find, memory.remember)
  const sections = pasts.map(({ scenario, locale, tenures, aside }): [string, SectionPast] => {
    const texts = tenures.map((tenure, index): PastText => {
      const [before, after] = [tenures[index - 1]?.approval ?? null, tenure.approval]
      return {
        ...tenure,
        change: unknown ? null : compare({ scenario, locale, before, after }),
        reading: after && find(scenario, locale, after.digest),
      }
    })
    return [sectionKey(scenario, locale), { texts, aside: audience === 'leads' ? aside : [] }]
  })
  const tenures = pasts.flatMap((past) => past.tenures)
  const history: SiteHistory = {
    unknown,
    sections: Object.fromEntries(sections),
    periods: unknown ? [] : findPeriods(handbook, tenures, at, find, memory.remember),
    points: unknown || audience === 'agents' ? [] : await measurePoints(past!, at),
  }
  await memory.keep()
  return { history, find }
}

const nothing: Committed = { commits: [], trees: new Map() }

/** What the ledger says of the past of every section. */
function readLedger({ handbook, at }: OpenHandbook): ({ scenario: string; locale: Locale } & Past)[] {
  const { settings, scenarios, ledger } = handbook
  const rowsOf = splitLedger(ledger)
  return scenarios.flatMap(({ id }) =>
    settings.locales.map((locale) => {
      const section = { scenario: id, locale }
      return { ...section, ...measurePast(rowsOf(section), section, at, settings) }
    }),
  )
}

/**
 * The texts of digests: among the working texts, else at the newest commit that had them. Which files a text is made of is
 * remembered, so that of a history that did not move only those are read.
 */
async function findTexts(
  { handbook, memory }: OpenHandbook,
  past: PastCommits | null,
  needed: readonly Wanted[],
): Promise<FindReading> {
  const keyOf = ({ scenario, locale, digest }: Wanted) => `${sectionKey(scenario, locale)}:${digest}`
  const found = new Map<string, Reading>()
  const working = new Map(
    handbook.sections.map((section) => [sectionKey(section.scenario, section.locale), section.digest]),
  )
  const lost = needed.filter((one) => {
    if (working.get(sectionKey(one.scenario, one.locale)) !== one.digest) return true
    const entry = handbook.scenarios.find(({ id }) => id === one.scenario)!
    const reading = workingReading(handbook, entry, one.locale)
    if (reading) found.set(keyOf(one), reading)
    return !reading
  })
  if (past && lost.length > 0) {
    const { repository, head } = past
    const caseTypes = new Set(lost.map(({ scenario }) => scenario.split('/')[0]!))
    const wanted = (path: string) =>
      path === 'handbook.yaml' ||
      caseTypes.has(/^(?:catalogue|sops\/[a-z]+)\/([a-z0-9-]+)/.exec(path)?.[1] ?? '')
    const asked = lost.map((one) => ({ one, question: { head, shallow: repository.shallow, ...one } }))
    const known = asked.every(({ question }) => memory.knows('text-files', question))
    const { commits, trees } = known ? nothing : await past.read()
    const read = await readVersions(repository, trees.values(), { prose: false, wanted })
    // Of the commit with the text only the files behind it: its page, and what gives it leading rows and parameters.
    const behind = asked.flatMap(({ one, question }) => {
      const files = memory.remember('text-files', question, () => {
        const text = findByDigest(commits, trees, one.scenario, one.locale, one.digest, read)
        if (!text) return null
        const paths = [text.page.path, `catalogue/${one.scenario.split('/')[0]}.yaml`, 'handbook.yaml']
        return [...trees.get(text.revision)!].filter(([path]) => paths.includes(path))
      })
      return files ? [{ one, tree: new Map(files) }] : []
    })
    const readWhole = await readVersions(
      repository,
      behind.map(({ tree }) => tree),
      { prose: true },
    )
    for (const { one, tree } of behind) {
      const text = sectionAt(tree, one.scenario, one.locale, readWhole)
      if (text) found.set(keyOf(one), text)
    }
  }
  return (scenario, locale, digest) => found.get(keyOf({ scenario, locale, digest })) ?? null
}

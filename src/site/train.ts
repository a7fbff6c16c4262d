import type { Approval } from '../approval/ledger.ts'
import type { Risk, Scenario } from '../catalogue/case-type.ts'
import { riskWords } from '../coverage/words.ts'
import { compile } from '../decision/context.ts'
import { decide } from '../decision/evaluate.ts'
import { tableInContext } from '../handbook/judge-table.ts'
import { digestOf } from '../sop/canonical.ts'
import { formatDay } from '../time.ts'
import type { Locale } from '../words.ts'
import { decisionWords } from './interface.ts'
import { linkTo, linkToScenario } from './links.ts'
import type { RowView } from './rows.ts'
import { type ExampleView, makeScenarioPage, type ScenarioPage, type SiteCaseType } from './scenario-page.ts'
import { once, type Site } from './site.ts'
import { natureWords, speakToTrainers } from './train-words.ts'

/** One scenario as a trainer hands it out: its text in force, its place in the order, and the foot of its sheets. */
export interface Sheet {
  order: number
  page: ScenarioPage
  approval: Approval
  risk: { id: Risk; word: string }
  nature: string
  link: string
  foot: Foot
}

/** What the foot of a sheet says, so that a printed copy can be told from the page in force. */
export interface Foot {
  facts: string[]
  address: string
}

/** A case to decide, and nothing that answers it: worksheets are made of these alone. */
export interface Exercise {
  number: number
  title: string | null
  facts: string[]
}

/** The answer to a case: the row that decides it. */
export interface Answer {
  number: number
  title: string
  row: RowView
}

export type TrainingPart = '' | 'worksheet' | 'answers' | 'sign-off'

const risks = Object.keys(riskWords) as Risk[]
const natures = Object.keys(natureWords) as Scenario['nature'][]

/** The sheets of a case type in reading order: the gravest first, inside one risk what harms before what is harmless. */
export const makeSheets = (site: Site, caseType: SiteCaseType, locale: Locale): Sheet[] =>
  once(site, `sheets ${caseType.id} ${locale}`, () => workOutSheets(site, caseType, locale))

function workOutSheets(site: Site, caseType: SiteCaseType, locale: Locale): Sheet[] {
  const t = speakToTrainers(locale)
  // Trainers print what agents read, also from the leads' site, which shows working texts everywhere else.
  const asAgents: Site = { ...site, audience: 'agents' }
  return site.publications
    .filter((one) => one.locale === locale && one.scenario.caseType === caseType.id)
    .flatMap((publication) => {
      const { inForce, scenario } = publication
      if (!inForce) return []
      const { reading, approval, banners } = inForce
      const page = makeScenarioPage(asAgents, {
        ...publication,
        reading,
        approval,
        banners,
        readingLocale: locale,
        standing: banners.length > 0 ? 'under-review' : 'in-force',
      })
      return page ? [{ scenario, page, approval }] : []
    })
    .sort((a, b) => rankOf(a.scenario) - rankOf(b.scenario))
    .map(({ scenario, page, approval }, index) => ({
      order: index + 1,
      page,
      approval,
      risk: { id: scenario.risk, word: riskWords[scenario.risk][locale] },
      nature: natureWords[scenario.nature][locale],
      link: linkToScenario(locale, scenario.id),
      foot: {
        facts: [
          t('footVersion', { version: approval.version }),
          t('footSince', { day: formatDay(approval.effectiveFrom, locale) }),
          t('footReview', { day: formatDay(approval.reviewBy, locale) }),
          t('footDigest', { digest: shorten(approval.digest) }),
        ],
        address: linkToScenario(locale, scenario.id),
      },
    }))
}

const rankOf = ({ risk, nature }: Scenario): number =>
  risks.indexOf(risk) * natures.length + natures.indexOf(nature)

const shorten = (digest: string): string => digest.slice(0, 12)

/** The cases of a sheet without their answers. */
export const makeExercises = ({ page }: Sheet): Exercise[] =>
  page.examples.map((example, index) => ({
    number: index + 1,
    title: tellsDecision(example.title) ? null : example.title,
    facts: example.given.map(({ words }) => words),
  }))

const everyDecision = Object.entries(decisionWords).flatMap(([id, words]) => [id, words.en, words.zh])

/** Whether a title would answer its own case. */
const tellsDecision = (title: string): boolean => {
  const written = title.toLowerCase()
  return everyDecision.some((word) => written.includes(word.toLowerCase())) || /row \d|第.*行/i.test(written)
}

/** The answers to the cases of a sheet, each the row that its table gives; none where the table cannot be read. */
export function makeAnswers({ page }: Sheet, site: Site): Answer[] {
  const { section, leading, parameters } = page.reading
  const { signals } = site.handbook
  const question = tableInContext(section, leading, { settings: { parameters }, signals })
  if (!question) return []
  const table = compile(question)
  const rows = [...page.leading, ...page.rows]
  return section.examples.flatMap((example, index) => {
    const given = Object.fromEntries(example.given.map(({ code, value }) => [code, value]))
    const outcome = decide(table, given, { assumeNoLeading: true })
    const row = outcome.decided ? rows.find(({ number }) => number === outcome.row) : undefined
    return row ? [{ number: index + 1, title: titleOf(page.examples[index]), row }] : []
  })
}

const titleOf = (example: ExampleView | undefined): string => example?.title ?? ''

/** Where a part of a case type's training stands, behind the locale. */
export const trainingPath = (caseType: string, part: TrainingPart = ''): string =>
  `train/${caseType}/${part === '' ? '' : `${part}/`}`

/** The foot of a sheet that speaks of several texts. */
export function makeFootOfAll(sheets: readonly Sheet[], locale: Locale, path: string): Foot {
  const t = speakToTrainers(locale)
  const approvals = sheets.map(({ approval }) => approval)
  const versions = approvals.map(({ version }) => version).sort(byVersion)
  const [first, last] = [versions[0]!, versions.at(-1)!]
  const newest = approvals
    .map(({ effectiveFrom }) => effectiveFrom)
    .sort()
    .at(-1)!
  const review = approvals.map(({ reviewBy }) => reviewBy).sort()[0]!
  return {
    facts: [
      t('footTexts', { n: approvals.length }),
      first === last ? t('footVersion', { version: first }) : t('footVersions', { first, last }),
      t('footNewest', { day: formatDay(newest, locale) }),
      t('footFirstReview', { day: formatDay(review, locale) }),
      t('footDigests', { digest: shorten(digestOf(approvals.map(({ digest }) => digest))) }),
    ],
    address: linkTo(locale, path),
  }
}

const byVersion = (a: string, b: string): number => {
  const [x, y] = [a, b].map((version) => version.split('.').map(Number))
  return x!.map((part, index) => part - y![index]!).find((difference) => difference !== 0) ?? 0
}

/** A case type in a language, for pages of its training. */
export const trainingPaths = (site: Site) =>
  site.handbook.settings.locales.flatMap((locale) =>
    site.handbook.caseTypes.map((caseType) => ({
      params: { locale, caseType: caseType.id },
      props: { caseType, locale },
    })),
  )

import type { Person } from '../src/approval/in-force.ts'
import type { Risk } from '../src/catalogue/case-type.ts'
import { findSection, type Handbook } from '../src/handbook/handbook.ts'
import { CallError } from '../src/message.ts'
import { addDays, type Day, type Instant } from '../src/time.ts'
import type { Locale } from '../src/words.ts'
import { addCheck, addEvidence, applyEdits, castParts, type Cast, evidenceLines } from './demo-cast.ts'

/** One thing that happens in the demonstration, at a set moment: somebody commits files, or calls `approve`. */
export type Step = { at: Instant } & (
  | { kind: 'commit'; by: Person; message: string; files: Record<string, string> }
  | { kind: 'approve'; argv: string[] }
)

/** The story of a handbook: its cast and what happens, in order. */
export interface Plan {
  cast: Cast
  /** The catalogue entry that only the demonstration has, and retires. */
  retired: string
  steps: Step[]
}

/** First day and last day of the story. */
export const story = { from: '2026-06-01', to: '2026-11-20' } as const

// Monday of each wave: the case types follow each other through its week, and on Friday one review reads all of them.
const waves: readonly Day[] = [
  '2026-06-08',
  '2026-06-29',
  '2026-07-20',
  '2026-08-10',
  '2026-09-07',
  '2026-10-12',
  '2026-11-02',
]
// Rounds of review: what falls due within so many days is read again.
const rounds: readonly { on: Day; within: number }[] = [
  { on: '2026-08-24', within: 35 },
  { on: '2026-09-28', within: 35 },
  { on: '2026-10-26', within: 35 },
  { on: '2026-11-16', within: 100 },
]
const morning = (day: Day): Instant => `${day}T02:00:00Z`
const afternoon = (day: Day): Instant => `${day}T08:00:00Z`
const ranks: readonly Risk[] = ['critical', 'high', 'medium', 'low']

/** Tells the story of whatever a handbook holds. `pages` are its files by path, without a ledger. */
export function makePlan(handbook: Handbook, pages: ReadonlyMap<string, string>): Plan {
  const { settings, caseTypes, scenarios } = handbook
  const { locales, reviewCycle } = settings
  const riskOf = (id: string) => scenarios.find((one) => one.id === id)!.risk
  const pathOf = (id: string, locale: Locale) => findSection(handbook, id, locale)?.page.path ?? null
  const textOf = (id: string, locale: Locale) => pages.get(pathOf(id, locale) ?? '') ?? null
  const end = story.to
  const cast = castParts(handbook, textOf, (id) => addDays(waves[0]!, 5 + reviewCycle[riskOf(id)]) < end)
  const { parts } = cast
  const lead = findPerson(settings.people, 'a Team Lead', ({ caseTypes: only }) => only === undefined)
  const second = settings.people.find((one) => !one.caseTypes && one !== lead) ?? lead
  const authorOf = (caseType: string) =>
    findPerson(
      settings.people,
      `an author for ${caseType}`,
      (one) => one.caseTypes?.includes(caseType) === true,
    )
  const authorFor = (id: string) => authorOf(id.split('/')[0]!)

  const steps: Step[] = []
  const texts = new Map(pages)
  const commit = (at: Instant, by: Person, message: string, files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) texts.set(path, text)
    steps.push({ kind: 'commit', at, by, message: `${message}\n`, files })
  }
  const approve = (at: Instant, ...argv: string[]) =>
    steps.push({ kind: 'approve', at, argv: [...argv, '--by', lead.emails[0]!, '--at', at] })
  /** What an author makes of a scenario's pages in every language. */
  const edited = (id: string, change: (page: string, locale: Locale) => string | null) =>
    Object.fromEntries(
      locales.map((locale) => {
        const path = pathOf(id, locale)!
        return [path, change(texts.get(path)!, locale)!]
      }),
    )

  const shared = [...pages].filter(([path]) => !path.startsWith('sops/'))
  commit(morning(story.from), lead, 'Begin the handbook: settings, dictionaries and catalogue', {
    ...Object.fromEntries(shared),
    '.gitattributes': 'approvals/*.jsonl merge=union\n',
  })

  // Waves: those with a part come first, then the gravest.
  const revised = [parts.overdue, parts.major, parts.minor, parts.patch, parts.changed, parts.withdrawn]
  const turn = (id: string) => (revised.includes(id) ? -1 : ranks.indexOf(riskOf(id)))
  const due = new Map<string, Day>()
  const queues = caseTypes.map((caseType) => ({
    caseType,
    ids: caseType.scenarios
      .map(({ id }) => id)
      .filter((id) => id !== parts.draft && id !== parts.waived)
      .filter((id) => locales.every((locale) => textOf(id, locale) !== null))
      .sort((a, b) => turn(a) - turn(b)),
  }))
  for (const [wave, monday] of waves.entries()) {
    const friday = addDays(monday, 4)
    let commits = 0
    for (const [order, { caseType, ids }] of queues.entries()) {
      const written = ids.filter((_id, index) => Math.floor((index * waves.length) / ids.length) === wave)
      if (written.length === 0) continue
      commits += 1
      commit(
        morning(addDays(monday, order % 5)),
        authorOf(caseType.id),
        `Write ${written.length} ${written.length === 1 ? 'section' : 'sections'} of ${caseType.name.en}`,
        Object.assign({}, ...written.map((id) => edited(id, (page) => page))),
      )
      for (const id of written) due.set(id, addDays(friday, reviewCycle[riskOf(id)]))
    }
    if (commits > 0) approve(afternoon(friday), '--branch', `HEAD~${commits}`)
  }

  // A catalogue entry of the demonstration alone: added, and retired two months later.
  const home = caseTypes.find(({ id }) => id === 'poa-review') ?? caseTypes[0]!
  const catalogue = `catalogue/${home.id}.yaml`
  commit(morning('2026-07-14'), lead, 'List faxed bills among the scenarios', {
    [catalogue]: `${pages.get(catalogue)!.trimEnd()}\n${faxedBill(Object.hasOwn(handbook.signals, faxSignal))}`,
  })
  commit(morning('2026-09-21'), lead, 'Retire faxed bills: the fax line is closed', {
    [catalogue]: `${texts.get(catalogue)!}${retirement(lead)}`,
  })

  const revise = (day: Day, id: string, message: string, change: Parameters<typeof edited>[1]) => {
    commit(morning(day), authorFor(id), message, edited(id, change))
    approve(afternoon(day), '--branch', 'HEAD~1')
    due.set(id, addDays(day, reviewCycle[riskOf(id)]))
  }
  revise('2026-09-16', parts.major, cast.major.message, (page, locale) =>
    applyEdits(page, cast.major.edits[locale] ?? []),
  )
  revise('2026-10-06', parts.minor, 'Ask for earlier cases of the account', addCheck)
  revise('2026-10-20', parts.patch, 'Record when the facts were read', (page, locale) =>
    addEvidence(page, evidenceLines.patch[locale]),
  )

  for (const { on, within } of rounds) {
    const last = addDays(on, within)
    const read = [...due].filter(
      ([id, day]) => day <= last && id !== parts.overdue && id !== parts.withdrawn && day > on,
    )
    if (read.length === 0) continue
    const ids = read.map(([id]) => id).sort()
    for (const locale of locales)
      approve(afternoon(on), ...ids, '--locale', locale, '--note', 'Review: unchanged')
    for (const id of ids) due.set(id, addDays(on, reviewCycle[riskOf(id)]))
  }

  for (const locale of locales)
    steps.push({
      kind: 'approve',
      at: afternoon('2026-11-11'),
      argv: [
        parts.withdrawn,
        '--locale',
        locale,
        '--withdraw',
        'Two rows send the same case to different teams; until that is settled, follow the standing instruction.',
        '--by',
        second.emails[0]!,
        '--at',
        afternoon('2026-11-11'),
      ],
    })
  commit(morning('2026-11-12'), lead, `Answer for the gap ${parts.waived} until the end of January`, {
    'handbook.yaml': withWaiver(pages.get('handbook.yaml')!, parts.waived, authorFor(parts.waived)),
  })
  commit(
    morning('2026-11-18'),
    authorFor(parts.changed),
    'Record who was asked',
    edited(parts.changed, (page, locale) => addEvidence(page, evidenceLines.changed[locale])),
  )
  commit(
    morning('2026-11-19'),
    authorFor(parts.draft),
    'Draft one section',
    edited(parts.draft, (page) => page),
  )
  // Sorting keeps what happens at one moment in the order in which it was told.
  steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return { cast, retired: `${home.id}/faxed-bill`, steps }
}

function findPerson(people: readonly Person[], what: string, fits: (person: Person) => boolean): Person {
  const found = people.find(fits)
  if (!found)
    throw new CallError(`handbook.yaml names nobody who can be ${what}: add one to its people for the demo.`)
  return found
}

const faxSignal = 'POA_ISSUER_KNOWN'

const faxedBill = (known: boolean): string => `  - id: faxed-bill
    title: {en: "Bill sent by fax", zh: "传真发来的账单"}
    summary:
      en: "The only copy of the bill is a fax of it; stamps and fine print cannot be read."
      zh: "账单只有传真件，印章和小字无法辨认。"
    nature: quality
    signals:${known ? `\n      - {code: ${faxSignal}, op: is, value: true, role: support}` : ' []'}
    decision:
      default: block
      flips: []
    risk: low
`

const retirement = (by: Person): string => `    status: retired
    retired: {on: 2026-09-21, reason: "The fax line is closed; bills arrive through the app only.", by: "${by.name}"}
`

/** handbook.yaml with one waiver more. */
function withWaiver(settings: string, scenario: string, owner: Person): string {
  const waiver = `  - scenario: ${scenario}
    owner: ${JSON.stringify(owner.name)}
    reason: "Waits for the decision of Legal; until then every such case goes to a Senior Agent."
    until: 2027-01-29
`
  if (/^waivers:\s*\[\s*\]\s*$/m.test(settings))
    return settings.replace(/^waivers:.*\n/m, () => `waivers:\n${waiver}`)
  return /^waivers:\s*$/m.test(settings)
    ? settings.replace(/^waivers:.*\n/m, (line) => line + waiver)
    : `${settings.trimEnd()}\n\nwaivers:\n${waiver}`
}

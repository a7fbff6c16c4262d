import type { Handbook } from '../handbook/handbook.ts'
import type { Report } from '../report/report.ts'
import type { Instant } from '../time.ts'
import type { SiteHistory } from './history.ts'
import type { Audience, Publication } from './publish.ts'

/** Everything a build shows: read and measured once, laid out by pages. */
export interface Site {
  audience: Audience
  handbook: Handbook
  report: Report
  history: SiteHistory
  publications: Publication[]
  /** The moment after which a browser says that the build is out of date. */
  validUntil: Instant | null
  /** Origins whose pages may frame the signal finder and ask it; none unless the build was told. */
  frameAncestors?: readonly string[]
  /** A digest of all that was read for it, by which a second build sees that nothing changed. */
  inputs?: string
  /** True on the development server alone, whose own scripts the policy of a page would stop. */
  development?: boolean
}

const slot = Symbol.for('sopbook.site')
const holder = globalThis as { [slot]?: Site }

/** Hands the site to the pages of this build; the integration calls it before Astro renders anything. */
export function openSite(site: Site): void {
  holder[slot] = site
}

const worked = new WeakMap<Site, Map<string, unknown>>()

/** A fact that several pages of a site lay out, worked out for the first of them; the key names it with all it depends on. */
export function once<Fact>(site: Site, key: string, work: () => Fact): Fact {
  const facts = worked.get(site) ?? new Map<string, unknown>()
  worked.set(site, facts)
  if (!facts.has(key)) facts.set(key, work())
  return facts.get(key) as Fact
}

/** The site of this build, for pages. */
export function readSite(): Site {
  const site = holder[slot]
  if (!site) throw new Error('the site was not opened: build it with `npx sopbook build`')
  return site
}

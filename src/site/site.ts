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
  /** True on the development server alone, whose own scripts the policy of a page would stop. */
  development?: boolean
}

const slot = Symbol.for('sopbook.site')
const holder = globalThis as { [slot]?: Site }

/** Hands the site to the pages of this build; the integration calls it before Astro renders anything. */
export function openSite(site: Site): void {
  holder[slot] = site
}

/** The site of this build, for pages. */
export function readSite(): Site {
  const site = holder[slot]
  if (!site) throw new Error('the site was not opened: build it with `npx sopbook build`')
  return site
}

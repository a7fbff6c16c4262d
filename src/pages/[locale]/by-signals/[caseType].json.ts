import type { APIRoute, GetStaticPaths } from 'astro'
import { formatFinderCaseType, makeFinderCaseType } from '../../../site/signal-finder.ts'
import { readSite } from '../../../site/site.ts'
import type { Locale } from '../../../words.ts'

export const getStaticPaths = (() => {
  const { handbook } = readSite()
  return handbook.settings.locales.flatMap((locale) =>
    handbook.caseTypes.map((caseType) => ({ params: { locale, caseType: caseType.id } })),
  )
}) satisfies GetStaticPaths

/** What the signal finder decides by. */
export const GET: APIRoute = ({ params }) => {
  const site = readSite()
  const caseType = site.handbook.caseTypes.find((one) => one.id === params['caseType'])!
  return new Response(formatFinderCaseType(makeFinderCaseType(site, caseType, params['locale'] as Locale)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}

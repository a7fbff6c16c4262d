import type { APIRoute } from 'astro'
import { formatGapsCsv } from '../../report/csv.ts'
import { leadPaths } from '../../site/lead-paths.ts'
import { readSite } from '../../site/site.ts'
import type { Locale } from '../../words.ts'

export const getStaticPaths = leadPaths

/** The gaps as a table for a spreadsheet; the mark at its start tells Excel that it is UTF-8. */
export const GET: APIRoute = ({ params }) =>
  new Response(`\uFEFF${formatGapsCsv(readSite().report, params['locale'] as Locale)}`, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  })

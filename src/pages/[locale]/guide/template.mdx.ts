import type { APIRoute } from 'astro'
import { guidesFor } from '../../../site/guides.ts'
import { readSite } from '../../../site/site.ts'

const templates = import.meta.glob<string>('../../../guide/template/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export const getStaticPaths = () => {
  const { audience, handbook } = readSite()
  return guidesFor(audience).includes('write')
    ? handbook.settings.locales.map((locale) => ({ params: { locale } }))
    : []
}

export const GET: APIRoute = ({ params }) =>
  new Response(templates[`../../../guide/template/${params['locale']}.txt`])

import { readSite } from './site.ts'

/** The languages in which a page for leads is built: none for the agents' site. */
export const leadPaths = () => {
  const { audience, handbook } = readSite()
  return audience === 'leads' ? handbook.settings.locales.map((locale) => ({ params: { locale } })) : []
}

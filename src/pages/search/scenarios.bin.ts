import type { APIRoute } from 'astro'
import { makeSiteIndex, packIndex } from '../../site/site-index.ts'
import { readSite } from '../../site/site.ts'

/** The scenario index, which a search loads first. */
export const GET: APIRoute = () =>
  new Response(new Uint8Array(packIndex(makeSiteIndex(readSite()))), {
    headers: { 'Content-Type': 'application/octet-stream' },
  })

import type { Locale } from '../words.ts'

const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
]

/** The policy that every page carries itself: nothing inline, nothing evaluated, nothing from elsewhere. */
export const metaPolicy = directives.join('; ')

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
}

/** Headers for the files whose address begins with a path. */
export interface HeaderRule {
  path: string
  headers: Readonly<Record<string, string>>
}

/**
 * What a server should send with every file; a page cannot say for itself who may frame it. Nobody may, but for the signal finder's
 * view for case tools, where origins are named.
 *
 * Hosts join the headers of all rules that fit, and of several policies each holds: a stricter one cannot be taken back for one page.
 * So where origins are named, `X-Frame-Options` keeps all other pages out of frames; it says nothing where a policy speaks of
 * frames (https://www.w3.org/TR/CSP3/#frame-ancestors-and-frame-options).
 */
export function headerRules(
  base: string,
  locales: readonly Locale[],
  frameAncestors: readonly string[] = [],
): HeaderRule[] {
  const policy = directives.join('; ')
  if (frameAncestors.length === 0)
    return [
      { path: '/', headers: { 'Content-Security-Policy': `${policy}; frame-ancestors 'none'`, ...always } },
    ]
  return [
    { path: '/', headers: { 'Content-Security-Policy': policy, 'X-Frame-Options': 'DENY', ...always } },
    ...locales.map((locale) => ({
      path: `${base}${locale}/by-signals/embed/`,
      headers: { 'Content-Security-Policy': `frame-ancestors ${frameAncestors.join(' ')}` },
    })),
  ]
}

/** The headers of one address, joined as hosts join them. */
export function headersOf(rules: readonly HeaderRule[], address: string): Map<string, string> {
  const joined = new Map<string, string>()
  for (const { path, headers } of rules)
    if (address.startsWith(path))
      for (const [name, value] of Object.entries(headers))
        joined.set(name, joined.has(name) ? `${joined.get(name)}, ${value}` : value)
  return joined
}

/** The rules in the form that static hosts read from a file named `_headers`. */
export const formatHeaders = (rules: readonly HeaderRule[]): string =>
  rules
    .map(
      ({ path, headers }) =>
        `${path}*\n${Object.entries(headers)
          .map(([name, value]) => `  ${name}: ${value}\n`)
          .join('')}`,
    )
    .join('')

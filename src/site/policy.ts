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

/** What a server should send with every file; a page cannot say for itself who may frame it. */
export const headers: Record<string, string> = {
  'Content-Security-Policy': [...directives, "frame-ancestors 'none'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
}

/** The headers in the form that static hosts read from a file named `_headers`. */
export const formatHeaders = (): string =>
  `/*\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`

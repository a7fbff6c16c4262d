/** The path of a page: locale, case type and slug, in lower-case words joined by hyphens. */
export const pagePath = /^sops\/([a-z]{2})\/([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/

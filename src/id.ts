/** Names of files, case types and scenarios: lower-case words joined by hyphens. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Names of signals and parameters: capitals, digits and underscores. */
export const codePattern = /^[A-Z][A-Z0-9_]*$/

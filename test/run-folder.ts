import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that all test files of one run share. */
    runFolder: string
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sopbook-run-'))

export const setup = (project: TestProject): void => project.provide('runFolder', folder)
export const teardown = (): void => rmSync(folder, { recursive: true, force: true })

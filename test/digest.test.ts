import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseHandbook } from '../src/handbook/handbook.ts'
import { digestOf } from '../src/sop/canonical.ts'
import { fixtures, readFile, readTree } from './story.ts'

interface Vector {
  page: string
  scenario: string
  locale: string
  background: unknown
  section: unknown
  leading: unknown
  parameters: unknown
  digest: string
}

const vectors = JSON.parse(readFileSync(join(fixtures, 'digest/vectors.json'), 'utf8')) as Vector[]

// Nothing of ours: sorted keys, plain JSON, SHA-256.
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value
const sha256 = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')

describe('the digest of a section, as README.md describes it', () => {
  const handbook = parseHandbook(
    Object.entries(readTree(join(fixtures, 'digest/handbook'))).map(([path, text]) => readFile(path, text)),
  )

  it('has a vector for every section of the fixture', () => {
    expect(vectors.map(({ scenario, locale }) => [scenario, locale])).toEqual(
      handbook.sections.map(({ scenario, locale }) => [scenario, locale]),
    )
  })

  it.each(vectors)('is the same for everybody: $scenario in $locale', (vector) => {
    const { background, section, leading, parameters } = vector
    expect(
      sha256({
        schema: 'sopbook/digest@1',
        background: sha256(background),
        section: sha256(section),
        leading,
        parameters,
      }),
    ).toBe(vector.digest)
    const ours = handbook.sections.find(
      (one) => one.scenario === vector.scenario && one.locale === vector.locale,
    )!
    expect(ours.page.path).toBe(vector.page)
    expect(ours.section.canonical).toBe(digestOf(section))
    expect(ours.page.backgroundCanonical).toBe(digestOf(background))
    expect(ours.digest).toBe(vector.digest)
  })
})

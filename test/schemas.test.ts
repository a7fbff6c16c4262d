import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeSchemas } from '../src/report/schemas.ts'

test('the published JSON Schemas are those of the validators in use (npm run schemas writes them)', () => {
  const folder = new URL('../public/schemas/', import.meta.url)
  const published = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  )
  expect(published).toEqual(makeSchemas())
})

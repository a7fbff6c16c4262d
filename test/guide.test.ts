import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseRule } from '../src/decision/rule.ts'
import { parseFile } from '../src/handbook/parse-file.ts'
import { parseHandbook } from '../src/handbook/handbook.ts'
import { guides } from '../src/site/guides.ts'
import { parsePage } from '../src/sop/page.ts'
import type { Locale } from '../src/words.ts'
import { author, base, call, checkout, lead, makeRepository, onePage, type TestRepository } from './story.ts'

const folder = join(checkout, 'src', 'guide')
const locales = ['en', 'zh'] as const
const updating = process.argv.includes('-u') || Boolean(process.env['UPDATE_GUIDE'])
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

const pathOf = (locale: Locale) => `sops/${locale}/reset-2fa/repeat-reset-cycle.mdx`
const content = join(checkout, 'content')
const dictionaries = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[a-z]+\.yaml$|^catalogue/.test(path) && path.endsWith('.yaml'))
  .map((path) => parseFile({ path: path.replaceAll('\\', '/'), bytes: readFileSync(join(content, path)) }))
/** The findings of the sample handbook with these pages alone. */
const judge = (pages: Record<string, string>) =>
  parseHandbook([
    ...dictionaries,
    ...Object.entries(pages).map(([path, text]) => parseFile({ path, bytes: Buffer.from(text) })),
  ])

describe('every guide', () => {
  it('stands in both languages with as many headings, and its Chinese is Chinese', () => {
    for (const guide of guides) {
      const [en, zh] = locales.map((locale) => read(`${locale}/${guide}.mdx`))
      expect(zh!.match(/^## /gm)?.length, guide).toBe(en!.match(/^## /gm)?.length)
      expect(zh!.match(/^## .*[\u4e00-\u9fff]/gm)?.length, guide).toBe(zh!.match(/^## /gm)?.length)
    }
  })
})

describe('the template', () => {
  it.each(locales)('is a page without a fault, and its table has four rows (%s)', (locale) => {
    const { page, findings } = parsePage({ path: pathOf(locale), text: read(`template/${locale}.txt`) })
    expect(findings).toEqual([])
    expect([...page!.findings, ...page!.sections.flatMap((section) => section.findings)]).toEqual([])
    expect(page!.sections[0]!.table!.rows).toHaveLength(4)
    expect(page!.sections[0]!.slots.filter((slot) => slot.hollow !== null)).toEqual([])
  })

  it('names only what the sample handbook has, decides alike in both languages, and its examples hold', () => {
    const handbook = judge(
      Object.fromEntries(locales.map((locale) => [pathOf(locale), read(`template/${locale}.txt`)])),
    )
    expect(
      handbook.findings
        .filter(({ path }) => path.startsWith('sops/'))
        .map(({ path, line, rule }) => `${path}:${line} ${rule}`),
    ).toEqual([])
    expect(handbook.sections.flatMap((section) => section.faults)).toEqual([])
    for (const { section } of handbook.sections)
      for (const slot of handbook.settings.requiredSlots)
        expect(
          section.slots.some(({ name }) => name === slot),
          slot,
        ).toBe(true)
  })
})

describe('the guide for authors', () => {
  interface Mistake {
    from: string
    wrong: string
    message: string
  }
  const path = 'mistakes.json'
  const written = JSON.parse(read(path)) as Record<Locale, Mistake[]>

  it('answers each mistake with the words of `check`', () => {
    const real = Object.fromEntries(
      locales.map((locale) => [
        locale,
        written[locale].map(({ from, wrong }) => {
          const template = read(`template/${locale}.txt`)
          expect(template, 'the template has what a mistake replaces').toContain(from)
          const { findings } = judge({ [pathOf(locale)]: template.replace(from, () => wrong) })
          const error = findings.find((one) => one.path === pathOf(locale) && one.severity === 'error')
          return { from, wrong, message: error?.message[locale] ?? '' }
        }),
      ]),
    )
    if (updating) writeFileSync(join(folder, path), `${JSON.stringify(real, null, 2)}\n`)
    else expect(written).toEqual(real)
    expect(real['en']!.every(({ message }) => message !== '')).toBe(true)
    expect(written.zh).toHaveLength(written.en.length)
  })

  it('shows only patterns that can be read, of signals and parameters that exist', () => {
    const { signals, settings } = judge({})
    const known = (name: string) => Object.hasOwn(signals, name) || Object.hasOwn(settings.parameters, name)
    for (const locale of locales) {
      const section = read(`${locale}/write.mdx`).split('\n## ')[4]!
      const rules = [...section.matchAll(/`([^`]*[A-Z]{2}[^`]*)`/g)].map(([, rule]) => rule!)
      expect(rules.length).toBeGreaterThan(14)
      for (const source of rules) {
        const { rule, findings } = parseRule(source, { path, line: 1, column: 1 })
        expect(findings, source).toEqual([])
        expect(
          rule!.names.filter(({ name }) => !known(name)),
          source,
        ).toEqual([])
      }
    }
  })
})

describe('the guide for Team Leads', () => {
  const block = /```console\n\$ npx sopbook (.*)\n([\s\S]*?)```/g

  /** What the calls of the guide print, one after the other, in the repository of a small handbook. */
  async function replay(calls: readonly string[]): Promise<string[]> {
    const repository = makeRepository()
    const printed: string[] = []
    for (const [index, line] of calls.entries()) {
      const [command, remark] = line.split(' # ') as [string, string?]
      if (remark?.startsWith('after')) changeRow(repository)
      repository.git('config', 'user.email', remark?.startsWith('as its author') ? author : lead)
      const argv = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
      const { out, err } = await call([...argv, '--content', repository.content], {
        now: `2026-03-0${2 + index}T02:00:00Z`,
      })
      printed.push(`${out}${err}`.replace(/Committed as [0-9a-f]{12}/, 'Committed as 4f1d0c9a7be2'))
    }
    return printed
  }

  function changeRow(repository: TestRepository): void {
    const [path] = Object.keys(onePage('reset-2fa/sim-change'))
    const edited = (one: string) =>
      (base[one] as string)
        .replace('SETTING_CHANGES_24H >= 2', 'SETTING_CHANGES_24H >= 3')
        .replace('Two changes', 'Three changes')
        .replace('改动两次', '改动三次')
    const both = [path!, path!.replace('/en/', '/zh/')]
    repository.commit(Object.fromEntries(both.map((one) => [one, edited(one)])), {
      at: '2026-03-04T09:00:00Z',
    })
  }

  it('shows what the commands really print', async () => {
    for (const locale of locales) {
      const path = join(folder, locale, 'approve.mdx')
      const text = readFileSync(path, 'utf8')
      const calls = [...text.matchAll(block)].map(([, line]) => line!)
      expect(calls).toHaveLength(5)
      const printed = await replay(calls)
      let index = 0
      const real = text.replace(
        block,
        (_whole, line: string) => `\`\`\`console\n$ npx sopbook ${line}\n${printed[index++]}\`\`\``,
      )
      if (updating) writeFileSync(path, real)
      else expect(text).toBe(real)
      expect(printed.join('')).toContain('as version 2.0.0')
    }
  })
})

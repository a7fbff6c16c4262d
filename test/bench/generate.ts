import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Approval } from '../../src/approval/ledger.ts'
import { readContent } from '../../src/disk.ts'
import { measureCatalogueDigest } from '../../src/handbook/digest.ts'
import { findSection, parseHandbook } from '../../src/handbook/handbook.ts'
import { parseFile } from '../../src/handbook/parse-file.ts'
import type { Locale } from '../../src/words.ts'

const sample = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'content')

/**
 * A handbook of so many pages: the sample's own, copied until there are enough. Each copy stands for a scenario of its own, with
 * its catalogue entry and its approval, and no list or table of it equals another's.
 */
export async function writeHandbook(root: string, pages: number): Promise<void> {
  await cp(sample, root, { recursive: true })
  const originals = (await readdir(join(sample, 'sops/en'), { recursive: true })).filter((path) =>
    path.endsWith('.mdx'),
  )
  const read = (path: string) => readFile(join(root, path), 'utf8')
  const entries = new Map<string, string>()
  const ledgers = new Map<string, string[]>()
  for (const caseType of new Set(originals.map(dirname))) {
    for (const entry of (await read(`catalogue/${caseType}.yaml`)).split(/^(?= {2}- id: )/m).slice(1))
      entries.set(`${caseType}/${/id: (.*)/.exec(entry)![1]}`, entry.trimEnd())
    ledgers.set(caseType, (await read(`approvals/${caseType}.jsonl`)).trimEnd().split('\n'))
  }
  const catalogue = new Map<string, string[]>()
  const approvals = new Map<string, string[]>()
  for (let index = originals.length; index < pages / 2; index += 1) {
    const original = originals[index % originals.length]!
    const caseType = dirname(original)
    const number = Math.floor(index / originals.length)
    for (const locale of ['en', 'zh']) {
      const text = await read(`sops/${locale}/${original}`)
      const id = /<Scenario id="(.*?)"/.exec(text)![1]!
      const [mark, colon, stop] =
        locale === 'zh' ? [`副本 ${number}`, '：', '。'] : [`Copy ${number}`, ':', '.']
      await writeFile(
        join(root, `sops/${locale}/${original.replace('.mdx', `-${number}.mdx`)}`),
        text
          .replace(`<Scenario id="${id}"`, `<Scenario id="${id}-${number}"`)
          .replace(/^(\d+\. |- (?![A-Z0-9]+-))/gm, `$1${mark}${colon} `)
          .replace(/(?<!-) \|$/gm, ` ${mark}${stop} |`)
          // What is written otherwise is read and judged by itself.
          .replace(/`[^`\n]*`/g, (rule) => rule.replaceAll(' and ', ` and${' '.repeat(number)} `)),
      )
      if (locale === 'zh') continue
      const copy = entries.get(`${caseType}/${id}`)!.replace(id, `${id}-${number}`)
      catalogue.set(caseType, [...(catalogue.get(caseType) ?? []), copy])
      const rows = ledgers.get(caseType)!.filter((row) => row.includes(`"${caseType}/${id}"`))
      const own = ['en', 'zh'].flatMap(
        (one) => rows.findLast((row) => row.includes(`"locale":"${one}"`)) ?? [],
      )
      approvals.set(caseType, [
        ...(approvals.get(caseType) ?? []),
        ...own.map((row) => row.replace(`"${caseType}/${id}"`, `"${caseType}/${id}-${number}"`)),
      ])
    }
  }
  const append = async (path: string, lines: string[]) =>
    writeFile(join(root, path), `${(await read(path)).trimEnd()}\n${lines.join('\n')}\n`)
  for (const [caseType, lines] of catalogue) await append(`catalogue/${caseType}.yaml`, lines)
  // Each is approved as it stands, as the sample is.
  const handbook = parseHandbook((await readContent(root)).files.map(parseFile))
  const digestOf = (scenario: string, locale: Locale) => findSection(handbook, scenario, locale)!.digest!
  for (const [caseType, lines] of approvals)
    await append(
      `approvals/${caseType}.jsonl`,
      lines.map((line) => {
        const row = JSON.parse(line) as Approval
        const scenario = handbook.scenarios.find(({ id }) => id === row.scenario)!
        return JSON.stringify({
          ...row,
          digest: digestOf(row.scenario, row.locale),
          catalogueDigest: measureCatalogueDigest(scenario),
          ...(row.sourceDigest ? { sourceDigest: digestOf(row.scenario, 'en') } : {}),
        })
      }),
    )
}

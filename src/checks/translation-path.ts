import { sectionKey } from '../handbook/digest.ts'
import { makeFinding } from '../message.ts'
import { localeWords } from '../words.ts'
import type { Check } from './checks.ts'

const page = (id: string) =>
  `---\ntitle: A page\nsummary: One sentence.\nowner: SOP Lead\n---\n\n<Scenario id="${id}">\n\nWho asks?\n\n</Scenario>\n`

/** The languages of a section stand at the same path under each locale, so that a reader of one file finds the other. */
export const translationPath: Check = {
  rule: 'translation-path',
  ok: {
    'sops/en/reset-2fa/lost-phone.mdx': page('lost-phone'),
    'sops/zh/reset-2fa/lost-phone.mdx': page('lost-phone'),
  },
  notOk: {
    'sops/en/reset-2fa/lost-phone.mdx': page('lost-phone'),
    'sops/zh/reset-2fa/phone-lost.mdx': page('lost-phone'),
  },
  says: [
    'sops/zh/reset-2fa/phone-lost.mdx:7:1 warning translation-path: Unexpected path of the Chinese `reset-2fa/lost-phone`, expected sops/zh/reset-2fa/lost-phone.mdx as in English',
  ],
  check({ sections, settings }) {
    const claims = Map.groupBy(sections, ({ scenario, locale }) => sectionKey(scenario, locale))
    const [source, ...others] = settings.locales
    return sections.flatMap(({ scenario, locale, page: translated, section }) => {
      if (!source || !others.includes(locale)) return []
      const [first, twin] = claims.get(sectionKey(scenario, source)) ?? []
      const expected = `sops/${locale}/${first?.page.caseType}/${first?.page.slug}.mdx`
      if (!first || twin || translated.path === expected) return []
      return [
        makeFinding(
          'translation-path',
          section.place,
          `Unexpected path of the ${localeWords[locale].en} \`${scenario}\`, expected ${expected} as in ${localeWords[source].en}`,
          `\`${scenario}\` 的${localeWords[locale].zh}页面路径应与${localeWords[source].zh}一致：${expected}`,
        ),
      ]
    })
  },
}

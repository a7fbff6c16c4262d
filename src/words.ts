/** The languages in which Sopbook itself speaks; a handbook chooses among them. */
export const locales = ['en', 'zh'] as const
export type Locale = (typeof locales)[number]

/** Text shown to people. The source language is always there; a missing translation is shown as such. */
export interface Words {
  en: string
  zh?: string | undefined
}

/** The words in a reader's language, or the English ones where no translation was written. */
export const say = (words: Words, locale: Locale): string =>
  (locale === 'zh' ? words.zh : undefined) ?? words.en

/** Joins names as a sentence would: "a, b and c", 「a、b和c」. */
export const list = (names: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)

/** Words of the interface itself: always in both languages. */
export interface BothWords {
  en: string
  zh: string
}

/** What the languages are called. */
export const localeWords: Record<Locale, BothWords> = {
  en: { en: 'English', zh: '英文' },
  zh: { en: 'Chinese', zh: '中文' },
}

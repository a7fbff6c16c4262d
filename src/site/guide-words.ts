import type { BothWords } from '../words.ts'
import { makeSpeaker } from './interface.ts'

/** Words around the guides; the guides themselves are in `src/guide`. */
const phrases = {
  guideTitle: { en: 'Guides', zh: '使用指南' },
  guideIndexAbout: {
    en: 'How to work with this handbook, one page for each task.',
    zh: '如何使用本手册，每项工作一页。',
  },
  guideContents: { en: 'On this page', zh: '本页内容' },
  guideLeftOut: { en: 'Left out:', zh: '漏写：' },
  guideInsteadOf: { en: 'instead of', zh: '应为' },
  guideDownload: { en: 'Download the template', zh: '下载模板' },

  readTitle: { en: 'How to read an SOP', zh: '怎样读规程' },
  readAbout: {
    en: 'For agents: the line of trust, the first screen, rows in order, and why unknown is never clean.',
    zh: '写给坐席：先看可信状态，再看首屏，按顺序读行；为什么未知不等于正常。',
  },
  writeTitle: { en: 'How to write an SOP', zh: '怎样写规程' },
  writeAbout: {
    en: 'For authors: a template, a table of four rows in fifteen minutes, every pattern, every common mistake.',
    zh: '写给作者：一份模板，十五分钟写出四行判定表；规则的全部写法与常见错误。',
  },
  approveTitle: { en: 'How to approve an SOP', zh: '怎样批准规程' },
  approveAbout: {
    en: 'For Team Leads: what approval means, what to read before it, the commands and what they answer.',
    zh: '写给组长：批准意味着什么，批准前看什么，用什么命令，会得到什么答复。',
  },
  coverageTitle: { en: 'How coverage is computed', zh: '覆盖率如何计算' },
  coverageAbout: {
    en: 'For Team Leads and auditors: what covered means, what approval and the digest are, and how the target is judged.',
    zh: '写给组长与审计人员：什么算已覆盖，批准与摘要值是什么，如何判断达标。',
  },
} satisfies Record<string, BothWords>

export type GuidePhrase = keyof typeof phrases

/** Speaks in and around the guides. */
export const speakInGuides = makeSpeaker<GuidePhrase>(phrases)

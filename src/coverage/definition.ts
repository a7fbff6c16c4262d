import type { Handbook } from '../handbook/handbook.ts'
import { list, type BothWords } from '../words.ts'
import { slotWords } from './words.ts'

/** What "covered" means here: exactly the conditions that this version judges, no more. */
export function describeDefinition(handbook: Handbook): BothWords {
  const { requiredSlots } = handbook.settings
  const names = (locale: 'en' | 'zh') =>
    list(
      requiredSlots.map((slot): string => slotWords[slot][locale]),
      locale,
    )
  return {
    en:
      `A scenario is covered in a language when one section claims it; every required part is there and says something of its own (${names('en')}); ` +
      'the page can be read whole and names only signals, parameters, sources and scenarios that exist; every rule of its decision table can be read, means something for the values that can occur, and can be reached, and the table ends in `otherwise`; every example gives the decision that it expects; no case is sent in a circle; every language of the section decides the same facts alike; ' +
      'exactly this text was approved by someone other than its authors, is in force, and is not past its review date; ' +
      'and neither its catalogue entry nor, for a translation, its source section changed since.',
    zh:
      `某场景在某语言中“已覆盖”，须同时满足：恰有一个章节对应；必备内容齐全且言之有物（${names('zh')}）；` +
      '页面可完整读取，所引用的信号、参数、来源和场景均存在；判定表每条规则可读、对可能出现的取值有意义且可以到达，并以 `otherwise` 结尾；每个示例得出其预期的结论；没有案件在各表之间循环；同样的事实，各语言结论一致；' +
      '现有文字由作者以外的人批准、已生效且未过复审日期；目录条目以及（译文的）源文章节在批准后没有改动。',
  }
}

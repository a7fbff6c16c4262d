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
      'the page can be read whole and names only signals, parameters, sources and scenarios that exist; every rule of its decision table can be read and the table ends in `otherwise`; ' +
      'exactly this text was approved by someone other than its authors, is in force, and is not past its review date; ' +
      'and neither its catalogue entry nor, for a translation, its source section changed since. ' +
      'Not judged yet: whether rules can be reached, whether examples give what they expect, whether the languages decide alike.',
    zh:
      `某场景在某语言中“已覆盖”，须同时满足：恰有一个章节对应；必备内容齐全且言之有物（${names('zh')}）；` +
      '页面可完整读取，所引用的信号、参数、来源和场景均存在；判定表每条规则可读，且以 `otherwise` 结尾；' +
      '现有文字由作者以外的人批准、已生效且未过复审日期；目录条目以及（译文的）源文章节在批准后没有改动。' +
      '尚未判断：规则是否可达、示例是否得出预期结论、两种语言结论是否一致。',
  }
}

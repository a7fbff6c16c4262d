import type { Risk } from '../catalogue/case-type.ts'
import type { Hollowness, SlotName } from '../sop/slot.ts'
import type { BothWords } from '../words.ts'
import type { Overlay } from './coverage.ts'
import type { Status } from './status.ts'

type Both = BothWords

/** The three groups in which people see the statuses first. */
export type Group = 'covered' | 'needs-work' | 'missing'
export const groupOf = (status: Status): Group =>
  status === 'covered' ? 'covered' : status === 'uncovered' ? 'missing' : 'needs-work'

export const groupWords: Record<Group, Both> = {
  covered: { en: 'Covered', zh: '已覆盖' },
  'needs-work': { en: 'Needs work', zh: '待完善' },
  missing: { en: 'Missing', zh: '缺失' },
}

interface Explained {
  label: Both
  meaning: Both
  next: Both
}

/** Every status as people read it: a label, what it means, and what to do next and by whom. */
export const statusWords = {
  status: {
    ambiguous: {
      label: { en: 'Ambiguous', zh: '重复' },
      meaning: {
        en: 'Two sections or two catalogue entries claim this scenario, so nobody knows which applies.',
        zh: '有两个章节或两条目录记录对应此场景，无法确定以哪个为准。',
      },
      next: {
        en: 'The owner keeps one section and removes the other.',
        zh: '由负责人保留其一，删除另一个。',
      },
    },
    conflicting: {
      label: { en: 'Languages disagree', zh: '两种语言结论不一' },
      meaning: {
        en: 'The two languages decide the same facts differently.',
        zh: '同样的事实，两种语言给出不同结论。',
      },
      next: {
        en: 'The owner brings both texts to one decision and has them approved.',
        zh: '由负责人统一两种文本的结论并重新提请批准。',
      },
    },
    faulty: {
      label: { en: 'Faulty', zh: '有错误' },
      meaning: {
        en: 'Something in the section cannot be read or names what does not exist.',
        zh: '章节中有内容无法读取，或引用了不存在的名称。',
      },
      next: {
        en: 'The owner corrects the lines that `sopbook check` names.',
        zh: '由负责人按 `sopbook check` 指出的行改正。',
      },
    },
    covered: {
      label: { en: 'Covered', zh: '已覆盖' },
      meaning: {
        en: 'The section is complete, exactly this text is approved and in force, and its review is not overdue.',
        zh: '章节完整，现有文字已获批准并生效，且未超过复审日期。',
      },
      next: { en: 'Nothing to do before the review date.', zh: '复审日之前无需处理。' },
    },
    stale: {
      label: { en: 'Needs re-approval', zh: '需重新批准' },
      meaning: {
        en: 'The section was approved, but it, its catalogue entry or its source changed since, or its review is overdue.',
        zh: '章节曾获批准，但之后文字、目录条目或源文有改动，或已过复审日期。',
      },
      next: {
        en: 'The owner reviews the text and asks a Team Lead to approve it.',
        zh: '由负责人复核后提请组长批准。',
      },
    },
    partial: {
      label: { en: 'Incomplete', zh: '不完整' },
      meaning: {
        en: 'The section was approved once, but parts that every section needs are now missing or say nothing.',
        zh: '章节曾获批准，但现在缺少必备内容，或内容为空。',
      },
      next: {
        en: 'The owner fills the named parts and asks a Team Lead to approve the text.',
        zh: '由负责人补全所列内容，并提请组长批准。',
      },
    },
    draft: {
      label: { en: 'Not approved', zh: '未批准' },
      meaning: {
        en: 'There is a text, but no valid approval of it is in force.',
        zh: '已有文字，但没有生效的有效批准。',
      },
      next: {
        en: 'The owner completes the text; a Team Lead who did not write it approves it.',
        zh: '由负责人完成文字，并由未参与撰写的组长批准。',
      },
    },
    uncovered: {
      label: { en: 'Not written', zh: '未撰写' },
      meaning: { en: 'No section answers this scenario.', zh: '没有任何章节对应此场景。' },
      next: {
        en: 'The SOP author of the case type writes the section in both languages.',
        zh: '由该案件类型的 SOP 作者以两种语言撰写章节。',
      },
    },
  } satisfies Record<Status, Explained>,
  overlay: {
    waived: {
      label: { en: 'Waived', zh: '已豁免' },
      meaning: {
        en: 'Someone answers for this gap until a day; it still counts as not covered.',
        zh: '有人在限期内对此缺口负责；仍按未覆盖计算。',
      },
      next: {
        en: 'The waiver’s owner closes the gap before the waiver ends.',
        zh: '由豁免负责人在到期前补上缺口。',
      },
    },
    upcoming: {
      label: { en: 'New text coming', zh: '新文字待生效' },
      meaning: {
        en: 'A new text is approved and takes force on a later day; until then the text in force applies.',
        zh: '新文字已批准，将于之后生效；在此之前以现行文字为准。',
      },
      next: { en: 'Trainers prepare for the day it takes force.', zh: '培训人员在生效日前做好准备。' },
    },
    unfindable: {
      label: { en: 'Hard to find', zh: '难以搜到' },
      meaning: {
        en: 'Its own names do not bring it into the first three search results.',
        zh: '用它自己的名称搜索，前三条结果中没有它。',
      },
      next: {
        en: 'The owner adds the words that agents type to its aliases.',
        zh: '由负责人把坐席常用的说法加入别名。',
      },
    },
    'out-of-parity': {
      label: { en: 'Languages differ in detail', zh: '两种语言细节不一' },
      meaning: {
        en: 'The languages decide alike, but a number, a negation, a duty or a recipient differs.',
        zh: '两种语言结论一致，但数字、否定、义务或对象有差异。',
      },
      next: { en: 'The owner brings the two texts together.', zh: '由负责人统一两种文本。' },
    },
  } satisfies Record<Overlay, Explained>,
  hollow: {
    empty: { en: 'is empty', zh: '为空' },
    placeholder: { en: 'holds only a placeholder', zh: '只有占位文字' },
    'only-a-link': { en: 'holds only a link', zh: '只有链接' },
    'points-elsewhere': { en: 'only points elsewhere', zh: '只写了参见别处' },
    'only-otherwise': { en: 'has no row but `otherwise`', zh: '除 `otherwise` 外没有任何行' },
    copied: { en: 'repeats another section word for word', zh: '与另一章节完全相同' },
  } satisfies Record<Hollowness, Both>,
}

export const slotWords: Record<SlotName, Both> = {
  Scope: { en: 'Scope', zh: '适用范围' },
  Signals: { en: 'Signals', zh: '信号' },
  Checks: { en: 'Checks', zh: '检查' },
  Decisions: { en: 'Decision table', zh: '判定表' },
  Evidence: { en: 'Evidence', zh: '证据' },
  Message: { en: 'Message to the customer', zh: '客户话术' },
  Escalation: { en: 'Escalation', zh: '升级' },
  Labelling: { en: 'Labelling', zh: '标注' },
  Clock: { en: 'Clock', zh: '时效' },
  References: { en: 'References', zh: '参考' },
  Example: { en: 'Examples', zh: '示例' },
}

export const riskWords: Record<Risk, Both> = {
  critical: { en: 'critical', zh: '极高' },
  high: { en: 'high', zh: '高' },
  medium: { en: 'medium', zh: '中' },
  low: { en: 'low', zh: '低' },
}

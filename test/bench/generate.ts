import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A handbook of so many pages (half of them English, half Chinese), each about 5 KB, complete and without two equal slots. */
export async function writeHandbook(root: string, pages: number): Promise<void> {
  await rm(root, { recursive: true, force: true })
  const scenarios = Math.ceil(pages / 2)
  const caseTypes = 5
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  await write(
    'handbook.yaml',
    'schema: handbook/v1\nname: {en: Benchmark, zh: 基准}\nlocales: [en, zh]\nparameters:\n  KEY_USER_PRIORITY: 75\n',
  )
  const signals = Array.from(
    { length: 120 },
    (_entry, index) =>
      `- {code: SIGNAL_${index}, family: device, name: {en: Signal ${index}, zh: 信号${index}}, description: {en: Number ${index}., zh: 第${index}号。}, type: ${index % 2 ? 'boolean' : 'integer'}, unit: ${index % 2 ? 'boolean' : 'hours'}, origin: feed}`,
  )
  await write('signals.yaml', `schema: signals/v1\nsignals:\n${signals.join('\n')}\n`)
  await write('glossary.yaml', 'schema: glossary/v1\nterms: []\n')
  await write(
    'sources.yaml',
    'schema: sources/v1\nsources:\n- {key: SOURCE-1, title: A source, publisher: Someone}\n',
  )
  for (let type = 0; type < caseTypes; type += 1) {
    const mine = Array.from({ length: scenarios }, (_entry, index) => index).filter(
      (index) => index % caseTypes === type,
    )
    const entries = mine.map(
      (index) => `  - id: scenario-${index}
    title: {en: "Scenario ${index}", zh: "场景${index}"}
    summary: {en: "What scenario ${index} is about.", zh: "场景${index}的说明。"}
    nature: attack
    signals:
      - {code: SIGNAL_${index % 120}, op: is, value: true, role: require}
    decision: {default: block, flips: []}
    risk: ${['critical', 'high', 'medium', 'low'][index % 4]}
    aliases: {en: ["alias ${index}"], zh: ["别名${index}"]}`,
    )
    await write(
      `catalogue/type-${type}.yaml`,
      `schema: catalogue/v1\nid: type-${type}\nversion: 1.0.0\nname: {en: Type ${type}, zh: 类型${type}}\nabbr: T${type}\npurpose: {en: Decide., zh: 判断。}\ndecides: {en: Whether., zh: 是否。}\ndecisionMeanings:\n  pass: {en: Pass., zh: 通过。}\n  block: {en: Block., zh: 拦截。}\n  escalate: {en: Escalate., zh: 升级。}\nslaMinutes: 240\nkeyUserRule: {en: Escalate., zh: 升级。}\nscenarios:\n${entries.join('\n')}\n`,
    )
    for (const index of mine) {
      await write(`sops/en/type-${type}/scenario-${index}.mdx`, englishPage(index))
      await write(`sops/zh/type-${type}/scenario-${index}.mdx`, chinesePage(index))
    }
  }
}

const rows = (index: number, reason: string) =>
  Array.from(
    { length: 6 },
    (_row, row) =>
      `| ${reason} ${row}: \`SIGNAL_${(2 * index + 2 * row) % 120} >= ${row + 1} and SIGNAL_${(2 * index + 2 * row + 1) % 120}\` | \`${['block', 'escalate', 'pass'][row % 3]}\` \`queue-${row}\` | ${reason} ${index} ${row}. |`,
  ).join('\n')

const examples = (index: number, title: string, text: string) =>
  [1, 2, 3]
    .map(
      (row) =>
        `<Example title="${title} ${row}" given="SIGNAL_${(2 * index + 2 * row) % 120} = ${row + 1}, SIGNAL_${(2 * index + 2 * row + 1) % 120} = true" expect="${['block', 'escalate', 'pass'][row % 3]}">\n${text} ${index}-${row}.\n</Example>\n`,
    )
    .join('\n')

const repeat = (count: number, line: (position: number) => string) =>
  Array.from({ length: count }, (_line, position) => line(position)).join('\n')

const englishPage = (index: number) => `---
title: Scenario ${index}
summary: When an agent needs page ${index}.
owner: SOP Lead ${index % 7}
---

<Scenario id="scenario-${index}">

Is the person asking in case ${index} the holder of the account, given what changed in the last **seven days** and what the feed says of it?

<Checks>
${repeat(6, (step) => `${step + 1}. Read event ${index}-${step} from the case panel and compare it with the record of the *last* thirty days; a silent feed means unknown. (${step + 1} min)`)}
</Checks>

<Decisions>
| When | Decide | Because |
| --- | --- | --- |
${rows(index, 'Several changes came together and nobody could be reached on an older contact')}
| otherwise | \`block\` | waiting costs the holder of case ${index} little |
</Decisions>

<Evidence>
${repeat(6, (line) => `- Field ${index}-${line}, its value at the time of the decision and the row of the table that was used`)}
</Evidence>

<Escalation>
Senior Agent of queue ${index}; for a Key User (priority <Param name="KEY_USER_PRIORITY" /> or more) the relationship manager within 30 minutes, with the reason in one sentence.
</Escalation>

${examples(index, 'Case', 'A new device appeared and the mailbox was changed on the same day, case')}
</Scenario>
`

const chinesePage = (index: number) => `---
title: 场景${index}
summary: 坐席何时需要第${index}页。
owner: SOP Lead ${index % 7}
---

<Scenario id="scenario-${index}">

考虑到过去**七天**内发生的变更以及数据源的记录，第${index}号案件的申请人是否为账户本人？

<Checks>
${repeat(6, (step) => `${step + 1}. 在案件面板读取事件 ${index}-${step}，并与过去三十天的记录逐项*对比*；数据源没有返回时按未知处理，不能当作正常。（${step + 1} 分钟）`)}
</Checks>

<Decisions>
| 条件 | 结论 | 理由 |
| --- | --- | --- |
${rows(index, '短时间内出现多项变更，且通过较早留存的联系方式无法联系到本人')}
| otherwise | \`block\` | 等待对第${index}号案件的本人影响有限 |
</Decisions>

<Evidence>
${repeat(6, (line) => `- 字段 ${index}-${line}、作出结论时的取值，以及所依据的判定表行号`)}
</Evidence>

<Escalation>
第${index}组高级专员；关键用户（优先级 <Param name="KEY_USER_PRIORITY" /> 及以上）须在 30 分钟内联系客户经理，并用一句话说明原因。
</Escalation>

${examples(index, '案件', '同一天出现新设备并更换了邮箱，案件')}
</Scenario>
`

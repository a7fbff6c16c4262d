import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseCatalogue } from '../src/catalogue/case-type.ts'
import { parseSignals } from '../src/catalogue/dictionaries.ts'
import { unknown } from '../src/decision/condition.ts'
import { compileRows, compileTable, decide, type Outcome, readRows } from '../src/decision/evaluate.ts'
import type { Value } from '../src/decision/example.ts'
import { type Expression, parseExpression } from '../src/decision/expression.ts'
import { judgeMeaning, type Meanings } from '../src/decision/meaning.ts'
import { correctSpelling, parseRule } from '../src/decision/rule.ts'
import type { Dictionary } from '../src/decision/operand.ts'
import { ruleInWords } from '../src/decision/words.ts'
import { parseSettings } from '../src/handbook/settings.ts'
import type { Finding } from '../src/message.ts'
import { parsePage } from '../src/sop/page.ts'
import { lazily } from './lazily.ts'

const content = (path: string) => ({
  path,
  text: readFileSync(new URL(`../content/${path}`, import.meta.url), 'utf8'),
})
const place = { path: 'sops/en/reset-2fa/x.mdx', line: 1, column: 1 }
const when = (source: string) => ({ source, names: [], place })
const row = (source: string, ...decision: string[]) => ({
  when: source === 'otherwise' ? ('otherwise' as const) : when(source),
  decision,
})

describe('A rule is read as FEEL reads it', () => {
  /** The tree as a fully bracketed text, to be compared at a glance. */
  const show = (expression: Expression): string => {
    switch (expression.kind) {
      case 'literal':
        return JSON.stringify(expression.value)
      case 'name':
        return expression.name
      case 'not':
        return `not(${show(expression.of)})`
      case 'and':
      case 'or':
        return `(${expression.of.map(show).join(` ${expression.kind} `)})`
      case 'count':
        return `count(${expression.of.map(show).join(', ')})`
      case 'between':
        return `(${show(expression.value)} from ${show(expression.low)} to ${show(expression.high)})`
      case 'in':
        return `(${show(expression.value)} in ${expression.among
          .map((one) =>
            one.kind === 'range'
              ? `${one.withLow ? '[' : ']'}${show(one.low)}..${show(one.high)}${one.withHigh ? ']' : '['}`
              : `${one.kind === 'equals' ? '' : one.operator}${show(one.value)}`,
          )
          .join(', ')})`
      default:
        return `(${show(expression.left)} ${expression.operator} ${show(expression.right)})`
    }
  }

  test.each([
    ['A or B and C', '(A or (B and C))'],
    ['(A or B) and C', '((A or B) and C)'],
    ['A and (B and (C and D)) and E', '(A and B and C and D and E)'],
    ['A or ((B or C)) or D and E', '(A or B or C or (D and E))'],
    ['not(A or B) and C', '(not((A or B)) and C)'],
    ['A between 1 and 3 and B', '((A from 1 to 3) and B)'],
    ['A - B - C * 2 / D > 1', '(((A - B) - ((C * 2) / D)) > 1)'],
    ['(A - (B - C)) > -1', '((A - (B - C)) > -1)'],
    ['-A < - 3', '((0 - A) < -3)'],
    ['-1 < A', '(-1 < A)'],
    ['A in (1, -2, "x")', '(A in 1, -2, "x")'],
    ['A in [1, 2]', '(A in 1, 2)'],
    ['A in [1..3]', '(A in [1..3])'],
    ['A in (1..3]', '(A in ]1..3])'],
    ['A in ]1..3[', '(A in ]1..3[)'],
    ['A in ([B..3), >= 5, (7))', '(A in [B..3[, >=5, 7)'],
    ['A in (>= 3)', '(A in >=3)'],
    ['A in "x"', '(A in "x")'],
    ['(A in [1..3]) and B', '((A in [1..3]) and B)'],
    ['count([A, B > 1, C and D][item = true]) >= 2', '(count(A, (B > 1), (C and D)) >= 2)'],
    ['2 <= count([A][ item  =  true ])', '(2 <= count(A))'],
    ['A = "a\\"b\\\\c\\u4e2d\\q"', `(A = ${JSON.stringify('a"b\\c中\\q')})`],
    ['A = (B > 2)', '(A = (B > 2))'],
    ['A != .5', '(A != 0.5)'],
    ['true', 'true'],
  ])('%s', (source, tree) => {
    expect(show(parseExpression(source)!)).toBe(tree)
    expect(parseRule(source, place).findings).toEqual([])
  })

  test('Each piece knows where it stands, so that a fault can be shown in its place', () => {
    const source = 'A >= 1 and not(B)'
    const tree = parseExpression(source)
    expect(tree?.kind === 'and' && tree.of.map((part) => source.slice(part.from, part.to))).toEqual([
      'A >= 1',
      'not(B)',
    ])
  })

  test.each([
    ['', 'nothing'],
    ['A >=', 'half a comparison'],
    ['A in (1))', 'a bracket too many'],
    ['A in [1..3] and B', '`in` swallows `and`'],
    ['A in (B > 3)', 'a comparison where a value belongs'],
    ['A in (>= 3 and B)', 'a condition where a number belongs'],
    ['A in ([1, 2], 3)', 'a list inside a list'],
    ['A >= 1 or >= 3', 'a comparison of nothing'],
    ['item > 3', '`item` outside `count`'],
    ['count([A, B]) > 1', 'a count of everything'],
    ['count([A, B][item = false]) > 1', 'a count of what does not hold'],
    ['count([][item = true]) > 1', 'a count of nothing'],
    ['not(A, B)', 'two conditions in `not`'],
    ['not()', 'no condition in `not`'],
    ['sum([A]) > 1', 'another function'],
    ['A ** 2 > 1', 'a power'],
    ['A < 1e3', 'a number that feelin reads as 1'],
    ['A = [1]', 'a list as a value'],
    ['A.b', 'a path'],
    ['('.repeat(200) + 'A' + ')'.repeat(200), 'brackets without end'],
  ])('%s has no meaning: %s', (source) => {
    expect(parseExpression(source)).toBeNull()
  })
})

const signal = (en: string, zh: string, unit = 'boolean') => ({ name: { en, zh }, unit })
const dictionary: Dictionary = {
  signals: {
    CALLBACK: signal('Call-back confirmed', '回访确认'),
    EXPLAINED: signal('SIM change explained', '换卡原因吻合'),
    KNOWN: signal('Known good device', '可信设备'),
    MASK: signal('Only a legal privacy mask', '仅为法定隐私遮盖'),
    CONFLICT: signal('Machine zone conflict', '机读区冲突'),
    SIM_H: signal('Hours since SIM change', '换卡时长', 'hours'),
    DEVICE_H: signal('Device age', '设备首见时长', 'hours'),
    DWELL: signal('Dwell time', '停留时长', 'minutes'),
    POA_D: signal('Document age', '文件天数', 'days'),
    LISTED_D: signal('Days on allow list', '白名单天数', 'days'),
    AGE: signal('Age', '年龄', 'years'),
    FACE: signal('Face match', '人脸比对分', 'score 0-1'),
    SIMILAR: signal('Behaviour similarity', '行为相似度', 'ratio 0-1'),
    PRIORITY: signal('Case priority', '案件优先级', 'score 0-100'),
    LEVEL: signal('Identity level', '认证等级', 'level 0-3'),
    CHANGES: signal('Security changes in a day', '24 小时安全变更数', 'changes/24 h'),
    FACTORS: signal('Surviving factors', '可用因素数', 'factors'),
    BURST: signal('Failed login burst', '登录失败突增', 'attempts/10 min'),
    TRIED: signal('Accounts tried from network', '同网段尝试账户数', 'accounts/hour'),
    USES: signal('Earlier uses of the address', '地址 180 天使用次数', 'count/180 d'),
    CLUSTER: signal('Referral cluster size', '邀请簇规模', 'accounts'),
    USD: signal('Amount', '提币金额', 'USD'),
    BALANCE: signal('Balance', '账户余额', 'USD'),
    SPEED: signal('Travel speed', '地理移动速度', 'km/h'),
    REVIEW: signal('Two-reviewer face comparison', '双人人脸比对', 'enum'),
    REPLY: {
      ...signal('Reply from an older device', '旧设备答复', 'enum'),
      valueWords: {
        confirmed: { en: 'confirmed', zh: '已确认' },
        denied: { en: 'denied', zh: '否认' },
        'no-answer': { en: 'no answer', zh: '未答复' },
      },
    },
  },
  parameters: {
    KEY_USER: { value: 75, unit: 'score', name: { en: 'Key User from priority', zh: '关键用户优先级下限' } },
    FACE_PASS: { value: 0.85, name: { en: 'Face match: same person from', zh: '人脸比对通过线' } },
    SLA: { value: 240, name: { en: 'Time limit', zh: '处理时限' } },
    NAMELESS: { value: 90 },
  },
}

describe('A rule is told in words that an agent can act on', () => {
  test.each([
    ['SIM_H < 168', 'Hours since SIM change: under 168 (7 days)', '换卡时长不足 168 小时（7 天）'],
    ['SIM_H < 100', 'Hours since SIM change: under 100', '换卡时长不足 100 小时'],
    ['DEVICE_H < 72', 'Device age: under 72 hours', '设备首见时长不足 72 小时'],
    ['DEVICE_H <= 1', 'Device age: at most 1 hour', '设备首见时长不超过 1 小时'],
    [
      'DWELL > SLA',
      'Dwell time: over 240 minutes (4 hours; Time limit)',
      '停留时长超过 240 分钟（4 小时，处理时限）',
    ],
    ['POA_D > NAMELESS', 'Document age: over 90 days', '文件天数超过 90 天'],
    ['LISTED_D >= 30', 'Days on allow list: at least 30', '白名单天数不少于 30 天'],
    ['AGE < 18', 'Age: under 18 years', '年龄不足 18 岁'],
    ['CALLBACK', 'Call-back confirmed: yes', '回访确认：是'],
    ['not(CALLBACK)', 'Call-back confirmed: no', '回访确认：否'],
    ['CALLBACK = false', 'Call-back confirmed: no', '回访确认：否'],
    ['(CALLBACK = true) != false', 'Call-back confirmed: yes', '回访确认：是'],
    [
      'PRIORITY >= KEY_USER',
      'Case priority: at least 75 (Key User from priority)',
      '案件优先级不低于 75（关键用户优先级下限）',
    ],
    [
      'KEY_USER <= PRIORITY',
      'Case priority: at least 75 (Key User from priority)',
      '案件优先级不低于 75（关键用户优先级下限）',
    ],
    [
      'FACE >= FACE_PASS',
      'Face match: at least 0.85 (same person from)',
      '人脸比对分不低于 0.85（人脸比对通过线）',
    ],
    [
      'FACE >= 0.75 and FACE < 0.85',
      'Face match: at least 0.75 and under 0.85',
      '人脸比对分不低于 0.75 且低于 0.85',
    ],
    ['not(FACE in [0.75..0.85])', 'Face match: under 0.75 or over 0.85', '人脸比对分低于 0.75 或高于 0.85'],
    [
      'LEVEL between 1 and 2',
      'Identity level: from 1 to 2 inclusive',
      '认证等级在 1 级至 2 级之间（含两端）',
    ],
    ['LEVEL in (1, 2, 3)', 'Identity level: 1, 2 or 3', '认证等级为 1 级、2 级或 3 级'],
    ['CHANGES = 0', 'Security changes in a day: 0', '24 小时安全变更数为 0'],
    ['FACTORS >= 1', 'Surviving factors: at least 1', '可用因素数不少于 1'],
    [
      'BURST >= 10',
      'Failed login burst: at least 10 attempts in 10 minutes',
      '登录失败突增不少于 10 次（10 分钟内）',
    ],
    [
      'TRIED >= 20',
      'Accounts tried from network: at least 20 per hour',
      '同网段尝试账户数不少于 20（1 小时内）',
    ],
    ['USES >= 3', 'Earlier uses of the address: at least 3 in 180 days', '地址 180 天使用次数不少于 3'],
    ['CLUSTER >= 5', 'Referral cluster size: at least 5 accounts', '邀请簇规模不少于 5 个账户'],
    ['USD > 10000', 'Amount: over 10,000 USD', '提币金额超过 10,000 美元'],
    ['USD * BALANCE > 10', 'Amount × Balance: over 10', '提币金额 × 账户余额高于 10'],
    ['USD / BALANCE > 0.9', 'Amount ÷ Balance: over 0.9', '提币金额 ÷ 账户余额高于 0.9'],
    ['USD > BALANCE', 'Amount: over “Balance”', '提币金额超过“账户余额”'],
    ['SPEED > 900', 'Travel speed: over 900 km/h', '地理移动速度高于 900 公里/小时'],
    ['REPLY = "no-answer"', 'Reply from an older device: no answer', '旧设备答复：未答复'],
    ['REPLY != "denied"', 'Reply from an older device: not denied', '旧设备答复：不是否认'],
    [
      'REPLY in ("denied", "no-answer")',
      'Reply from an older device: denied or no answer',
      '旧设备答复：否认或未答复',
    ],
    [
      'REPLY = "denied" or REPLY = "no-answer"',
      'Reply from an older device: denied or no answer',
      '旧设备答复：否认或未答复',
    ],
    ['REVIEW = "both_same"', 'Two-reviewer face comparison: both same', '双人人脸比对：both_same'],
    [
      'REPLY = "denied" or REPLY = REVIEW',
      'Reply from an older device: denied, or Reply from an older device: the same as “Two-reviewer face comparison”',
      '旧设备答复：否认，或旧设备答复与“双人人脸比对”相同',
    ],
    [
      'MASK and (KNOWN or CALLBACK or EXPLAINED)',
      'Only a legal privacy mask: yes, and any of: Known good device: yes; Call-back confirmed: yes; SIM change explained: yes',
      '仅为法定隐私遮盖：是，且以下任一成立：可信设备：是；回访确认：是；换卡原因吻合：是',
    ],
    [
      'MASK and (REPLY = "denied" or REPLY = "no-answer" or CALLBACK)',
      'Only a legal privacy mask: yes, and any of: Reply from an older device: denied or no answer; Call-back confirmed: yes',
      '仅为法定隐私遮盖：是，且以下任一成立：旧设备答复：否认或未答复；回访确认：是',
    ],
    [
      'SIM_H < 168 or CALLBACK',
      'Hours since SIM change: under 168 (7 days), or Call-back confirmed: yes',
      '换卡时长不足 168 小时（7 天），或回访确认：是',
    ],
    [
      'MASK and not(CONFLICT)',
      'Only a legal privacy mask: yes, and Machine zone conflict: no',
      '仅为法定隐私遮盖：是，且机读区冲突：否',
    ],
    [
      'not(MASK or CHANGES >= 2)',
      'Only a legal privacy mask: no, and Security changes in a day: under 2',
      '仅为法定隐私遮盖：否，且 24 小时安全变更数少于 2',
    ],
    [
      'LISTED_D >= 30 and (KNOWN or REPLY = "confirmed")',
      'Days on allow list: at least 30, and either Known good device: yes or Reply from an older device: confirmed',
      '白名单天数不少于 30 天，且（可信设备：是，或旧设备答复：已确认）',
    ],
    [
      'CALLBACK or (MASK and FACE < FACE_PASS)',
      'Call-back confirmed: yes, or both Only a legal privacy mask: yes and Face match: under 0.85 (same person from)',
      '回访确认：是，或［仅为法定隐私遮盖：是，且人脸比对分低于 0.85（人脸比对通过线）］',
    ],
    [
      'KNOWN and ((MASK and SIMILAR >= 0.75) or REPLY = "confirmed" or CALLBACK)',
      'Known good device: yes, and any of: both Only a legal privacy mask: yes and Behaviour similarity: at least 0.75; Reply from an older device: confirmed; Call-back confirmed: yes',
      '可信设备：是，且以下任一成立：仅为法定隐私遮盖：是，且行为相似度不低于 0.75；旧设备答复：已确认；回访确认：是',
    ],
    [
      '(EXPLAINED or (MASK and POA_D <= 365)) and CALLBACK',
      'Any of [SIM change explained: yes; both Only a legal privacy mask: yes and Document age: at most 365 days], and Call-back confirmed: yes',
      '以下任一成立［换卡原因吻合：是；仅为法定隐私遮盖：是，且文件天数不超过 365 天］，且回访确认：是',
    ],
    [
      'count([KNOWN, FACE >= FACE_PASS, CHANGES = 0][item = true]) >= 2',
      'At least 2 of: Known good device: yes; Face match: at least 0.85 (same person from); Security changes in a day: 0',
      '以下至少 2 项成立：可信设备：是；人脸比对分不低于 0.85（人脸比对通过线）；24 小时安全变更数为 0',
    ],
    [
      'count([KNOWN, CALLBACK][item = true]) = 0 and MASK',
      'None of [Known good device: yes; Call-back confirmed: yes], and Only a legal privacy mask: yes',
      '以下均不成立［可信设备：是；回访确认：是］，且仅为法定隐私遮盖：是',
    ],
    [
      'not(count([KNOWN, CALLBACK, MASK][item = true]) >= 2)',
      'At most 1 of: Known good device: yes; Call-back confirmed: yes; Only a legal privacy mask: yes',
      '以下至多 1 项成立：可信设备：是；回访确认：是；仅为法定隐私遮盖：是',
    ],
    [
      'count([KNOWN, CALLBACK][item = true]) = 2',
      'Known good device: yes, and Call-back confirmed: yes',
      '可信设备：是，且回访确认：是',
    ],
    ['NOBODY_KNOWS > 3', 'NOBODY_KNOWS: over 3', 'NOBODY_KNOWS 高于 3'],
    ['not a rule', 'Not a rule: yes', 'not a rule：是'],
    ['A in [1..3] and B', 'A in [1..3] and B', 'A in [1..3] and B'],
  ])('%s', (source, en, zh) => {
    expect(ruleInWords(source, dictionary, 'en')).toBe(en)
    expect(ruleInWords(source, dictionary, 'zh')).toBe(zh)
  })

  test('A signal without a Chinese name keeps its English one', () => {
    const names = { signals: { A: { name: { en: 'New tool' }, unit: 'boolean' } }, parameters: {} }
    expect(ruleInWords('A', names, 'zh')).toBe('New tool：是')
  })
})

const undecided = (outcome: Outcome) => {
  if (outcome.decided) throw new Error(`decided by row ${outcome.row}`)
  return outcome
}

describe('A rule that nobody can use is answered with what would be right', () => {
  const at = { path: 'sops/en/reset-2fa/x.mdx', line: 7, column: 10 }
  const told = ({ rule, column, message }: Finding) => `${column} ${rule}: ${message.en} // ${message.zh}`

  test.each<[string, string]>([
    [
      '',
      '10 rule-syntax: Unexpected empty condition, expected a rule such as `SIM_CHANGE_H < 168` // 条件为空，应为规则，如 `SIM_CHANGE_H < 168`',
    ],
    [
      '  ',
      '10 rule-syntax: Unexpected empty condition, expected a rule such as `SIM_CHANGE_H < 168` // 条件为空，应为规则，如 `SIM_CHANGE_H < 168`',
    ],
    [
      'A >=',
      '14 rule-syntax: Unexpected end of `A >=`, expected one more comparison or a closing bracket // 规则 `A >=` 没有写完，缺少比较或右括号',
    ],
    [
      '(A >= 2',
      '17 rule-syntax: Unexpected end of `(A >= 2`, expected one more comparison or a closing bracket // 规则 `(A >= 2` 没有写完，缺少比较或右括号',
    ],
    [
      'A >= 2)',
      '16 rule-syntax: Unexpected “)” in `A >= 2)`, expected comparisons joined by `and`, `or`, such as `A >= 2 and B` // 规则 `A >= 2)` 中的“)”无法理解，应为用 `and`、`or` 连接的比较，如 `A >= 2 and B`',
    ],
    [
      'A >= 2 A < 3 then B',
      '17 rule-syntax: Unexpected “A” in `A >= 2 A < 3 then B`, expected comparisons joined by `and`, `or`, such as `A >= 2 and B` // 规则 `A >= 2 A < 3 then B` 中的“A”无法理解，应为用 `and`、`or` 连接的比较，如 `A >= 2 and B`',
    ],
    [
      'A in [1..3] and B',
      '10 rule-meaning: Unexpected `and` inside `in`, expected brackets around the comparison: `(A in [1..3]) and B` // `in` 会把后面的 `and` 一并吞入，请加括号：`(A in [1..3]) and B`',
    ],
    [
      'min(1, 2) > A',
      '10 rule-meaning: Unexpected function `min`, expected `not` or `count` // 未知函数 `min`，只能用 `not` 和 `count`',
    ],
    [
      'if A then B else C',
      '10 rule-meaning: Unexpected “if A then B else C” in a condition, expected comparisons, `and`, `or`, `not(…)`, `in`, `between` and `count([…][item = true])` // 条件中不能使用“if A then B else C”，只能用比较、`and`、`or`、`not(…)`、`in`、`between` 和 `count([…][item = true])`',
    ],
    [
      'item > 2',
      '10 rule-meaning: Unexpected meaning of `item > 2`, expected comparisons of signals such as `A >= 2 and B`, `A in ("x", "y")`, `A in [1..3]` or `count([A, B][item = true]) >= 2` // 规则 `item > 2` 的含义不明确，应为信号的比较，如 `A >= 2 and B`、`A in ("x", "y")`、`A in [1..3]` 或 `count([A, B][item = true]) >= 2`',
    ],
    [
      'A > date("2026-01-01")',
      '14 rule-meaning: Unexpected “date("2026-01-01")” in a condition, expected comparisons, `and`, `or`, `not(…)`, `in`, `between` and `count([…][item = true])` // 条件中不能使用“date("2026-01-01")”，只能用比较、`and`、`or`、`not(…)`、`in`、`between` 和 `count([…][item = true])`',
    ],
    [
      'A = null',
      '14 rule-meaning: Unexpected “null” in a condition, expected comparisons, `and`, `or`, `not(…)`, `in`, `between` and `count([…][item = true])` // 条件中不能使用“null”，只能用比较、`and`、`or`、`not(…)`、`in`、`between` 和 `count([…][item = true])`',
    ],
    [
      'A in (1, 2) and B = null and C',
      '30 rule-meaning: Unexpected “null” in a condition, expected comparisons, `and`, `or`, `not(…)`, `in`, `between` and `count([…][item = true])` // 条件中不能使用“null”，只能用比较、`and`、`or`、`not(…)`、`in`、`between` 和 `count([…][item = true])`',
    ],
    [
      'count(A) > 1',
      '10 rule-meaning: Unexpected meaning of `count(A) > 1`, expected comparisons of signals such as `A >= 2 and B`, `A in ("x", "y")`, `A in [1..3]` or `count([A, B][item = true]) >= 2` // 规则 `count(A) > 1` 的含义不明确，应为信号的比较，如 `A >= 2 and B`、`A in ("x", "y")`、`A in [1..3]` 或 `count([A, B][item = true]) >= 2`',
    ],
    [
      'A > 1 且 B',
      '16 rule-spelling: Unexpected spelling in `A > 1 且 B`, expected `A > 1 and B` // 规则 `A > 1 且 B` 写法有误，应写作 `A > 1 and B`',
    ],
    [
      'A in [1..3] and B or C',
      '10 rule-meaning: Unexpected `and` inside `in`, expected brackets around the comparison: `(A in [1..3]) and B or C` // `in` 会把后面的 `and` 一并吞入，请加括号：`(A in [1..3]) and B or C`',
    ],
  ])('“%s” is refused', (source, sentences) => {
    const { rule, findings } = parseRule(source, at)
    expect([rule, findings.map(told).join()]).toEqual([null, sentences])
  })

  test.each<[string, string]>([
    ['A >= 2 and', '20 rule-syntax'],
    ['A in (>= 3 and B)', '10 rule-meaning'],
    ['not(A', '14 rule-meaning'],
    ['string length(A) > 2', '10 rule-meaning'],
    ['for x in A return x', '10 rule-meaning'],
    ['A instance of number', '10 rule-meaning'],
    ['{a: 1}', '10 rule-meaning'],
    ['A.b', '10 rule-meaning'],
    ['A ** 2 > 3', '10 rule-meaning'],
    ['>= 3', '10 rule-meaning'],
    ['1e3 > A', '10 rule-meaning'],
    ['count(A)', '10 rule-meaning'],
    ['count([A])', '10 rule-meaning'],
    ['A and item', '10 rule-meaning'],
    ['some x in A satisfies x', '10 rule-meaning'],
    ['function(x) x', '10 rule-meaning'],
    ['null', '10 rule-meaning'],
    ['@"2026-01-01" > A', '10 rule-meaning'],
    ['count([A][item = false]) > 1', '10 rule-meaning'],
    ['A in ()', '16 rule-syntax'],
    ['A[1] > 2', '10 rule-meaning'],
    ['not(A, B)', '10 rule-meaning'],
  ])('“%s” is no condition of a table', (source, where) => {
    const { rule, findings } = parseRule(source, at)
    expect([rule, ...findings.map((one) => `${one.column} ${one.rule}`)]).toEqual([null, where])
  })

  test.each<[string, string]>([
    ['A B', 'A B 10'],
    ['A in (1, 2) or B > 3', 'A 10,B 25'],
    ['A > -1', 'A 10'],
    [' A ', 'A 11'],
    ['A  >  2', 'A 10'],
    ['A > 2 and  B', 'A 10,B 21'],
  ])('“%s” is read, with its names where they stand', (source, names) => {
    const { rule } = parseRule(source, at)
    expect(rule).toMatchObject({ source, place: at })
    expect(rule!.names.map(({ name, place: { column } }) => `${name} ${column}`).join()).toBe(names)
  })

  test.each<[string, string]>([
    ['A＝１', 'A=1'],
    ['A >= 10%', 'A >= 0.1'],
    ['A >= 12.5 %', 'A >= 0.125'],
    ['A >= 1,0', 'A >= 1,0'],
    ['A >= 1,000,5', 'A >= 1000,5'],
    ['A >= 1,000', 'A >= 1000'],
    ['A in (1,000)', 'A in (1,000)'],
    ['A >= 1234,000', 'A >= 1234,000'],
    ['B_AND_C', 'B_AND_C'],
    ['A = yes2', 'A = yes2'],
    ['A = 是的', 'A = 是的'],
    ['A = nobody', 'A = nobody'],
    ['NOT A', 'not A'],
    ['非A', 'not A'],
    ['A 并且 B', 'A and B'],
    ['A || B', 'A or B'],
    ['A 或者 B', 'A or B'],
    ['A 或 B', 'A or B'],
    ['A === 2', 'A = 2'],
    ['A ==== 2', 'A ==== 2'],
    ['A !== 2', 'A !== 2'],
    ['A <> 2', 'A != 2'],
    ['A、B', 'A, B'],
    ['A，B', 'A,B'],
    ['x=>2', 'x>=2'],
    ['A  =  2', 'A = 2'],
    ['A= YES', 'A= true'],
    ['A = False', 'A = false'],
    ['A = 33.333333333 %', 'A = 0.333333'],
    ['«a»', '"a"'],
    ['A = TRUE and B = 否', 'A = true and B = false'],
    ['»x« = „y”', '"x" = "y"'],
    ['A AND B OR NOT C', 'A and B or not C'],
    ['A=<2', 'A<=2'],
    ['A ≤ 2', 'A <= 2'],
    ['A ≠ 2', 'A != 2'],
    ['A == yes', 'A = true'],
    ['ANDY > 1', 'ANDY > 1'],
    ['A && B', 'A and B'],
    ['A&&B', 'A and B'],
    ['A||B', 'A or B'],
    ['(非A)', '( not A)'],
    ['A>=1,000', 'A>=1000'],
    ['A >= 12,000', 'A >= 12000'],
    ['A >= 1,000,000', 'A >= 1000000'],
    ['A=yes', 'A=true'],
    ['A=no', 'A=false'],
    ['A = no and B', 'A = false and B'],
    ['A = no2', 'A = no2'],
    ['A = no_x', 'A = no_x'],
    ['A = "a => b且c" 且 B', 'A = "a => b且c" and B'],
    ['A = "two  spaces"  and B', 'A = "two  spaces" and B'],
  ])('%s is spelt %s', (written, spelt) => {
    expect(correctSpelling(written)).toBe(spelt)
  })
})

describe('A rule that can be read means something where values can be compared, in one unit, and can occur', () => {
  const meanings: Meanings = {
    signals: {
      YES: { type: 'boolean', unit: 'boolean' },
      FACE: { type: 'number', unit: 'score 0-1', min: 0, max: 1 },
      HIGH: { type: 'number', unit: 'score', max: 1.5 },
      HOURS: { type: 'number', unit: 'hours', min: 0 },
      AGE: { type: 'number', unit: 'days' },
      N: { type: 'integer', unit: 'changes', min: 0 },
      P: { type: 'integer', unit: 'score 0-100', min: 0, max: 100 },
      VIA: { type: 'enum', unit: 'channel', values: ['app', 'mail'] },
      TO: { type: 'enum', unit: 'channel', values: ['app', 'mail'] },
      BOTH: { type: 'enum', unit: 'channel', values: ['fax'] },
    },
    parameters: {
      BOTH: { value: 'app' },
      LIMIT: { value: 3 },
      LONG: { value: 90, unit: 'minutes' },
      DAY: { value: 24, unit: 'hours' },
      ON: { value: true },
      WAY: { value: 'app' },
      NO_WAY: { value: 'fax' },
    },
  }
  const told = (source: string) =>
    judgeMeaning(when(source), meanings).map(({ rule, column, message: { en, zh } }) => {
      expect(rule).toBe('rule-meaning')
      return `${column} ${en} // ${zh}`
    })

  test.each<[string, ...string[]]>([
    [
      'FACE',
      '1 Unexpected `FACE` as a condition, expected a comparison such as `FACE >= 0.5` // `FACE` 不能单独作条件，应写成比较，如 `FACE >= 0.5`',
    ],
    [
      'HIGH',
      '1 Unexpected `HIGH` as a condition, expected a comparison such as `HIGH >= 1` // `HIGH` 不能单独作条件，应写成比较，如 `HIGH >= 1`',
    ],
    [
      'N',
      '1 Unexpected `N` as a condition, expected a comparison such as `N >= 1` // `N` 不能单独作条件，应写成比较，如 `N >= 1`',
    ],
    [
      'VIA',
      '1 Unexpected `VIA` as a condition, expected a comparison such as `VIA = "app"` // `VIA` 不能单独作条件，应写成比较，如 `VIA = "app"`',
    ],
    [
      'LIMIT',
      '1 Unexpected `LIMIT` as a condition, expected a comparison such as `SIGNAL_CODE >= 1` // `LIMIT` 不能单独作条件，应写成比较，如 `SIGNAL_CODE >= 1`',
    ],
    [
      '3',
      '1 Unexpected `3` as a condition, expected a comparison such as `SIGNAL_CODE >= 1` // `3` 不能单独作条件，应写成比较，如 `SIGNAL_CODE >= 1`',
    ],
    [
      '"x"',
      '1 Unexpected `"x"` as a condition, expected a comparison such as `SIGNAL_CODE >= 1` // `"x"` 不能单独作条件，应写成比较，如 `SIGNAL_CODE >= 1`',
    ],
    [
      'not(N)',
      '5 Unexpected `N` as a condition, expected a comparison such as `N >= 1` // `N` 不能单独作条件，应写成比较，如 `N >= 1`',
    ],
    [
      'YES and N',
      '9 Unexpected `N` as a condition, expected a comparison such as `N >= 1` // `N` 不能单独作条件，应写成比较，如 `N >= 1`',
    ],
    [
      'YES or (N > 1 and VIA)',
      '19 Unexpected `VIA` as a condition, expected a comparison such as `VIA = "app"` // `VIA` 不能单独作条件，应写成比较，如 `VIA = "app"`',
    ],
    [
      'count([YES, N][item = true]) >= 1',
      '13 Unexpected `N` as a condition, expected a comparison such as `N >= 1` // `N` 不能单独作条件，应写成比较，如 `N >= 1`',
    ],
    [
      'count([YES][item = true])',
      '1 Unexpected `count([YES][item = true])` as a condition, expected a comparison such as `SIGNAL_CODE >= 1` // `count([YES][item = true])` 不能单独作条件，应写成比较，如 `SIGNAL_CODE >= 1`',
    ],
    [
      'N + 1',
      '1 Unexpected `N + 1` as a condition, expected a comparison such as `SIGNAL_CODE >= 1` // `N + 1` 不能单独作条件，应写成比较，如 `SIGNAL_CODE >= 1`',
    ],
    [
      'YES = 1',
      '7 Unexpected comparison of `YES` (yes or no) with `1` (a number), expected values of one kind: write `YES` or `not(YES)` // `YES`（是或否）与 `1`（数字）不能比较，两边应为同一种值：请写 `YES` 或 `not(YES)`',
    ],
    [
      'N = "x"',
      '5 Unexpected comparison of `N` (a number) with `"x"` (a text), expected values of one kind // `N`（数字）与 `"x"`（文字）不能比较，两边应为同一种值',
    ],
    [
      'VIA = 3',
      '7 Unexpected comparison of `VIA` (a text) with `3` (a number), expected values of one kind // `VIA`（文字）与 `3`（数字）不能比较，两边应为同一种值',
    ],
    [
      'LIMIT = "x"',
      '9 Unexpected comparison of `LIMIT` (a number) with `"x"` (a text), expected values of one kind // `LIMIT`（数字）与 `"x"`（文字）不能比较，两边应为同一种值',
    ],
    [
      'YES > true',
      '1 Unexpected `>` between `YES` and `true`, expected `=` or `!=`: only numbers have an order // `YES` 与 `true` 之间不能用 `>`，只能用 `=` 或 `!=`：只有数字才分大小',
    ],
    [
      'VIA < "mail"',
      '1 Unexpected `<` between `VIA` and `"mail"`, expected `=` or `!=`: only numbers have an order // `VIA` 与 `"mail"` 之间不能用 `<`，只能用 `=` 或 `!=`：只有数字才分大小',
    ],
    [
      'VIA <= TO',
      '1 Unexpected `<=` between `VIA` and `TO`, expected `=` or `!=`: only numbers have an order // `VIA` 与 `TO` 之间不能用 `<=`，只能用 `=` 或 `!=`：只有数字才分大小',
    ],
    [
      'VIA = "fax"',
      '7 Unexpected "fax" as a value of `VIA`, expected one of "app", "mail" // `VIA` 没有取值 "fax"，应为 "app"、"mail" 之一',
    ],
    [
      'VIA = NO_WAY',
      '7 Unexpected NO_WAY as a value of `VIA`, expected one of "app", "mail" // `VIA` 没有取值 NO_WAY，应为 "app"、"mail" 之一',
    ],
    [
      '"fax" = VIA',
      '1 Unexpected "fax" as a value of `VIA`, expected one of "app", "mail" // `VIA` 没有取值 "fax"，应为 "app"、"mail" 之一',
    ],
    [
      'VIA in ("app", "fax")',
      '16 Unexpected "fax" as a value of `VIA`, expected one of "app", "mail" // `VIA` 没有取值 "fax"，应为 "app"、"mail" 之一',
    ],
    [
      'FACE >= 85',
      '9 Unexpected 85 as a value of `FACE`, expected a number, at least 0, at most 1 (score 0-1) // `FACE` 不会取到 85，应为数字、不小于 0、不大于 1（score 0-1）',
    ],
    [
      '85 <= FACE',
      '1 Unexpected 85 as a value of `FACE`, expected a number, at least 0, at most 1 (score 0-1) // `FACE` 不会取到 85，应为数字、不小于 0、不大于 1（score 0-1）',
    ],
    [
      'FACE > -1',
      '8 Unexpected -1 as a value of `FACE`, expected a number, at least 0, at most 1 (score 0-1) // `FACE` 不会取到 -1，应为数字、不小于 0、不大于 1（score 0-1）',
    ],
    [
      'N = 2.5',
      '5 Unexpected 2.5 as a value of `N`, expected a whole number, at least 0 (changes) // `N` 不会取到 2.5，应为整数、不小于 0（changes）',
    ],
    [
      'N != 2.5',
      '6 Unexpected 2.5 as a value of `N`, expected a whole number, at least 0 (changes) // `N` 不会取到 2.5，应为整数、不小于 0（changes）',
    ],
    [
      'N >= -1',
      '6 Unexpected -1 as a value of `N`, expected a whole number, at least 0 (changes) // `N` 不会取到 -1，应为整数、不小于 0（changes）',
    ],
    [
      'P in [0..101]',
      '10 Unexpected 101 as a value of `P`, expected a whole number, at least 0, at most 100 (score 0-100) // `P` 不会取到 101，应为整数、不小于 0、不大于 100（score 0-100）',
    ],
    [
      'P between -1 and 101',
      '11 Unexpected -1 as a value of `P`, expected a whole number, at least 0, at most 100 (score 0-100) // `P` 不会取到 -1，应为整数、不小于 0、不大于 100（score 0-100）',
      '18 Unexpected 101 as a value of `P`, expected a whole number, at least 0, at most 100 (score 0-100) // `P` 不会取到 101，应为整数、不小于 0、不大于 100（score 0-100）',
    ],
    [
      'HIGH > 2',
      '8 Unexpected 2 as a value of `HIGH`, expected a number, at most 1.5 (score) // `HIGH` 不会取到 2，应为数字、不大于 1.5（score）',
    ],
    [
      'FACE > LIMIT',
      '8 Unexpected LIMIT as a value of `FACE`, expected a number, at least 0, at most 1 (score 0-1) // `FACE` 不会取到 LIMIT，应为数字、不小于 0、不大于 1（score 0-1）',
    ],
    [
      'P in (>= 101, 2)',
      '10 Unexpected 101 as a value of `P`, expected a whole number, at least 0, at most 100 (score 0-100) // `P` 不会取到 101，应为整数、不小于 0、不大于 100（score 0-100）',
    ],
    [
      'HOURS < LONG',
      '9 Unexpected comparison of `HOURS` (hours) with `LONG` (minutes), expected one unit on both sides // `HOURS`（hours）与 `LONG`（minutes）单位不同，两边应为同一单位',
    ],
    [
      'HOURS < AGE',
      '9 Unexpected comparison of `HOURS` (hours) with `AGE` (days), expected one unit on both sides // `HOURS`（hours）与 `AGE`（days）单位不同，两边应为同一单位',
    ],
    [
      'HOURS < N',
      '9 Unexpected comparison of `HOURS` (hours) with `N` (changes), expected one unit on both sides // `HOURS`（hours）与 `N`（changes）单位不同，两边应为同一单位',
    ],
    [
      'N < HOURS',
      '5 Unexpected comparison of `N` (changes) with `HOURS` (hours), expected one unit on both sides // `N`（changes）与 `HOURS`（hours）单位不同，两边应为同一单位',
    ],
    [
      'LONG > DAY',
      '8 Unexpected comparison of `LONG` (minutes) with `DAY` (hours), expected one unit on both sides // `LONG`（minutes）与 `DAY`（hours）单位不同，两边应为同一单位',
    ],
    [
      'HOURS + YES > 3',
      '9 Unexpected `YES` in a calculation, expected a number: it is yes or no // 计算中的 `YES` 应为数字，而它是是或否',
    ],
    [
      'VIA * 2 > 3',
      '1 Unexpected `VIA` in a calculation, expected a number: it is a text // 计算中的 `VIA` 应为数字，而它是文字',
    ],
    [
      '-YES < 1',
      '2 Unexpected `YES` in a calculation, expected a number: it is yes or no // 计算中的 `YES` 应为数字，而它是是或否',
    ],
    [
      'YES + VIA > N',
      '1 Unexpected `YES` in a calculation, expected a number: it is yes or no // 计算中的 `YES` 应为数字，而它是是或否',
      '7 Unexpected `VIA` in a calculation, expected a number: it is a text // 计算中的 `VIA` 应为数字，而它是文字',
    ],
    [
      '(N > 1) = 1',
      '11 Unexpected comparison of `N > 1` (yes or no) with `1` (a number), expected values of one kind: write `N > 1` or `not(N > 1)` // `N > 1`（是或否）与 `1`（数字）不能比较，两边应为同一种值：请写 `N > 1` 或 `not(N > 1)`',
    ],
    [
      'N between "a" and 3',
      '11 Unexpected comparison of `N` (a number) with `"a"` (a text), expected values of one kind // `N`（数字）与 `"a"`（文字）不能比较，两边应为同一种值',
    ],
    [
      'VIA between "app" and "mail"',
      '1 Unexpected `>=` between `VIA` and `"app"`, expected `=` or `!=`: only numbers have an order // `VIA` 与 `"app"` 之间不能用 `>=`，只能用 `=` 或 `!=`：只有数字才分大小',
      '1 Unexpected `<=` between `VIA` and `"mail"`, expected `=` or `!=`: only numbers have an order // `VIA` 与 `"mail"` 之间不能用 `<=`，只能用 `=` 或 `!=`：只有数字才分大小',
    ],
    [
      'VIA in ["app".."mail"]',
      '1 Unexpected `>=` between `VIA` and `"app"`, expected `=` or `!=`: only numbers have an order // `VIA` 与 `"app"` 之间不能用 `>=`，只能用 `=` 或 `!=`：只有数字才分大小',
      '1 Unexpected `<=` between `VIA` and `"mail"`, expected `=` or `!=`: only numbers have an order // `VIA` 与 `"mail"` 之间不能用 `<=`，只能用 `=` 或 `!=`：只有数字才分大小',
    ],
    [
      'P in (= 2.5)',
      '9 Unexpected 2.5 as a value of `P`, expected a whole number, at least 0, at most 100 (score 0-100) // `P` 不会取到 2.5，应为整数、不小于 0、不大于 100（score 0-100）',
    ],
    [
      'VIA in (> "app")',
      '1 Unexpected `>` between `VIA` and `"app"`, expected `=` or `!=`: only numbers have an order // `VIA` 与 `"app"` 之间不能用 `>`，只能用 `=` 或 `!=`：只有数字才分大小',
    ],
    [
      '(VIA > "app") = true',
      '2 Unexpected `>` between `VIA` and `"app"`, expected `=` or `!=`: only numbers have an order // `VIA` 与 `"app"` 之间不能用 `>`，只能用 `=` 或 `!=`：只有数字才分大小',
    ],
  ])('%s is refused, and what would be right is said', (source, ...sentences) => {
    expect(told(source)).toEqual(sentences)
  })

  test.each([
    'NOBODY',
    'YES',
    'ON',
    'YES = true',
    'VIA != TO',
    'VIA = WAY',
    'NO_WAY = "fax"',
    'FACE >= 0',
    'FACE <= 1',
    'N > 2.5',
    'P in (1..3.5)',
    'AGE > 1000000',
    'LIMIT > 5',
    'HOURS < DAY',
    'N < P',
    'HOURS + 1 > LONG',
    'HOURS < 3',
    'LIMIT < HOURS',
    'N + NOBODY > 1',
    'NOBODY = 3',
    'P in (> 2.5, 3)',
    'N = NOBODY',
    '(VIA = "app") = true',
    'BOTH = "app"',
  ])('%s means something', (source) => {
    expect(told(source)).toEqual([])
  })
})

describe('A table decides by its first row that is known to hold', () => {
  const values = { yes: true, no: false, unknown: null }
  /** Whether a single rule is true, false or unknown. */
  const judge = (rule: string, given: Record<string, Value | null | undefined> = {}) => {
    const outcome = decide(
      compileTable([row(rule, 'block'), row('otherwise', 'pass')], [], { P: { value: 2 } }),
      given,
    )
    return outcome.decided ? outcome.row === '1' : null
  }

  describe('Unknown facts make unknown conditions, not clean ones', () => {
    const names = ['yes', 'no', 'unknown'] as const
    const tables = {
      and: { yes: ['yes', 'no', 'unknown'], no: ['no', 'no', 'no'], unknown: ['unknown', 'no', 'unknown'] },
      or: {
        yes: ['yes', 'yes', 'yes'],
        no: ['yes', 'no', 'unknown'],
        unknown: ['yes', 'unknown', 'unknown'],
      },
    } as const
    for (const operator of ['and', 'or'] as const)
      for (const a of names)
        for (const [index, b] of names.entries())
          test(`${a} ${operator} ${b} is ${tables[operator][a][index]}`, () => {
            expect(judge(`A ${operator} B`, { A: values[a], B: values[b] })).toBe(
              values[tables[operator][a][index]!],
            )
          })

    test.each<[string, Record<string, Value | null | undefined>, boolean | null]>([
      ['not(A)', {}, null],
      ['not(A)', { A: false }, true],
      ['A = false', {}, null],
      ['A != 3', {}, null],
      ['A > B', { A: 3 }, null],
      ['A > P', { A: 3 }, true],
      ['A in (1, 2)', {}, null],
      ['A in (1, B)', { A: 1 }, true],
      ['A in (1, B)', { A: 2 }, null],
      ['A in ("x", "y")', { A: 'z' }, false],
      ['A in [1..B]', { A: 0 }, false],
      ['A in [1..B]', { A: 2 }, null],
      ['A in (1..3]', { A: 1 }, false],
      ['A in (1..3]', { A: 3 }, true],
      ['A in [1..3)', { A: 3 }, false],
      ['A in (<1, >=3)', { A: 3 }, true],
      ['A in (<1, >=3)', { A: 4 }, true],
      ['A = B', {}, null],
      ['A != true', { A: false }, true],
      ['A between 1 and 3', { A: 3 }, true],
      ['A between 3 and 1', { A: 2 }, false],
      ['A between B and 3', { A: 4 }, false],
      ['A + B * 2 = 7', { A: 1, B: 3 }, true],
      ['A / B > 1', { A: 1, B: 0 }, null],
      ['-A < -1', { A: 2 }, true],
      ['A = 1', { A: 'x' }, null],
      ['A < true', { A: false }, null],
      ['A', { A: 3 }, null],
      ['A = 1', { A: Number.NaN }, null],
      ['A = 1', { A: undefined }, null],
      ['1 < A < 3', { A: 2 }, null],
      ['(A > 1) = B', { A: 2, B: true }, true],
      ['(A > 1) = B', { A: 1, B: true }, false],
      ['A + 1', { A: 1 }, null],
      ['count([A][item = true])', { A: true }, null],
      ['constructor', {}, null],
      ['true', {}, true],
      ['3', {}, null],
    ])('%s with %o', (rule, given, truth) => {
      expect(judge(rule, given)).toBe(truth)
    })

    test('also those that are asked for inside a comparison of conditions', () => {
      const outcome = decide(
        compileTable([row('(A > 1) = B', 'block'), row('otherwise', 'pass')], [], {}),
        {},
      )
      expect(outcome).toMatchObject({ decided: false, ask: [{ row: '1', signals: ['B', 'A'] }] })
    })
  })

  describe('A count with unknowns is a range', () => {
    const counted = 'count([A, B, C][item = true])'
    test.each<[string, Record<string, Value | null>, boolean | null]>([
      [`${counted} >= 2`, { A: true, B: true }, true],
      [`${counted} >= 2`, { A: true }, null],
      [`${counted} >= 2`, { A: true, B: false }, null],
      [`${counted} >= 2`, { A: false, B: false }, false],
      [`${counted} = 1`, { A: true, B: true }, false],
      [`${counted} = 1`, { A: true, B: false }, null],
      [`${counted} = 1`, { A: true, B: false, C: false }, true],
      [`${counted} != 3`, { A: false }, true],
      [`${counted} > 3`, {}, false],
      [`0 <= ${counted}`, {}, true],
      [`${counted} >= P`, { A: true, C: true }, true],
      [`${counted} >= N`, { A: true, B: true, C: true }, null],
      [`${counted} in (0, 2)`, { A: true, B: false }, null],
      [`${counted} in [1..3]`, { A: true }, true],
      [`${counted} between 1 and 2`, { A: true, B: false }, true],
      [`${counted} + 1 > 1`, { A: true }, true],
      [`${counted} > count([D, E][item = true])`, { A: true, B: true, C: true }, true],
      [`count([A and B, ${counted} >= 1][item = true]) >= 1`, { A: true }, true],
      [`not(${counted} >= 2)`, { A: true, B: true }, false],
    ])('%s with %o', (rule, given, truth) => {
      expect(judge(rule, given)).toBe(truth)
    })
  })

  const table = compileTable(
    [
      row('CHANGES >= 2', 'block', 'freeze'),
      row('CALLBACK and FACE >= 0.85', 'escalate'),
      row('PAPERWORK', 'escalate'),
      row('otherwise', 'block'),
    ],
    [
      { when: 'LEGAL_HOLD', decide: 'escalate compliance' },
      { when: 'PRIORITY >= KEY_USER_PRIORITY', decide: 'escalate' },
    ],
    { KEY_USER_PRIORITY: { value: 75 } },
  )
  const nothingLeading = { LEGAL_HOLD: false, PRIORITY: 40 }

  test('The answer names the row, and what it decides in full', () => {
    expect(decide(table, { ...nothingLeading, CHANGES: 3 })).toEqual({
      decided: true,
      row: '1',
      decision: ['block', 'freeze'],
      alike: [],
      assumed: [],
    })
  })

  test('A leading row comes first, whatever the table says', () => {
    expect(decide(table, { LEGAL_HOLD: true, PRIORITY: 90, CHANGES: 3 })).toMatchObject({
      row: 'L1',
      decision: ['escalate', 'compliance'],
    })
    expect(decide(table, { LEGAL_HOLD: false, PRIORITY: 75, CHANGES: 3 })).toMatchObject({ row: 'L2' })
  })

  test('Where only leading rows are in question, they are asked first, and what follows is said', () => {
    expect(undecided(decide(table, { CHANGES: 3, PRIORITY: 10 }))).toEqual({
      decided: false,
      ask: [{ row: 'L1', decision: ['escalate', 'compliance'], signals: ['LEGAL_HOLD'] }],
      ifNone: { row: '1', decision: ['block', 'freeze'] },
      ifNoLeadingRow: { row: '1', decision: ['block', 'freeze'] },
      assumed: [],
    })
  })

  test('Where a row of its own is in question as well, no answer follows from the leading rows alone', () => {
    const outcome = undecided(decide(table, { PRIORITY: 10, CALLBACK: true, PAPERWORK: false, FACE: 0.1 }))
    expect(outcome.ask.map((one) => one.row)).toEqual(['L1', '1'])
    expect(outcome).toMatchObject({ ifNone: { row: '4' }, ifNoLeadingRow: null })
  })

  test('Where a leading row holds and an earlier one is unknown, the earlier one is asked', () => {
    expect(undecided(decide(table, { PRIORITY: 80 }))).toMatchObject({
      ask: [{ row: 'L1' }],
      ifNone: { row: 'L2', decision: ['escalate'] },
      ifNoLeadingRow: null,
    })
  })

  test('An unknown earlier row that would decide otherwise is asked for, with the signals that would tell', () => {
    expect(undecided(decide(table, { ...nothingLeading, CALLBACK: true, PAPERWORK: false }))).toEqual({
      decided: false,
      ask: [
        { row: '1', decision: ['block', 'freeze'], signals: ['CHANGES'] },
        { row: '2', decision: ['escalate'], signals: ['FACE'] },
      ],
      ifNone: { row: '4', decision: ['block'] },
      ifNoLeadingRow: null,
      assumed: [],
    })
  })

  test('An unknown earlier row that decides the very same does not stand in the way', () => {
    expect(decide(table, { ...nothingLeading, CHANGES: 0, FACE: 0.9, PAPERWORK: true })).toEqual({
      decided: true,
      row: '3',
      decision: ['escalate'],
      alike: ['2'],
      assumed: [],
    })
  })

  test('The same word with another qualifier is another decision', () => {
    for (const other of [
      ['block'],
      ['block', 'notify'],
      ['freeze', 'block'],
      ['block', 'freeze', 'notify'],
    ]) {
      const rows = [row('A', 'block', 'freeze'), row('otherwise', ...other)]
      expect(decide(compileTable(rows, [], {}), {}).decided).toBe(false)
    }
  })

  test('Behind the last row that matters nothing is asked', () => {
    const rows = [row('A', 'pass'), row('B', 'block'), row('C', 'pass'), row('otherwise', 'pass')]
    expect(undecided(decide(compileTable(rows, [], {}), {})).ask.map((one) => one.row)).toEqual(['1', '2'])
  })

  test('Only what can still turn the rule is asked for', () => {
    const rows = [
      row('(A and B) or (C and D) or count([E, F][item = true]) >= 2', 'block'),
      row('otherwise', 'pass'),
    ]
    const asked = (given: Record<string, Value>) =>
      undecided(decide(compileTable(rows, [], {}), given)).ask[0]!.signals
    expect(asked({})).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
    expect(asked({ A: false, D: true, E: true })).toEqual(['C', 'F'])
    expect(asked({ A: true, C: false, F: false })).toEqual(['B'])
  })

  test('A value that cannot be compared is asked for again', () => {
    const rows = [row('A >= 2', 'block'), row('otherwise', 'pass')]
    expect(undecided(decide(compileTable(rows, [], {}), { A: 'two' })).ask[0]!.signals).toEqual(['A'])
  })

  test('Examples and old records say nothing of leading rows that did not matter: these count as not holding', () => {
    const outcome = decide(table, { PRIORITY: 40, CHANGES: 3 }, { assumeNoLeading: true })
    expect(outcome).toMatchObject({ decided: true, row: '1', assumed: ['L1'] })
    expect(decide(table, { LEGAL_HOLD: true }, { assumeNoLeading: true })).toMatchObject({ row: 'L1' })
    expect(decide(table, { PRIORITY: 40 }, { assumeNoLeading: true }).decided).toBe(false)
  })

  test('A row that cannot be read is never passed over, and a table without `otherwise` may say nothing', () => {
    const faulty = [{ when: 'faulty' as const, decision: ['block'] }, row('otherwise', 'pass')]
    expect(undecided(decide(compileTable(faulty, [], {}), {}))).toMatchObject({
      ask: [{ row: '1', signals: [] }],
      ifNone: { row: '2' },
    })
    const open = compileTable([row('A', 'block')], [], {})
    const silent = { decided: false, ask: [], ifNone: null, ifNoLeadingRow: null, assumed: [] }
    expect(decide(open, { A: false })).toEqual(silent)
    const inheriting = compileTable([row('A', 'block')], [{ when: 'HOLD', decide: 'escalate' }], {})
    expect(decide(inheriting, { A: false }, { assumeNoLeading: true })).toEqual({
      ...silent,
      assumed: ['L1'],
    })
    expect(undecided(decide(inheriting, { A: false }))).toMatchObject({
      ask: [{ row: 'L1' }],
      ifNoLeadingRow: null,
    })
    expect(undecided(decide(open, {}))).toMatchObject({ ask: [{ row: '1' }], ifNone: null })
  })

  test('A table travels as plain trees: inherited rows first, parameters put in, and what cannot be read is marked', () => {
    const trees = readRows(
      [
        row('A >= P', 'block', 'freeze'),
        { when: 'faulty', decision: ['pass'] },
        row('A >=', 'pass'),
        row('otherwise', 'pass'),
      ],
      [
        { when: 'HOLD', decide: ' escalate   compliance ' },
        { when: '(', decide: 'escalate' },
      ],
      { P: { value: 2 } },
    )
    const least = { kind: 'literal', value: 2, from: 5, to: 6 }
    expect(trees).toEqual([
      {
        row: 'L1',
        when: { kind: 'name', name: 'HOLD', from: 0, to: 4 },
        decision: ['escalate', 'compliance'],
        inherited: true,
      },
      { row: 'L2', when: 'unreadable', decision: ['escalate'], inherited: true },
      {
        row: '1',
        when: {
          kind: 'compare',
          operator: '>=',
          left: { kind: 'name', name: 'A', from: 0, to: 1 },
          right: least,
          from: 0,
          to: 6,
        },
        decision: ['block', 'freeze'],
        inherited: false,
      },
      { row: '2', when: 'unreadable', decision: ['pass'], inherited: false },
      { row: '3', when: 'unreadable', decision: ['pass'], inherited: false },
      { row: '4', when: 'otherwise', decision: ['pass'], inherited: false },
    ])
    const table = compileRows(JSON.parse(JSON.stringify(trees)) as typeof trees)
    expect(table.codes).toEqual(['HOLD', 'A'])
    expect(table.rows[1]!.truth(table.facts)).toBe(unknown)
    expect(table.rows.map(({ expression }) => (expression === null ? null : expression.kind))).toEqual([
      'name',
      null,
      'compare',
      null,
      null,
      null,
    ])
    expect(undecided(decide(table, { HOLD: false, A: 1 }))).toEqual({
      decided: false,
      ask: [{ row: 'L2', decision: ['escalate'], signals: [] }],
      ifNone: { row: '4', decision: ['pass'] },
      ifNoLeadingRow: { row: '4', decision: ['pass'] },
      assumed: [],
    })
  })

  test('One compiled table decides many cases, and none sees the facts of another', () => {
    expect(decide(table, { ...nothingLeading, CHANGES: 3 })).toMatchObject({ row: '1' })
    expect(decide(table, nothingLeading).decided).toBe(false)
    // A million cases that nothing is in question of share one answer for each row.
    const clear = { ...nothingLeading, CHANGES: 3 }
    expect(decide(table, { ...clear, FACE: 0.1 })).toBe(decide(table, { ...clear, FACE: 0.9 }))
  })
})

describe('The sample handbook', () => {
  const { settings } = parseSettings(content('handbook.yaml'))
  const signals = Object.fromEntries(
    parseSignals(content('signals.yaml')).signals.map((entry) => [entry.code, entry]),
  )
  const leadings = lazily(
    () =>
      new Map(
        globSync('*.yaml', { cwd: new URL('../content/catalogue/', import.meta.url) }).map((name) => [
          name.replace('.yaml', ''),
          parseCatalogue(content(`catalogue/${name}`)).caseType!.leading,
        ]),
      ),
  )
  const root = new URL('../content/', import.meta.url).pathname
  const readSection = (path: string) => {
    const page = parsePage(content(path)).page!
    const leading = leadings().get(page.caseType)!
    return page.sections.map((section) => ({
      path,
      section,
      leading,
      table: compileTable(section.table!.rows, section.inherits ? leading : [], settings!.parameters),
    }))
  }
  const sections = lazily(() => globSync('sops/*/*/*.mdx', { cwd: root }).sort().flatMap(readSection))
  const worked = (name: string) => sections().find(({ path }) => path === `sops/en/reset-2fa/${name}.mdx`)!

  test('Every worked example gives the decision, through the row, that it claims', () => {
    const wrong = sections().flatMap(({ path, section, table }) =>
      section.examples.flatMap((example) => {
        const given = Object.fromEntries(example.given.map(({ code, value }) => [code, value]))
        const outcome = decide(table, given, { assumeNoLeading: true })
        const alike =
          outcome.decided &&
          example.expect.every((span, index) => outcome.decision[index] === span) &&
          (example.row === null || example.row === outcome.row)
        return alike ? [] : [{ path, example: example.title, outcome }]
      }),
    )
    expect(wrong).toEqual([])
    expect(sections().length).toBeGreaterThanOrEqual(10)
  })

  test('A SIM change with a reset: nothing passes while the number of changes is unknown', () => {
    const { table } = worked('sim-change-with-reset')
    const known = {
      LEGAL_HOLD: false,
      PRIORITY: 38,
      FACTORS_AVAILABLE: 1,
      FACE_MATCH: 0.91,
      CALLBACK_CONFIRMED: true,
    }
    expect(undecided(decide(table, known))).toMatchObject({
      ask: [
        {
          row: '1',
          decision: ['block', 'freeze-withdrawals', 'revoke-sessions'],
          signals: [
            'SETTING_CHANGES_14D',
            'SUPERVISED_FACE_FAILED',
            'USER_REPORT_COMPROMISE',
            'OLD_DEVICE_REPLY',
          ],
        },
      ],
      ifNone: { row: '2' },
    })
    const clean = {
      SETTING_CHANGES_14D: 0,
      SUPERVISED_FACE_FAILED: false,
      USER_REPORT_COMPROMISE: false,
      OLD_DEVICE_REPLY: 'no-answer',
    }
    expect(decide(table, { ...known, ...clean })).toMatchObject({ decided: true, row: '2' })
    // The paperwork decides as the call-back does: without the call-back nothing more has to be found out.
    expect(
      decide(table, { ...known, ...clean, CALLBACK_CONFIRMED: null, CARRIER_PAPERWORK_AFTER_SIM: true }),
    ).toMatchObject({ decided: true, row: '3', alike: ['2'] })
  })

  test('A lost phone: a silent carrier is unknown, so the first question is the SIM change', () => {
    const { table } = worked('lost-phone-verified-holder')
    const known = {
      LEGAL_HOLD: false,
      PRIORITY: 31,
      OLD_PHONE_STATE: 'gone',
      PHONE_STOLEN_UNLOCKED: false,
      CONTACT_CHANGES_72H: 0,
      FACTORS_AVAILABLE: 2,
      FACE_RETRY_FAILS: 0,
      FACE_MATCH: 0.93,
      LIVENESS_SCORE: 0.96,
      USER_REPORT_COMPROMISE: false,
      OLD_DEVICE_REPLY: 'no-answer',
      SUPERVISED_FACE_FAILED: false,
      IP_TOR_VPN: 'none',
      DEVICE_KNOWN: false,
      DORMANT_DAYS: 3,
      BALANCE_USD: 4200,
    }
    expect(undecided(decide(table, known))).toMatchObject({
      ask: [{ row: '4', decision: ['see sim-change-with-reset'], signals: ['SIM_CHANGE_H'] }],
      ifNone: { row: '8', decision: ['pass', 'withdrawal-hold', 'notify-all-contacts'] },
    })
    expect(decide(table, { ...known, SIM_CHANGE_H: 4200 })).toMatchObject({ decided: true, row: '8' })
  })

  test('Every rule can be told in both languages without a code in it', () => {
    const rules = sections().flatMap(({ section, leading }) => [
      ...leading.map((entry) => entry.when),
      ...section.table!.rows.flatMap((entry) => (typeof entry.when === 'string' ? [] : [entry.when.source])),
    ])
    for (const rule of new Set(rules))
      for (const locale of ['en', 'zh'] as const) {
        const told = ruleInWords(rule, { signals, parameters: settings!.parameters }, locale)
        expect(told).not.toMatch(/[A-Z]{2,}_[A-Z]|[<>=]|\band\b.*\[item/)
      }
  })
})

describe('Whatever the rule and whatever is known', () => {
  type Tree =
    | ['name', string]
    | ['value', Value]
    | ['not', Tree]
    | ['and' | 'or', Tree, Tree]
    | ['compare', '=' | '!=' | '<' | '<=' | '>' | '>=', Tree, Tree]
    | ['math', '+' | '-' | '*' | '/', Tree, Tree]
    | ['between', Tree, Tree, Tree]
    | ['range', '[' | '(', Tree, Tree, Tree, ']' | ')']
    | ['among', Tree, Tree[]]
    | ['count', '=' | '!=' | '<' | '<=' | '>' | '>=', Tree[], number]

  /** The rule as an author would write it: brackets only where FEEL needs them. */
  const write = (tree: Tree, strength = 0): string => {
    const bracket = (own: number, text: string) => (own < strength ? `(${text})` : text)
    switch (tree[0]) {
      case 'name':
        return tree[1]
      case 'value':
        return JSON.stringify(tree[1])
      case 'not':
        return `not(${write(tree[1])})`
      case 'or':
        return bracket(1, `${write(tree[1], 1)} or ${write(tree[2], 2)}`)
      case 'and':
        return bracket(2, `${write(tree[1], 2)} and ${write(tree[2], 3)}`)
      case 'compare':
        return bracket(3, `${write(tree[2], 4)} ${tree[1]} ${write(tree[3], 4)}`)
      case 'between':
        return bracket(3, `${write(tree[1], 4)} between ${write(tree[2], 4)} and ${write(tree[3], 4)}`)
      case 'math': {
        const own = '+-'.includes(tree[1]) ? 4 : 5
        return bracket(own, `${write(tree[2], own)} ${tree[1]} ${write(tree[3], own + 1)}`)
      }
      case 'range':
        return `(${write(tree[2], 4)} in ${tree[1]}${write(tree[3], 4)}..${write(tree[4], 4)}${tree[5]})`
      case 'among':
        return `(${write(tree[1], 4)} in (${tree[2].map((one) => write(one, 4)).join(', ')}))`
      case 'count':
        return bracket(
          3,
          `count([${tree[2].map((one) => write(one)).join(', ')}][item = true]) ${tree[1]} ${tree[3]}`,
        )
    }
  }

  // The reference: Kleene's logic as its definition says it, null for unknown.
  type Known = Record<string, Value | null>
  const and = (a: unknown, b: unknown) =>
    a === false || b === false ? false : a === true && b === true ? true : null
  const negate = (a: unknown) => (typeof a === 'boolean' ? !a : null)
  const or = (a: unknown, b: unknown) => negate(and(negate(a), negate(b)))
  const compare = (operator: string, a: Value | null, b: Value | null): boolean | null => {
    if (a === null || b === null || typeof a !== typeof b) return null
    if (operator === '=' || operator === '!=') return (a === b) === (operator === '=')
    if (typeof a === 'boolean') return null
    return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[operator]!
  }
  const evaluate = (tree: Tree, known: Known): Value | null => {
    const of = (inner: Tree) => evaluate(inner, known)
    switch (tree[0]) {
      case 'name':
        return known[tree[1]] ?? null
      case 'value':
        return tree[1]
      case 'not':
        return negate(of(tree[1]))
      case 'and':
        return and(of(tree[1]), of(tree[2]))
      case 'or':
        return or(of(tree[1]), of(tree[2]))
      case 'compare':
        return compare(tree[1], of(tree[2]), of(tree[3]))
      case 'math': {
        const [a, b] = [of(tree[2]), of(tree[3])]
        if (typeof a !== 'number' || typeof b !== 'number') return null
        const result = { '+': a + b, '-': a - b, '*': a * b, '/': a / b }[tree[1]]
        return Number.isFinite(result) ? result : null
      }
      case 'between':
        return and(compare('>=', of(tree[1]), of(tree[2])), compare('<=', of(tree[1]), of(tree[3])))
      case 'range':
        return and(
          compare(tree[1] === '[' ? '>=' : '>', of(tree[2]), of(tree[3])),
          compare(tree[5] === ']' ? '<=' : '<', of(tree[2]), of(tree[4])),
        )
      case 'among':
        return tree[2].map((one) => compare('=', of(tree[1]), of(one))).reduce(or, false)
      case 'count': {
        const truths = tree[2].map(of)
        const least = truths.filter((one) => one === true).length
        const open = truths.filter((one) => typeof one !== 'boolean').length
        const all = Array.from({ length: open + 1 }, (_, more) => compare(tree[1], least + more, tree[3]))
        return all.every((one) => one === all[0]) ? all[0]! : null
      }
    }
  }

  const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=' as const)
  const name = (...names: string[]): fc.Arbitrary<Tree> =>
    fc.constantFrom(...names).map((one) => ['name', one])
  const literal: fc.Arbitrary<Tree> = fc.integer({ min: -1, max: 3 }).map((one) => ['value', one])
  const texts: fc.Arbitrary<Tree> = fc.constantFrom('a', 'b', 'c"').map((one) => ['value', one])
  const { condition } = fc.letrec<{ condition: Tree; number: Tree }>((tie) => ({
    number: fc.oneof(
      { maxDepth: 2 },
      name('N1', 'N2', 'N3', 'P'),
      literal,
      fc.tuple(
        fc.constant('math' as const),
        fc.constantFrom('+', '-', '*', '/' as const),
        tie('number'),
        tie('number'),
      ),
    ),
    condition: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      name('B1', 'B2', 'B3'),
      fc.tuple(fc.constant('compare' as const), operator, tie('number'), tie('number')),
      fc.tuple(fc.constant('compare' as const), operator, name('E1', 'E2', 'N1'), texts),
      fc.tuple(fc.constant('between' as const), tie('number'), tie('number'), tie('number')),
      fc.tuple(
        fc.constant('range' as const),
        fc.constantFrom('[', '(' as const),
        tie('number'),
        tie('number'),
        tie('number'),
        fc.constantFrom(']', ')' as const),
      ),
      fc.tuple(
        fc.constant('among' as const),
        name('E1', 'E2'),
        fc.array(fc.oneof(texts, name('E2')), { minLength: 1, maxLength: 3 }),
      ),
      fc.tuple(fc.constant('not' as const), tie('condition')),
      fc.tuple(fc.constantFrom('and', 'or' as const), tie('condition'), tie('condition')),
      fc.tuple(fc.constantFrom('and', 'or' as const), tie('condition'), tie('condition')),
      fc.tuple(
        fc.constant('count' as const),
        operator,
        fc.array(tie('condition'), { minLength: 1, maxLength: 4 }),
        fc.nat(3),
      ),
    ) as fc.Arbitrary<Tree>,
  }))
  const wholeFacts = fc.record({
    ...Object.fromEntries(['N1', 'N2', 'N3'].map((one) => [one, fc.integer({ min: -1, max: 4 })])),
    ...Object.fromEntries(['B1', 'B2', 'B3'].map((one) => [one, fc.boolean()])),
    ...Object.fromEntries(['E1', 'E2'].map((one) => [one, fc.constantFrom('a', 'b', 'c"')])),
  }) as fc.Arbitrary<Record<string, Value>>
  const holes = fc.subarray(['N1', 'N2', 'N3', 'B1', 'B2', 'B3', 'E1', 'E2'])
  const hide = (facts: Record<string, Value>, hidden: readonly string[]): Known =>
    Object.fromEntries(
      Object.entries(facts).map(([code, value]) => [code, hidden.includes(code) ? null : value]),
    )
  const parameters = { P: { value: 2 } }

  it('is decided as thirty lines of textbook logic decide it', () => {
    fc.assert(
      fc.property(condition, wholeFacts, holes, (tree, facts, hidden) => {
        const source = write(tree)
        const known = hide(facts, hidden)
        const outcome = decide(
          compileTable([row(source, 'block'), row('otherwise', 'pass')], [], parameters),
          known,
        )
        const truth = outcome.decided ? outcome.row === '1' : null
        const expected = evaluate(tree, { ...known, P: 2 })
        expect([source, truth]).toEqual([source, expected])
      }),
      { numRuns: 3000 },
    )
  })

  const decision = fc.constantFrom(['pass'], ['block'], ['block', 'freeze'])
  const anyTable = fc
    .tuple(fc.array(fc.tuple(condition, decision), { minLength: 1, maxLength: 4 }), decision)
    .map(([rows, last]) => [
      ...rows.map(([tree, decided]) => row(write(tree), ...decided)),
      row('otherwise', ...last),
    ])

  it('an answer is never taken back by learning more', () => {
    fc.assert(
      fc.property(anyTable, wholeFacts, holes, fc.nat(4), (rows, facts, hidden, leadingRows) => {
        const leading = rows.slice(0, Math.min(leadingRows, rows.length - 1))
        const table = compileTable(
          rows.slice(leading.length),
          leading.map((one) => ({
            when: (one.when as { source: string }).source,
            decide: one.decision.join(' '),
          })),
          parameters,
        )
        const early = decide(table, hide(facts, hidden))
        const late = decide(table, facts)
        if (early.decided && late.decided) expect(late.decision).toEqual(early.decision)
        if (early.decided && !late.decided) expect(late).toBe('decided')
      }),
      { numRuns: 2000 },
    )
  })

  it('what is asked for is unknown, and knowing it is enough to decide', () => {
    // A text compared with a number, or a division by nothing, stays unknown for ever.
    const sound = condition.filter((tree) => !/N1 \S+ "|\//.test(write(tree)))
    const rows = fc
      .tuple(fc.array(fc.tuple(sound, decision), { minLength: 1, maxLength: 4 }), decision)
      .map(([list, last]) => [
        ...list.map(([tree, decided]) => row(write(tree), ...decided)),
        row('otherwise', ...last),
      ])
    fc.assert(
      fc.property(rows, wholeFacts, holes, (list, facts, hidden) => {
        const table = compileTable(list, [], parameters)
        const outcome = decide(table, hide(facts, hidden))
        if (outcome.decided) return
        const asked = outcome.ask.flatMap((one) => one.signals)
        expect(hidden).toEqual(expect.arrayContaining(asked))
        const after = decide(
          table,
          hide(
            facts,
            hidden.filter((code) => !asked.includes(code)),
          ),
        )
        expect(after.decided).toBe(true)
        // What then comes out was announced: one of the rows asked for, or what follows when none of them holds.
        const announced = [...outcome.ask, outcome.ifNone!].map((one) => one.decision.join(' '))
        if (after.decided) expect(announced).toContain(after.decision.join(' '))
        const asksFor = outcome.ask.find((one) => after.decided && one.row === after.row)
        if (after.decided && !asksFor) expect(after.decision).toEqual(outcome.ifNone!.decision)
      }),
      { numRuns: 2000 },
    )
  })
})

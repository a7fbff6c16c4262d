import { type Approving, base, onePage, signals, type Tree, writeCatalogue, writeScenario } from './story.ts'

const chinese: Record<string, string> = {
  'Hours since SIM change': '换卡时长',
  'Setting changes': '安全变更数',
  'Face match': '人脸比对分',
  'Call-back confirmed': '回访确认',
  'Legal hold': '法律限制',
  Priority: '案件优先级',
  Channel: '渠道',
}
/** A title that would be a script if it were not text. */
export const hostile = '<img src=x onerror=alert(1)>'

/** Four scenarios: one in force in both languages, one in English alone, one whose table points on, and one without a text. */
export const story: Tree = {
  ...base,
  'signals.yaml': Object.entries(chinese).reduce(
    (text, [en, zh]) => text.replace(`{en: ${en}}`, `{en: ${en}, zh: ${zh}}`),
    signals,
  ),
  'catalogue/reset-2fa.yaml': writeCatalogue('reset-2fa', { en: 'Reset 2FA', zh: '重置双重验证' }, [
    writeScenario('sim-change', 'critical'),
    writeScenario('email-changed', 'high').replace(
      /signals: .*/,
      'signals: [{code: RESET_CHANNEL, op: in, value: [mail, chat], role: require}, {code: FACE_MATCH, op: gte, value: 0.85, role: counter}]',
    ),
    writeScenario('old-number').replace(
      /signals: .*/,
      'signals: [{code: SETTING_CHANGES_24H, op: gte, value: 1, role: support}]',
    ),
    writeScenario('lost-phone')
      .replace(/title: .*/, `title: {en: "Lost ${hostile}", zh: "丢失 ${hostile}"}`)
      .replace(/signals: .*/, 'signals: [{code: FACE_MATCH, op: lt, value: 0.5, role: require}]'),
  ]),
  ...onePage('reset-2fa/email-changed', 'en', {
    Decisions: `| When | Decide | Because |
| --- | --- | --- |
| \`CALLBACK_CONFIRMED = false\` | \`block\` | Nobody knows. |
| \`RESET_CHANNEL = "chat"\` | \`see sim-change\` | Another page. |
| otherwise | \`pass\` | Nothing speaks against it. |`,
    Example:
      '<Example title="Chat" given="CALLBACK_CONFIRMED = true, RESET_CHANNEL = &quot;app&quot;" expect="pass">\nFine.\n</Example>',
  }),
  ...onePage('reset-2fa/old-number', 'en', {
    Decisions: `<Decisions leading="off">
| When | Decide | Because |
| --- | --- | --- |
| Changed: \`SETTING_CHANGES_24H >= 1\` | \`block\` | Once is enough. |
| Low: \`FACE_MATCH < 0.5\` | \`block\` | Not the face. |
| otherwise | \`pass\` | Nothing. |
</Decisions>`,
  }),
}
/** The texts in force. */
export const approving: Approving[] = [
  { scenario: 'reset-2fa/sim-change' },
  { scenario: 'reset-2fa/sim-change', locale: 'zh' },
  { scenario: 'reset-2fa/email-changed' },
]

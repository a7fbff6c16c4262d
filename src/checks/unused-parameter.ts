import { namesInRules } from '../handbook/digest.ts'
import { makeFinding } from '../message.ts'
import type { Check } from './checks.ts'

const settings = (more: string) => `schema: handbook/v1
name: {en: Test handbook}
locales: [en, zh]
parameters:
  KEY_USER_PRIORITY: 75
  FACE_PASS: 0.85
${more}`

/** A parameter that no rule and no sentence names decides nothing: changing it would only look like a change. */
export const unusedParameter: Check = {
  rule: 'unused-parameter',
  ok: { 'handbook.yaml': settings('') },
  notOk: { 'handbook.yaml': settings('  FACE_FAIL: 0.75\n') },
  says: [
    'handbook.yaml:7:3 warning unused-parameter: Unexpected parameter `FACE_FAIL` that no rule and no text names, expected it in use: remove it, or write `FACE_FAIL` where its value stands',
  ],
  check({ settings: { parameters, parameterPlaces, place }, sections, caseTypes }) {
    const named = new Set([
      ...sections.flatMap(({ page, section }) => [
        ...page.backgroundParameters,
        ...section.parameters,
        ...namesInRules(section),
      ]),
      ...caseTypes.flatMap(({ leading }) =>
        leading.flatMap(({ rule }) => rule?.names.map(({ name }) => name) ?? []),
      ),
    ])
    // In a handbook without a text nothing is in use yet.
    if (sections.length === 0) return []
    return Object.keys(parameters)
      .filter((name) => !named.has(name))
      .map((name) =>
        makeFinding(
          'unused-parameter',
          parameterPlaces[name] ?? place,
          `Unexpected parameter \`${name}\` that no rule and no text names, expected it in use: remove it, or write \`${name}\` where its value stands`,
          `参数 \`${name}\` 没有任何规则或文字使用：请删除，或在写其数值之处改用 \`${name}\``,
        ),
      )
  },
}

import type { Locale } from '../words.ts'
import { predicates } from './lexicon.ts'
import { placesOf } from './names.ts'

/**
 * What a sentence denies, obliges and permits, verb by verb: `send` plain, `send-` denied, `send!` obliged, `send?` permitted. It tells
 * which of several denials was dropped, where the sentence as a whole still denies something.
 */
export function readPredicates(text: string, locale: Locale): string[] {
  const found = new Set<string>()
  for (const clause of text.replace(idle[locale], ' ').split(breaks[locale])) {
    const verbs = placesOf(predicates, clause, locale)
    // “Not without approval” and “only with approval” are the same: neither denies nor grants.
    if (verbs.length === 0 || onlyIf[locale].test(clause)) continue
    const plain = !modal[locale].test(clause)
    for (const { name, from, to } of verbs) {
      if (plain) {
        found.add(name)
        continue
      }
      const before = clause.slice(0, from)
      if (denials[locale].test(before) || denialsBehind[locale].test(clause.slice(to))) found.add(`${name}-`)
      else if (duties[locale].test(before)) found.add(`${name}!`)
      else if (permissions[locale].test(before)) found.add(`${name}?`)
      else found.add(name)
    }
  }
  return [...found]
}

const breaks: Record<Locale, RegExp> = {
  en: /,(?! \w+ (?:or|nor)\b)|[;:.!?()]|\b(?:and|but|which|who|whom|that|if|when|because|so|unless|until|before|after|while|although|though|once|whether|what|where|how|as|than|for(?! no)|with)\b/i,
  zh: /[,;:。!?()]|但|并(?!不|未|非)|且|则|若|如果|时(?=[,不])|的(?=话|时候)/,
}
const onlyIf: Record<Locale, RegExp> = {
  en: /\bonly\b|\bwithout\b|\bunless\b/i,
  zh: /未经|不经|除非|只有|只能|仅|才/,
}
const idle: Record<Locale, RegExp> = {
  en: /\b(?:no|not) (?:later|fewer|less|more|older|longer|higher|lower|greater) than\b|\bnot only\b|\byes or no\b|\bno longer\b|\b(?:nobody|no one|not) needs? to\b|\b(?:an?|the|no) (?:pass|freeze|block|pause|call|change|release|contact)\b|\bor not at all\b|\bno\. ?(?=\d)/gi,
  zh: /不(?:低于|少于|高于|超过|大于|小于|多于|早于|晚于|超出)|不[论管仅但光止同限只]|无论|([^可算])不\1|不得不|否则不[^,。]{1,4}|是否|能否|可否|没有?(?:任何)?(?:问题|关系)|非常|无线|不必|无[须需]|不需要?|未经提示|不足以|不只是/g,
}
const denials: Record<Locale, RegExp> = {
  en: /\b(?:never|(?:do|does|did|must|may|can|will|should) not|cannot)\b|(?:\b(?:not|neither|nor|without)|n['’]t)\b(?:\W+\w+){0,3}\W*$|\b(?:no|nobody|nothing|none|instead of|rather than)\b(?:\W+\w+){0,5}\W*$/i,
  zh: /(?:[未无勿非]|没(?!有))[^不未没无勿时]{0,2}$|没有[^,的]{0,8}$|不[^不未没无勿时直即就的]{0,6}$|(?:不得|不要|不能|不可|切勿|禁止|严禁|无法)[^不未没无勿]*$/,
}
// Behind its verb only an object denies (“send nothing”), or what Chinese adds to it (证明不了).
const denialsBehind: Record<Locale, RegExp> = {
  en: /^\W*(?:for )?(?:nothing|none|nobody|no one|no)\b/i,
  zh: /^不[了出到清上通]/,
}
const duties: Record<Locale, RegExp> = {
  en: /\b(?:must|shall|has to|have to|(?:is|are) required to)\b/i,
  zh: /必须|须(?!知)|务必|应当|应该/,
}
const permissions: Record<Locale, RegExp> = {
  en: /\b(?:may|(?:is|are) (?:allowed|free|permitted) to|at (?:his|her|their|its) discretion)\b/i,
  zh: /可以|(?<![不许认])可(?=[由向先将请暂直自])|有权|酌情|允许/,
}
const modal: Record<Locale, RegExp> = {
  en: /\b(?:not|never|no|cannot|nobody|nothing|none|neither|nor|without|instead|rather|only|must|shall|has|have|may|allowed|free|permitted|required|discretion)\b|n['’]t\b/i,
  zh: /[不未没无非勿莫禁别须必应可权许酌]/,
}

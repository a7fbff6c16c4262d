import type { Locale } from '../words.ts'

const notTo =
  "(?:(?:(?:do|does|must|should|shall|may|is|are)(?: not|n['’]t)|(?:nobody|no one) (?:may|can|must|should|gets|is))(?: to)?|can(?:not|['’]t)|never)"

// What is said by denying twice, or by denying what is said plainly elsewhere, and the plain form that every reader understands.
const idioms: Record<Locale, [RegExp, string][]> = {
  en: [
    // “Do not send it until you have looked” is “send it only after you have looked”.
    [new RegExp(`\\b${notTo} (?!be )([^,.;:]{1,80}?),? until\\b`, 'gi'), '$1 only after'],
    [
      /\b(?:apart from|except(?: for)?|other than|save for) ([^,.;]{1,40}),? (?:nobody|no one|none)\b/gi,
      'only $1',
    ],
    [/\bit is(?:n['’]t| not) that (\w+) (?:(?:do|does|did)(?:n['’]t| not)|cannot)\b/gi, '$1 do'],
    [/\bgets? to\b(?= [a-z])/gi, 'may'],
    [new RegExp(`\\b${notTo} (?:change|swap|reverse|alter) the order\\b`, 'gi'), 'keep this order'],
    [/\b(?:unable|not able) to\b/gi, 'cannot'],
    [/\bleaves? no (\w+) (?:blank|empty|open|out|un\w+)\b/gi, 'fill every $1'],
    [/\bdo(?: not|n['’]t) (?:bother|trouble)\b/gi, 'no need to involve'],
    // Nothing that must be done “may go undone”.
    [
      /\b(?:no (\w+)|(?:must|may|can|should|shall) not|never) (?:may |must |can |should )?(?:go|goes|be|is|stay|stays|remain|remains)(?: left)? un(?=\w{4})/gi,
      '$1 must be ',
    ],
    [/(?:,| and)+ (?:no|not|never a minute) (?:longer|more)\b(?=[.;,]|$)/gi, ' at most'],
    [/\bnever (?=(?:more|less|fewer|longer|later|earlier|sooner|older) than\b)/gi, 'no '],
    [/(?:,? and)? (?:on|with|for) nothing less\b/gi, ''],
    [
      /\ba (?:single |plain |clear |firm )?no\b(?= (?:makes?|means?|is|was|counts?)\b|[.,;]|$)/gi,
      'a refusal',
    ],
    [/\boff (?:shift|duty)\b/gi, 'not on duty'],
    [/\b(?:never|not) too (?:late|early|much)\b/gi, 'still possible'],
    [/\b(?:(?:not|(?:is|are|was|were)n['’]t) (?:quite )?(?:sure|certain)|unsure|uncertain)\b/gi, 'in doubt'],
  ],
  zh: [
    [/(?:也|均|都|仍)?不(?:会)?受(?:此|任何)?(?:影响|限制?)/g, '照常'],
    [/(?:拿|吃|说)不[准定]|没有?把握|(?<![说看听查写问讲])不[太很]?(?:确定|清楚|肯定)/g, '存疑'],
    // “It must be so, or it is refused” says no more than that it must be so.
    [
      /(须|应|要)([^。;]{1,40}),(?:否则|不然)(?:一律|概|都|就|则)?(?:不[收予认受][^,。;]{0,3}|拒[^,。;]{0,3}|退[^,。;]{0,3})(?=[。;]|$)/g,
      '$1$2',
    ],
    // “Unless it has passed, nobody may” is “only once it has passed may somebody”.
    [/(?:没有?|未)([^,。;]{1,6}),([^,。;]{1,8}?)(?:就|则|便)不[得能可许准]/g, '$1后,$2才可'],
    [/(?:还|尚)?没有?来得及([^,。;]{1,8}),/g, '$1之前,'],
    [/(?:次序|顺序)(?:不[得能可要]?|切勿)(?:变|改|颠倒|打乱|调换|乱)动?/g, '按此顺序'],
    [/不(?:会|得)?(?:再)?有?(?:任何|什么)?(?:变动|变化)/g, '照常'],
    [/缺一不可|必不可少|不可或缺|不可缺少/g, '务必都有'],
    [/(?:安全)?无[虞恙忧碍]/g, '安全'],
    [/宁[可愿肯]([^。;]{1,16},?)也?不[能要可愿]?/g, '宁可$1而非'],
  ],
}

const any: Record<Locale, RegExp> = {
  en: /\b(?:it isn['’]t|it is not|nobody|no one|none|un\w{4,}|longer|more|less|than|no|duty|shift|leaves?|order|able|unable|bother|trouble|until|gets? to|too|sure|certain|unsure|uncertain)\b/i,
  zh: /受|来得及|否则|不然|没|未|序|变|宁|准|把握|确定|清楚|肯定|缺|无[虞恙忧碍]/,
}

/** A text with its idioms said plainly. */
export const speakPlainly = (text: string, locale: Locale): string =>
  any[locale].test(text)
    ? idioms[locale].reduce((rest, [pattern, plain]) => rest.replace(pattern, plain), text)
    : text

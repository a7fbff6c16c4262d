import type { Locale } from '../words.ts'

/**
 * What a sentence does beside naming things, a letter for each: `n` denies or forbids, `x` does so beyond doubt, `w` may imply a
 * denial (refuse, lack, other), `u` makes an exception (unless) and `v` may make one (only, before), `m` obliges, `y` permits,
 * `t` tells an order (first, then), `q` asks a question, `r` refuses, `&` asks for all of several, `|` for any of them, `+` and `/` join by “and”, by “or”.
 */
export type Mark = 'n' | 'x' | 'w' | 'u' | 'v' | 'm' | 'y' | 't' | 'q' | 'r' | '&' | '|' | '+' | '/'

// Bounds of numbers, questions and idioms: they deny nothing, and what is left of them would be misread.
const idle: Record<Locale, RegExp> = {
  en: /\b(?:no|(?:can)?not(?: be)?) (?:later|fewer|less|more|older|longer|higher|lower|greater|sooner|earlier) than\b|\b(?:no|not|never) more\b(?=[.,;:)]|$)|\b(?:can)?not exceed\b|\bnot (?:only|even|merely|just|simply)\b|\bwhether or not\b|\bno matter\b|\bif not\b|\byes or no\b|\bor (?:does |do |is |are )?not\b(?! at all)|\bat once\b|\bno doubt\b|\bno\. ?(?=\d)/gi,
  zh: /缺一不可|必不可少|不可[或缺][缺少]|不(?:低于|少于|高于|超过|大于|小于|多于|早于|晚于|超出)|未(?:超过|低于|满|达到?|超出)|不(?:足|满|到)(?= ?[\d一二两三四五六七八九十百千万])|不[论管仅但光止妨过久断少时限错同只亚变]|无论|([^可])不\1|(?<!可)能不能|有没有|没有?(?:任何)?(?:问题|关系)|没错|有无|是否|与否|能否|可否|非常|未来|特别|区别|级别|类别|分别|识别|鉴别|性别|别名|甄别|差别|无线|非法|无名|不动产|不可抗力|不良|不合规|不上不下|不是[^,。;]{1,12}就是|一字不差|不一定|(?<![不没未][^。;]{0,24})也不/g,
}

const patterns: Record<Locale, [Mark, RegExp][]> = {
  en: [
    [
      'y',
      /\b(?:not|nobody|no one|never|none) (?:(?:has|have|required) to\b|needs?\b)|\bneed(?:s)? (?:not|(?:to )?do nothing)\b/gi,
    ],
    [
      'm',
      /\bno (?:choice|option) but\b|\b(?:cannot|can['’]t) (?:help )?but\b|\b(?:never|not|don['’]t) (?:fail|forget|omit|neglect|hesitate)s? to\b|\bno\b[^.,;]{1,40}\b(?:may|must|can|should) (?:go|be|stay|remain) un\w+|\b(?:must|shall|has to|have to|had to)\b(?! not\b)|\b(?:is|are) (?:required|obliged) to\b|\bmandatory\b|\bmake sure\b/gi,
    ],
    [
      'y',
      /\b(?:is|are|be) (?:allowed|free|permitted|entitled|able) to\b|\bat (?:his|her|their|its) discretion\b|\boptional(?:ly)?\b|\bmay\b(?! (?:not|\d|20\d\d|(?:well |also |still |then |only )?(?:be|have|seem|look|mean|need)\b))|(?<!\b(?:nobody|no one|none|neither|nothing) )\bcan\b(?!not|['’]t| not\b| ?[.;,]|$)|\blets?\b|\boffers?\b|\ballow(?:s|ed)?\b|\bpermit(?:s|ted)?\b/gi,
    ],
    ['u', /\bunless\b|\bexcept (?:when|if)\b/gi],
    [
      'v',
      /\bonly\b|\bother than\b|\bbut\b|\bwithout\b|\buntil\b|\bbefore\b|\bas long as\b|\bwhile\b|\balone\b|\bapart from\b|\bexcept\b/gi,
    ],
    [
      'n',
      /\b(?:not|never|cannot|nor|neither|nobody|none|nothing|nowhere|no one|no)\b|n['’]t\b|\b(?:forbidden|prohibited|forbids?|prohibits?|bans?|banned|barred|disallowed)\b/gi,
    ],
    ['q', /\?/g],
    ['r', /\b(?:refus|reject|declin|exclud)\w*|\b(?:turn|send)(?:s|ed)? (?:\w+ )?(?:away|down|back)\b/gi],
    ['t', /\bfirst\b|\bthen\b|\bbefore\b|\bafter(?:wards)?\b/gi],
    ['&', /\bboth\b|\ball (?:of|three|four|two)\b/gi],
    ['|', /\beither\b(?! (?:direction|way|case|side))|\bany (?:one )?of\b|\bwhichever\b/gi],
    ['+', /(?<!,)\s\band\b/gi],
    ['/', /\bor\b(?! (?:more|above|over|older|higher|later|less|fewer|lower|earlier|longer|below))/gi],
  ],
  zh: [
    ['y', /可以不|不必|无[须需]|不需要?|不用(?!于)/g],
    ['m', /不[得可能会]不|无一?不|莫不|必[须需报]|务必|(?<!无)须(?!知)|应当|应该|一定要|非[^,。]{1,8}不可/g],
    [
      'y',
      /可以(?!说)|(?<![不许认尚宁皆非])可(?![能疑用靠见信读惜是观比控追变选达行以知])|允许|有权|准许|酌情|才[能可]|(?<![不可只])能(?![力否量够见])/g,
    ],
    ['u', /除非/g],
    ['v', /才|未经|不经|前|直到|为止|方可|仅|只|除|否则|以外/g],
    // Of all denials only those that forbid or deny outright; others (不同, 未完成) often have a plain word in English.
    [
      'x',
      /不[得要能可许准应宜](?!不|颠倒)|切勿|勿|严禁|禁止|绝不|决不|从不|不是|并非|非本人|未(?:确认|通过|批准|核实|证明)|(?<=^|[\s,;:。、“(])(?:一律|也|都|均|则|且|并|而)?不(?=[写记留发向与给告联通说放解拦冻升提问收接转取关查读拨透让退批把将])/g,
    ],
    [
      'n',
      /不|没|未|无|勿|非(?=本人|[^常])|莫|否(?![则认])|(?<![特区级类分识鉴性甄差个告])别(?=[让把给向再去说问做动碰开点接打信等放删改发管写留丢])|禁止|严禁/g,
    ],
    ['q', /\?/g],
    ['r', /拒|驳回|退回|作废/g],
    ['t', /先|然后|之后|随后|再|之前/g],
    ['&', /[都均](?![不没未])|双方|全部/g],
    [
      '|',
      /任[一何意]|[取以]其?[较最]|其中之一|之一|其一|有一方|[中其]一方|有?一[方个项样份][^,。;]{0,6}(?:即可|就[行够可]|足矣)/g,
    ],
    [
      '+',
      /(?<![温总平])和(?!解)|(?<!参)与(?!否)|(?<!暂)且|并(?!不|未|非)|(?<![涉以普触提危])及(?!以[上下]|时|其)|同时/g,
    ],
    ['/', /或|还是/g],
  ],
}

// What leaves no doubt that a text is no plain assent, though it holds no “not”.
const hints: Record<Locale, RegExp> = {
  en: /\b(?:no|not|too|out of|never|none|nothing|nobody|neither|nor|without|unless|until|un(?!der\b|til\b|ion|ique|it\b|ite|iversal|derst|less\b)\w{3,}|in(?:valid|complete|consistent|correct|active|capable|sufficient|adequate|accessible|eligible)\w*|dis(?:agree|appear|allow|prove|connect|able|count|miss|tinct|pute)\w*|ir(?:regular|relevant)\w*|im(?:possible|proper|plausible)\w*|mis\w{3,}|non-?\w+|\w{3,}less|refus\w+|reject\w*|den(?:y|ies|ied|ial)|declin\w+|fail\w*|lack\w*|miss(?:es|ed|ing)?|absen\w+|stop\w*|avoid\w*|prevent\w*|instead|rather|(?:an|the )?other(?:wise)?|elsewhere|wrong\w*|empty|expire\w*|exclud\w+|hardly|few|rarely|los[est]\w*|false|fake|alone|keeps?|kept|away|differ\w*|against|contradict\w*|clean|skip\w*|omit\w*|ignor\w+|free|foreign|mere\w*|weak|doubt\w*|beyond|leav\w+|silent|silence|last|more than|only|nothing|apart|but|refrain\w*|abstain\w*|yourself)\b/gi,
  zh: /不|没|未|无|勿|非|莫|否|别|禁|拒|驳回|退回|避免|防|停|缺|漏|失|除|免|撤|谢绝|假|错|空|他|另|异|反|离|断|丢|弃|忽|略|误|过期|逾|独|单|难|差|陌生|照旧|照常|维持|才|抹|删|零|仅|只|而是|而非|全称/g,
}

const denies = patterns.en.find(([mark]) => mark === 'n')![1]
// “Nobody may skip it” is “everyone does it”.
const twice = /\b(?:not|never|nobody|none|no one)\b\s+(?:\w+\s+){0,2}?(?:skip|omit|miss|refuse)(?:s|ed)?\b/gi

/** The marks of a sentence, each once; `n` twice where it denies more than once. */
export function readMarks(text: string, locale: Locale): string {
  const blank = (pattern: RegExp, of: string) => of.replace(pattern, (words) => ' '.repeat(words.length))
  let rest = text.search(idle[locale]) < 0 ? text : blank(idle[locale], text)
  let marks = ''
  for (const [mark, pattern] of patterns[locale]) {
    if (rest.search(pattern) < 0) continue
    if (!marks.includes(mark)) marks += mark === 'n' && rest.match(pattern)!.length > 1 ? 'nn' : mark
    // What obliges or permits is not read again as a denial: 不得不, “need not”.
    if (mark === 'm' || mark === 'y') rest = blank(pattern, rest)
  }
  if (locale === 'en' && marks.includes('n') && denies.test(rest.replace(twice, ''))) marks += 'x'
  // Whatever denies or excepts already needs no hint: hints are many and slow to look for.
  return !/[nuv]/.test(marks) && text.search(hints[locale]) >= 0 ? `${marks}w` : marks
}

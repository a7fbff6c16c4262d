import type { Value } from '../../decision/example.ts'
import type { Locale } from '../../words.ts'
import { capital, type Piece, rowLabel } from '../finder-answer.ts'
import type { FinderSignal } from '../finder-facts.ts'
import { type AskedFirst, isFound, type Ranked, type ReadyCaseType } from '../finder-ranking.ts'
import { speakOfSignals } from '../finder-words.ts'
import { rowAnchor } from '../links.ts'
import { makeNode } from './node.ts'

/** What a reader can do among the results. */
export interface ResultActions {
  set(code: string, value: Value): void
  focus(code: string): void
}

/** How results look: the marks of the page, the reader's language, and whether links leave the frame. */
export interface ResultStyle {
  decision(kind: string): Node
  truth(truth: string): Node
  locale: Locale
  framed: boolean
}

const mostAsked = 3
const mostBranches = 4

/** Ranked scenarios as nodes: what fits, what may, and below that, closed, what is silent and what is ruled out. */
export function makeResults(
  caseType: ReadyCaseType,
  ranked: readonly Ranked[],
  style: ResultStyle,
  actions: ResultActions,
): Node[] {
  const { locale } = style
  const t = speakOfSignals(locale)
  const found = ranked.filter(isFound)
  const silent = ranked.filter((one) => one.fit.fit !== 'contradicted' && !isFound(one))
  const contradicted = ranked.filter((one) => one.fit.fit === 'contradicted')
  const groups = [
    { name: t('finderMet'), note: t('finderMetNote'), of: found.filter(({ fit }) => fit.fit === 'met') },
    { name: t('finderOpen'), note: t('finderOpenNote'), of: found.filter(({ fit }) => fit.fit === 'open') },
  ]
  const nothing = found.length === 0 && contradicted.length === 0
  return [
    ...groups
      .filter(({ of }) => of.length > 0)
      .map(({ name, note, of }) =>
        makeNode('section', 'found-group', [
          makeNode('h3', '', [name, ' ', makeNode('span', 'faint', [`· ${note}`])]),
          makeNode(
            'ol',
            'found',
            of.map((one) => makeCard(caseType, one, style, actions)),
          ),
        ]),
      ),
    ...foldedGroup(t('finderSilent', { n: silent.length }), 'silent', silent, nothing, style),
    ...foldedGroup(
      t('finderContradicted', { n: contradicted.length }),
      'contradicted',
      contradicted,
      false,
      style,
    ),
  ]
}

/** What every table asks first, once and above them all. */
export function makeFirst(
  caseType: ReadyCaseType,
  asked: readonly AskedFirst[],
  style: ResultStyle,
  actions: ResultActions,
): Node[] {
  if (asked.length === 0) return []
  const { locale } = style
  const t = speakOfSignals(locale)
  const mark = locale === 'zh' ? '？' : '?'
  const rows = asked.map(({ row, holds, ask }) =>
    makeNode('li', holds ? 'first-holds' : '', [
      makeNode('span', 'first-question', [
        makeNode('span', 'row-number', [row.row]),
        ' ',
        makeNode('strong', '', [holds ? row.words : `${row.words}${mark}`]),
      ]),
      ...ask.flatMap((code) => {
        const signal = caseType.known.get(code)
        return signal ? [makeAsk(signal, 'first', style, actions, signal.name !== row.words)] : []
      }),
      makeNode('span', '', [
        ...(holds ? [] : [`${t('firstIfSo')} `]),
        ...makePieces([{ kind: 'decision', row, whole: true }], '', null, style),
      ]),
      holds ? makeNode('p', '', [t('firstHolds')]) : null,
      row.check === null || holds
        ? null
        : makeNode(
            'details',
            '',
            [makeNode('summary', '', [t('firstHow')]), makeNode('p', '', [row.check])],
            {
              'data-fold': `first ${row.row}`,
            },
          ),
    ]),
  )
  return [
    makeNode('section', 'first-asked', [
      makeNode('h3', '', [t('firstAsked')]),
      makeNode('ul', 'first-rows', rows),
    ]),
  ]
}

function foldedGroup(
  name: string,
  key: string,
  ranked: readonly Ranked[],
  open: boolean,
  style: ResultStyle,
): Node[] {
  if (ranked.length === 0) return []
  const details = makeNode(
    'details',
    'found-folded',
    [
      makeNode('summary', '', [name]),
      makeNode(
        'ul',
        'found-lines',
        ranked.map((one) =>
          makeNode('li', '', [
            makeTitle(one, style),
            ...(key === 'contradicted'
              ? [makeSignals(one, style, (truth, role) => truth === 'contradicted' && role === 'require')]
              : [makeNode('p', 'faint', [one.scenario.summary])]),
          ]),
        ),
      ),
    ],
    // Unfolded because nothing else is there to read: that is no choice of the reader's to keep.
    open ? {} : { 'data-fold': key },
  )
  details.open = open
  return [details]
}

function makeCard(
  caseType: ReadyCaseType,
  ranked: Ranked,
  style: ResultStyle,
  actions: ResultActions,
): HTMLElement {
  const { scenario, answer } = ranked
  const t = speakOfSignals(style.locale)
  const space = style.locale === 'zh' ? '' : ' '
  const notes = [...scenario.notes, ...(scenario.meanwhile ? [caseType.instruction] : [])]
  return makeNode(
    'li',
    'found-card',
    [
      makeNode('h4', '', [makeTitle(ranked, style)]),
      answer && notes.length > 0 ? makeNode('p', 'notice', [notes.join(space)]) : null,
      makeNode(
        'div',
        'found-answer',
        answer
          ? makeAnswer(caseType, ranked, style, actions)
          : [makeNode('p', 'notice', [caseType.instruction])],
      ),
      makeNode('div', 'found-why', [
        makeNode('h5', 'hidden-visually', [t('whyFits')]),
        makeSignals(ranked, style, () => true),
      ]),
    ],
    { 'data-scenario': scenario.id },
  )
}

function makeTitle({ scenario, answer }: Ranked, style: ResultStyle): Node {
  const row = answer?.outcome.decided ? `#${rowAnchor(answer.outcome.row)}` : ''
  return makeNode('span', 'found-title', [
    makeLink(scenario.title, `${scenario.link}${row}`, style),
    scenario.tag === null ? null : makeNode('span', 'tag', [scenario.tag]),
  ])
}

/** In a frame a link opens a page of its own: no page of the handbook but this one may be framed. */
const makeLink = (text: string, href: string, { framed }: ResultStyle): HTMLAnchorElement =>
  makeNode('a', '', [text], { href, ...(framed ? { target: '_blank', rel: 'noopener' } : {}) })

function makeAnswer(
  caseType: ReadyCaseType,
  ranked: Ranked,
  style: ResultStyle,
  actions: ResultActions,
): Node[] {
  const { scenario } = ranked
  const answer = ranked.answer!
  const t = speakOfSignals(style.locale)
  const [head = [], ...rest] = answer.lines
  const { decided } = answer.outcome
  const lines = rest.map((line) =>
    makeNode(
      decided ? 'p' : 'li',
      decided ? 'found-when' : '',
      makePieces(line, scenario.link, scenario.lang, style),
    ),
  )
  const headNode = makeNode(
    'p',
    decided ? 'found-decided' : 'found-open',
    makePieces(head, scenario.link, scenario.lang, style),
    { tabindex: '-1' },
  )
  const first = new Set(caseType.leading.map(({ row }) => row))
  const askedAbove = new Set(
    answer.outcome.decided
      ? []
      : answer.outcome.ask.filter(({ row }) => first.has(row)).flatMap(({ signals }) => signals),
  )
  const own = answer.ask.filter((code) => !askedAbove.has(code))
  const ask = own.slice(0, mostAsked).flatMap((code) => {
    const signal = caseType.known.get(code)
    return signal ? [makeAsk(signal, scenario.id, style, actions)] : []
  })
  const tools = ask.length > 0 ? [makeNode('div', 'found-ask', ask)] : []
  if (decided || lines.length === 0) return [headNode, ...lines, ...tools]
  const list = makeNode('ul', 'found-branches', lines)
  if (lines.length <= mostBranches) return [headNode, ...tools, list]
  const folded = makeNode(
    'details',
    'found-branches-folded',
    [makeNode('summary', '', [t('answerBranches', { n: lines.length })]), list],
    { 'data-fold': scenario.id },
  )
  return [headNode, ...tools, folded]
}

function makePieces(
  pieces: readonly Piece[],
  link: string,
  lang: string | null,
  style: ResultStyle,
): (Node | string)[] {
  return pieces.flatMap((piece, index): (Node | string)[] => {
    if (piece.kind === 'text') return [index === 0 ? capital(piece.text) : piece.text]
    const { row } = piece
    if (piece.kind === 'row') {
      const label = rowLabel(row.row, style.locale)
      return [makeLink(index === 0 ? capital(label) : label, `${link}#${rowAnchor(row.row)}`, style), ' ']
    }
    const mark = makeNode('span', 'found-mark', [style.decision(row.kind)])
    mark.firstElementChild?.append(row.word)
    const more =
      piece.whole && row.more !== '' ? [' ', makeNode('span', '', [row.more], lang ? { lang } : {})] : []
    const target = row.target
      ? [' ', row.target.link ? makeLink(row.target.title, row.target.link, style) : row.target.title]
      : []
    return [mark, ...target, ...more]
  })
}

/** Lets a reader say at once what is asked: yes or no, or the way to its field. */
function makeAsk(
  signal: FinderSignal,
  scenario: string,
  { locale }: ResultStyle,
  actions: ResultActions,
  named = true,
): Node {
  const t = speakOfSignals(locale)
  const button = (words: string, key: string, act: () => void, label?: string) => {
    const node = makeNode('button', 'button', [words], {
      type: 'button',
      'data-key': `${scenario} ${signal.code} ${key}`,
      ...(label === undefined ? {} : { 'aria-label': label }),
    })
    node.addEventListener('click', act)
    return node
  }
  if (signal.type !== 'boolean')
    return makeNode('span', 'found-question', [
      button(`${signal.name}…`, 'field', () => actions.focus(signal.code)),
    ])
  return makeNode('span', 'found-question', [
    named ? makeNode('span', '', [signal.name]) : null,
    ...([true, false] as const).map((value) => {
      const word = t(value ? 'finderYes' : 'finderNo')
      return button(
        word,
        word,
        () => actions.set(signal.code, value),
        `${signal.name}${locale === 'zh' ? '：' : ': '}${word}`,
      )
    }),
  ])
}

type Role = Ranked['scenario']['signals'][number]['role']
const roles = { require: 'roleRequire', support: 'roleSupport', counter: 'roleCounter' } as const

/** What the case says of a scenario's signals, in words and by a mark. */
function makeSignals(
  { scenario, fit }: Ranked,
  style: ResultStyle,
  wanted: (truth: string, role: Role) => boolean,
): Node {
  const t = speakOfSignals(style.locale)
  const says = { met: 'truthMet', contradicted: 'truthContradicted', unknown: 'truthUnknown' } as const
  const counters = { met: 'truthAgainst', contradicted: 'truthNotAgainst', unknown: 'truthUnknown' } as const
  const colon = style.locale === 'zh' ? '：' : ': '
  const items = scenario.signals.flatMap(({ role, words }, index) => {
    const truth = fit.truths[index]!
    if (!wanted(truth, role)) return []
    const says_ = t((role === 'counter' ? counters : says)[truth])
    return [
      makeNode('li', `truth ${truth} ${role}`, [
        style.truth(truth),
        makeNode('span', '', [
          makeNode('span', 'hidden-visually', [`${says_}${colon}`]),
          words,
          ' ',
          makeNode('span', 'truth-role', [truth === 'met' && role === 'counter' ? says_ : t(roles[role])]),
        ]),
      ]),
    ]
  })
  return makeNode('ul', 'truths', items)
}

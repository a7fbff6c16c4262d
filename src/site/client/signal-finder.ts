import type { Value } from '../../decision/example.ts'
import type { Locale } from '../../words.ts'
import {
  type CaseFacts,
  factsOf,
  type FinderSignal,
  formatHash,
  type KnownSignals,
  parseCase,
  parseHash,
} from '../finder-facts.ts'
import {
  askFirst,
  makeReply,
  rankScenarios,
  readyCaseType,
  type ReadyCaseType,
  type Reply,
  sayRanking,
} from '../finder-ranking.ts'
import { speakOfSignals } from '../finder-words.ts'
import type { FinderCaseType } from '../signal-finder.ts'
import { wireForm } from './finder-form.ts'
import { answerFrame } from './finder-frame.ts'
import { makeFirst, makeResults, type ResultStyle } from './finder-results.ts'
import { makeNode } from './node.ts'

/**
 * The signal finder. What is known of a case lives in the address behind `#` and in the controls, and nowhere else: every file is
 * asked for when the page opens, whatever the case, so that no request says anything of it.
 */

const root = document.querySelector<HTMLElement>('[data-finder]')
if (root) setUp(root)

function setUp(root: HTMLElement): void {
  const locale = root.dataset['locale'] as Locale
  const t = speakOfSignals(locale)
  const part = (selector: string) => root.querySelector<HTMLElement>(selector)!
  const [hint, found, said] = [part('[data-hint]'), part('[data-found]'), part('[data-said]')]
  const origins = root.dataset['origins']
  const loaded = load(JSON.parse(root.dataset['files']!) as string[])
  let caseTypes: ReadonlyMap<string, ReadyCaseType> = new Map()
  let known: KnownSignals = new Map()
  let caseType: string | null = null
  let facts: CaseFacts = new Map()
  let refused: readonly string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const style: ResultStyle = {
    decision: cloneOf('decision'),
    truth: cloneOf('truth'),
    locale,
    framed: origins !== undefined,
  }
  const form = wireForm(root, () => known, locale, {
    caseType: (id) => become(id, facts, []),
    fact: set,
    typed: (more, wrong) => become(caseType, new Map([...facts, ...more]), wrong),
  })

  const actions = { set, focus: form.focus }

  function cloneOf(name: string) {
    return (key: string): Node =>
      root
        .querySelector<HTMLTemplateElement>(`template[data-${name}="${key}"]`)!
        .content.firstElementChild!.cloneNode(true)
  }

  function set(code: string, value: Value | null): void {
    const next = new Map(facts)
    if (value === null) next.delete(code)
    else next.set(code, value)
    become(caseType, next, [])
  }

  /** Takes a new state, writes it behind `#` and shows what follows. */
  function become(nextCaseType: string | null, nextFacts: CaseFacts, nextRefused: readonly string[]): void {
    caseType = nextCaseType
    facts = nextFacts
    refused = nextRefused
    const hash = formatHash(caseType, facts)
    if (hash !== location.hash) history.replaceState(history.state, '', `${location.pathname}${hash}`)
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keeps-place]')) link.hash = hash
    show()
  }

  function show(): void {
    form.show(caseType, facts)
    const ready = caseType === null ? undefined : caseTypes.get(caseType)
    const notices = noticesOf(ready)
    const keep = keepPlace(found)
    if (!ready) {
      hint.textContent = t('finderPick')
      hint.hidden = false
      found.replaceChildren(...notices)
      return
    }
    const ranked = rankScenarios(ready, factsOf(facts), locale)
    const tells = ready.scenarios.some(({ signals }) => signals.some(({ code }) => facts.has(code)))
    hint.textContent = tells ? '' : t('finderNothing')
    hint.hidden = tells
    found.replaceChildren(
      ...knownNodes(ready),
      ...notices,
      ...makeFirst(ready, askFirst(ready, factsOf(facts)), style, actions),
      ...makeResults(ready, ranked, style, actions),
    )
    keep()
    clearTimeout(timer)
    // Each keystroke changes the results; only where they settle are they read out.
    timer = setTimeout(() => (said.textContent = tells ? sayRanking(ranked, locale) : ''), 700)
  }

  function noticesOf(ready: ReadyCaseType | undefined): Node[] {
    const colon = locale === 'zh' ? '：' : ': '
    const idle = ready ? [...facts.keys()].filter((code) => !ready.known.has(code)) : []
    const names = (codes: readonly string[]) => codes.map((code) => known.get(code)?.name ?? code)
    return [
      { words: t('finderNotUnderstood'), of: refused },
      { words: t('finderNotAsked'), of: names(idle) },
    ]
      .filter(({ of }) => of.length > 0)
      .map(({ words, of }) =>
        makeNode('p', 'notice', [`${words}${colon}${of.join(locale === 'zh' ? '、' : ', ')}`]),
      )
  }

  function knownNodes(ready: ReadyCaseType): Node[] {
    if (facts.size === 0) return []
    const chips = [...facts].flatMap(([code, value]) => {
      const signal = ready.known.get(code)
      if (!signal) return []
      const fact = sayFact(signal, value, locale)
      const button = makeNode(
        'button',
        'chip',
        [fact, makeNode('span', '', ['×'], { 'aria-hidden': 'true' })],
        {
          type: 'button',
          'aria-label': t('finderRemove', { fact }),
          'data-key': `known ${code}`,
        },
      )
      button.addEventListener('click', () => set(code, null))
      return [makeNode('li', '', [button])]
    })
    const clear = makeNode('button', 'finder-clear', [t('finderClear')], { type: 'button' })
    clear.addEventListener('click', () => {
      become(caseType, new Map(), [])
      root.querySelector<HTMLElement>('[data-filter-signals]')!.focus()
    })
    return [
      makeNode('div', 'known', [
        makeNode('h3', '', [t('finderKnown')]),
        makeNode('ul', 'known-facts', chips),
        clear,
      ]),
    ]
  }

  const readHash = () => {
    const state = parseHash(location.hash, known, new Set(caseTypes.keys()))
    become(state.caseType, state.facts, state.refused)
  }

  /** What a case tool says of a case is shown, and answered. */
  async function answer(asked: { case: unknown; signals: unknown }): Promise<Reply> {
    await loaded
    const state = parseCase(asked.case, asked.signals, known, new Set(caseTypes.keys()))
    become(state.caseType, state.facts, state.refused)
    form.fold()
    const ready = state.caseType === null ? undefined : caseTypes.get(state.caseType)
    return makeReply(state.caseType, ready ? rankScenarios(ready, factsOf(facts), locale) : [], state.refused)
  }

  if (origins !== undefined) answerFrame(new Set(JSON.parse(origins) as string[]), answer)

  loaded.then(
    (files) => {
      caseTypes = files
      known = new Map([...files.values()].flatMap((one) => [...one.known]))
      readHash()
      if (facts.size > 0) form.fold()
      addEventListener('hashchange', readHash)
    },
    () => {
      hint.textContent = t('finderFailed')
    },
  )
}

async function load(files: readonly string[]): Promise<ReadonlyMap<string, ReadyCaseType>> {
  const caseTypes = await Promise.all(
    files.map(async (file) => {
      const answer = await fetch(file)
      if (!answer.ok) throw new Error(`${answer.status}`)
      return readyCaseType((await answer.json()) as FinderCaseType)
    }),
  )
  return new Map(caseTypes.map((one) => [one.id, one]))
}

function sayFact({ name, unit, values }: FinderSignal, value: Value, locale: Locale): string {
  const t = speakOfSignals(locale)
  const said =
    typeof value === 'boolean'
      ? t(value ? 'finderYes' : 'finderNo')
      : typeof value === 'string'
        ? (values.find(([one]) => one === value)?.[1] ?? value)
        : `${value.toLocaleString('en-US', { maximumFractionDigits: 10 })} ${unit}`.trim()
  return `${name}${locale === 'zh' ? '：' : ': '}${said}`
}

/** New results come where the old ones were: what was unfolded stays so, and focus stays at its button, or at its answer. */
function keepPlace(found: HTMLElement): () => void {
  const unfolded = new Map(
    [...found.querySelectorAll<HTMLDetailsElement>('[data-fold]')].map((one) => [
      one.dataset['fold'],
      one.open,
    ]),
  )
  const focused = found.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null
  const key = focused?.dataset['key']
  const scenario = focused?.closest<HTMLElement>('[data-scenario]')?.dataset['scenario']
  return () => {
    for (const one of found.querySelectorAll<HTMLDetailsElement>('[data-fold]'))
      one.open = unfolded.get(one.dataset['fold']) ?? one.open
    if (!focused) return
    const same = [...found.querySelectorAll<HTMLElement>('[data-key]')].find(
      (one) => one.dataset['key'] === key,
    )
    const card = [...found.querySelectorAll<HTMLElement>('[data-scenario]')].find(
      (one) => one.dataset['scenario'] === scenario,
    )
    ;(
      same ??
      card?.querySelector<HTMLElement>('[tabindex="-1"]') ??
      found.querySelector<HTMLElement>('button, a')
    )?.focus()
  }
}

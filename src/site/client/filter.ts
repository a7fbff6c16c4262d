/** Narrows and orders a list that is already on the page: by words, by choices, by the order chosen. What is chosen stays in the address. */

const form = document.querySelector<HTMLElement>('[data-filter]')
if (form) setUp(form)

interface Entry {
  node: HTMLElement
  words: string
}

function setUp(form: HTMLElement): void {
  const words = form.querySelector<HTMLInputElement>('[data-filter-words]')
  const choices = [...form.querySelectorAll<HTMLSelectElement>('select[name]')]
  const order = choices.find((choice) => choice.name === 'order')
  const count = form.querySelector<HTMLElement>('[data-filter-count]')
  const empty = document.querySelector<HTMLElement>('[data-filter-empty]')
  const groups = [...document.querySelectorAll<HTMLElement>('[data-filter-group]')]
  const entries = [...document.querySelectorAll<HTMLElement>('[data-filter-entry]')].map((node): Entry => ({
    node,
    words: (node.textContent ?? '').normalize('NFKC').toLowerCase(),
  }))

  function apply(): void {
    const wanted = (words?.value ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
    let shown = 0
    for (const { node, words } of entries) {
      const fits =
        wanted.every((word) => words.includes(word)) &&
        choices.every(
          ({ name, value }) =>
            name === 'order' || value === '' || (node.dataset[name] ?? '').split('|').includes(value),
        )
      node.hidden = !fits
      if (fits) shown += 1
    }
    for (const group of groups) group.hidden = !group.querySelector('[data-filter-entry]:not([hidden])')
    if (count) count.textContent = count.dataset['filterCount']!.replace('{n}', String(shown))
    if (empty) {
      empty.hidden = shown > 0
      empty.textContent = empty.dataset['filterEmpty']!.replace('{query}', words?.value ?? '')
    }
    remember()
  }

  function sort(): void {
    const parent = entries[0]?.node.parentElement
    if (!order || !parent) return
    const key = order.value === '' ? 'rank' : order.value
    const of = ({ node }: Entry) => node.dataset[key] ?? ''
    const sorted = entries.toSorted((a, b) => {
      const [one, other] = [Number(of(a)), Number(of(b))]
      const byKey =
        Number.isNaN(one) || Number.isNaN(other)
          ? of(a).localeCompare(of(b), document.documentElement.lang)
          : one - other
      return byKey || Number(a.node.dataset['rank']) - Number(b.node.dataset['rank'])
    })
    parent.append(...sorted.map((entry) => entry.node))
  }

  /** Choices in the address, behind `#`: a narrowed list can be forwarded, and nothing of it reaches a server. */
  function remember(): void {
    const chosen = new URLSearchParams()
    if (words?.value) chosen.set('q', words.value)
    for (const { name, value } of choices) if (value !== '') chosen.set(name, value)
    const text = chosen.toString()
    const known = location.hash.includes('=')
    if (text === '' && !known) return
    history.replaceState(null, '', text === '' ? location.pathname : `#${text}`)
  }

  function recall(): void {
    if (!location.hash.includes('=')) return
    const chosen = new URLSearchParams(location.hash.slice(1))
    if (words) words.value = chosen.get('q') ?? ''
    for (const choice of choices) {
      choice.value = chosen.get(choice.name) ?? ''
      if (choice.selectedIndex < 0) choice.value = ''
    }
    sort()
    apply()
  }

  /** An entry that an address points to is shown, whatever was chosen before. */
  function reveal(): void {
    const target = location.hash.includes('=') ? null : document.getElementById(location.hash.slice(1))
    if (!target?.closest('[data-filter-entry][hidden]')) return
    reset()
    target.scrollIntoView()
  }

  function reset(): void {
    if (words) words.value = ''
    for (const choice of choices) choice.value = ''
    sort()
    apply()
  }

  words?.addEventListener('input', apply)
  for (const choice of choices)
    choice.addEventListener('change', () => {
      if (choice === order) sort()
      apply()
    })
  form.querySelector('[data-filter-reset]')?.addEventListener('click', reset)
  addEventListener('hashchange', () => (location.hash.includes('=') ? recall() : reveal()))
  recall()
}

/**
 * Copies text that stands on the page. Each link leads to its text and so works without a script; with one it copies, and where
 * the browser refuses the clipboard it selects the text instead.
 */

const toast = document.querySelector<HTMLElement>('.toast')

function say(words: string | undefined): void {
  if (!toast) return
  toast.textContent = ''
  // A status that is emptied and filled in one breath is not read out.
  requestAnimationFrame(() => (toast.textContent = words ?? ''))
  setTimeout(() => (toast.textContent = ''), 4000)
}

function wordsOf(element: HTMLElement): string {
  const items = [...element.querySelectorAll('li')]
  return items.length > 0
    ? items.map((item) => item.textContent.trim()).join('\n')
    : element.textContent.trim()
}

function select(element: HTMLElement): void {
  const closed = element.closest('details')
  if (closed) closed.open = true
  const range = document.createRange()
  range.selectNodeContents(element)
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  element.scrollIntoView({ block: 'center' })
}

async function copy(element: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(wordsOf(element))
    say(toast?.dataset['copied'])
  } catch {
    select(element)
    say(toast?.dataset['selected'])
  }
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-copy], a[data-copy-row]')) {
  if (link.dataset['copy']) link.setAttribute('role', 'button')
  link.addEventListener('click', (event) => {
    const element = document.getElementById(link.dataset['copy'] ?? '')
    if (!element) return
    event.preventDefault()
    void copy(element)
  })
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || link.getAttribute('role') !== 'button') return
    event.preventDefault()
    link.click()
  })
}

// The bar copies the rationale of the row that is marked; while none is, it leads to all of them.
const ofRow = document.querySelector<HTMLAnchorElement>('a[data-copy-row]')
const plain = ofRow?.textContent

function followRow(): void {
  if (!ofRow) return
  const row = /^#row-(L?\d+)$/.exec(location.hash)?.[1]
  if (row && document.getElementById(`rationale-${row}`)) {
    ofRow.dataset['copy'] = `rationale-${row}`
    ofRow.setAttribute('role', 'button')
    ofRow.textContent = ofRow.dataset['copyRow']!.replace('{row}', row)
  } else {
    delete ofRow.dataset['copy']
    ofRow.removeAttribute('role')
    ofRow.textContent = plain ?? ''
  }
}

followRow()
addEventListener('hashchange', followRow)

// A printed sheet names the address it came from.
for (const address of document.querySelectorAll('[data-address]'))
  address.textContent = location.origin + location.pathname

export {}

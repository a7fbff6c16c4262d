/** Takes the brief along: as formatted text for mail and wikis, or on paper. Where the clipboard is closed, the text stands selected. */
export {}

const button = document.querySelector<HTMLElement>('[data-copy-page]')
const page = button && document.querySelector<HTMLElement>(button.dataset['copyPage']!)
const status = document.querySelector<HTMLElement>('.brief-tools [role="status"]')

function say(text: string): void {
  if (status) status.textContent = text
}

function select(node: Node): void {
  const selection = getSelection()
  selection?.removeAllRanges()
  const range = document.createRange()
  range.selectNodeContents(node)
  selection?.addRange(range)
}

button?.addEventListener('click', async () => {
  if (!page) return
  const part = (type: string, text: string) => new Blob([text], { type })
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': part('text/html', page.outerHTML),
        'text/plain': part('text/plain', page.innerText),
      }),
    ])
    say(button.dataset['copied']!)
  } catch {
    select(page)
    say(button.dataset['selected']!)
  }
})

document.querySelector('[data-print]')?.addEventListener('click', () => print())

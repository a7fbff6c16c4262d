/** What every page does in a browser: it says when it is out of date, and the language switch keeps the row. */

const validUntil = Date.parse(document.documentElement.dataset['validUntil'] ?? '')
const alarm = document.querySelector<HTMLElement>('[data-expired]')
const longest = 2 ** 31 - 1

function judgeAge(): void {
  if (!alarm || Number.isNaN(validUntil)) return
  const left = validUntil - Date.now()
  alarm.hidden = left > 0
  if (left > 0) setTimeout(judgeAge, Math.min(left + 1000, longest))
}

function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keeps-place]'))
    link.hash = location.hash
}

judgeAge()
keepPlace()
addEventListener('hashchange', keepPlace)
// A laptop that slept through the night wakes with old timers.
document.addEventListener('visibilitychange', judgeAge)

// Browsers that cannot open a closed element by style get it opened here.
if (!CSS.supports('selector(::details-content)') && matchMedia('(min-width: 64rem)').matches)
  for (const element of document.querySelectorAll<HTMLDetailsElement>('details[data-open-when-wide]'))
    element.open = true

export {}

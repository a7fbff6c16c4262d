/** Sheets on paper: a button that prints, and the whole address at their foot. */
export {}

for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => print())
for (const place of document.querySelectorAll<HTMLElement>('[data-address]'))
  place.textContent = new URL(place.textContent.trim(), location.href).href

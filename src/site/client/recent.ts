/** Scenarios that were looked at on this device: kept here alone, without any run of digits, and cleared by one click. */

const key = 'sopbook.recent'
const most = 8
const longest = 120

interface Seen {
  path: string
  title: string
}

// A case or account number that found its way into a text must not stay on the device.
const withoutDigits = (text: string): string => text.replace(/\d{4,}/g, '').slice(0, longest)

function read(): Seen[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(value) ? value.filter(isSeen).slice(0, most) : []
  } catch {
    return []
  }
}

const isSeen = (value: unknown): value is Seen => {
  const { path, title } = (value ?? {}) as Partial<Seen>
  return typeof path === 'string' && /^[a-z0-9-]+\/[a-z0-9-]+\/$/.test(path) && typeof title === 'string'
}

function remember(seen: Seen): void {
  const rest = read().filter((one) => one.path !== seen.path)
  try {
    localStorage.setItem(key, JSON.stringify([seen, ...rest].slice(0, most)))
  } catch {
    // Storage may be full or forbidden; nothing else depends on it.
  }
}

const scenario = document.querySelector<HTMLElement>('[data-recent-path]')
if (scenario)
  remember({
    path: withoutDigits(scenario.dataset['recentPath'] ?? ''),
    title: withoutDigits(scenario.textContent.trim()),
  })

const section = document.querySelector<HTMLElement>('[data-recent]')
const list = section?.querySelector('ul')
const seen = read()
if (section && list && seen.length > 0) {
  for (const { path, title } of seen) {
    const link = document.createElement('a')
    link.href = `${section.dataset['recent']}${path}`
    link.textContent = title
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
  }
  section.hidden = false
  section.querySelector('button')?.addEventListener('click', () => {
    localStorage.removeItem(key)
    section.hidden = true
  })
}

export {}

import { drawGroup, type Group } from './search-options.ts'

/** The list below a search field: one option is active, and the field says which. */
export interface OptionList {
  options(): HTMLAnchorElement[]
  active(): HTMLAnchorElement | undefined
  /** Makes an option active; past the last comes the first. */
  activate(index: number): void
  move(by: 1 | -1): void
  /** Shows groups in place of what was there, the first option active. */
  show(groups: readonly Group[]): void
  /** Adds a group below, so that nothing moves that a reader may be about to choose. */
  add(group: Group): void
}

export function makeList(input: HTMLElement, list: HTMLElement): OptionList {
  let at = -1
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')]
  const active = () => options()[at]

  function activate(index: number): void {
    const all = options()
    at = all.length === 0 ? -1 : (index + all.length) % all.length
    for (const [place, option] of all.entries()) option.ariaSelected = String(place === at)
    const option = all[at]
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }

  function add(group: Group): void {
    const from = options().length
    list.append(drawGroup(group, from))
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    if (from === 0) activate(0)
  }

  // Only a pointer that moves chooses: results that appear under one that rests do not.
  list.addEventListener('pointermove', (event) => {
    const option = (event.target as Element).closest<HTMLAnchorElement>('[role="option"]')
    if (option && (event.movementX !== 0 || event.movementY !== 0)) activate(options().indexOf(option))
  })

  return {
    options,
    active,
    activate,
    add,
    move(by) {
      activate(at + by)
      active()?.scrollIntoView({ block: 'nearest' })
    },
    show(groups) {
      list.replaceChildren()
      list.hidden = groups.length === 0
      input.setAttribute('aria-expanded', String(groups.length > 0))
      for (const group of groups) add(group)
      activate(0)
    },
  }
}

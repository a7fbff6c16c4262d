import type { Value } from '../../decision/example.ts'
import type { Locale } from '../../words.ts'
import {
  type CaseFacts,
  type FinderSignal,
  type KnownSignals,
  parseTyped,
  readValue,
} from '../finder-facts.ts'
import { speakOfSignals } from '../finder-words.ts'

/** The form: case type, and a field for each signal. It holds no state but what its controls show. */
export interface FinderForm {
  /** Shows a case in the controls, and only the signals that its case type asks for. */
  show(caseType: string | null, facts: CaseFacts): void
  /** Brings a signal's field into view and into focus. */
  focus(code: string): void
  /** Folds the signals away where they would push the results out of sight. */
  fold(): void
}

/** What a reader did. */
export interface FormChange {
  caseType(id: string): void
  /** Null makes a signal unknown again. */
  fact(code: string, value: Value | null): void
  typed(facts: CaseFacts, refused: readonly string[]): void
}

type Control = HTMLInputElement | HTMLSelectElement

/** Wires the form; `known` is asked when something happens, since the signals come after the page. */
export function wireForm(
  root: HTMLElement,
  known: () => KnownSignals,
  locale: Locale,
  change: FormChange,
): FinderForm {
  const t = speakOfSignals(locale)
  const form = root.querySelector<HTMLFormElement>('[data-form]')!
  const picker = root.querySelector<HTMLDetailsElement>('[data-picker]')!
  const count = root.querySelector<HTMLElement>('[data-count]')!
  const filter = root.querySelector<HTMLInputElement>('[data-filter-signals]')!
  const none = root.querySelector<HTMLElement>('[data-filter-none]')!
  const fields = [...root.querySelectorAll<HTMLElement>('[data-signal]')]
  const families = [...root.querySelectorAll<HTMLElement>('[data-family]')]
  let shownCaseType: string | null = null

  const controlsOf = (field: HTMLElement) => [...field.querySelectorAll<Control>('input, select')]

  function narrow(): void {
    const words = filter.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
    for (const field of fields)
      field.hidden =
        !field.dataset['caseTypes']!.split(' ').includes(shownCaseType ?? '') ||
        !words.every((word) => field.dataset['words']!.includes(word))
    for (const family of families)
      family.hidden = [...family.querySelectorAll<HTMLElement>('[data-signal]')].every(
        (field) => field.hidden,
      )
    none.hidden = families.some((family) => !family.hidden)
  }

  function read(control: Control): void {
    const signal = known().get(control.name)
    if (!signal) return
    const value = control.value.trim() === '' ? null : readValue(signal, control.value)
    refuse(control, signal, value === null && control.value.trim() !== '')
    change.fact(signal.code, value)
  }

  function refuse(control: Control, signal: FinderSignal, wrong: boolean): void {
    const note = control.closest('[data-signal]')!.querySelector<HTMLElement>('[data-refused]')!
    note.textContent = wrong ? t('finderExpected', { name: signal.name, range: sayRange(signal) }) : ''
    if (wrong) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
  }

  function sayRange({ type, min, max }: FinderSignal): string {
    const kind = t(type === 'integer' ? 'finderExpectWhole' : 'finderExpectNumber')
    const values = { kind, min: min ?? '', max: max ?? '' }
    if (min !== null && max !== null) return t('finderBetween', values)
    return min !== null ? t('finderFrom', values) : max !== null ? t('finderTo', values) : kind
  }

  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', (event) => {
    const control = event.target as Control
    if (control === filter) narrow()
    else if (control.name === 'case') change.caseType(control.value)
    else read(control)
  })
  filter.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    const typed = parseTyped(filter.value, known())
    if (!typed) {
      const first = fields.find((field) => !field.hidden)
      if (first && filter.value.trim() !== '') focusField(first)
      return
    }
    filter.value = ''
    narrow()
    change.typed(typed.facts, typed.refused)
  })

  function focusField(field: HTMLElement): void {
    const controls = controlsOf(field)
    const control = controls.find((one) => one instanceof HTMLInputElement && one.checked) ?? controls[0]
    control?.focus()
    control?.scrollIntoView({ block: 'center' })
  }

  return {
    show(caseType, facts) {
      shownCaseType = caseType
      picker.hidden = caseType === null
      for (const radio of form.querySelectorAll<HTMLInputElement>('input[name="case"]'))
        radio.checked = radio.value === caseType
      for (const field of fields) {
        const value = facts.get(field.dataset['signal']!)
        const written = value === undefined ? '' : String(value)
        field.toggleAttribute('data-known', value !== undefined)
        for (const control of controlsOf(field)) {
          if (control instanceof HTMLInputElement && control.type === 'radio')
            control.checked = control.value === written
          // What is being typed stays as it is typed, also where it says nothing yet.
          else if (control !== document.activeElement && control.value !== written) {
            control.value = written
            const signal = known().get(control.name)
            if (signal) refuse(control, signal, false)
          }
        }
      }
      count.textContent = facts.size > 0 ? t('finderKnownCount', { n: facts.size }) : ''
      narrow()
    },
    fold() {
      if (matchMedia('(max-width: 63.99rem)').matches) picker.open = false
    },
    focus(code) {
      picker.open = true
      filter.value = ''
      narrow()
      const field = fields.find((one) => one.dataset['signal'] === code)
      if (field) focusField(field)
    },
  }
}

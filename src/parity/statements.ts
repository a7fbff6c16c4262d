import type { SlotName } from '../sop/slot.ts'
import type { Locale } from '../words.ts'

/** A part of a section whose prose is compared: a slot, or the question that stands before them. */
export type Part = SlotName | 'Question'

/** What one part states: for each item, cell or paragraph its kind and its sentences, each written as one line of facts. */
export interface PartStatements {
  part: Part
  line: number
  passages: string[][]
}

/** What the prose of a section states, without its words: small plain values that outlive the prose. */
export interface Statements {
  locale: Locale
  line: number
  checks: number
  rows: number
  parts: PartStatements[]
}

/** What was kept of a section's statements as JSON. */
export const parseStatements = (json: string): Statements => JSON.parse(json)

import { describe, expect, it } from 'vitest'
import { checks, findAll } from '../src/checks/checks.ts'
import { formatFinding } from '../src/message.ts'
import { readStory } from './story.ts'

describe.each(checks.map((check) => ({ ...check, name: check.rule })))('the check $name', (check) => {
  const said = (files: Record<string, string>) =>
    check.check(readStory(files)).map((finding) => formatFinding(finding, 'en'))

  it('says nothing of its good example', () => expect(said(check.ok)).toEqual([]))
  it('says of its bad example what its documentation says', () =>
    expect(said(check.notOk)).toEqual(check.says))
  it('is among what every surface shows', () => {
    const all = findAll(readStory(check.notOk)).filter(({ rule }) => rule === check.rule)
    expect(all.map((finding) => formatFinding(finding, 'en'))).toEqual(check.says)
  })
})

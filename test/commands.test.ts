import { execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { approvedTree, call, checkout, lead, makeFolder, makeRepository, noon, writeStory } from './story.ts'

const command = join(checkout, 'scripts', 'sopbook.mjs')
const names = ['check', 'coverage', 'gaps', 'approve', 'build', 'start', 'dev']
const sim = 'reset-2fa/sim-change'

// Astro serves nothing to a process that looks like a test.
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST|DEV|PROD|MODE)/.test(name)),
)

/** Runs the real command to its end. */
const run = (argv: string[], nodeFlags: string[] = []) =>
  new Promise<{ code: number | string; out: string; err: string }>((done) => {
    execFile(process.execPath, [...nodeFlags, command, ...argv], { env }, (error, out, err) =>
      done({ code: error?.code ?? 0, out, err }),
    )
  })

/** Runs the real command until it says where it serves, reads a page there, and presses Ctrl-C. */
async function visitAndStop(argv: string[], path: string) {
  const child = spawn(process.execPath, [command, ...argv], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stderr.on('data', (text) => (err += text))
  const ended = new Promise<number | null>((end) => child.once('close', (code) => end(code)))
  const address = new Promise<string | null>((found) => {
    child.stdout.on('data', (text) => {
      out += text
      const said = /http:\/\/127\.0\.0\.1:\d+\/(?= )/.exec(out)
      if (said) found(said[0])
    })
    child.once('close', () => found(null))
  })
  const page = await address.then(async (base) => base && (await fetch(base + path)).text())
  child.kill('SIGINT')
  return { code: await ended, out, err, page }
}

describe('help', () => {
  it('lists every command', async () => {
    for (const argv of [[], ['--help'], ['-h'], ['help']]) {
      const { code, out, err } = await call(argv)
      expect([code, err]).toEqual([0, ''])
      for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'))
    }
  })

  it.each(names)('of %s says how to call it, with which flags, and how it exits', async (name) => {
    for (const flag of ['--help', '-h']) {
      const { code, out, err } = await call([name, '--no-such-flag', flag])
      expect([code, err]).toEqual([0, ''])
      expect(out).toMatch(new RegExp(`^sopbook ${name}: .+\n\n  npx sopbook ${name}`))
      expect(out).toMatch(/Exit: 0/)
      for (const common of ['--content', '--out', '--locale', '--at', '--help']) expect(out).toContain(common)
    }
  })

  it.each(names)('of %s names every flag it takes', async (name) => {
    const { err } = await call([name, '--no-such-flag'])
    const flags = err.match(/--[a-z-]+/g)!.filter((flag) => flag !== '--no-such-flag')
    expect(flags.length).toBeGreaterThan(5)
    const { out } = await call([name, '--help'])
    for (const flag of flags) expect(out, flag).toContain(flag)
  })
})

describe('a call that means nothing', () => {
  const refused = async (argv: string[], sentence: RegExp) => {
    const { code, out, err } = await call(argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^sopbook: [^\n]+\n$/)
    expect(err).toMatch(sentence)
  }

  it('is one sentence on stderr and exit 2', async () => {
    await refused(['covrage'], /no command “covrage”: use check, coverage,/)
    for (const name of names) {
      await refused([name, '--no-such-flag'], /Unknown flag --no-such-flag: known flags are /)
      await refused([name, '--content'], /--content needs a value/)
      // `approve` takes several scenarios, and says which it does not know.
      await refused([name, 'one', 'two'], /Unexpected “(one|two)”|no scenario “one”/)
    }
    await refused(['coverage', '--report-only=yes'], /--report-only takes no value/)
    await refused(['constructor'], /no command “constructor”/)
  })

  it.each(names.filter((name) => name !== 'approve'))('of %s, where the content is not', async (name) => {
    const folder = makeFolder()
    await refused([name, '--content', join(folder, 'nowhere')], /no folder .*--content DIR/)
    await refused([name, '--content', folder], /no content root: it has no handbook.yaml/)
    await refused([name, '--content', join(writeStory(), 'handbook.yaml')], /is a file/)
    await refused(
      [name, '--content', writeStory(), '--at', 'yesterday'],
      /--at “yesterday” is neither a date/,
    )
  })

  it('of a value that a flag does not know', async () => {
    const content = ['--content', writeStory()]
    await refused(['check', ...content, '--format', 'csv'], /“csv” of --format: use text, json, github/)
    await refused(['coverage', ...content, '--format', 'xml'], /“xml” of --format/)
    await refused(['coverage', ...content, '--gate', 'G0,G7'], /“G7” of --gate/)
    await refused(['coverage', ...content, '--target', '101'], /no whole percent/)
    await refused(['coverage', ...content, '--locale', 'fr'], /“fr” of --locale: use en, zh/)
    await refused(['gaps', ...content, '--format', 'xml'], /“xml” of --format/)
    await refused(['build', ...content, '--audience', 'everyone'], /“everyone” of --audience/)
    await refused(['build', ...content, '--base', '/a b/'], /is no path/)
    await refused(['start', ...content, '--port', 'many'], /--port “many” is no port/)
    await refused(['dev', ...content, '--port', 'many'], /--port “many” is no port/)
  })
})

describe('the real command', () => {
  const approved = approvedTree({}, [{ scenario: sim }])
  const root = () => writeStory(approved)

  it('check: 0 and a line that says what was read, 1 and a line for each fault', async () => {
    const good = await run(['check', '--content', root(), '--at', noon])
    expect(good).toEqual({
      code: 0,
      out: expect.stringMatching(/0 errors, 1 warnings; pages read: 2/),
      err: '',
    })
    const bad = await run(['check', '--content', writeStory({ 'sops/en/reset-2fa/notes.txt': 'x' })])
    expect(bad).toEqual({
      code: 1,
      out: expect.stringMatching(/^sops\/en\/reset-2fa\/notes.txt:1:1 error unexpected-file: /),
      err: '',
    })
  })

  it('coverage: 1 where a gate fails, 0 where none is asked, and JSON that is nothing but JSON', async () => {
    const json = await run(['coverage', '--content', root(), '--at', noon, '--format', 'json'])
    expect([json.code, json.err]).toEqual([1, ''])
    expect(JSON.parse(json.out)).toMatchObject({
      schema: 'sopbook/coverage@1',
      total: { covered: 1, of: 4 },
      ok: false,
    })
    const one = ['coverage', '--content', root(), '--at', noon, '--gate', 'G4']
    expect((await run(one)).code).toBe(0)
    expect((await run(['coverage', '--content', root(), '--at', noon, '--report-only'])).code).toBe(0)
  })

  it.each(['text', 'json', 'markdown', 'csv', 'github'])(
    'coverage prints %s, or writes the very same to a file',
    async (format) => {
      const argv = ['coverage', '--content', root(), '--at', noon, '--format', format]
      const printed = await call(argv)
      expect(printed.code).toBe(1)
      const file = join(makeFolder(), 'report')
      const written = await call([...argv, '--out', file])
      expect(written).toEqual({ code: 1, out: '', err: `Wrote ${file}\n` })
      expect(readFileSync(file, 'utf8')).toBe(printed.out)
    },
  )

  it('gaps: ranked, and never a failure', async () => {
    const { code, out, err } = await run(['gaps', '--content', root(), '--at', noon])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('\n1. ')
  })

  it('approve: one row, one commit, 0; 1 where the text would not be covered; 2 while a page is not committed', async () => {
    const repository = makeRepository()
    const argv = ['approve', sim, '--content', repository.content, '--by', lead, '--at', noon]
    repository.commit({}, { at: noon })
    const page = join(repository.content, `sops/en/${sim}.mdx`)
    const text = readFileSync(page, 'utf8')
    repository.commit({ [`sops/en/${sim}.mdx`]: text.replace('1. Read', '1. Now read') }, { at: noon })
    const good = await run(argv)
    expect([good.code, good.err]).toEqual([0, expect.any(String)])
    expect(good.out).toMatch(
      /^Approved reset-2fa\/sim-change \(English\) as version 1\.0\.0: .*\nCommitted as /,
    )
    expect(repository.git('show', '--name-only', '--format=%s')).toMatch(
      /^Approve reset-2fa\/sim-change en 1\.0\.0\n\napprovals\/reset-2fa\.jsonl\n$/,
    )

    repository.commit(
      { [`sops/en/${sim}.mdx`]: text.replace(/1\. Read[^\n]*\n2[^\n]*/, 'TODO') },
      { at: noon },
    )
    const hollow = await run(argv)
    expect([hollow.code, hollow.out]).toEqual([1, ''])
    expect(hollow.err).toMatch(/^Not approved: reset-2fa\/sim-change \(English\) would not be covered\. /)

    const dirty = makeRepository()
    const path = join(dirty.content, `sops/en/${sim}.mdx`)
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nNot committed.\n`)
    const refused = await run(['approve', sim, '--content', dirty.content, '--by', lead, '--at', noon])
    expect([refused.code, refused.out]).toEqual([2, ''])
    expect(refused.err).toMatch(/^sopbook: Not committed yet: .*sim-change\.mdx\. Commit first/)
    expect(existsSync(join(dirty.content, 'approvals'))).toBe(false)
  })

  it('approve outside git says that it needs names, and writes nothing without them', async () => {
    const folder = writeStory()
    const { code, out, err } = await run(['approve', sim, '--content', folder, '--at', noon])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/--by/)
    expect(existsSync(join(folder, 'approvals'))).toBe(false)
  })

  it('start: prints coverage, serves the built site on loopback, and Ctrl-C stops it with 0', async () => {
    const out = join(makeFolder(), 'leads')
    const argv = ['start', '--content', root(), '--at', noon, '--out', out, '--port', '5600']
    const started = await visitAndStop(argv, 'en/')
    expect(started.out).toMatch(/^1 of 4 scenarios covered in English /)
    expect(started.page).toContain('1 of 4 scenarios covered')
    expect(started.code).toBe(0)
  }, 240_000)

  it('dev: serves the site from the texts as they are, and Ctrl-C stops it with 0', async () => {
    const started = await visitAndStop(
      ['dev', '--content', root(), '--at', noon, '--port', '5700'],
      'en/coverage/',
    )
    expect(started.page).toContain('1 of 4 scenarios covered')
    expect(started.code).toBe(0)
  }, 240_000)

  it('build: Ctrl-C leaves the site that stood there, and nothing beside it', async () => {
    const folder = makeFolder()
    const out = join(folder, 'agents')
    const child = spawn(process.execPath, [
      command,
      ...['build', '--content', root(), '--at', noon, '--out', out],
    ])
    const ended = new Promise<number | null>((end) => child.once('close', (code) => end(code)))
    while (!readdirSync(folder).some((name) => name.endsWith('.building')))
      await new Promise((wake) => setTimeout(wake, 20))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(readdirSync(folder)).toEqual([])
  }, 240_000)

  it('a reader that closes the pipe early is no fault', async () => {
    const child = spawn(process.execPath, [command, 'coverage', '--content', root(), '--at', noon])
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', (text) => (err += text))
    const code = await new Promise((end) => child.once('close', end))
    expect(err).toBe('')
    expect(code).toBeLessThan(2)
  })

  it('in another Node says which one it needs and how to get it', async () => {
    const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})`
    const { code, out, err } = await run(['check'], ['--import', older])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^Sopbook runs on Node 24[^\n]*found 20\.20\.2: run `npm ci`[^\n]*\n$/)
    // An older Node links the imports first, and fails at a name it does not have.
    for (const file of ['sopbook.mjs', 'node-pin.mjs'])
      expect(readFileSync(join(checkout, 'scripts', file), 'utf8')).not.toMatch(
        /^import \{[^}]*\} from 'node:module'/m,
      )
  })
})

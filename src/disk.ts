import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { FileBytes } from './files.ts'
import { maxBytes, tooLarge } from './limits.ts'
import { CallError, type Finding, makeFinding } from './message.ts'

const single = ['handbook.yaml', 'signals.yaml', 'glossary.yaml', 'sources.yaml']
const folders = ['catalogue', 'sops', 'approvals']

/** The files and folders of which a handbook is made. */
export const contentPaths: readonly string[] = [...single, ...folders]

/** The files of a content root and what kept some of them from being read. */
export interface ContentFiles {
  files: FileBytes[]
  findings: Finding[]
}

/** Whether a path inside a content root belongs to the handbook. */
export const isContentPath = (path: string): boolean =>
  single.includes(path) || folders.some((folder) => path.startsWith(`${folder}/`))

/**
 * Reads the handbook's files under a content root. Links that lead out of it, devices and files over their caps are findings; a
 * folder that is no content root is a `CallError`.
 */
export async function readContent(root: string): Promise<ContentFiles> {
  const base = await realpath(root).catch(() => {
    throw new CallError(
      `There is no folder ${root}: name the folder of your handbook with --content DIR or SOPBOOK_CONTENT.`,
    )
  })
  if (!(await stat(base)).isDirectory())
    throw new CallError(`${root} is a file: name the folder of your handbook with --content DIR.`)
  const paths: string[] = []
  for (const name of single) if (await lstat(join(base, name)).catch(() => null)) paths.push(name)
  if (!paths.includes('handbook.yaml')) {
    throw new CallError(
      `${root} is no content root: it has no handbook.yaml. Name another folder with --content DIR or SOPBOOK_CONTENT.`,
    )
  }
  for (const folder of folders) paths.push(...(await listFolder(base, folder)))
  // One call after the other: a thousand small files cost half as much as through the thread pool.
  const results = paths.sort().map((path) => readOne(base, path))
  return {
    files: results.filter((result) => 'bytes' in result),
    findings: results.filter((result) => 'rule' in result),
  }
}

async function listFolder(base: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(base, folder), { withFileTypes: true }).catch(() => [])
  const lists = await Promise.all(
    entries
      .filter((entry) => !entry.name.startsWith('.'))
      .map((entry) =>
        entry.isDirectory() ? listFolder(base, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
      ),
  )
  return lists.flat()
}

function readOne(base: string, path: string): FileBytes | Finding {
  const place = { path, line: 1, column: 1 }
  const full = join(base, path)
  let file: number | null = null
  try {
    file = openFile(base, full)
    if (file === null) {
      return makeFinding(
        'outside-root',
        place,
        'Unexpected link out of the content root, expected a file inside it: copy the file here',
        '符号链接指向内容目录之外，应为目录内的文件：请将文件复制到此处',
      )
    }
    const found = fstatSync(file)
    if (!found.isFile()) {
      return makeFinding(
        'unreadable-file',
        place,
        'Unexpected device or folder, expected a regular file: remove it',
        '此处不是普通文件：请移除',
      )
    }
    if (found.size > maxBytes(path)) return tooLarge(path, found.size)
    return { path, bytes: readFileSync(file) }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    return makeFinding(
      'unreadable-file',
      place,
      `Unexpected failure to read the file (${code}), expected a file that can be read: check that it exists and its permissions`,
      `无法读取文件（${code}）：请检查文件是否存在及其权限`,
    )
  } finally {
    if (file !== null) closeSync(file)
  }
}

// A link is not followed, and a pipe is not waited for.
const asItIs = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/** Opens a file, also behind a link that stays under the root; null for a link out of it. What is asked of it then is asked of what was opened. */
function openFile(base: string, full: string): number | null {
  try {
    return openSync(full, asItIs)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOOP') throw error
    const target = realpathSync(full)
    return target.startsWith(base + sep) ? openSync(target, asItIs) : null
  }
}

/** Every line of a file with its number, one at a time; a line over the cap comes as null. */
export async function* readLines(
  path: string,
  cap = 1024 * 1024,
): AsyncGenerator<{ line: string | null; number: number }> {
  const stream = createReadStream(path, { encoding: 'utf8' })
  await new Promise((opened, fail) => stream.once('open', opened).once('error', fail)).catch(() => {
    throw new CallError(`There is no file ${path} that can be read: name one with --cases FILE.`)
  })
  let rest = ''
  let tooLong = false
  let number = 0
  for await (const chunk of stream) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop()!
    for (const part of parts) {
      yield { line: tooLong || part.length > cap ? null : part, number: ++number }
      tooLong = false
    }
    if (rest.length > cap) [rest, tooLong] = ['', true]
  }
  if (rest !== '' || tooLong) yield { line: tooLong ? null : rest, number: ++number }
}

/** The case files of a content root. */
export async function listCaseFiles(root: string): Promise<string[]> {
  const names = await readdir(join(root, 'cases')).catch(() => [])
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(root, 'cases', name))
}

let writes = 0

const fleeting = new Set<string>()
process.on('exit', () => {
  for (const path of fleeting) rmSync(path, { recursive: true, force: true })
})

/** Runs a task that needs a file or folder for its own time only: it is gone afterwards, also when the process is told to end. */
export async function withFleeting<Result>(path: string, task: () => Promise<Result>): Promise<Result> {
  fleeting.add(path)
  try {
    return await task()
  } finally {
    await rm(path, { recursive: true, force: true })
    fleeting.delete(path)
  }
}

/** Writes a file whole or not at all: a temporary file beside it, flushed, then renamed. */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(resolve(path))
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `.${relative(folder, resolve(path))}.${process.pid}-${++writes}.tmp`)
  await withFleeting(temporary, async () => {
    const handle = await open(temporary, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o644)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  })
}

const staleLockMilliseconds = 10 * 60 * 1000

/** Runs a task while holding a lock file, so that two commands never write at once; a lock whose owner died is taken over. */
export async function withLock<Result>(path: string, task: () => Promise<Result>): Promise<Result> {
  await mkdir(dirname(path), { recursive: true })
  const deadline = Date.now() + staleLockMilliseconds
  for (;;) {
    try {
      const handle = await open(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY)
      await handle.writeFile(String(process.pid))
      await handle.close()
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const owner = Number(await readFile(path, 'utf8').catch(() => '0'))
      const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: 0 }))).mtimeMs
      if ((owner > 0 && !isRunning(owner)) || age > staleLockMilliseconds) await rm(path, { force: true })
      else if (Date.now() > deadline)
        throw new CallError(`Another command is at work (process ${owner}); wait for it, or remove ${path}.`)
      else await new Promise((wake) => setTimeout(wake, 200))
    }
  }
  return withFleeting(path, task)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

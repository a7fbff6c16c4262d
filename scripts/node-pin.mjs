// The pinned Node is no entry of the lock file: its package fetches the binary when it is installed. So both are asserted here,
// in plain JavaScript that an older Node can still read.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const version = '24.21.0'
const hashes = {
  'linux-x64': '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
  'linux-arm64': '0f8949d1028f6d61506b2d5bc57e7e6fe893d7b1997509b7847294fc9c616584',
  'win32-x64': 'ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32',
}

const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}

if (process.versions.node !== version) {
  fail(
    `Sopbook runs on Node ${version} and found ${process.versions.node}: run \`npm ci\` without --ignore-scripts (it installs that Node inside this folder) and start again through npm or npx.`,
  )
}

const platform = `${process.platform}-${process.arch}`
const expected = hashes[platform]
const binary = process.execPath
const { size, mtimeMs, ino } = statSync(binary)
const stamp = join(
  dirname(fileURLToPath(import.meta.url)),
  '..',
  'node_modules',
  '.cache',
  'sopbook',
  'node-pin',
)
const state = `${version} ${binary} ${size} ${mtimeMs} ${ino}\n`
if (expected && read(stamp) !== state) {
  const found = createHash('sha256').update(readFileSync(binary)).digest('hex')
  if (found !== expected) {
    fail(
      `The Node binary ${binary} is not the published ${version} for ${platform}: remove node_modules and run \`npm ci\` again.`,
    )
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, state)
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import './node-pin.mjs'

// Compiled code is kept beside parsed pages, so that a command starts in a fraction of the time.
enableCompileCache(new URL('../node_modules/.cache/sopbook/code', import.meta.url).pathname)

const { run } = await import('./sopbook.ts')
await run()

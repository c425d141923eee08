import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import type { CloudBaseConfig, CloudBaseOptions } from './CloudBase'
import type { Schema } from './engine/Engine'
import type { HttpAccess } from './http/functionAccess'
import type { Transport } from './runner/workerProtocol'
import { uploadsMatching } from './storage/storageRule'

/** What the command says of itself. */
export const USAGE = `cloudbase-emulator --data DIR [options]
  --data DIR           where everything is kept
  --port PORT          7070 when left out; 0 takes any free port
  --functions DIR      holds one folder for each function, <name>/index.js
  --config FILE        cloudbaserc.json: functions, their limits, variables and timers
  --schema FILE        collections and their indexes, as JSON
  --transport NAME     gateway (as on CloudBase) or in-process (in the function's own thread)
  --access PATH=NAME   HTTP access of a function; may be given several times
  --hosting DIR        a built site to serve
  --uploads PATTERN    where clients may upload, such as uploads/{openid}/**
  --clock INSTANT      a clock that stands still there until it is moved`

const DEFAULT_PORT = 7070

/** Reads the command line. @throws Error whose message is the line to show */
export function readOptions(args: string[]): CloudBaseOptions {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: String(DEFAULT_PORT) },
      functions: { type: 'string' },
      config: { type: 'string' },
      schema: { type: 'string' },
      transport: { type: 'string', default: 'gateway' },
      access: { type: 'string', multiple: true, default: [] },
      hosting: { type: 'string' },
      uploads: { type: 'string' },
      clock: { type: 'string' },
    },
  })
  if (values.data === undefined) throw new Error(`--data is missing\n${USAGE}`)
  return {
    dataDir: values.data,
    port: portIn(values.port),
    functionsDir: values.functions,
    config: values.config === undefined ? undefined : (jsonIn(values.config) as CloudBaseConfig),
    schema: values.schema === undefined ? undefined : (jsonIn(values.schema) as Schema),
    transport: transportIn(values.transport),
    httpAccess: accessIn(values.access),
    hosting: values.hosting,
    storageRule: values.uploads === undefined ? undefined : uploadsMatching(values.uploads),
    clock: values.clock === undefined ? undefined : { frozenAt: instantIn(values.clock) },
  }
}

function portIn(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`--port ${text} is no port`)
}

function transportIn(text: string): Transport {
  if (text === 'gateway' || text === 'in-process') return text
  throw new Error(`--transport is gateway or in-process, not ${text}`)
}

function accessIn(pairs: readonly string[]): HttpAccess {
  return Object.fromEntries(
    pairs.map(pair => {
      const [path = '', name = ''] = pair.split('=')
      if (!path.startsWith('/') || name === '') throw new Error(`--access ${pair} is not PATH=NAME`)
      return [path, name]
    }),
  )
}

function instantIn(text: string): Date {
  const instant = new Date(text)
  if (Number.isNaN(instant.getTime())) throw new Error(`--clock ${text} is no instant`)
  return instant
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

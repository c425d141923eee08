import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { calls, type CallName } from '#contracts/calls'
import { freeTexts } from '#contracts/freeTexts'
import { roleNames } from '#copy/kernel/vocabulary'
import { filingWords, whereNames } from '#copy/privacy/filing'
import { mostADay } from '#domain/dailyLimits'
import type { Instant } from '#domain/kernel/decision'
import type { Permission } from '#domain/kernel/Permission'
import { permissions } from '#domain/permissions'
import { features } from '../../config/features.mjs'
import { table } from './table'

const declared = z.object({
  functions: z.array(
    z.object({
      name: z.string(),
      timeout: z.number(),
      memorySize: z.number(),
      triggers: z.array(z.object({ config: z.string() })).default([]),
    }),
  ),
})
/** Of the demonstration, in no deployed build. */
const onlyHere: ReadonlySet<string> = new Set(['personas', 'showcase'])
const names = Object.keys(calls) as CallName[]

/** What the program does, by the list of features that all its layers keep to. */
export const featureTable = (): string =>
  table(
    filingWords.featureHead,
    features.filter(({ name }) => !onlyHere.has(name)).map(({ name, chinese }) => [chinese, name]),
  )

/** The cloud functions as they are deployed. */
export const functionTable = (): string =>
  table(
    filingWords.functionHead,
    declared
      .parse(JSON.parse(readFileSync('cloudbaserc.json', 'utf8')))
      .functions.map(({ name, timeout, memorySize, triggers }) => [
        name,
        filingWords.seconds(timeout),
        filingWords.megabytes(memorySize),
        triggers.map(({ config }) => config).join('、'),
      ]),
  )

const whoMay = ({ where, roles }: Permission): string =>
  [whereNames[where], roles.map(role => roleNames[role]).join('、')].filter(part => part !== '').join('：')

const textsOf = (name: CallName): string => {
  const texts = Object.values(freeTexts[name] ?? {})
  return filingWords.texts(texts.filter(({ shown }) => shown).length, texts.length)
}

/** Every interface: whether it writes, who may, and what texts it takes. */
export const permissionTable = (): string =>
  table(
    filingWords.permissionHead,
    names.map(name => [
      name,
      calls[name].writes ? filingWords.writes : filingWords.reads,
      whoMay(permissions[name]),
      textsOf(name),
    ]),
  )

/** How often one person may do what in a day, where it is counted. */
export const limitList = (at: Instant): string =>
  names
    .flatMap(name => {
      const most = mostADay(name, at)
      return most === null ? [] : [`- ${filingWords.limitLine(name, String(most))}`]
    })
    .join('\n')

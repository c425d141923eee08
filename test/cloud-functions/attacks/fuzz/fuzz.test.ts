import { calls, type CallName } from '#contracts/calls'
import type { Reply } from '#contracts/kernel/refusals'
import { startDistrict, type District } from '../../district/startDistrict'
import { Chance } from './Chance'
import { hostileInput } from './hostileInput'
import { callers, everything, goodInputsOn, setStage, type Stage } from './stage'

/** A few of many: `npm run test:long -- fuzz` sends more; `FUZZ_SEED=7` repeats what was seen. */
const inputsPerCall = Number(process.env['FUZZ_INPUTS'] ?? 12)
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000)
/** What cannot be accepted is looked at together: one comparison of the whole database for so many. */
const comparedTogether = 200
jest.setTimeout(300_000 + inputsPerCall * 300)

const acting = [
  undefined,
  undefined,
  undefined,
  'resident',
  { role: 'branchSecretary', orgUnitId: 'banshan' },
  { role: 'propertyManager', orgUnitId: 'yuhu' },
  { role: 'administrator', orgUnitId: '__proto__' },
  { role: 'branchSecretary', orgUnitId: 'banshan', personId: 'p1' },
  null,
  { $ne: null },
] as const

const names = Object.keys(calls) as CallName[]

/** One envelope that is to be sent. */
interface Shot {
  readonly part: string
  readonly data: Readonly<Record<string, unknown>>
  /** Its form is right, so that it may be carried out. */
  readonly mayPass: boolean
}

const shotAt = (name: CallName, stage: Stage, chance: Chance): Shot => {
  const good = goodInputsOn(stage, stage.real.now)[name]
  const input: unknown = JSON.parse(JSON.stringify(hostileInput(good, chance, stage.real)))
  const actingAs = chance.pick(acting)
  return {
    part: chance.pick(callers),
    data: { call: name, input, ...(actingAs === undefined ? {} : { actingAs }) },
    mayPass: calls[name].input.safeParse(input).success,
  }
}

describe(`hostile inputs to every call, seed ${String(seed)}`, () => {
  let district: District
  let stage: Stage
  const inWords = (shot: Shot, reply: Reply<unknown>) =>
    `seed ${String(seed)}: ${shot.part} ${JSON.stringify(shot.data).slice(0, 1_500)} → ${JSON.stringify(reply).slice(0, 500)}`

  beforeAll(async () => {
    district = await startDistrict()
    stage = await setStage(district)
  })
  afterAll(() => district.close())

  it.each(names)('%s: no fault of ours, and nothing written by what is refused', async name => {
    const chance = new Chance(seed + names.indexOf(name))
    await stage.reset()
    let before = await everything(district)
    let unseen: string[] = []
    const look = async () => {
      const now = await everything(district)
      if (now !== before) throw new Error(`written by what was refused, one of\n${unseen.join('\n')}`)
      unseen = []
    }
    for (let sent = 0; sent < inputsPerCall; sent += 1) {
      const shot = shotAt(name, stage, chance)
      if (shot.mayPass) await look()
      const reply = await district.send(shot.part, shot.data)
      if (!reply.ok && reply.refusal.kind === 'internal') throw new Error(inWords(shot, reply))
      if (reply.ok && calls[name].writes) {
        await stage.reset()
        before = await everything(district)
        continue
      }
      unseen.push(inWords(shot, reply))
      if (shot.mayPass || unseen.length === comparedTogether) await look()
    }
    await look()
  })
})

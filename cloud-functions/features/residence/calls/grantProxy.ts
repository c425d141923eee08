import type { ParsedInput } from '#contracts/calls'
import type { Person } from '#domain/organisation/Person'
import type { Unit } from '#domain/organisation/Unit'
import { firstOffice } from '#domain/residence/offices'
import { grant } from '#domain/residence/proxies/grant'
import type { ProxyTerms } from '#domain/residence/proxies/Proxy'
import { stagesBeforeClosing } from '#domain/votes/stages'
import type { Answerer } from '../../../kit/Answerer'
import { takeIn } from '../../../kit/pictures/takeIn'
import { Refused, refusal } from '../../../kit/Refused'
import { repeatableId } from '../../../kit/repeatableId'
import { requestKey } from '../../../stores/FactStore'
import { heldHeads } from '../../../stores/heldHeads'
import { findJoined } from '../../../stores/joined'
import { proxies } from '../../../stores/proxies'
import { units } from '../../../stores/units'
import { votes } from '../../../stores/votes'
import { findCompound } from '../../organisation/workflows/findCompound'
import { proxyViewOf } from '../views/proxyView'

type Input = ParsedInput<'grantProxy'>

const misshapen = (field: keyof Input, rule: string) => refusal('invalid-input', { field, params: { rule } })

/** Each kind is asked for in its own form. */
const refuseMisshapen = ({ kind, holder, wardName, voteId }: Input): void => {
  if (kind === 'guardian') {
    if (wardName === null) throw misshapen('wardName', 'missing')
    // Whoever asks is the guardian.
    if (holder !== null) throw misshapen('holder', 'unexpected')
    return
  }
  if (wardName !== null) throw misshapen('wardName', 'unexpected')
  if (holder === null) throw refusal('proxy-to-oneself', { field: 'holder' })
  if (kind === 'representative' && voteId !== null) throw misshapen('voteId', 'unexpected')
}

/** @throws Refused `unit-elsewhere` for one that does not exist too: which do is nobody's business here */
const unitsNamed = async (unitIds: readonly string[]): Promise<readonly Unit[]> => {
  const found = new Map((await units.byIds(unitIds)).map(unit => [unit._id, unit]))
  return [...new Set(unitIds)].map((id, index) => {
    const unit = found.get(id)
    if (!unit) throw refusal('unit-elsewhere', { field: `unitIds.${String(index)}` })
    return unit
  })
}

const voteNamed = async ({ voteId, compoundId }: Input): Promise<ProxyTerms['vote']> => {
  if (voteId === null) return null
  const vote = await votes.byId(voteId)
  if (vote?.compoundId !== compoundId || !stagesBeforeClosing.includes(vote.stage))
    throw refusal('not-found', { field: 'voteId' })
  return { id: vote._id, title: vote.title }
}

const holderNamed = ({ holder }: Input, applicant: Person): Promise<Person | null> =>
  holder === null ? Promise.resolve(applicant) : findJoined(holder)

/** What the rule must know besides the command. Five database calls, one less where no vote or nobody else is named. */
const contextOf = async (input: Input, applicant: Person) => {
  const [{ compound, ancestors }, named, holder, vote] = await Promise.all([
    findCompound(input.compoundId),
    unitsNamed(input.unitIds),
    holderNamed(input, applicant),
    voteNamed(input),
  ])
  const heads = [...new Set(named.map(({ buyerKey }) => buyerKey))]
  const [wholeHeads, held] = await Promise.all([
    units.ofBuyers(input.compoundId, heads),
    holder ? heldHeads.of(input.compoundId, holder._id) : null,
  ])
  return {
    vote,
    holder,
    held,
    units: named,
    wholeHeads,
    place: { compoundName: compound.name, compoundPath: compound.path },
    office: firstOffice(compound, ancestors),
  }
}

/**
 * Eight database calls at most (the person, the earlier try, five for the rule, the insert). The id is made of person
 * and request id, so that the same request again meets its own.
 */
export const grantProxy: Answerer<'grantProxy'> = async (input, context) => {
  const { now, personId } = context
  const { actor, person } = await context.self()
  refuseMisshapen(input)
  const id = repeatableId('x', personId, input.requestId)
  const made = await proxies.made(id)
  if (made) return { proxy: proxyViewOf(made, person, now) }
  const { vote, ...known } = await contextOf(input, person)
  const factsWith = (paper: readonly string[]) => {
    const decision = grant({ ...input, paper, vote }, { ...known, actor, applicant: person, now })
    if (!decision.ok) throw new Refused(decision.refusal)
    return decision.facts
  }
  factsWith(input.paper)
  const key = requestKey(input.requestId, 'grantProxy')
  const paper = await takeIn(input.paper, { personId, now, field: 'paper', use: key })
  const proxy = await proxies.create(id, {
    facts: factsWith(paper.fileIds),
    now,
    requestKey: key,
    filesToMove: paper.left,
  })
  await paper.done()
  return { proxy: proxyViewOf(proxy, person, now) }
}

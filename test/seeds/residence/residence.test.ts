import { createHash } from 'node:crypto'
import { noLines, type ChainEnd } from '#domain/audit/chain'
import { hiddenPerson } from '#domain/audit/entryOf'
import { breakAt, breakAtHead } from '#domain/audit/verify'
import { occupanciesHeld } from '#domain/organisation/Person'
import { hasAgreed } from '#domain/account/consents'
import { mayAppeal } from '#domain/residence/claims/appeal'
import { claimStates, rosterMatches } from '#domain/residence/claims/Claim'
import { claimFoldVersion, foldClaim } from '#domain/residence/claims/evolve'
import { fold, proxyFoldVersion } from '#domain/residence/proxies/evolve'
import { headsOfOthers } from '#domain/residence/proxies/heldHeads'
import { proxyStates } from '#domain/residence/proxies/Proxy'
import { rosterMatch } from '#domain/residence/rosterMatch'
import { votingRights } from '#domain/votes/electorate'
import { demonstrationDistrict } from '#seeds/demonstrationDistrict'

const now = Date.UTC(2026, 10, 22, 7, 0)
const prefix = 'cloud://somewhere.bucket/'
const data = demonstrationDistrict({ now, fileIdPrefix: prefix })
const {
  supporters = [],
  claims = [],
  proxies = [],
  proxyHolders = [],
  auditLog = [],
  auditHead = [],
  units,
} = data
const people = new Map(data.people.map(person => [person._id, person]))
const unitById = new Map(units.map(unit => [unit._id, unit]))
const personaId = (key: string) => data.personas.find(persona => persona._id === key)?.personId ?? ''
const named = <Thing extends { readonly _id: string }>(things: readonly Thing[], id: string): Thing => {
  const thing = things.find(({ _id }) => _id === id)
  if (!thing) throw new Error(`No ${id}`)
  return thing
}

test.each(claims.map(claim => [claim._id, claim] as const))('%s is the fold of its facts', (id, stored) => {
  const { _id, rev, foldVersion, facts, outbox, auditOutbox, outboxDueAt, involved, requestIds, ...state } =
    stored
  expect(foldClaim(id, facts)).toEqual(state)
  expect([_id, foldVersion, rev, outbox, auditOutbox, outboxDueAt, requestIds]).toEqual([
    id,
    claimFoldVersion,
    facts.length,
    [],
    [],
    null,
    [],
  ])
  expect(involved).toContain(state.claimant.personId)
  const instants = facts.map(fact => fact.at)
  expect([...instants].sort((one, other) => one - other)).toEqual(instants)
  expect(Math.max(...instants)).toBeLessThanOrEqual(now)
})

test.each(proxies.map(proxy => [proxy._id, proxy] as const))('%s is the fold of its facts', (id, stored) => {
  const { _id, rev, foldVersion, facts, outbox, auditOutbox, outboxDueAt, involved, requestIds, ...state } =
    stored
  expect(fold(id, facts)).toEqual(state)
  expect([_id, foldVersion, rev, outbox, auditOutbox, outboxDueAt, requestIds]).toEqual([
    id,
    proxyFoldVersion,
    facts.length,
    [],
    [],
    null,
    [],
  ])
  expect(involved).toContain(state.holder.personId)
  expect(Math.max(...facts.map(fact => fact.at))).toBeLessThanOrEqual(now)
})

describe('claims', () => {
  const waiting = claims.filter(({ state }) => state === 'submitted')
  const ofBanshan = waiting.filter(({ unit }) => unit.compoundId === 'banshan')

  test('are there in every state that the rules of the day know', () => {
    const ofTwo = new Set(['toConfirm', 'revoking', 'disputed'])
    const expected = claimStates.filter(state => !ofTwo.has(state))
    expect(new Set(claims.map(({ state }) => state))).toEqual(new Set(expected))
  })

  test('are there in every state once two bodies decide', () => {
    const later = demonstrationDistrict({ now: now + 20 * 86_400_000, fileIdPrefix: prefix })
    expect(new Set(later.claims?.map(({ state }) => state))).toEqual(new Set(claimStates))
  })

  test('eight wait in 半山名苑, with every kind of match, as owner, tenant and family', () => {
    expect(ofBanshan).toHaveLength(8)
    expect(new Set(ofBanshan.map(({ match }) => match))).toEqual(new Set(rosterMatches))
    expect(new Set(ofBanshan.map(claim => claim.as))).toEqual(new Set(['owner', 'tenant', 'family']))
  })

  test('say of the roster what it says now', () => {
    for (const { as, match, claimant, unit } of waiting) {
      const person = people.get(claimant.personId)
      const present = unitById.get(unit.unitId)
      expect(person && present && rosterMatch(as, person, present)).toBe(match)
    }
  })

  test('of whoever waits come from people who live nowhere yet and joined shortly before', () => {
    for (const { claimant, claimedAt } of waiting) {
      const person = people.get(claimant.personId)
      expect(person?.occupancies).toEqual([])
      expect(person?.joinedAt).toBeLessThan(claimedAt)
      expect(person?.joinedAt).toBeGreaterThan(claimedAt - 3_600_000)
    }
  })

  test('of a compound without a branch stand at its community', () => {
    const standing = waiting.filter(({ unit }) => unit.compoundId === 'demo-x001')
    expect(standing).toHaveLength(2)
    for (const { office } of standing)
      expect(office).toMatchObject({ instance: 'first', orgUnitId: 'gutangao', standIn: true })
  })

  test('a child waits for the owner of 3栋1203, who was asked', () => {
    const child = named(claims, 'claim-banshan-child')
    expect(child).toMatchObject({ under14: true, guardianId: null, state: 'submitted' })
    const asked = data.inbox.filter(({ kind }) => kind === 'guardianAsked')
    expect(asked.map(({ personId, about }) => [personId, about.id])).toEqual([
      [personaId('owner'), child._id],
    ])
  })

  test('one that was refused may still be appealed by its claimant, one was appealed to 斜下', () => {
    const refused = named(claims, 'claim-banshan-latecomer')
    expect(refused.claimant.personId).toBe(personaId('latecomer'))
    expect(mayAppeal(refused, now)).toBe(true)
    const appealed = claims.filter(({ state }) => state === 'appealed')
    expect(appealed.map(({ office }) => [office.orgUnitId, office.instance])).toEqual([['xiexia', 'appeal']])
  })

  test('approved ones are occupancies and links to the roster, all others are neither', () => {
    for (const claim of claims) {
      const person = people.get(claim.claimant.personId)
      const held = person ? occupanciesHeld(person, now).filter(one => one.claimId === claim._id) : []
      expect(held).toHaveLength(claim.state === 'approved' ? 1 : 0)
      const unit = unitById.get(claim.unit.unitId)
      const owns = unit?.owners.some(({ personId }) => personId === claim.claimant.personId)
      expect(owns).toBe(claim.state === 'approved' && claim.as === 'owner')
      expect(unit?.residentIds.includes(claim.claimant.personId)).toBe(claim.state === 'approved')
    }
  })

  test('a home is kept for the newcomer, and the persona says which', () => {
    const { description = '' } = data.personas.at(-1) ?? {}
    const [owner] = unitById.get('banshan-b9-2501')?.owners ?? []
    expect(owner?.personId).toBeNull()
    expect(description).toContain(`${owner?.name ?? ''}、${owner?.phone ?? ''}`)
    expect(description).toContain('9栋2501')
  })
})

test('papers have names that tell of nobody, and whoever showed one has agreed to it', () => {
  const files = new Set(data.files.map(({ cloudPath }) => prefix + cloudPath))
  const shown = [
    ...claims.map(({ claimant, evidence }) => [claimant.personId, evidence] as const),
    ...proxies.map(({ principal, paper }) => [principal.personId ?? '', paper] as const),
  ].filter(([, papers]) => papers.length > 0)
  expect(shown.length).toBeGreaterThanOrEqual(12)
  for (const [personId, papers] of shown)
    for (const paper of papers) {
      expect(paper.slice(prefix.length)).toMatch(/^kept\/demo-paper-\d+\.png$/)
      expect(files).toContain(paper)
      expect(hasAgreed(people.get(personId)?.agreements ?? [], 'sensitiveData')).toBe(true)
    }
})

describe('authorisations', () => {
  test('are there in every state that one office makes, and a representative of co-owners is among them', () => {
    const ofTwo = new Set(['toConfirm', 'revoking', 'disputed'])
    const expected = proxyStates.filter(state => !ofTwo.has(state))
    expect(new Set(proxies.map(({ state }) => state))).toEqual(new Set(expected))
    const mother = named(proxies, 'proxy-banshan-mother')
    expect([mother.kind, mother.state]).toEqual(['representative', 'approved'])
    expect(unitById.get('banshan-b5-602')?.representativeId).toBe(mother.holder.personId)
  })

  test('one lets the daughter vote for her mother in the open votes', () => {
    const rights = data.votingRights.filter(({ _id }) => _id === 'vote-banshan-maintenance:banshan-b1-301')
    expect(
      rights.map(({ voterIds, proxies: acting }) => [voterIds, acting.map(({ personId }) => personId)]),
    ).toEqual([[[personaId('elder'), personaId('elder-daughter')], [personaId('elder-daughter')]]])
    expect(data.ballots.some(({ _id }) => _id === rights[0]?._id)).toBe(false)
  })

  test('the one that waits would let the owner vote in the open vote, which nobody has cast', () => {
    const waiting = proxies.filter(({ state }) => state === 'submitted')
    expect(waiting.map(({ _id, holder }) => [_id, holder.personId])).toEqual([
      ['proxy-banshan-landlord', personaId('owner')],
    ])
    expect(data.ballots.some(({ _id }) => _id === 'vote-banshan-maintenance:banshan-b6-1801')).toBe(false)
  })

  test('holders are counted as those that are in force make it', () => {
    const expected = proxies
      .filter(({ state, kind }) => state === 'approved' && kind !== 'representative')
      .map(({ _id, compoundId, holder, units: covered, from, until }) => ({
        _id: `${compoundId}:${holder.personId}`,
        acting: [
          {
            proxyId: _id,
            heads: headsOfOthers(
              covered.map(({ unitId }) => named(units, unitId)),
              holder.personId,
            ),
            from,
            until,
          },
        ],
      }))
    const kept = proxyHolders.filter(({ acting }) => acting.length > 0)
    expect(kept.map(({ _id, acting }) => ({ _id, acting }))).toEqual(expected)
  })
})

describe('voting rights', () => {
  const inForce = proxies.filter(({ state }) => state === 'approved')

  test('of open votes are what a freeze of today would make, owners who were linked since included', () => {
    const open = data.votes.filter(({ stage }) => stage === 'open')
    expect(open.length).toBeGreaterThanOrEqual(4)
    for (const vote of open) {
      const here = units.filter(unit => unit.compoundId === vote.compoundId)
      const fresh = votingRights(vote, here, { at: vote.opensAt ?? 0, proxies: inForce })
      expect(data.votingRights.filter(right => right.voteId === vote._id)).toEqual(fresh)
    }
    const { claimant, unit } = named(claims, 'claim-banshan-he')
    const right = named(data.votingRights, `vote-banshan-maintenance:${unit.unitId}`)
    expect(right.voterIds).toEqual([claimant.personId])
  })

  test('of votes that are over know nobody who came later', () => {
    const over = data.votes.filter(({ stage }) => ['provisional', 'final', 'closed'].includes(stage))
    const rights = data.votingRights.filter(({ voteId }) => over.some(({ _id }) => _id === voteId))
    expect(rights.length).toBeGreaterThan(1_000)
    const since = new Map(
      claims.flatMap(claim => {
        const approved = claim.facts.find(({ kind }) => kind === 'approved')
        return approved ? [[claim.claimant.personId, approved.at] as const] : []
      }),
    )
    for (const { voteId, voterIds } of rights) {
      const closesAt = named(over, voteId).closesAt ?? 0
      for (const id of voterIds) expect(since.get(id) ?? 0).toBeLessThan(closesAt)
    }
  })
})

describe('the audit chain', () => {
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

  test('is whole, and has each fact once', () => {
    let end: ChainEnd = noLines
    for (const line of auditLog) {
      expect(breakAt(end, line, sha256)).toBeNull()
      end = line
    }
    expect(breakAtHead(end, auditHead[0] ?? null)).toBeNull()
    const things = [...data.issues, ...data.votes, ...claims, ...proxies, ...(data.announcements ?? [])]
    const facts = things.reduce((sum, thing) => sum + thing.facts.length, 0)
    expect(auditLog).toHaveLength(facts + supporters.length)
    expect(new Set(auditLog.map(({ id }) => id)).size).toBe(auditLog.length)
  })

  test('does not tell who reported without a name', () => {
    for (const { _id, reporter } of data.issues.filter(issue => issue.reporter.anonymous)) {
      const raised = named(auditLog, auditLog.find(({ id }) => id === `issue:${_id}#0`)?._id ?? '')
      expect(raised.by).toMatchObject({ personId: hiddenPerson })
      expect(JSON.stringify(auditLog.filter(({ thing }) => thing.id === _id))).not.toContain(
        reporter.personId,
      )
    }
  })

  test('holds no name and no number of anybody', () => {
    const text = JSON.stringify(auditLog)
    for (const { name, phone } of data.people) {
      expect(text.includes(name)).toBe(false)
      expect(text.includes(phone)).toBe(false)
    }
  })
})

import type { Decision, Instant } from '#domain/kernel/decision'
import { appoint } from '#domain/organisation/appoint'
import { endPost } from '#domain/organisation/endPost'
import { handOver } from '#domain/organisation/handOver'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import { postsHeld, type Occupancy, type Person, type Post } from '#domain/organisation/Person'
import type { Role } from '#domain/kernel/roles'
import { postsAfter, termsAfter, type TermChange } from '#domain/organisation/terms'
import { personNamed } from '../../residence/claims/given'
import { compound, now as beginning, term, wider } from '../given'
import { Ledger, type Upwards } from './Ledger'

/** Names of which one begins another, as paths of places do that are not below each other. */
const tree = [
  wider('district', '/z/'),
  wider('department', '/z/fire/'),
  wider('subdistrict', '/z/h/'),
  wider('subdistrict', '/z/hu/'),
  wider('memberUnit', '/z/h/police/'),
  wider('community', '/z/h/x/'),
  wider('community', '/z/h/xi/'),
  wider('community', '/z/hu/y/'),
  compound([], { path: '/z/h/x/b/' }),
  compound([], { path: '/z/h/x/ba/', hasBranch: false }),
  compound([], { path: '/z/h/xi/c/' }),
  compound([], { path: '/z/hu/y/d/' }),
] as const

export const places: readonly string[] = tree.map(({ _id }) => _id)
export const levels: Readonly<Record<string, string>> = Object.fromEntries(
  tree.map(({ _id, level }) => [_id, level]),
)
export const compounds = tree.filter(({ level }) => level === 'compound').map(({ _id }) => _id)
export const upwards: Upwards = {
  z: ['z'],
  fire: ['fire', 'z'],
  h: ['h', 'z'],
  hu: ['hu', 'z'],
  police: ['police', 'h', 'z'],
  x: ['x', 'h', 'z'],
  xi: ['xi', 'h', 'z'],
  y: ['y', 'hu', 'z'],
  b: ['b', 'x', 'h', 'z'],
  ba: ['ba', 'x', 'h', 'z'],
  c: ['c', 'xi', 'h', 'z'],
  d: ['d', 'y', 'hu', 'z'],
}
export const everybody: readonly string[] = ['root', 'an', 'bo', 'chen', 'ding']

/** Org units and people as the functions keep them, and the ledger that is written beside. */
export class Offices {
  now: Instant = beginning
  units = new Map<string, OrgUnit>(tree.map(unit => [unit._id, unit]))
  people = new Map<string, Person>(everybody.map(id => [id, personNamed(id, id)]))
  readonly ledger = new Ledger(upwards)
  private terms = 0

  constructor() {
    const first = term('root', 'administrator', { from: beginning - 1 })
    this.save('z', [{ kind: 'given', term: first }])
    this.ledger.given(first.id, 'root', 'administrator', 'z', first.from, null)
  }

  unit = (id: string): OrgUnit => {
    const unit = this.units.get(id)
    if (!unit) throw new Error(`no ${id}`)
    return unit
  }
  person = (id: string): Person => {
    const person = this.people.get(id)
    if (!person) throw new Error(`no ${id}`)
    return person
  }

  private save(at: string, changes: readonly TermChange[]): void {
    const before = this.unit(at)
    const after = { ...before, rev: before.rev + 1, posts: termsAfter(before.posts, changes, this.now) }
    this.units.set(at, after)
    for (const id of new Set(changes.map(change => change.term.personId))) {
      const person = this.person(id)
      this.people.set(id, { ...person, posts: postsAfter(person.posts, id, after, this.now) })
    }
  }

  private done(at: string, decision: Decision<TermChange>): boolean {
    if (!decision.ok) return false
    this.save(at, decision.facts)
    for (const { kind, term: changed } of decision.facts) {
      const { id, personId, role, from, until } = changed
      if (kind === 'given') this.ledger.given(id, personId, role, at, from, until)
      else if (kind === 'takenBack') this.ledger.takenBack(id)
      else if (until !== null) this.ledger.ended(id, until)
    }
    return true
  }

  private by(id: string) {
    const posts: readonly Post[] = postsHeld(this.person(id), this.now)
    return { by: { personId: id, posts }, now: this.now }
  }

  appoint(by: string, who: string, role: Role, at: string, from: Instant, until: Instant | null): boolean {
    this.terms += 1
    const unit = this.unit(at)
    const isHead = role === 'buildingHead' && unit.level === 'compound'
    const command = {
      termId: `t${String(this.terms)}`,
      role,
      person: { personId: who, name: who },
      from,
      until,
      buildingId: isHead ? 'b1' : null,
      leadsGrid: false,
      dutyPhone: null,
    }
    return this.done(at, appoint(command, unit, this.by(by)))
  }

  end(by: string, at: string, nth: number, until: Instant): boolean {
    const unit = this.unit(at)
    const ending = unit.posts[nth % Math.max(1, unit.posts.length)]
    if (!ending) return false
    return this.done(at, endPost({ until, reason: '调动' }, ending, unit, this.by(by)))
  }

  handOver(by: string, at: string, nth: number, to: string, when: Instant, until: Instant | null): boolean {
    this.terms += 1
    const unit = this.unit(at)
    const old = unit.posts[nth % Math.max(1, unit.posts.length)]
    if (!old) return false
    const termId = `t${String(this.terms)}`
    const command = { termId, to: { personId: to, name: to }, at: when, until, note: '' }
    return this.done(at, handOver(command, old, unit, this.by(by)))
  }

  moveIn(who: string, at: string, until: Instant | null): void {
    const { _id, path, name } = this.unit(at)
    const home: Occupancy = {
      unitId: 'u1',
      unitLabel: 'u1',
      buildingId: 'b1',
      compoundId: _id,
      compoundPath: path,
      compoundName: name,
      kind: 'tenant',
      from: this.now,
      until,
      claimId: null,
    }
    const person = this.person(who)
    this.people.set(who, { ...person, occupancies: [...person.occupancies, home] })
    this.ledger.homes.push({ who, compound: at, from: this.now, until })
  }
}

import { fieldLimits } from '#contracts/kernel/limits'
import type { Output } from '#contracts/calls'
import type { AuditEntry } from '#domain/audit/AuditLine'
import { hiddenPerson } from '#domain/audit/entryOf'
import type { StoredLine } from '#domain/audit/verify'
import { isReporterDeed } from '#domain/issues/reporterDeeds'
import { maskName } from '#domain/organisation/masking'
import type { OrgPath } from '#domain/organisation/OrgUnit'
import { cutPage } from '../../../kit/cursor'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { audit as chain } from '../../../stores/audit'
import { directory, type Directory } from '../../../stores/orgUnits'
import { people, type Named } from '../../../stores/people'

type Line = Output<'audit'>['rows'][number]

const personIn = ({ by }: AuditEntry): string | null =>
  by.kind === 'person' && by.personId !== hiddenPerson ? by.personId : null

/** An official acts in public; a resident's name is masked; the clock and a hidden reporter have none. */
const nameOf = ({ by }: AuditEntry, known: ReadonlyMap<string, Named>): string => {
  const person = by.kind === 'person' ? known.get(by.personId) : undefined
  if (!person) return ''
  const isOpen = person.erasedAt !== null || (by.kind === 'person' && by.role !== 'resident')
  return isOpen ? person.name : maskName(person.name)
}

const placeName = (path: OrgPath, all: Directory): string => {
  const id = path.split('/').findLast(part => part !== '')
  return (id === undefined ? null : all.find(id)?.name) ?? ''
}

/** Older lines of an anonymous report have its reporter's role and office, which would tell who it was. */
const shownDoer = ({ by, deed }: AuditEntry): AuditEntry['by'] =>
  by.kind === 'person' && by.personId === hiddenPerson && isReporterDeed(deed)
    ? { ...by, role: 'resident', orgUnitId: null }
    : by

/** How it is stored besides is left out by the contract. */
const lineFor = (line: StoredLine, known: ReadonlyMap<string, Named>, all: Directory): Line => {
  const by = shownDoer(line)
  const orgUnitId = by.kind === 'person' ? by.orgUnitId : null
  return {
    ...line,
    by,
    byName: nameOf(line, known),
    orgName: orgUnitId === null ? null : (all.find(orgUnitId)?.name ?? null),
    whereName: placeName(line.path, all),
  }
}

/** Latest first, by keyset. Four database calls: the caller, a page of lines, the head, and everybody named at once. */
export const audit: Answerer<'audit'> = async ({ orgUnitId, thing, cursor }, context) => {
  const all = await directory()
  const unit = all.find(orgUnitId)
  if (!unit) throw refusal('not-found', { field: 'orgUnitId' })
  await context.permit(unit.path)
  const [found, head] = await Promise.all([
    chain.pageUnder(unit.path, thing, cursor, fieldLimits.pageSize + 1),
    chain.head(),
  ])
  const { rows, next } = cutPage(found, fieldLimits.pageSize, line => [line.seq, line._id])
  const known = await people.named(rows.flatMap(line => personIn(line) ?? []))
  return {
    rows: rows.map(line => lineFor(line, known, all)),
    next,
    orgName: unit.name,
    head: head && { seq: head.seq, hash: head.hash },
    demo: unit.demo,
  }
}

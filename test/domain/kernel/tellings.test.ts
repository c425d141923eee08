import { messagesFor } from '#domain/issues/messages'
import { addresseeMark, addresseeName, messagesOf, type Addressee } from '#domain/kernel/tellings'
import { tuesday, who } from '../issues/given'
import { dispatched } from '../issues/steps'

const reporter: Addressee = { to: 'person', personId: 'p-li' }
const property: Addressee = { to: 'post', role: 'propertyManager', orgUnitId: 'hailunyuan' }
const branch: Addressee = { to: 'post', role: 'branchSecretary', orgUnitId: 'hailunyuan' }

/** As they were computed before the kernel did: what was told once must never be told again under another id. */
test.each([
  ['issuePaused', reporter, 'yk22k1k6a18d'],
  ['issuePaused', property, 'bou89c2zkgpw'],
  ['issueProgress', reporter, 'sikasc1xob7js'],
  ['issueDueSoon', branch, '16zd1111qxq01'],
] as const)('%s to %j keeps its mark', (kind, addressee, mark) => {
  expect(addresseeMark(kind, addressee)).toBe(mark)
})

test('an id is made of the thing, the number of the fact and the mark', () => {
  const fact = { kind: 'paused', at: tuesday, by: who.secretary, reason: 'r', until: tuesday } as const
  const ids = messagesFor(dispatched(), [{ fact, index: 4 }]).map(({ id }) => id)
  expect(ids).toContain('i1:4:bou89c2zkgpw')
})

test('who is told twice of one fact, of two homes, has both messages, and neither twice', () => {
  const told = (home: string) => ({ kind: 'homeShown', to: [reporter], params: { home } }) as const
  const messages = messagesOf(
    {
      about: { thing: 'roster', id: 'r1' },
      common: {},
      mark: (kind, addressee) => `${kind}:${addresseeName(addressee)}`,
    },
    [{ fact: 'any', index: 2 }],
    () => [told('1203'), told('1204'), told('1203')],
  )
  expect(messages.map(({ id, params }): readonly unknown[] => [id, params])).toEqual([
    ['r1:2:homeShown:p-li', { home: '1203' }],
    ['r1:2:homeShown:p-li:2', { home: '1204' }],
    ['r1:2:homeShown:p-li', { home: '1203' }],
  ])
})

test.each<[Addressee, string]>([
  [reporter, 'p-li'],
  [property, 'propertyManager:hailunyuan'],
  [{ to: 'electorate', voteId: 'v1' }, 'electorate'],
  [{ to: 'followers', issueId: 'i1', except: null }, 'followers'],
])('%j is named %s', (addressee, name) => {
  expect(addresseeName(addressee)).toBe(name)
})

import { evolveLook, lookMessages } from '#domain/privacy/evolveLook'
import type { Look, LookFact } from '#domain/privacy/Look'
import { FactStore, type Listed, type Row } from './FactStore'

export type LookRow = Row<Look, LookFact>
export type ListedLook = Listed<Look>

export const looks = new FactStore<Look, LookFact>('looks', {
  evolve: evolveLook,
  messagesFor: lookMessages,
  audited: { kind: 'look', path: look => look.path },
})

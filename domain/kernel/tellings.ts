import { fingerprint } from './fingerprint'
import type { Role } from './roles'

/** What a message is about, and so where a tap on it leads. */
export const messageThings = [
  'issue',
  'vote',
  'claim',
  'proxy',
  'roster',
  'heads',
  'post',
  'look',
  'clock',
] as const
export type MessageThing = (typeof messageThings)[number]

/**
 * Addressed to a person; to whoever holds a role at an org unit when it is delivered; or to a group that is looked up
 * then, in batches: a vote's electorate, or the followers of an issue (its reporter and all who joined it).
 */
export type Addressee =
  | { readonly to: 'person'; readonly personId: string }
  | { readonly to: 'post'; readonly role: Role; readonly orgUnitId: string }
  | { readonly to: 'electorate'; readonly voteId: string }
  | {
      readonly to: 'followers'
      readonly issueId: string
      /** Who made the change and knows of it; null where all of them are told. */
      readonly except: string | null
    }

/** The values that a text is filled with; instants stay numbers. */
export type MessageParams = Readonly<Record<string, string | number>>

/** The parameters of each kind of message that a feature sends. */
export type ParamsByKind<Kind extends string = string> = Readonly<Record<Kind, MessageParams>>

/** Adds what every message of a feature carries to what each kind carries besides. */
export type WithCommon<Common extends MessageParams, Own> = {
  readonly [Kind in keyof Own]: Common & Own[Kind]
}

/** One kind of message, all who get it, and the values of its text. */
export type Telling<Params> = {
  readonly [Kind in keyof Params]: {
    readonly kind: Kind
    readonly to: readonly Addressee[]
    readonly params: Params[Kind]
  }
}[keyof Params]

/** A message still to be sent, written in the same document write as the fact it tells of. */
export type MessageOf<Params> = {
  readonly [Kind in keyof Params]: {
    /** Unique and repeatable: made of the thing, the fact's number and the addressee, so that a retry is the same message. */
    readonly id: string
    readonly kind: Kind
    readonly addressee: Addressee
    readonly about: { readonly thing: MessageThing; readonly id: string }
    readonly params: Params[Kind]
    /** Delivered at night too. */
    readonly danger: boolean
    /** Up to where a message to many has been delivered; missing while nobody, or not many, have it. */
    readonly reached?: string
  }
}[keyof Params]

/** A fact with its place among the facts of its thing, from 0, which makes the ids of its messages repeatable. */
export interface NumberedFact<Fact> {
  readonly fact: Fact
  readonly index: number
}

const partsOf = (addressee: Addressee): readonly string[] => {
  switch (addressee.to) {
    case 'person':
      return [addressee.personId]
    case 'post':
      return [addressee.role, addressee.orgUnitId]
    case 'electorate':
      return [addressee.voteId]
    case 'followers':
      return [addressee.issueId]
  }
}

/** Names an addressee within the messages of one thing, which has one electorate and one group of followers. */
export const addresseeName = (addressee: Addressee): string =>
  addressee.to === 'person' || addressee.to === 'post' ? partsOf(addressee).join(':') : addressee.to

/** Marks kind and addressee in 64 bits: short enough to be a document's id together with thing and receiver. */
export const addresseeMark = (kind: string, addressee: Addressee): string => {
  const key = [kind, addressee.to, ...partsOf(addressee)].join(' ')
  return [fingerprint(key), fingerprint(key, 0x9e3779b9)].map(part => part.toString(36)).join('')
}

/** What all messages about one thing have in common. */
interface Teller<Common> {
  readonly about: { readonly thing: MessageThing; readonly id: string }
  readonly common: Common
  readonly danger?: boolean
  /** The last part of a message's id, after the thing and the number of the fact; none where that is enough. */
  readonly mark: (kind: string, addressee: Addressee) => string | null
}

/** Of one fact somebody may be told twice, of two homes or two votes: then each message has an id of its own. */
const apart = <Message extends { readonly id: string; readonly kind: unknown; readonly params: unknown }>(
  messages: readonly Message[],
): readonly Message[] => {
  const told = new Map<string, string[]>()
  return messages.map(message => {
    const key = `${message.id} ${String(message.kind)}`
    const texts = told.get(key) ?? []
    told.set(key, texts)
    const text = JSON.stringify(message.params)
    if (!texts.includes(text)) texts.push(text)
    const turn = texts.indexOf(text)
    return turn === 0 ? message : { ...message, id: `${message.id}:${String(turn + 1)}` }
  })
}

/**
 * Makes the messages that go out with facts just appended.
 * @param tellings who is told what of one fact
 */
export const messagesOf = <Common extends MessageParams, Own, Fact>(
  { about, common, danger = false, mark }: Teller<Common>,
  facts: readonly NumberedFact<Fact>[],
  tellings: (fact: Fact) => readonly Telling<Own>[],
): readonly MessageOf<WithCommon<Common, Own>>[] =>
  facts.flatMap(({ fact, index }) =>
    apart(
      tellings(fact).flatMap(({ kind, to, params }) =>
        to.map(addressee => ({
          id: [about.id, String(index), mark(String(kind), addressee) ?? []].flat().join(':'),
          kind,
          addressee,
          about,
          params: { ...common, ...params },
          danger,
        })),
      ),
    ),
  )

import type { Input, Output } from '#contracts/calls'
import type { Reply } from '#contracts/kernel/refusals'
import type { Choice } from '#domain/votes/Vote'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { chance } from './chance'

export interface Voter {
  readonly rightId: string
  /** Shows who calls, as a browser does. */
  readonly token: string
}

/** What one voter sent, and what they were told at last. */
export interface Experience {
  readonly rightId: string
  readonly requestId: string
  readonly choice: Choice
  /** Every answer that arrived, in the order of arrival: a receipt, or the kind of a refusal. */
  readonly told: readonly ({ readonly receipt: string } | { readonly refused: string })[]
}

type Answer = Reply<Output<'castBallot'>>

const choiceOf = (random: number): Choice => (random < 0.7 ? 'agree' : random < 0.9 ? 'against' : 'abstain')
const patienceMilliseconds = 15_000

/** One attempt. @returns null when no answer came: nothing is known then. */
const send = async (url: string, token: string, input: Input<'castBallot'>): Promise<Answer | null> => {
  try {
    const response = await fetch(`${url}/api`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ call: 'castBallot', input }),
      signal: AbortSignal.timeout(patienceMilliseconds),
    })
    return (await response.json()) as Answer
  } catch {
    return null
  }
}

/** Votes as the mini-program does: the same request again and again until there is an answer. */
const insist = async (
  urlNow: () => Promise<string>,
  { token, rightId }: Voter,
  voteId: string,
  choice: Choice,
  duplicate: boolean,
): Promise<Experience> => {
  const requestId = randomUUID()
  const input = { voteId, rightId, answers: [{ questionId: 'q1', choice }], requestId }
  const told: Experience['told'][number][] = []
  const attempt = async (): Promise<void> => {
    for (;;) {
      const url = await urlNow().catch(() => null)
      const reply = url === null ? null : await send(url, token, input)
      if (reply !== null) {
        told.push(reply.ok ? { receipt: reply.output.receipt } : { refused: reply.refusal.kind })
        return
      }
      await pause(20)
    }
  }
  await Promise.all(duplicate ? [attempt(), attempt()] : [attempt()])
  return { rightId, requestId, choice, told }
}

export interface Evening {
  readonly voteId: string
  readonly voters: readonly Voter[]
  readonly clients: number
  readonly seed: number
  /** The address of the system that runs now. */
  readonly urlNow: () => Promise<string>
}

/**
 * All voters vote, `clients` at a time. One in ten sends the same request twice at once; one in twenty votes a second
 * time, with another sheet, and ought to be told so.
 */
export const voteAll = ({ voteId, voters, clients, seed, urlNow }: Evening) => {
  const random = chance(seed)
  const plan = voters.map(voter => ({
    voter,
    choice: choiceOf(random()),
    duplicate: random() < 0.1,
    again: random() < 0.05,
  }))
  const experiences: Experience[] = []
  let next = 0
  const client = async (): Promise<void> => {
    for (let mine = plan[next++]; mine; mine = plan[next++]) {
      const { voter, choice, duplicate, again } = mine
      experiences.push(await insist(urlNow, voter, voteId, choice, duplicate))
      if (again) experiences.push(await insist(urlNow, voter, voteId, 'abstain', false))
    }
  }
  const done = Promise.all(Array.from({ length: clients }, client))
  return { experiences, done, progress: () => experiences.length / voters.length }
}

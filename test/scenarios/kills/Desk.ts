import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CallName, Input, Output } from '#contracts/calls'
import type { Reply } from '#contracts/kernel/refusals'

const patienceMilliseconds = 15_000
const mostMeetings = 50

/** An answer that nothing explains. */
export class LeftAlone extends Error {}

/** Everybody's mini-program: sends the same request again and again until there is an answer. */
export class Desk {
  constructor(
    private readonly urlNow: () => Promise<string>,
    private readonly tokenOf: (part: string) => Promise<string>,
    private readonly random: () => number,
  ) {}

  #closed = false

  /** Nobody waits any longer for an answer that can no more come. */
  close(): void {
    this.#closed = true
  }

  /** @throws LeftAlone when it is refused, or the desk closes before there is an answer */
  async insist<Name extends CallName>(
    part: string,
    call: Name,
    input: Omit<Input<Name>, 'requestId'>,
  ): Promise<Output<Name>> {
    const whole = { ...input, requestId: randomUUID() }
    const sent = this.random() < 0.15 ? [1, 2] : [1]
    const answers = await Promise.all(sent.map(() => this.#answer(part, call, whole)))
    const [answer] = answers
    if (answer === undefined) throw new LeftAlone(call)
    return answer as Output<Name>
  }

  async #answer(part: string, call: CallName, input: object): Promise<unknown> {
    for (let meetings = 0; meetings < mostMeetings && !this.#closed;) {
      const reply = await this.#send(part, call, input)
      if (reply?.ok === true) return reply.output
      if (reply !== null && reply.refusal.kind !== 'conflict')
        throw new LeftAlone(`${call} by ${part}: ${JSON.stringify(reply.refusal)}`)
      if (reply !== null) meetings += 1
      await pause(20)
    }
    if (this.#closed) throw new LeftAlone(`${call} by ${part} has no answer at the end`)
    throw new LeftAlone(`${call} by ${part} met others ${String(mostMeetings)} times`)
  }

  /** One attempt. @returns null when no answer came: nothing is known then */
  async #send(part: string, call: CallName, input: object): Promise<Reply<unknown> | null> {
    try {
      const response = await fetch(`${await this.urlNow()}/api`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await this.tokenOf(part)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ call, input }),
        signal: AbortSignal.timeout(patienceMilliseconds),
      })
      return (await response.json()) as Reply<unknown>
    } catch {
      return null
    }
  }
}

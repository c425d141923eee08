import { Agent, request } from 'node:http'

export interface Request {
  readonly token: string
  readonly body: string
}

export interface Load {
  readonly requests: readonly Request[]
  readonly clients: number
  /** In ms; what is not sent by then is left out. */
  readonly patience: number
}

export interface Measured {
  readonly perSecond: number
  /** Milliseconds from sending to the whole answer. */
  readonly p50: number
  readonly p99: number
  readonly answered: number
  /** Answers that were none, or not `ok`. */
  readonly failed: number
}

/** One POST over a kept connection. @returns the answer's text */
export const post = (agent: Agent, url: string, { token, body }: Request): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    }
    const sent = request(`${url}/api`, { agent, method: 'POST', headers }, response => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        resolve(Buffer.concat(parts).toString())
      })
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })

const rankOf = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** So many clients, each sending its next request as soon as it has an answer, until all are sent or time is up. */
export const run = async (url: string, { requests, clients, patience }: Load): Promise<Measured> => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const latencies: number[] = []
  let next = 0
  let failed = 0
  const began = performance.now()
  const client = async (): Promise<void> => {
    for (let mine = requests[next++]; mine; mine = requests[next++]) {
      const sent = performance.now()
      if (sent - began > patience) return
      const answer = await post(agent, url, mine).catch(() => '')
      latencies.push(performance.now() - sent)
      if (!answer.startsWith('{"ok":true')) failed += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - began) / 1_000
  agent.destroy()
  latencies.sort((one, other) => one - other)
  return {
    perSecond: latencies.length / seconds,
    p50: rankOf(latencies, 0.5),
    p99: rankOf(latencies, 0.99),
    answered: latencies.length,
    failed,
  }
}

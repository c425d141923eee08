import { randomUUID } from 'node:crypto'
import type { CallName, Input } from '#contracts/calls'
import { Agent } from 'node:http'
import { post, type Request } from './load'
import { pollOf, type Scene } from './prepareData'
import type { Sizes } from './sizes'

export const actionNames = ['ballot', 'report', 'list, page 1', 'list, deep page', 'home', 'tally'] as const
export type ActionName = (typeof actionNames)[number]

/** Session tokens by openid. */
export type Tokens = ReadonlyMap<string, string>

/** How many people read; each turns pages and looks again. */
const readers = 32

const callOf = <Name extends CallName>(token: string, call: Name, input: Input<Name>): Request => ({
  token,
  body: JSON.stringify({ call, input }),
})

const times = (count: number, request: (index: number) => Request): readonly Request[] =>
  Array.from({ length: count }, (_, index) => request(index))

/** Makes the requests of an action for one round. */
export class Actions {
  constructor(
    private readonly scene: Scene,
    private readonly tokens: Tokens,
    private readonly sizes: Sizes,
  ) {}

  private tokenOf(index: number): string {
    const { voters } = this.scene
    return this.tokens.get(voters[index % voters.length]?.openid ?? '') ?? ''
  }

  /** Everybody votes once, in turn; every tenth request is sent twice, the second right behind the first. */
  ballots(round: number, count = this.sizes.rights, from = 0): readonly Request[] {
    return this.scene.voters.slice(from, from + count).flatMap(({ rightId, vote }, index) => {
      const { id: voteId, questionIds } = vote ?? { id: pollOf(round), questionIds: ['q1'] }
      const choice: 'agree' | 'against' = index % 10 < 7 ? 'agree' : 'against'
      const ballot = callOf(this.tokenOf(from + index), 'castBallot', {
        voteId,
        rightId,
        answers: questionIds.map(questionId => ({ questionId, choice })),
        requestId: randomUUID(),
      })
      return index % 10 === 0 ? [ballot, ballot] : [ballot]
    })
  }

  reports(count = this.sizes.reports): readonly Request[] {
    const { compoundId, buildingId } = this.scene
    return times(count, index =>
      callOf(this.tokenOf(index), 'raiseIssue', {
        compoundId,
        category: 'rubbish',
        urgency: 'normal',
        text: `示例：楼下的垃圾两天没有清运了，编号 ${index}`,
        photos: [],
        place: { buildingId, detail: '东门垃圾房', plan: null, location: null },
        anonymous: false,
        requestId: randomUUID(),
      }),
    )
  }

  pages(cursor: string | null, count = this.sizes.reads): readonly Request[] {
    const { compoundId } = this.scene
    return times(count, index =>
      callOf(this.tokenOf(index % readers), 'listIssues', { compoundId, show: 'all', cursor }),
    )
  }

  homes(count = this.sizes.reads): readonly Request[] {
    const { compoundId } = this.scene
    return times(count, index => callOf(this.tokenOf(index % readers), 'home', { compoundId }))
  }

  tallies(round: number, count = this.sizes.reads): readonly Request[] {
    return times(count, index => callOf(this.tokenOf(index % readers), 'getVote', { voteId: pollOf(round) }))
  }

  /** Finds where the deep page begins by turning the pages one by one, as a reader would. @throws Error when the list ends before */
  async deepCursor(url: string): Promise<string> {
    const agent = new Agent({ keepAlive: true })
    let cursor: string | null = null
    for (let page = 1; page < this.sizes.deepPage; page += 1) {
      const [request] = this.pages(cursor, 1)
      if (!request) throw new Error('no reader')
      const answer = JSON.parse(await post(agent, url, request)) as { output?: { next: string | null } }
      cursor = answer.output?.next ?? null
      if (cursor === null) throw new Error(`the list ends at page ${page}`)
    }
    agent.destroy()
    return cursor ?? ''
  }
}

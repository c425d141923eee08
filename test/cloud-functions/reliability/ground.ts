import type { calls, CallName, Input } from '#contracts/calls'
import { unitAt } from '../district/orgUnits'
import { person } from '../district/people'
import { addHomes, addPeople, emptyHome, listed } from '../district/residence'
import type { District } from '../district/startDistrict'

/** The calls that write. */
export type WritingCall = {
  [Name in CallName]: (typeof calls)[Name]['writes'] extends true ? Name : never
}[CallName]

/** Prepares what a call needs. @returns whose call it is then, and with what */
export type Stage<Name extends CallName> = (
  ground: Ground,
) => Promise<readonly [part: string, input: Input<Name>]>

export interface Resident {
  readonly part: string
  /** As others name them. */
  readonly named: { readonly name: string; readonly phone: string }
  /** The one home that the roster has for them; linked to them as soon as they have claimed it. */
  readonly unitId: string
}

/** A compound with a branch in which nobody holds a post. */
export const emptyBranch = {
  ...unitAt('hailun'),
  _id: 'empty',
  name: '空置花苑',
  path: '/zk/huihuan/xiejiao/empty/',
  hasBranch: true,
}

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏'

/** What the stages stand on: each brings people and homes of its own, so that none is in another's way. */
export class Ground {
  private count = 0

  constructor(
    readonly district: District,
    /** A vote that is open. */
    readonly voteId: string,
    /** One whose result is provisional, as the owners' committee has convened it. */
    readonly countedId: string,
  ) {}

  /** Somebody who has joined and lives nowhere yet, and an empty home of which the roster says that it is theirs. */
  async newcomer(): Promise<Resident> {
    this.count += 1
    const [part, unitId] = [`resident${String(this.count)}`, `home${String(this.count)}`]
    const named = {
      name: `${surnames[this.count % surnames.length] ?? ''}住户${surnames[Math.floor(this.count / surnames.length)] ?? ''}`,
      phone: `137${String(this.count).padStart(8, '0')}`,
    }
    await addPeople(this.district, { ...person(part, named.name), phone: named.phone })
    await addHomes(this.district, emptyHome(unitId, { owners: [listed(named.name, named.phone)] }))
    return { part, named, unitId }
  }
}

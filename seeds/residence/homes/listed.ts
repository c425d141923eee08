import type { RosterPerson } from '#domain/organisation/Unit'
import { awaited, claimants, type NamedPlan } from '../claimants'

/** Whom the roster names for a home, and who has not joined. What is missing is as elsewhere: known people. */
export interface Listed {
  readonly owners?: readonly RosterPerson[]
  readonly tenants?: readonly RosterPerson[]
}

const person = ({ name, phone }: { readonly name: string; readonly phone: string | null }): RosterPerson => ({
  personId: null,
  name,
  phone,
})

const owners = (...named: readonly NamedPlan[]): Listed => ({ owners: named.map(person) })

/** The number somebody had when the roster was made. */
const oldPhone = ({ name }: NamedPlan, phone: string): NamedPlan => ({ name, phone })

const {
  'buyer-qiao': qiao,
  'buyer-qiu': qiu,
  'buyer-lu': lu,
  'buyer-he': he,
  'buyer-xiang': xiang,
  'buyer-yan': yan,
  'buyer-bai': bai,
  'buyer-jian': jian,
  'renter-hou': hou,
  latecomer,
  appellant,
} = claimants

/** Homes of 半山名苑, by unit: chosen so that claims agree with the roster in every way that they can. */
export const listedInBanshan: Readonly<Record<string, Listed>> = {
  'banshan-b9-2501': owners(awaited),
  'banshan-b2-1203': owners(qiao),
  'banshan-b4-802': owners(oldPhone(qiu, '10077770002')),
  'banshan-b7-1104': owners({ name: '万拟名', phone: lu.phone }),
  'banshan-b6-304': owners({ name: '雷演示', phone: '10077770004' }),
  'banshan-b5-1402': { tenants: [person(hou)] },
  'banshan-b1-1902': owners(oldPhone(latecomer, '10077770009')),
  'banshan-b4-1604': { owners: [person({ name: appellant.name, phone: null })] },
  'banshan-b9-1201': owners(he),
  'banshan-b8-1704': { owners: [person({ name: xiang.name, phone: null })] },
  'banshan-b8-1804': { owners: [person(yan), person({ name: bai.name, phone: null })] },
  'banshan-b8-1904': owners(jian),
  'banshan-b7-2203': owners({ name: '郝示例', phone: '10077770013' }),
}

/** The same of 示例小区001. */
export const listedInBranchless: Readonly<Record<string, Listed>> = {
  'demo-x001-b3-402': owners(claimants['x001-buyer']),
}

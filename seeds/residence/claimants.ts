/** Somebody as they call themselves, and whom a roster may name. */
export interface NamedPlan {
  readonly name: string
  /** Begins with 100, as no number in China does. */
  readonly phone: string
}

/** People who claim a home, by register key. Their names differ from all invented ones. */
export const claimants = {
  'buyer-qiao': { name: '乔样例', phone: '10088880001' },
  'buyer-qiu': { name: '邱演示', phone: '10088880002' },
  'buyer-lu': { name: '陆示例', phone: '10088880003' },
  'buyer-duan': { name: '段样例', phone: '10088880004' },
  'renter-hou': { name: '侯示例', phone: '10088880005' },
  'renter-long': { name: '龙拟名', phone: '10088880006' },
  'family-shi': { name: '史演示', phone: '10088880007' },
  'owner-child': { name: '林拟名', phone: '10088880008' },
  latecomer: { name: '陶样例', phone: '10088880009' },
  appellant: { name: '黎示例', phone: '10088880010' },
  'buyer-he': { name: '贺演示', phone: '10088880011' },
  'renter-gu': { name: '顾样例', phone: '10088880012' },
  'buyer-mao': { name: '毛拟名', phone: '10088880013' },
  'renter-gong': { name: '龚演示', phone: '10088880014' },
  'renter-shao': { name: '邵示例', phone: '10088880015' },
  'elder-daughter': { name: '方样例', phone: '10088880016' },
  'family-tan': { name: '覃样例', phone: '10088880017' },
  'x001-buyer': { name: '温示例', phone: '10088880018' },
  'x001-renter': { name: '康拟名', phone: '10088880019' },
  'buyer-xiang': { name: '向示例', phone: '10088880020' },
  'buyer-yan': { name: '严样例', phone: '10088880021' },
  'buyer-bai': { name: '柏演示', phone: '10088880022' },
  'buyer-jian': { name: '简拟名', phone: '10088880023' },
} as const satisfies Readonly<Record<string, NamedPlan>>

/** Whom the roster has and nobody knows here: the newcomer may claim to be them. */
export const awaited: NamedPlan = { name: '沈样例', phone: '10099990002' }

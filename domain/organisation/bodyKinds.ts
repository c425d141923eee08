/**
 * What an org unit is in the four-level organisation: 区级党建联席会, 镇街联合党委, 社区党总支, 小区党支部; `office` is a
 * department, a member unit, and a compound in which no branch stands.
 */
export const bodyKinds = [
  'jointConference',
  'jointCommittee',
  'generalBranch',
  'compoundBranch',
  'office',
] as const
export type BodyKind = (typeof bodyKinds)[number]

/** The three forces that a branch secretary brings together ("1名书记统筹+3方力量联动"). */
export const forces = ['ownersCommittee', 'property', 'activists'] as const
export type Force = (typeof forces)[number]

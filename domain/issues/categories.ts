/** What a report is about. Order is the order of the icon grid. */
export const categories = [
  'lift',
  'water',
  'power',
  'gas',
  'fire',
  'rubbish',
  'security',
  'parking',
  'noise',
  'facility',
  'greenery',
  'other',
] as const
export type Category = (typeof categories)[number]

export const urgencies = ['normal', 'urgent', 'danger'] as const
export type Urgency = (typeof urgencies)[number]

/** 小区自办 → 社区协办 → 区级督办, lowest first. */
export const tiers = ['compound', 'community', 'district'] as const
export type Tier = (typeof tiers)[number]

/** Where what needs the government is handed over to. */
export const referralServices = ['huimin', 'hotline12345', 'neighbour'] as const
export type ReferralService = (typeof referralServices)[number]

/** What it is there: each sort has its own time. */
export const referralSorts = ['consultation', 'suggestion', 'complaint'] as const
export type ReferralSort = (typeof referralSorts)[number]

/** Shares by which bodies are set beside each other. */
export const funnelShares = ['handledInTime', 'acceptedInTime', 'solved'] as const
export type FunnelShare = (typeof funnelShares)[number]

/** Where a body lies by the limits of its own n: `usual` is what chance explains. */
export const funnelPlaces = ['usual', 'below95', 'above95', 'below998', 'above998'] as const
export type FunnelPlace = (typeof funnelPlaces)[number]

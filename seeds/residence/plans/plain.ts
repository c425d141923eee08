/** A claim of a grown-up with no term, no papers, and nothing done about it yet. */
export const plain = { under14: false, leaseDays: null, papers: [], note: '', steps: [] } as const

import { firstDailyLimits, oursAgainstFloods, type DailyLimitRows } from '../kernel/dailyLimits'

/** How often rosters are read, imported and taken back, and heads ruled on, in one day. */
export const rosterLimits = [
  {
    from: firstDailyLimits,
    source: `${oursAgainstFloods}A file is mended and read again many times; an import of 20,000 lines is continued in a few hundred steps. In a large compound some hundred owners share a name with another.`,
    mostADay: {
      previewRoster: 100,
      answerRoster: 100,
      confirmRoster: 50,
      continueRoster: 5_000,
      undoRoster: 50,
      disputeLine: 50,
      proposeRuling: 300,
      decideRuling: 300,
    },
  },
] as const satisfies DailyLimitRows

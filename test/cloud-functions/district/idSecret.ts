/**
 * By which the ids of the test district are made. Whoever makes one imports this first: `personId` finds it where it
 * does in a function.
 */
export const testIdSecret = 'another secret of the tests that is long enough to be one'
process.env['ID_SECRET'] = testIdSecret

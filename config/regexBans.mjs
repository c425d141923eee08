import { rules } from 'eslint-plugin-regexp'

/**
 * No regular expression of ours takes more than time in proportion to the text: one that begins anew at each of a
 * hundred thousand blanks holds a whole instance for many seconds.
 */
export const regexBans = [
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.cjs', '**/*.js'],
    plugins: { regexp: { rules } },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
    },
  },
]

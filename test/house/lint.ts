import { Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { importBans } from '../../config/importBans.mjs'
import { operatorBans } from '../../config/operatorBans.mjs'
import { regexBans } from '../../config/regexBans.mjs'

/** Lints a text as if it stood in a file, with the project's own rules alone. */
export const refusalsIn = (file: string, text: string): readonly Linter.LintMessage[] =>
  new Linter().verify(
    `${text}\n`,
    [
      { files: ['**/*.ts', '**/*.tsx'], languageOptions: { parser: tseslint.parser } },
      ...importBans,
      ...operatorBans,
      ...regexBans,
    ] as Linter.Config[],
    { filename: file },
  )

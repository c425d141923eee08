import eslint from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { importBans } from './config/importBans.mjs'
import { operatorBans } from './config/operatorBans.mjs'
import { regexBans } from './config/regexBans.mjs'

export default tseslint.config(
  { ignores: ['dist/', '.local/', '.cache/', 'coverage/', 'test-artefacts/', 'node_modules/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        // One program for the whole tree; files that only the weapp build sees are in it too.
        project: ['./tsconfig.json', './tsconfig.weapp.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Type aliases carry the unions of facts; both forms have their place.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers in messages are what they are read as.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `process.env['X']` is the compiler's own demand (noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': 'off',
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  ...importBans,
  ...operatorBans,
  ...regexBans,
)

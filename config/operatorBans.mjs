/** Where the database's language may be spoken. */
const speaksIt = [
  'cloud-functions/stores/**',
  ...['Collection', 'cursor', 'eachDue', 'transaction'].map(name => `cloud-functions/kit/${name}.ts`),
]

const message = "The database's language is spoken in cloud-functions/stores alone: ask a store by name."
const operator = '/^\\$/'

/** Operators of the database are keys that begin with a dollar; outside the stores each is a lint error. */
export const operatorBans = [
  {
    files: ['cloud-functions/**/*.ts'],
    ignores: speaksIt,
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: `Property[key.type='Identifier'][key.name=${operator}]`, message },
        { selector: `Property[key.type='Literal'][key.value=${operator}]`, message },
        { selector: `Property > TemplateLiteral.key > TemplateElement[value.raw=${operator}]`, message },
      ],
    },
  },
]

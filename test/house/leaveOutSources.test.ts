import { execFileSync } from 'node:child_process'

/** In a process of its own: jest loads no plugins for Babel. */
const compiled = (filename: string, code: string): string => {
  const options = {
    ...{ filename, configFile: false, babelrc: false, compact: true },
    plugins: ['./config/leaveOutSources.cjs'],
  }
  const script = `console.log(require('@babel/core').transformSync(${JSON.stringify(code)}, ${JSON.stringify(options)}).code)`
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim()
}
const domain = '/any/domain/votes/rules.ts'

test('the source of a rule of ours stays out of what phones load, however it is written', () => {
  const code = 'const rows = [{ source: "Our own" + " setting." + ` And why.`, days: 7 }]'
  expect(compiled(domain, code)).toBe('const rows=[{source:"",days:7}];')
})

test.each([
  ['the law, which residents read', domain, 'const rule={source:"民法典 第278条"};'],
  ['what is not known before it runs', domain, 'const rule={source:written};'],
  ['another field', domain, 'const rule={reason:"Our own."};'],
  ['what is no rule', '/any/src/features/votes/Rule.tsx', 'const rule={source:"camera"};'],
])('%s stays', (_, filename, code) => {
  expect(compiled(filename, code)).toBe(code)
})

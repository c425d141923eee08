import { circlesIn, graphOf, importingIn } from './circles'

const layers = ['domain', 'contracts', 'copy', 'cloud-functions/features', 'src/features', 'seeds']

test.each(layers)('the features of %s import each other in no circle', folder => {
  expect(circlesIn(graphOf(folder, importingIn(folder)))).toEqual([])
})

test.each(['domain', 'cloud-functions/features', 'src/features'])('imports of %s are seen', folder => {
  expect(graphOf(folder, importingIn(folder)).size).toBeGreaterThan(3)
})

test('a circle of three is seen, and who only leads into it is not', () => {
  const planted = [
    { file: 'domain/issues/a.ts', imports: ['domain/organisation/b', 'domain/kernel/c'] },
    { file: 'domain/organisation/b.ts', imports: ['domain/privacy/d'] },
    { file: 'domain/privacy/d.ts', imports: ['domain/issues/a'] },
    { file: 'domain/votes/e.ts', imports: ['domain/issues/a'] },
  ]
  expect(circlesIn(graphOf('domain', planted))).toEqual([
    'issues → organisation → privacy → issues',
    'organisation → privacy → issues → organisation',
    'privacy → issues → organisation → privacy',
  ])
})

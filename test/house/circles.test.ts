import { circlesIn, featuresOf, foldersOf, graphOf, importingIn } from './circles'

const layers = ['domain', 'contracts', 'copy', 'cloud-functions/features', 'src/features', 'seeds']

test.each(layers)('the features of %s import each other in no circle', folder => {
  expect(circlesIn(graphOf(featuresOf(folder), importingIn(folder)))).toEqual([])
})

test.each(['domain', 'cloud-functions/features', 'src/features'])('imports of %s are seen', folder => {
  expect(graphOf(featuresOf(folder), importingIn(folder)).size).toBeGreaterThan(3)
})

const whole = ['src', 'src/components', 'cloud-functions', 'emulator', 'scripts']

test.each(whole)('the folders of %s import each other in no circle', folder => {
  expect(circlesIn(graphOf(foldersOf(folder), importingIn(folder)))).toEqual([])
})

test('a circle of two folders is seen, and features are told apart', () => {
  const planted = [
    {
      file: 'src/components/numbers/Numbers.tsx',
      imports: ['src/navigation/open', 'src/components/cell/Cell'],
    },
    { file: 'src/navigation/told.ts', imports: ['src/components/toast/message'] },
    { file: 'src/session/Here.tsx', imports: ['src/features/personas/Personas', 'src/navigation/open'] },
    { file: 'src/features/votes/Vote.tsx', imports: ['src/session/Here', 'src/features/issues/Issue'] },
    { file: 'src/app.ts', imports: ['src/navigation/told'] },
  ]
  expect(circlesIn(graphOf(foldersOf('src'), planted))).toEqual([
    'components → navigation → components',
    'navigation → components → navigation',
  ])
})

test('a circle of three is seen, and who only leads into it is not', () => {
  const planted = [
    { file: 'domain/issues/a.ts', imports: ['domain/organisation/b', 'domain/kernel/c'] },
    { file: 'domain/organisation/b.ts', imports: ['domain/privacy/d'] },
    { file: 'domain/privacy/d.ts', imports: ['domain/issues/a'] },
    { file: 'domain/votes/e.ts', imports: ['domain/issues/a'] },
  ]
  expect(circlesIn(graphOf(featuresOf('domain'), planted))).toEqual([
    'issues → organisation → privacy → issues',
    'organisation → privacy → issues → organisation',
    'privacy → issues → organisation → privacy',
  ])
})

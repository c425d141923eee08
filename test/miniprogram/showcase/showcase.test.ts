import { existsSync } from 'node:fs'
import path from 'node:path'
import { componentWords } from '#copy/kernel/components'
import { photoWords } from '#copy/kernel/photos'
import { showcaseWords as words } from '#copy/showcase/words'
import { MiniProgram } from '../harness/MiniProgram'
import { attribute, hasClass, textOf } from '../harness/ViewNode'

const dist = path.resolve(__dirname, '../../../dist/weapp-local')
let mini: MiniProgram

beforeAll(() => {
  if (!existsSync(path.join(dist, 'app.json'))) throw new Error('run `npm run build:weapp:local` first')
})

beforeEach(() => {
  mini = new MiniProgram(dist, {
    chooseMedia: count =>
      Array.from({ length: Math.min(count, 2) }, (_, n) => ({
        tempFilePath: `wxfile://${String(n)}.jpg`,
        size: 1000,
      })),
  })
})

afterEach(() => {
  mini.close()
})

const open = async () => {
  mini.open('packages/showcase/index/index')
  return mini.waitFor(words.urgent)
}

test('what a component says about itself reaches the view', async () => {
  const page = await open()
  const raise = page.byLabel(words.entries.raise)
  expect(attribute(raise, 'aria-role')).toBe('button')
  const progress = page.all(node => attribute(node, 'aria-role') === 'progressbar')
  expect(progress.map(node => attribute(node, 'aria-valuenow'))).toEqual(['81', '61'])
  expect(attribute(progress[0] ?? raise, 'aria-label')).toContain(words.headsWords)
  expect(page.all(node => hasClass(node, 'v-icon') && attribute(node, 'aria-hidden') !== 'true')).toEqual([])
})

test('a radio button that is tapped becomes the checked one, alone', async () => {
  const page = await open()
  const label = (category: keyof typeof words.categories) => page.byLabel(words.categories[category])
  expect(attribute(label('lift'), 'aria-checked')).toBe('true')
  page.tap(label('water'))
  await mini.until(() => attribute(label('water'), 'aria-checked') === 'true', 'water to be chosen')
  expect(attribute(label('lift'), 'aria-checked')).toBe('false')
})

test('typing reaches the page and its counter', async () => {
  const page = await open()
  page.type(page.byLabel(words.what), '灯坏了')
  await mini.waitFor('3/500')
  expect(attribute(page.byLabel(words.what), 'value')).toBe('灯坏了')
})

test('photos are sent one by one; one that fails can be sent again or removed', async () => {
  const page = await open()
  page.tap(page.byLabel(photoWords.addPhoto))
  await mini.waitFor(photoWords.photoFailed)
  expect(mini.usesOf('chooseMedia')[0]).toMatchObject({ count: 9 })
  page.tap(page.byLabel(photoWords.retryPhoto(2)))
  await mini.until(() => !page.text.includes(photoWords.photoFailed), 'the retry to succeed')
  page.tap(page.byLabel(photoWords.removePhoto(1)))
  await mini.waitFor(photoWords.photoCount(1, 9))
})

test('a photo is drawn anew on white before it is sent, and one that cannot be shown is told of', async () => {
  mini.close()
  mini = new MiniProgram(dist, {
    chooseMedia: () =>
      ['good.jpg', 'photo.heic'].map(name => ({ tempFilePath: `wxfile://${name}`, size: 1000 })),
    canShow: path => !path.endsWith('.heic'),
  })
  const page = await open()
  page.tap(page.byLabel(photoWords.addPhoto))
  await mini.waitFor(photoWords.photosUnreadable(1))
  await mini.waitFor(photoWords.photoCount(1, 9))
  const saved = mini.usesOf('canvasToTempFilePath')
  expect(saved).toMatchObject([{ fileType: 'jpg', canvas: { ground: '#fff', width: 1_600, height: 1_200 } }])
  const shown = page.all(node => hasClass(node, 'v-photos__picture'))
  expect(shown.map(node => attribute(node, 'src'))).toEqual(['wxfile://good.jpg.drawn.jpg'])
})

test('a picture that cannot be shown says so', async () => {
  const page = await open()
  page.tap(page.byLabel(photoWords.addPhoto))
  await mini.waitFor(photoWords.photoCount(2, 9))
  const [picture] = page.all(node => hasClass(node, 'v-photos__picture'))
  if (picture === undefined) throw new Error('no picture')
  page.dispatch(picture, 'error')
  await mini.waitFor(componentWords.pictureBroken)
})

test('what cannot be undone asks once and can be left', async () => {
  const page = await open()
  page.tap(page.byText(words.withdraw))
  await mini.waitFor(words.sentence)
  page.tap(page.byText(componentWords.cancel))
  await mini.until(() => !page.text.includes(words.sentence), 'the question to go')
})

test('elder mode is kept, and the next start finds it', async () => {
  const page = await open()
  page.tap(page.byText(words.elder))
  await mini.until(() => hasClass(page.byClass('v-page'), 'v-elder'), 'elder mode')
  mini.close()
  mini = new MiniProgram(dist, {
    storage: { settings: { elder: true, theme: 'dark' } },
    fontSizeScaleFactor: 1.2,
  })
  const again = await open()
  const root = again.byClass('v-page')
  expect(hasClass(root, 'v-elder') && hasClass(root, 'v-dark')).toBe(true)
  expect(attribute(root, 'style')).toContain('--v-scale: 1.68')
  expect(textOf(root)).toContain(componentWords.demonstration)
})

test('the button speaks through the toast, and each step stays small', async () => {
  const page = await open()
  const before = mini.transfers.length
  page.tap(page.byText(words.submit))
  await mini.waitFor(words.saved)
  const after = mini.transfers.slice(before)
  expect(after.length).toBeLessThanOrEqual(2)
  expect(Math.max(...after.map(({ bytes }) => bytes))).toBeLessThan(4 * 1024)
  expect(mini.complaints).toEqual([])
})

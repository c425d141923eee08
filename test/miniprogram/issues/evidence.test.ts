import { raiseWords } from '#copy/issues/raise'
import { categoryNames } from '#copy/issues/names'
import { componentWords } from '#copy/kernel/components'
import { photoWords } from '#copy/kernel/photos'
import { demonstrationPictures } from '#seeds/pictures/demonstrationPictures'
import { withinBudget } from '../journeys/budget'
import type { Phone } from '../journeys/Phone'
import { Town } from '../journeys/Town'

/** Without the figure, which changes. */
const [uploading = ''] = photoWords.photoUploading(0).split(' ')
const text = '6栋架空层的消防栓箱被杂物堵住了，门打不开'

let town: Town
let owner: Phone
let issueId = ''
beforeAll(async () => {
  town = await Town.start()
  owner = town.phoneOf('owner')
})
afterAll(() => town.close())

const issueNow = async () => (await town.cloud.engine.find('issues', { text }))[0]
const issuePage = () => `packages/issue/detail/index?id=${issueId}`

/** The photos that a page shows; each is fetched as WeChat does, and one that is no picture is told to the page. */
const loadPhotos = async (phone: Phone): Promise<readonly string[]> => {
  const links = phone.page
    .all(({ tag, attributes }) => tag === 'image' && String(attributes['src']).startsWith('http'))
    .map(node => ({ node, link: String(node.attributes['src']) }))
  const found: string[] = []
  for (const { node, link } of links) {
    const content = Buffer.from(await (await fetch(link)).arrayBuffer())
    if (content[0] === 0xff && content[1] === 0xd8) found.push(content.toString('base64'))
    else phone.page.dispatch(node, 'error', { errMsg: 'no picture' })
  }
  return found
}

test('what was sent as evidence stays, whatever its sender uploads under the same name afterwards', async () => {
  await owner.open('pages/raise/index', raiseWords.photos)
  await owner.tap(categoryNames.facility)
  await owner.tap(photoWords.addPhoto)
  await owner.sees(photoWords.photoCount(2, 9))
  await owner.misses(uploading)
  await owner.write(raiseWords.text, text)
  await owner.tap(raiseWords.submit)
  await owner.sees(raiseWords.doneTitle)
  issueId = String((await issueNow())?.['_id'])

  const neighbour = town.phoneOf('tenant')
  await neighbour.open(issuePage(), text)
  const before = await loadPhotos(neighbour)
  expect(before).toHaveLength(2)
  const other = demonstrationPictures().at(-1)
  if (!other) throw new Error('there is no other picture')
  const uploaded = owner.usesOf('cloud.uploadFile').map(({ cloudPath }) => String(cloudPath))
  expect(uploaded).toHaveLength(2)
  for (const cloudPath of uploaded)
    await town.cloud.uploadFile({ openid: 'demo-owner', cloudPath, content: Buffer.from(other.content) })
  await neighbour.back()
  await neighbour.open(issuePage(), text)
  expect(await loadPhotos(neighbour)).toEqual(before)
  withinBudget(neighbour)
})

test('a photo that cannot be shown any more says so in its place, and the other is still there', async () => {
  const [kept = ''] = ((await issueNow())?.['photos'] ?? []) as readonly string[]
  const cloudPath = kept.split('/').slice(3).join('/')
  await town.cloud.putFile({ cloudPath, content: Buffer.from('damaged') })
  const neighbour = town.phoneOf('tenant')
  await neighbour.open(issuePage(), text)
  expect(await loadPhotos(neighbour)).toHaveLength(1)
  await neighbour.sees(componentWords.pictureBroken)
  neighbour.page.byLabel(`${photoWords.viewPhoto(1, 2)}，${componentWords.pictureBroken}`)
})

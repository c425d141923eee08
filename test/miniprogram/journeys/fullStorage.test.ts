import { raiseWords } from '#copy/issues/raise'
import { photoWords } from '#copy/kernel/photos'
import { categoryNames } from '#copy/issues/names'
import { accountWords } from '#copy/account/account'
import { voteWords } from '#copy/votes/vote'
import { withinBudget } from './budget'
import { Town } from './Town'

/** Without the figure, which changes. */
const [uploading = ''] = photoWords.photoUploading(0).split(' ')
let town: Town
beforeAll(async () => {
  town = await Town.start()
})
afterAll(() => town.close())

describe.each([{ refuses: ['set'] }, { refuses: ['get'] }, { refuses: ['set', 'get'] }] as const)(
  'on a phone whose storage refuses $refuses',
  ({ refuses }) => {
    const text = `单元门禁坏了，${refuses.join('与')}，进不去`

    test('a report is written, gets its photos and is sent', async () => {
      const phone = town.phoneOf('owner', { storageRefuses: refuses })
      await phone.open('pages/raise/index', raiseWords.photos)
      await phone.tap(categoryNames.power)
      await phone.tap(photoWords.addPhoto)
      await phone.sees(photoWords.photoCount(2, 9))
      await phone.tap('3栋')
      await phone.write(raiseWords.detail, '1单元')
      await phone.write(raiseWords.text, text)
      await phone.misses(uploading)
      await phone.tap(raiseWords.submit)
      await phone.sees(raiseWords.doneTitle)
      expect(await town.cloud.engine.find('issues', { text })).toHaveLength(1)
      withinBudget(phone)
    })

    test('what is chosen holds as long as the program runs', async () => {
      const phone = town.phoneOf('tenant', { storageRefuses: refuses })
      await phone.open('packages/account/settings/index', accountWords.elderMode)
      await phone.tap(accountWords.elderMode)
      await phone.says(accountWords.elderMode, 'ariaChecked', 'true')
      await phone.rests()
      await phone.says(accountWords.elderMode, 'ariaChecked', 'true')
      // The next phone takes it from the person's record.
      await phone.tap(accountWords.elderMode)
      await phone.says(accountWords.elderMode, 'ariaChecked', 'false')
      await phone.open('packages/vote/detail/index?id=vote-banshan-maintenance', voteWords.commentField)
      await phone.write(voteWords.commentField, '我看行')
      await phone.tap(voteWords.send)
      await phone.sees(voteWords.sent)
      withinBudget(phone)
    })
  },
)

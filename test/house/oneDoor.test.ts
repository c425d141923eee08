import { readFileSync } from 'node:fs'
import { pathsIn } from './layout'

/** What the pages reach through one file only, however it is written. */
const doors: readonly { what: string; door: string; written: RegExp; samples: readonly string[] }[] = [
  {
    what: 'the phone’s clock, which its owner sets as they like',
    door: 'src/clock/serverNow.ts',
    written:
      /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bdayjs(\.utc)?\(\s*\)|\btimeStamp\b|performance\.now/,
    samples: ['Date.now()', 'new Date()', 'dayjs()', 'dayjs.utc( )', 'map(Date.now)'],
  },
  {
    what: 'the phone’s storage, which may be full',
    door: 'src/storage/phoneStorage.ts',
    written:
      /\b(get|set|remove|clear|batchGet|batchSet)Storage(Sync|Info|InfoSync)?\b|\b(local|session)Storage\b/,
    samples: [
      "Taro.setStorageSync('a', 1)",
      'const { getStorage } = Taro',
      'localStorage.a',
      'clearStorage()',
    ],
  },
  {
    what: 'what stands over a page, which a hasty second tap must not hit',
    door: 'src/components/modal/Overlay.tsx',
    written: /className=["'{`]+v-[\w-]*(veil|mask|backdrop|overlay)\b/,
    samples: ['<View className="v-sheet__veil" />', "<View className={'v-mask'}>"],
  },
]

const sources = pathsIn('src').filter(path => /\.tsx?$/.test(path))

describe.each(doors)('$door alone touches $what', ({ door, written, samples }) => {
  test('and this would be seen', () => {
    expect(samples.filter(sample => !written.test(sample))).toEqual([])
  })

  test('nothing else in src does', () => {
    // The table of WeChat's functions only names them.
    const callers = sources.filter(path => path !== 'src/wechat/baseLibrary.ts')
    expect(callers.filter(path => written.test(readFileSync(path, 'utf8')))).toEqual([door])
  })
})

test('whatever says that it is modal stands in an overlay', () => {
  const modal = sources.filter(path => readFileSync(path, 'utf8').includes('modal: true'))
  expect(modal).toEqual(['src/components/dialog/Confirm.tsx', 'src/components/sheet/Sheet.tsx'])
  for (const path of modal) expect(readFileSync(path, 'utf8')).toContain('<Overlay')
})

import { unknownTo } from './baseLibraries'
import { PhoneCanvas } from './canvas'
import type { NavigationApi } from './MiniProgram'
import type { GuideState, PrivacyGuide, PrivacyListener } from './PrivacyGuide'

export interface ChosenMedia {
  tempFilePath: string
  /** In bytes. */
  size: number
}

export interface ChosenFile {
  path: string
  name: string
  /** In bytes. */
  size: number
}

/** What stands outside the mini-program. A test answers as the person, the phone and the cloud would. */
export interface Outside {
  /** The cloud: resolves to the function's result, throws as CloudBase would fail. */
  callFunction: (name: string, data: unknown) => Promise<unknown>
  /** The cloud's storage: resolves to the file id. */
  uploadFile: (cloudPath: string, filePath: string, progress: (percent: number) => void) => Promise<string>
  /** A file behind a link: resolves to its text. */
  request: (url: string) => Promise<{ statusCode: number; data: string }>
  /** The photos a person picks when asked for up to `count`; `undefined` = changes their mind. */
  chooseMedia: (count: number) => ChosenMedia[] | undefined
  /** Whether the phone can show the picture at a path. */
  canShow: (path: string) => boolean
  /** The files a person picks from a chat when asked for up to `count` of these endings; `undefined` = none. */
  chooseMessageFile: (count: number, extensions: readonly string[]) => ChosenFile[] | undefined
  /** The code that WeChat hands out for the person's phone number; null = the person says no. */
  phoneCode: () => string | null
  /** Whether WeChat's privacy guide has been agreed to. An object is written to: the next start finds it. */
  privacy: GuideState
  /** The button pressed on a modal: true = confirm. */
  modal: (shown: { title: string; content: string }) => boolean
  /** The line tapped on an action sheet; `undefined` = none. */
  actionSheet: (lines: string[]) => number | undefined
  /** Each template's answer to a subscribe request. */
  subscribe: (templates: string[]) => Record<string, 'accept' | 'reject'>
  loginCode: () => string
  /** The version of WeChat's base library: functions that came later are not there. */
  baseLibrary: string
  theme: 'light' | 'dark'
  fontSizeScaleFactor: number
  /** Storage that the mini-program finds at start, by key. A map is written to: the next start finds what it kept. */
  storage: Record<string, unknown> | Map<string, unknown>
  /** A full phone refuses to keep anything (`set`), a broken one to read it (`get`) as well. */
  storageRefuses: readonly ('set' | 'get')[]
  /** The phone's own clock, in ms since 1970. */
  now: () => number
}

const nobody = (what: string) => (): never => {
  throw new Error(`the mini-program used ${what}, which this test does not expect`)
}

/** Nothing answers, except what every phone does. */
export const quietOutside: Outside = {
  callFunction: nobody('cloud.callFunction'),
  uploadFile: nobody('cloud.uploadFile'),
  request: nobody('request'),
  chooseMedia: nobody('chooseMedia'),
  canShow: () => true,
  chooseMessageFile: nobody('chooseMessageFile'),
  phoneCode: nobody('a button with open-type getPhoneNumber'),
  privacy: { agreed: true },
  modal: nobody('showModal'),
  actionSheet: nobody('showActionSheet'),
  subscribe: nobody('requestSubscribeMessage'),
  loginCode: () => 'login-code',
  baseLibrary: '3.6.0',
  theme: 'light',
  fontSizeScaleFactor: 1,
  storage: {},
  storageRefuses: [],
  now: Date.now,
}

/** One use of a WeChat function, kept for the test to look at. */
export interface Use {
  name: string
  options: Record<string, unknown>
}

interface Callbacks {
  success?: (result: unknown) => void
  fail?: (reason: unknown) => void
  complete?: (outcome: unknown) => void
}

type Options = Record<string, unknown> & Callbacks

const phone = {
  pixelRatio: 2,
  windowWidth: 390,
  windowHeight: 700,
  screenWidth: 390,
  screenHeight: 844,
  statusBarHeight: 20,
  platform: 'ios',
  system: 'iOS 16.0',
  version: '8.0.50',
  model: 'test phone',
  brand: 'test',
  language: 'zh_CN',
  fontSizeSetting: 17,
  safeArea: { top: 44, left: 0, right: 390, bottom: 810, width: 390, height: 766 },
}

/** The `wx` object: each function remembers its use and answers by promise or by callbacks, as WeChat's do. */
export function wechat(
  outside: Outside,
  guide: PrivacyGuide,
  uses: Use[],
  navigation: NavigationApi,
  launchPath: string,
): object {
  const storage = outside.storage instanceof Map ? outside.storage : new Map(Object.entries(outside.storage))
  const refuse = (use: 'set' | 'get'): void => {
    if (outside.storageRefuses.includes(use)) throw new Error(`${use}Storage:fail exceed max size`)
  }
  const api =
    (name: string, answer: (options: Options) => unknown = () => ({})) =>
    (given?: Options) => {
      const options: Options = given ?? {}
      uses.push({ name, options })
      const outcome = (async () => ({ errMsg: `${name}:ok`, ...((await answer(options)) as object) }))()
      if (!options.success && !options.fail && !options.complete) return outcome
      callBack(outcome, options)
      return undefined
    }
  /** What WeChat holds back until its privacy guide was agreed to. */
  const guarded = (name: string, answer: (options: Options) => unknown = () => ({})) =>
    api(name, async options => {
      await guide.pass(name)
      return answer(options)
    })
  const appInfo = () => ({
    ...phone,
    SDKVersion: outside.baseLibrary,
    theme: outside.theme,
    fontSizeScaleFactor: outside.fontSizeScaleFactor,
  })
  const launch = () => ({ path: launchPath, query: {}, scene: 1001 })
  const heard = () => undefined
  const everything = {
    canIUse: (name: string) => !unknownTo(outside.baseLibrary).includes(name),
    getSystemInfoSync: appInfo,
    getAppBaseInfo: appInfo,
    getWindowInfo: appInfo,
    getDeviceInfo: appInfo,
    getSystemSetting: () => ({ locationEnabled: true, deviceOrientation: 'portrait' }),
    getSystemInfo: api('getSystemInfo', appInfo),
    getMenuButtonBoundingClientRect: () => ({
      top: 26,
      height: 32,
      width: 87,
      left: 281,
      right: 368,
      bottom: 58,
    }),
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    nextTick: (run: () => void) => setTimeout(run),
    onAppShow: heard,
    onAppHide: heard,
    onError: heard,
    onUnhandledRejection: heard,
    onPageNotFound: heard,
    onThemeChange: heard,
    onNetworkStatusChange: heard,
    onWindowResize: heard,
    offWindowResize: heard,
    getNetworkType: api('getNetworkType', () => ({ networkType: 'wifi' })),
    getStorageSync: (key: string) => (refuse('get'), storage.get(key) ?? ''),
    setStorageSync: (key: string, value: unknown) => {
      refuse('set')
      storage.set(key, overWire(value))
    },
    removeStorageSync: (key: string) => (refuse('set'), void storage.delete(key)),
    getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
    getStorage: api('getStorage', ({ key }) => readStorage(storage, String(key))),
    setStorage: api('setStorage', ({ key, data }) => void storage.set(String(key), overWire(data))),
    removeStorage: api('removeStorage', ({ key }) => void storage.delete(String(key))),
    showToast: api('showToast'),
    hideToast: api('hideToast'),
    showLoading: api('showLoading'),
    hideLoading: api('hideLoading'),
    showModal: api('showModal', options => answerModal(outside.modal(shown(options)))),
    showActionSheet: api('showActionSheet', ({ itemList }) =>
      tapped(outside.actionSheet(itemList as string[])),
    ),
    request: api('request', ({ url }) => outside.request(String(url))),
    setNavigationBarTitle: api('setNavigationBarTitle'),
    setNavigationBarColor: api('setNavigationBarColor'),
    setTabBarBadge: api('setTabBarBadge'),
    removeTabBarBadge: api('removeTabBarBadge'),
    showTabBarRedDot: api('showTabBarRedDot'),
    hideTabBarRedDot: api('hideTabBarRedDot'),
    pageScrollTo: api('pageScrollTo'),
    startPullDownRefresh: api('startPullDownRefresh'),
    stopPullDownRefresh: api('stopPullDownRefresh'),
    previewImage: api('previewImage'),
    makePhoneCall: api('makePhoneCall'),
    setClipboardData: guarded('setClipboardData'),
    vibrateShort: api('vibrateShort'),
    getPrivacySetting: api('getPrivacySetting', () => guide.setting),
    onNeedPrivacyAuthorization: (listener: PrivacyListener) => {
      guide.listen(listener)
    },
    openPrivacyContract: api('openPrivacyContract'),
    login: api('login', () => ({ code: outside.loginCode() })),
    chooseMedia: guarded('chooseMedia', ({ count }) => chosen(outside.chooseMedia(Number(count)))),
    chooseMessageFile: guarded('chooseMessageFile', ({ count, extension }) =>
      handedOver(outside.chooseMessageFile(Number(count), (extension ?? []) as string[])),
    ),
    createOffscreenCanvas: () => new PhoneCanvas(outside.canShow),
    canvasToTempFilePath: api('canvasToTempFilePath', ({ canvas }) => (canvas as PhoneCanvas).save()),
    getImageInfo: api('getImageInfo', ({ src }) => {
      if (!outside.canShow(String(src))) throw new Error('getImageInfo:fail download image fail')
      return { type: 'jpeg', width: 2_400, height: 1_800, path: String(src) }
    }),
    requestSubscribeMessage: api('requestSubscribeMessage', ({ tmplIds }) =>
      outside.subscribe(tmplIds as string[]),
    ),
    navigateTo: api('navigateTo', ({ url }) => {
      navigation.push(String(url))
    }),
    redirectTo: api('redirectTo', ({ url }) => {
      navigation.replace(String(url))
    }),
    switchTab: api('switchTab', ({ url }) => {
      navigation.tab(String(url))
    }),
    reLaunch: api('reLaunch', ({ url }) => {
      navigation.restart(String(url))
    }),
    navigateBack: api('navigateBack', ({ delta }) => {
      navigation.back(Number(delta ?? 1))
    }),
    cloud: {
      init: (options: Record<string, unknown>) => void uses.push({ name: 'cloud.init', options }),
      callFunction: api('cloud.callFunction', async ({ name, data }) => ({
        // Through JSON both ways, as over the wire: nothing of one realm reaches the other.
        result: overWire(await outside.callFunction(String(name), overWire(data))),
      })),
      uploadFile: (options: Options) => upload(outside, uses, options),
    },
  }
  const absent = unknownTo(outside.baseLibrary)
  return Object.fromEntries(Object.entries(everything).filter(([name]) => !absent.includes(name)))
}

const overWire = (value: unknown): unknown =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as unknown)

function callBack(outcome: Promise<unknown>, { success, fail, complete }: Callbacks): void {
  outcome.then(
    result => {
      success?.(result)
      complete?.(result)
    },
    (reason: unknown) => {
      const failure = asFailure(reason)
      fail?.(failure)
      complete?.(failure)
    },
  )
}

const asFailure = (reason: unknown): object =>
  reason instanceof Error ? { errMsg: reason.message } : (reason as object)

/** WeChat hands back a task that tells progress, and answers by callbacks or, without them, by promise. */
function upload(outside: Outside, uses: Use[], options: Options): object {
  uses.push({ name: 'cloud.uploadFile', options })
  const listeners: ((event: { progress: number }) => void)[] = []
  const progress = (percent: number) => {
    listeners.forEach(listener => {
      listener({ progress: percent })
    })
  }
  const outcome = (async () => {
    const fileID = await outside.uploadFile(
      String(options['cloudPath']),
      String(options['filePath']),
      progress,
    )
    return { errMsg: 'cloud.uploadFile:ok', fileID, statusCode: 200 }
  })()
  if (!options.success && !options.fail) return outcome
  callBack(outcome, options)
  return {
    onProgressUpdate: (listener: (typeof listeners)[number]) => void listeners.push(listener),
    abort: () => undefined,
  }
}

function readStorage(storage: Map<string, unknown>, key: string): object {
  if (!storage.has(key)) throw new Error('getStorage:fail data not found')
  return { data: storage.get(key) }
}

const shown = ({ title, content }: Options) => ({
  title: typeof title === 'string' ? title : '',
  content: typeof content === 'string' ? content : '',
})
const answerModal = (confirmed: boolean): object => ({ confirm: confirmed, cancel: !confirmed })

function tapped(index: number | undefined): object {
  if (index === undefined) throw new Error('showActionSheet:fail cancel')
  return { tapIndex: index }
}

function chosen(files: ChosenMedia[] | undefined): object {
  if (!files) throw new Error('chooseMedia:fail cancel')
  return { type: 'image', tempFiles: files.map(file => ({ fileType: 'image', ...file })) }
}

function handedOver(files: ChosenFile[] | undefined): object {
  if (!files) throw new Error('chooseMessageFile:fail cancel')
  return { tempFiles: files.map(file => ({ type: 'file', time: 0, ...file })) }
}

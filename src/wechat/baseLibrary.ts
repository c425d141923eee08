/**
 * The WeChat functions that we use, by the version of WeChat's base library that brought each: as its documentation
 * names it under 「需要基础库」, 1.0.0 where it names none. A test compares them with WeChat's own typings and with
 * what the mini-program calls.
 */
export const baseLibrary = {
  /**
   * The oldest base library that we serve: the first that hands out a code for a phone number
   * (https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/getPhoneNumber.html). To be set as
   * 「基础库最低可用版本」 in WeChat's console; who has an older one is asked by WeChat to bring theirs up to date.
   */
  oldest: '2.21.2',
  /** In every base library that we serve. */
  always: {
    canvasToTempFilePath: '1.0.0',
    chooseLocation: '1.0.0',
    chooseMedia: '2.10.0',
    chooseMessageFile: '2.5.0',
    'cloud.callFunction': '2.2.3',
    'cloud.init': '2.2.3',
    'cloud.uploadFile': '2.2.3',
    compressImage: '2.4.0',
    createOffscreenCanvas: '2.16.1',
    getAppBaseInfo: '2.20.1',
    getFileSystemManager: '1.9.9',
    getImageInfo: '1.0.0',
    getNetworkType: '1.0.0',
    getStorageSync: '1.0.0',
    getWindowInfo: '2.20.1',
    makePhoneCall: '1.0.0',
    navigateTo: '1.0.0',
    offWindowResize: '2.3.0',
    onNetworkStatusChange: '1.1.0',
    onThemeChange: '2.11.0',
    onWindowResize: '2.3.0',
    pageScrollTo: '1.4.0',
    previewImage: '1.0.0',
    reLaunch: '1.1.0',
    redirectTo: '1.0.0',
    removeStorageSync: '1.0.0',
    request: '1.0.0',
    requestSubscribeMessage: '2.4.4',
    setClipboardData: '1.1.0',
    setNavigationBarTitle: '1.0.0',
    setStorageSync: '1.0.0',
    stopPullDownRefresh: '1.5.0',
    switchTab: '1.0.0',
  },
  /** Younger than the oldest: to be had through {@link younger} alone. */
  younger: {
    getPrivacySetting: '2.32.3',
    onNeedPrivacyAuthorization: '2.32.3',
    openPrivacyContract: '2.32.3',
  },
} as const satisfies {
  readonly oldest: string
  readonly always: Readonly<Record<string, string>>
  readonly younger: Readonly<Record<string, string>>
}

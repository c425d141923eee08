import Taro from '@tarojs/taro'

/** Hands the number to the phone's own dialler; a browser asks which program should call. */
export const dial = (phoneNumber: string): void => {
  // A person who closes the dialler has decided; nothing is to be said about it.
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}

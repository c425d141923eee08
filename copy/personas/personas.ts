/** The local demonstration only: these words come with the persona switch and are in no deployed build. */
export const personaWords = {
  bar: '本机演示：切换身份',
  now: (name: string) => `现在是 ${name}`,
  choose: '本机演示：先选一个身份',
  chooseNote: '这里没有微信登录，选一个虚构的人物就能用。以后在「首页」「我的」里随时可以换。',
  list: '可以选的人物',
  failed: '人物名单没有取到，请确认本机服务还在运行，再试一次。',
  empty: '还没有演示人物，请先导入演示数据。',
  switching: '正在切换',
  phoneTitle: '本机演示：代替微信的手机号按钮',
  phoneNote: '这里没有微信。写一个虚构的手机号，系统就当作微信给出了它。',
  phone: '虚构的手机号',
  needPhone: '请写 11 位手机号，1 开头。',
  phoneFailed: '本机服务没有应答，请再点一次。',
} as const

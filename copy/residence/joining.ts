import { sayWrittenDate } from '../kernel/instants'

/** First use: the privacy agreement, then name and phone. */
export const joiningWords = {
  title: '登记',
  steps: '登记要做的事',
  stepAgreement: '看隐私协议',
  stepPerson: '写姓名，验证手机号',
  stepHome: '认领房屋',
  stepHomeNote: '核对通过后，就能提事和投票',

  agreementTitle: '隐私协议',
  agreementLead: '两分钟能读完。同意以后才会保存你的信息。',
  agreementVersion: (version: string) => `${sayWrittenDate(version)}版`,
  /** WeChat's own guide for the mini-program, with the operator's name and how to reach them. */
  wechatContract: (name: string) => `看${name === '' ? '《用户隐私保护指引》' : name}`,
  wechatContractNote: '主办单位的名称和联系方式写在里面。',
  contractNotOpened: '没有打开，请再点一次。',
  agree: '同意',
  disagree: '不同意',
  declinedTitle: '你没有同意隐私协议',
  declined:
    '没有保存你的任何信息。不同意也可以看下面的公共帮助；提事、投票、认领房屋要用到姓名和手机号，所以暂时不能用。',
  helpTitle: '公共帮助',
  help: [
    '有人受伤、着火、漏气，先打上面的电话。',
    '公共设施坏了、垃圾没清、停车纠纷，可以直接去小区党支部或物业的值班点说。',
    '小区在表决什么、怎么参加，可以到业委会或社区当面问。',
  ],
  readAgain: '再看一遍协议',

  personTitle: '你是谁',
  name: '姓名',
  nameHint: '和身份证、房产证上的一样，方便核对',
  phoneNote: '手机号由微信提供，用来和小区名册核对，也用来认得出你。邻居看不到。',
  byWeChat: '用微信手机号完成登记',
  phoneRefused: '没有拿到手机号。要登记请再点一次，选「允许」。',
  again: '再试一次',
  onlyInWeChat:
    '登记要用微信验证手机号，请用手机微信打开「仲恺先锋」小程序。在电脑上登记过的人可以直接使用。',

  doneTitle: (name: string) => `${name}，登记好了`,
  done: '现在可以认领房屋。核对通过后，就能在小区里提事、投票。',
  toClaim: '认领房屋',
  later: '先看看',
  already: '你已经登记过了。',
} as const

/** Our own agreement, short enough to be read; the version it belongs to stands in the domain. */
export const privacyAgreement: readonly { readonly title: string; readonly points: readonly string[] }[] = [
  {
    title: '我们保存什么',
    points: [
      '你的姓名、手机号，和微信给这个小程序的一个编号（不是你的微信号）。',
      '你认领的房屋、同住关系，和核对的结果。',
      '你提的事、说的话、上传的照片；你投过票这件事和这一票的回执。',
      '证件、房产证这类敏感材料，只在你要上传时单独问你。',
    ],
  },
  {
    title: '为什么要保存',
    points: [
      '核对你是不是这个小区的业主或住户：只有对的人投票，结果才算数。',
      '把你提的事交给该办的人，有进展告诉你。',
      '不用来做广告，不卖给任何人。',
    ],
  },
  {
    title: '谁能看到',
    points: [
      '邻居只看到打码的姓名，比如「林**」，看不到手机号；匿名提的事，连姓也看不到。',
      '核对房屋的人（小区党支部、物业、社区）看到姓名和打码的手机号。',
      '要看完整号码，必须写明理由。谁看过、为什么看，你在「隐私和数据」里都查得到。',
      '谁投了什么，任何时候都不公布。',
    ],
  },
  {
    title: '你随时可以',
    points: [
      '导出和你有关的全部数据。',
      '撤回上传敏感材料的同意。',
      '注销：姓名、手机号、房屋关系都会抹掉。已经计入的票和统计数字保留，但不带名字。',
    ],
  },
  {
    title: '孩子',
    points: ['未满 14 周岁的孩子，要同住的成年人单独同意，才能登记。'],
  },
  {
    title: '不同意会怎样',
    points: ['仍然可以看公共帮助和紧急电话；不能提事、投票和认领房屋。'],
  },
]

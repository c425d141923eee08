/** Posts and terms of office, for those who appoint. */
export const postWords = {
  title: '职务和任期',
  mayNot: '任命由管理员、区党建办、社区党总支书记和小区党支部书记来做。',
  toMe: '去「我的」',
  above: '上级',
  below: '下级',
  vacancies: '空缺的岗位',
  noVacancies: '这里没有空缺。',
  vacancyCount: (count: number) => (count === 0 ? '没有空缺' : `${String(count)} 个空缺`),
  held: '在任',
  future: '将要上任',
  past: '以前的任期',
  noHeld: '现在没有人在任。',
  term: (from: string, until: string) => `${from} – ${until}`,
  termOpen: (from: string) => `${from} 起，没有结束日期`,
  endsSoon: (days: number) => (days === 0 ? '今天到期' : `还有 ${String(days)} 天到期`),
  leadsGrid: '党员楼栋长',
  openWork: (count: number) => `这个职务有 ${String(count)} 件没办完`,
  duty: (phone: string) => `值班电话 ${phone}`,

  appoint: '任命',
  appointTo: (role: string) => `任命${role}`,
  appointSomebody: '任命其他职务',
  role: '职务',
  building: '楼栋',
  chooseBuilding: '请选一栋楼。',
  whichBuilding: (name: string) => `楼栋：${name}`,
  name: '姓名',
  nameHint: '对方登记时的姓名',
  phone: '手机号',
  phoneHint: '对方登记时的手机号',
  joinedOnly: '对方要先打开小程序登记过，才能任命。',
  needName: '请写姓名，至少两个字。',
  needPhone: '请写 11 位手机号。',
  from: '从哪天起',
  until: '到哪天止',
  noEnd: '不设结束日期',
  noEndNote: '以后再结束或移交',
  lastDay: '最后一天在任的日子',
  needDay: '请选日期。',
  badTerm: '结束要在开始之后。',
  dutyPhone: '值班电话',
  dutyPhoneHint: '可以给居民看的号码，不是私人手机',
  badDutyPhone: '电话只能有数字和横线。',
  leadsGridSwitch: '兼党员楼栋长',
  leadsGridNote: '和网格员一起负责这个网格',
  optional: '可以不填',
  appointSentence: (name: string, role: string, when: string) =>
    `${name}从${when}起担任${role}，马上能看到并办理这个职务的事。`,
  appointed: '已任命',

  handOver: '移交',
  handOverMeans: '另一位接任，没办完的事一起转过去',
  handOverTo: (role: string) => `移交${role}`,
  openMoves: (count: number) =>
    count === 0
      ? '这个职务现在没有没办完的事。'
      : `这个职务有 ${String(count)} 件没办完的事，到时候一起转给接任的人。`,
  successor: '接任的人',
  at: '从哪天起由接任的人办',
  handOverNote: '交代',
  handOverNoteHint: '要交代给接任者的事',
  handOverSentence: (from: string, to: string, when: string, count: number) =>
    `${when}起由${to}接任，${from}不能再办这个职务的事${count > 0 ? `；${String(count)} 件没办完的事一起转过去` : ''}。`,
  handedOver: '已移交',

  renew: '续任',
  renewMeans: '同一个人，从到期那天起接着任一届',
  renewTitle: (name: string, role: string) => `${name}续任${role}`,
  renewNote: (lastDay: string) => `这一届任到 ${lastDay}，下一届从第二天起，中间不断。`,
  renewSentence: (name: string, role: string, from: string, lastDay: string) =>
    lastDay === ''
      ? `${name}从 ${from} 起接着担任${role}，不设结束日期。`
      : `${name}从 ${from} 起接着担任${role}，任到 ${lastDay}。`,
  renewed: '已续任',

  end: '结束任期',
  endMeans: '不再担任，岗位显示为空缺',
  takeBack: '撤回任命',
  takeBackMeans: '还没上任，撤回后不会上任',
  endTitle: (name: string, role: string) => `结束${name}的${role}任期`,
  endAt: '从哪天起不再担任',
  endAtHint: '选今天，就是马上结束',
  reason: '理由',
  reasonHint: '比如 任期届满、调离、本人提出',
  needReason: '请写明理由，至少两个字。',
  endSentence: (name: string, role: string, when: string, standIn: string | null) =>
    `${name}从${when}起不再担任${role}；没有人接任，这个岗位就显示为空缺，${
      standIn === null ? '新来的消息发给上一级' : `书记的事由${standIn}代办，直到有人接任`
    }。`,
  takeBackSentence: (name: string, role: string) => `${name}的${role}任命撤回，不会上任。`,
  ended: '已结束',
  takenBack: '已撤回',
  today: '今天',
  now: '现在',
} as const

/** The Party branch of a compound: whether it stands, founding and dissolving it. */
export const branchWords = {
  title: '小区党支部',
  stands: '已成立党支部',
  standsNot: '还没有党支部',
  standIn: (community: string) => `党支部的事由${community}代管`,
  standInTag: '社区代管',
  deeds: {
    founded: (day: string) => `${day} 成立`,
    dissolved: (day: string) => `${day} 撤销`,
  },
  document: '批复文号',
  documentHint: '比如 惠环党发〔2026〕12号',
  needDocument: '请写批复的文号。',

  found: '成立党支部',
  foundTitle: (compound: string) => `在${compound}成立党支部`,
  foundFirst: '成立党支部由镇街党委批复。拿到批复以后，再在这里登记。',
  foundSentence: (compound: string, community: string) =>
    `${compound}从现在起有自己的党支部，新提的事、新的认领和委托都由它受理；书记还空缺时仍由${community}代办，社区已经接手的事由社区办完。`,
  note: '备注',
  noteHint: '比如 党员 9 名，可以不填',
  founded: '党支部已成立，请任命书记',

  dissolve: '撤销党支部',
  dissolveTitle: (compound: string) => `撤销${compound}党支部`,
  dissolveFirst: '撤销党支部由镇街党委决定。书记和支部成员的任期要先逐个结束。',
  dissolveSentence: (compound: string, community: string, openWork: number) =>
    `${compound}从现在起没有党支部，党支部的事由${community}代管${openWork > 0 ? `；${String(openWork)} 件没办完的事也由${community}接着办` : ''}。`,
  reason: '理由',
  reasonHint: '比如 小区合并、党员人数不足',
  needReason: '请写明理由，至少两个字。',
  dissolved: '党支部已撤销，由社区代管',
} as const

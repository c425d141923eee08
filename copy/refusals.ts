import { nameRules } from './kernel/nameFaults'
import { handlingRules } from '#domain/issues/handlingRules'
import { newestOf } from '#domain/kernel/datedRules'
import { residenceRules } from '#domain/residence/residenceRules'
import type { CallRefusal, RefusalKind } from '#contracts/kernel/refusals'
import { sayDay, sayMoment } from './kernel/instants'

type Params = NonNullable<CallRefusal['params']>

/** Why somebody cannot call the owners together. */
const whyNotConvene: Readonly<Record<string, string>> & { readonly noGround: string } = {
  noGround: '业主共同决定的事，要写明由谁召集：业委会、业主联名提议，或没有业委会时由居委会召集。',
  notCommittee: '由业委会召集的表决，要由业委会委员发起。',
  notCommunity: '由居委会召集的表决，要由社区党总支书记发起，并写明镇街的指导意见。',
  committeeStands:
    '这个小区有业委会，应由业委会召集；业主联名提议达到比例、业委会仍不召集的，才由居委会召集。',
}

/** Why a result stands open to no objection of somebody's. */
const whyNotObject: Readonly<Record<string, (params: Params) => string>> = {
  notProvisional: () => '只有在结果公示期内才能提异议。仍有不同意见的，可以找镇街，或向法院请求撤销。',
  oneWaits: () => '你有一条异议正在核查，请等答复；要改的话，先撤回那一条。',
  said: params => `一个人对同一个结果最多提 ${String(params['most'] ?? '')} 条异议。`,
}

/** Why an issue goes into no other. */
const whyNotMerge: Readonly<Record<string, string>> = {
  unknown: '这个小区没有这个编号的事，请核对编号。',
  itself: '这就是这一件，请填另一件的编号。',
  over: '那一件已经办结或并入别的，请选正在办的。',
  hasOthers: '已经有别的并进这一件，请反过来，或先取消合并。',
  later: '那一件提得更晚。请把后提的并入先提的，先提的人不用多等。',
  lessUrgent: '那一件没有这一件急，并过去会耽误，请分开办。',
  tooMany: `一件最多并入 ${String(newestOf(handlingRules).mostMerged)} 件，请另选一件。`,
}

/** What to tell a person, and what to do next. Every kind has one: a missing text is a type error. */
const texts: Record<RefusalKind, string | ((params: Params) => string)> = {
  'not-permitted': '你现在的身份不能做这件事。如果你有别的职务，请到「我的」里切换身份。',
  'wrong-state': '这件事的进度已经变了，请刷新后再看。',
  'reason-needed': '请写明理由，至少两个字。',
  'evidence-needed': '请至少拍一张办好之后的照片。',
  'same-reason-return': '已经用同样的理由退回过一次，不能再退。请直接办理，或写明新的理由。',
  'no-higher-tier': '已经是区级督办，没有更高一级了。',
  'no-lower-tier': '已经在小区这一级，不能再往下退。',
  'unknown-handler': '不能派给这个岗位，请从名单里另选一个。',
  'pause-too-long': params => {
    const latest = Number(params['latest'])
    const days = String(params['pauseDays'] ?? newestOf(handlingRules).pauseDays)
    const until = Number.isNaN(latest) ? '' : `，最晚到${sayDay(latest, latest)}`
    return `在这一级累计最多暂停 ${days} 天${until}，请改一个近一些的日期。`
  },
  'cannot-reopen': '这次办理你已经打开过一次，或答复期已过。可以重新提一件，我们会关联起来。',
  'not-solved': '没解决的话，请点「还没解决」，会接着办。',
  'cannot-merge': params => whyNotMerge[String(params['why'])] ?? '不能并入这一件，请另选一件。',
  'already-called': '其中有单位已经被吹哨、还没答复，不用再吹一次。',
  'milestones-left': '区里定的节点还没全部完成，完成后才能报办好。',
  'unknown-entry': '没有这一条，或已经申请过隐去。',
  'nothing-rated': '三个问题请至少答一个；不想评价，关掉就可以。',
  'cannot-appeal-rejection': `不予受理只能由提出人申诉一次，请在 ${String(newestOf(handlingRules).appealDays)} 天内提出。`,
  'own-decision': '提出人申诉的就是你上次的决定，请换一位同事来决定；你可以受理。',
  'already-supporting': '你已经在跟进这件事了，有进展会告诉你。',
  'vote-not-open': '表决还没有开始，请等公告里写的开始时间。',
  'vote-closed': '表决已经截止，这一票没有计入。',
  'no-voting-right': '表决名册里没有你的表决权。如果你是业主，请联系小区党支部或业委会核对。',
  'already-voted': '这份表决权已经投过票了，先投的那一票有效。',
  'invalid-choice': '有问题还没有选，请每一项都选好。',
  'weaker-than-law': params =>
    `按${String(params['article'] ?? '民法典')}，「${String(params['law'] ?? '这件事')}」要由业主共同决定，不能用要求更低的表决。请选对事项，或换一种表决。`,
  'may-not-convene': params => whyNotConvene[String(params['why'])] ?? whyNotConvene.noGround,
  'demand-too-small': params =>
    `提议的业主不够：全体 ${String(params['heads'] ?? '')} 人，至少要 ${String(params['needed'] ?? '')} 人书面提议。`,
  'cannot-object': params => whyNotObject[String(params['why'])]?.(params) ?? '现在不能对这个结果提异议。',
  'outcome-may-change': '不计这些表决权，结果就可能不同，不能维持原结果。请提出作废，由另一个单位核对。',
  'notice-too-short': params => `公告时间不够，至少要公告 ${params['days'] ?? 15} 天，请把开始时间往后改。`,
  'times-out-of-order': '开始和截止时间不对，请检查先后顺序。',
  'announcement-too-long': params => `最多 ${String(params['days'])} 天，请改近一些。`,
  'too-many-announcements': params => `这个小区已有 ${String(params['most'])} 条公告，请先结束一条。`,
  'cannot-extend': '只有快截止时参与人数仍不足、也没延长过的表决，才能延长一次。',
  'own-request': '自己的申请不能自己审批，请换一位同事。',
  'second-person-needed': '这件事要两个单位的两个人核对：请另一个单位的同事来做。',
  'shown-first': params => {
    const until = Number(params['until'])
    const when = Number.isNaN(until) ? '' : `，${sayMoment(until)} 以后再来`
    return `这件事要先让有关的人看到${when}。`
  },
  'cannot-dispute': '这件事和你家没有关系，或者已经过了提异议的时间。',
  'already-claimed': '这套房你已经认领过，请在「房屋和家人」里看进度。',
  'too-many-claims': '你有太多认领还没核对完，请等结果出来再认领别的。',
  'unit-elsewhere': '这套房不在这个小区，请重新选小区和楼栋。',
  'not-on-roster': '名册上这套房的业主里没有这个名字。请先更新名册，或指明是名册上的哪一位。',
  'owner-taken': '名册上的这位业主已经和另一个人对应了，请先核实。',
  'cannot-appeal': `只有没通过的认领可以申诉，一次为限，请在 ${String(newestOf(residenceRules).appealDays)} 天内提出。`,
  'guardian-needed': '未满 14 周岁，需要同住的成年人先同意。',
  'consent-needed': '这里要用到敏感信息，请先单独同意。',
  'paper-withdrawn': '申请人撤回了敏感信息的同意，书面材料不能再看，不能通过。可以退回，请对方重新提交。',
  'not-an-owner': '只有核对过的业主才能这样做。',
  'unknown-holder': '没有找到这个人。请核对姓名和手机号，对方要先打开小程序登记。',
  'proxy-to-oneself': '不能委托给自己。',
  'proxy-limit': params =>
    `一个人最多替 ${String(params['most'] ?? 3)} 户投票，这位已经到了上限，请另选一位。`,
  'proxy-whole-head': '同一位业主的几处房屋、车位合计一票，请一起选上再提交。',
  'proxy-term': params => `委托的期限不对：结束要晚于开始，最长 ${String(params['mostDays'] ?? 365)} 天。`,
  'seat-taken': '这个岗位那段时间已经有人，请先结束或移交。',
  'may-not-appoint': '你不能任命这个职务，或这一级没有这个职务。',
  'term-out-of-order': '任期不对：结束要晚于开始，也不能改到过去。',
  'branch-founded': '这个小区已经有党支部，请刷新后再看。',
  'no-branch': '这个小区没有党支部，请刷新后再看。',
  'branch-has-posts': params =>
    `党支部还有 ${String(params['count'] ?? '')} 个职务在任或将要上任，请先逐个结束任期或撤回，再撤销党支部。`,
  'holds-post': '你还担任职务，请先请管理员移交给别人。',
  'import-running': '这个小区还有一次导入没有完成，请等它做完。',
  'roster-has-errors': params =>
    `有 ${String(params['wrong'] ?? '')} 行读不懂或互相矛盾，请改好再导入，或选择跳过这些行。`,
  'roster-has-questions': params => `还有 ${String(params['questions'] ?? '')} 个问题没有回答，请先回答。`,
  'changed-since': params =>
    params['units'] === undefined
      ? '核对之后又写入过别的名册，请重新上传、再核对一次。'
      : `导入之后又有 ${String(params['units'])} 户改过，不能整体撤回。请逐户更正。`,
  'nothing-undecided': '这几套房不用认定，或者已经有了结果，请刷新后再看。',
  'ruling-waits': '其中有房屋已经有人提出认定，正在等另一个单位核对。',
  'owners-changed': '其中有房屋的业主变了，这次认定不能再确认。请退回，再重新认定。',
  'heads-undecided': params =>
    `还有 ${String(params['undecided'] ?? '')} 组同名业主没有认定是不是同一人，业主人数算不清，业主共同决定的表决不能公告。请先由两个单位在「名册导入 → 同名业主」里认定。`,
  'invalid-input': params => `${String(params['fieldName'] ?? '填写的内容')}不对，请改一下再提交。`,
  'not-signed-in': '请先登录再继续。',
  'unknown-person': '你还没有登记，请回到首页点「开始登记」。',
  'not-found': '没有找到，可能已经删除，或者你不能查看。',
  conflict: '刚刚有别人也在改，请看一下最新情况再提交。',
  'unsafe-content': '内容里有不合适的词，请改一下再提交。',
  'photo-missing': params =>
    `第 ${String(params['number'] ?? 1)} 张照片没有传上来，或已经用过。请删掉它，再选一次。`,
  'photo-broken': params =>
    `第 ${String(params['number'] ?? 1)} 张照片打不开。请删掉它，重新拍一张，或换一张 JPG 照片。`,
  'photo-too-large': params => `第 ${String(params['number'] ?? 1)} 张照片太大。请删掉它，重新拍一张。`,
  'file-not-yours': '有一张照片或一个文件没有上传成功，请删掉它重新选一次。',
  'phone-code-invalid': '手机号没有取到，请再点一次按钮。',
  'erasure-running': '你之前的资料还在清除，请过几分钟再加入。',
  'post-not-held': '你已经不再担任这个职务，请换一个身份再试。',
  'clock-wrong': '系统时间正在校准，这件事做了不能撤回，先没有做。请过几分钟再试。',
  'storage-full': '存储空间已满，这次没有存上，之前的都在。请稍后再试，你填的内容不会丢。',
  'too-often': params => {
    const again = Number(params['again'])
    const when = Number.isNaN(again) ? '明天' : sayDay(again, again)
    return `今天已经做了 ${String(params['most'] ?? '')} 次，不能再多。${when} 0 点起可以再做，你填的内容都在。`
  },
  'too-large': '内容太多了，请删短一些。',
  'unknown-call': '当前版本太旧，请关掉小程序重新打开。',
  internal: params =>
    `系统出了点问题，没有写入任何内容，请稍后再试。编号 ${String(params['requestId'] ?? '')}`,
  offline: '网络不好，还没有收到答复。你填的内容都在，可以放心重试。',
}

/** Names of input fields, for a refusal that points at one. The longest matching path wins. */
const fieldNames: Readonly<Record<string, string>> = {
  text: '问题描述',
  note: '说明',
  reason: '理由',
  photos: '照片',
  evidence: '照片',
  category: '问题类别',
  urgency: '紧急程度',
  place: '地点',
  'place.detail': '具体位置',
  compoundId: '小区',
  units: '叫哪些单位',
  due: '日期',
  entry: '哪一条',
  into: '另一件的编号',
  number: '那边的编号',
  answered: '有没有人联系你',
  solved: '解决了没有',
  satisfied: '满意程度',
  comment: '评价',
  title: '标题',
  body: '正文',
  effect: '对业主的影响',
  questions: '表决事项',
  opensAt: '开始时间',
  closesAt: '截止时间',
  answers: '选择',
  cursor: '翻页位置',
  name: '姓名',
  phoneCode: '手机号',
  unitId: '房屋',
  unitIds: '房屋',
  paper: '书面材料照片',
  holder: '受托人',
  'holder.phone': '受托人手机号',
  'holder.name': '受托人姓名',
  wardName: '被监护人姓名',
  from: '开始时间',
  until: '结束时间',
  person: '任职的人',
  'person.phone': '手机号',
  'person.name': '姓名',
  to: '接任的人',
  'to.phone': '接任人手机号',
  'to.name': '接任人姓名',
  dutyPhone: '值班电话',
  role: '职务',
  fileId: '文件',
  fileName: '文件名',
}

/** Fields that take a person's name. */
const personNames: ReadonlySet<string> = new Set([
  'name',
  'holder.name',
  'wardName',
  'person.name',
  'to.name',
])

const nameOfField = (field: string): string | undefined => {
  const parts = field.split('.')
  while (parts.length > 0) {
    const name = fieldNames[parts.join('.')]
    if (name !== undefined) return name
    parts.pop()
  }
  return undefined
}

/** The text a person reads for a refusal. */
export const sayRefusal = (refusal: CallRefusal): string => {
  const text = texts[refusal.kind]
  if (typeof text === 'string') return text
  const { field, kind, params } = refusal
  const ofName = kind === 'invalid-input' && field !== undefined && personNames.has(field)
  const ruleOfName = ofName ? nameRules[String(params?.['rule'])] : undefined
  if (ruleOfName !== undefined) return ruleOfName
  const fieldName = field === undefined ? undefined : nameOfField(field)
  return text({ ...(fieldName === undefined ? {} : { fieldName }), ...refusal.params })
}

import type { VotePlan } from '../VotePlan'
import { plain } from './plain'

/** 海伦源筑花苑: one that failed, one that was prolonged. */
export const hailunVotes: readonly VotePlan[] = [
  {
    ...plain,
    id: 'vote-hailun-property',
    compoundId: 'hailun',
    proposer: 'ownersCommitteeMember',
    matter: 'manager',
    preset: 'civilCode278General',
    title: '解聘现物业服务企业',
    body: '部分业主对保洁和维修不满意，提出解聘现物业服务企业并重新选聘。业主委员会收到超过五分之一业主的联名，依法提交全体业主共同决定。',
    effect: '通过后，合同到期不再续签，另行组织选聘；没有通过，则继续履行现合同并要求整改。',
    questions: ['是否同意解聘现物业服务企业？'],
    proposedDay: -70,
    opensDay: -53,
    closesDay: -38,
    turnout: 124,
    agree: 51,
    against: 66,
    comments: [
      { by: 'voter', day: -50, text: '换来换去也不一定好，先给三个月整改期吧。' },
      { by: 'hailun-property', day: -48, text: '整改计划已张贴，欢迎监督。' },
    ],
  },
  {
    ...plain,
    id: 'vote-hailun-pump',
    compoundId: 'hailun',
    proposer: 'ownersCommitteeMember',
    matter: 'useFund',
    preset: 'civilCode278General',
    title: '使用维修资金更换 1 栋加压水泵',
    body: '1 栋高层水压不足，两台加压水泵老化漏水。预算 38,600.00 元，从维修资金列支，结算单公示。',
    effect: '通过后，从维修资金支出不超过 ¥38,600.00，十天内换完水泵。',
    questions: ['是否同意使用维修资金更换 1 栋加压水泵？'],
    proposedDay: -31,
    opensDay: -14,
    closesDay: -1,
    extension: { onDay: -2, closesDay: 8, reason: '参与表决的户数和面积都还没到三分之二，延长到下周。' },
    turnout: 92,
    agree: 83,
    against: 4,
    comments: [{ by: 'hailun-head1', day: -6, text: '1 栋早上七点基本没水，恳请其他楼的邻居也投一票。' }],
  },
]

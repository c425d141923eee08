import type { ReactNode } from 'react'
import { sessionWords } from '#copy/account/account'
import { loadMe } from '../cloud/useMe'
import { Notice } from '../components/notice/Notice'
import { openUnits } from '../navigation/open'
import { useFresh } from '../reading/useFresh'

/** For somebody without a home here: what that keeps from them, and where homes are claimed. A claim may be granted meanwhile. */
export function NoHome({ words }: { words: string }): ReactNode {
  useFresh(loadMe)
  return <Notice words={words} action={{ label: sessionWords.toClaim, onTap: openUnits }} />
}

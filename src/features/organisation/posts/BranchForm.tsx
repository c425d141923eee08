import { useState, type ReactNode } from 'react'
import { fieldLimits } from '#contracts/kernel/limits'
import type { PostsView } from '#contracts/organisation'
import { branchWords } from '#copy/organisation/posts'
import { isReason } from '#domain/kernel/reason'
import { useWrite } from '../../../cloud/useWrite'
import { Field } from '../../../components/field/Field'
import { TextArea } from '../../../components/field/TextArea'
import { Notice } from '../../../components/notice/Notice'
import type { Branch } from './BranchPart'
import { errorAt, unplaced } from './fieldErrors'
import { PostSheet } from './PostSheet'

interface BranchFormProperties {
  posts: PostsView
  branch: Branch
  /** Open issues that stand with the branch. */
  openWork: number
  onDone: (posts: PostsView) => void
  onClose: () => void
}

const placed = ['document', 'note', 'reason']

/** Enters that the branch of a compound was founded, or dissolved: by which decision, and what follows. */
export function BranchForm({ posts, branch, openWork, onDone, onClose }: BranchFormProperties): ReactNode {
  const [document, setDocument] = useState('')
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const founding = useWrite('foundBranch')
  const dissolving = useWrite('dissolveBranch')
  const { stands, standIn } = branch
  const { busy, refusal } = stands ? dissolving : founding
  const needsDocument = document.trim() === ''
  const needsReason = stands && !isReason(words)
  const { id: orgUnitId, name } = posts.unit
  const send = async () => {
    setTried(true)
    if (needsDocument || needsReason) return
    const decision = { orgUnitId, document: document.trim() }
    const outcome = await (stands
      ? dissolving.run({ ...decision, reason: words.trim() })
      : founding.run({ ...decision, note: words.trim() }))
    if (outcome.ok) onDone(outcome.output.posts)
  }
  const field = stands ? 'reason' : 'note'
  return (
    <PostSheet
      title={stands ? branchWords.dissolveTitle(name) : branchWords.foundTitle(name)}
      consequence={
        stands
          ? branchWords.dissolveSentence(name, standIn, openWork)
          : branchWords.foundSentence(name, standIn)
      }
      verb={stands ? branchWords.dissolve : branchWords.found}
      warn={stands}
      busy={busy}
      refused={unplaced(refusal, placed)}
      onSend={() => {
        void send()
      }}
      onClose={onClose}
    >
      <Notice words={stands ? branchWords.dissolveFirst : branchWords.foundFirst} />
      <Field
        id="branch-document"
        label={branchWords.document}
        value={document}
        maxLength={fieldLimits.line}
        placeholder={branchWords.documentHint}
        required
        error={
          (tried && needsDocument ? branchWords.needDocument : undefined) ?? errorAt(refusal, 'document')
        }
        onChange={setDocument}
      />
      <TextArea
        id="branch-words"
        label={stands ? branchWords.reason : branchWords.note}
        value={words}
        limit={fieldLimits.note}
        placeholder={stands ? branchWords.reasonHint : branchWords.noteHint}
        required={stands}
        error={(tried && needsReason ? branchWords.needReason : undefined) ?? errorAt(refusal, field)}
        onChange={setWords}
      />
    </PostSheet>
  )
}

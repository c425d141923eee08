import { useState, type ReactNode } from 'react'
import { showcaseWords as words } from '#copy/showcase/words'
import { CompoundPlan } from '../../components/compound-plan/CompoundPlan'
import { Field } from '../../components/field/Field'
import { TextArea } from '../../components/field/TextArea'
import { IconGrid } from '../../components/icon-grid/IconGrid'
import { OptionGroup } from '../../components/option-group/OptionGroup'
import { PhotoPicker } from '../../components/photo-picker/PhotoPicker'
import { usePhotos } from '../../components/photo-picker/usePhotos'
import type { SendPhoto } from '../../components/photo-picker/photo'

type Category = keyof typeof words.categories

/** Nothing leaves the showcase: the second photo fails, to be seen failing. */
const uploadSlowly =
  (attempts: { count: number }): SendPhoto =>
  (_photo, progress) =>
    new Promise((resolve, reject) => {
      attempts.count += 1
      const fails = attempts.count === 2
      progress(60)
      setTimeout(() => {
        if (fails) reject(new Error('shown as failed'))
        else resolve('showcase-photo')
      }, 300)
    })

const attempts = { count: 0 }
const upload = uploadSlowly(attempts)
const buildings = [1, 2, 3, 4, 5, 6].map(number => ({
  id: String(number),
  label: words.building(number),
  x: 80 + ((number - 1) % 3) * 310,
  y: number < 4 ? 90 : 420,
  w: 200,
  h: 130,
}))

export function FormSamples(): ReactNode {
  const [category, setCategory] = useState<Category>('lift')
  const [text, setText] = useState<string>(words.whatValue)
  const [phone, setPhone] = useState('1380013800')
  const [urgency, setUrgency] = useState<'ordinary' | 'urgent'>('ordinary')
  const [building, setBuilding] = useState('3')
  const photos = usePhotos(upload)
  return (
    <>
      <IconGrid
        label={words.category}
        value={category}
        onChange={setCategory}
        options={(Object.keys(words.categories) as Category[]).map(value => ({
          value,
          label: words.categories[value],
          icon: value,
        }))}
      />
      <TextArea
        label={words.what}
        value={text}
        onChange={setText}
        limit={500}
        hint={words.whatHint}
        required
      />
      <Field label={words.phone} value={phone} onChange={setPhone} kind="phone" error={words.phoneWrong} />
      <PhotoPicker label={words.photos} book={photos} />
      <CompoundPlan label={words.place} buildings={buildings} value={building} onChoose={setBuilding} />
      <OptionGroup
        label={words.urgency}
        value={urgency}
        onChange={setUrgency}
        options={[
          { value: 'ordinary', label: words.ordinary, note: words.ordinaryNote },
          { value: 'urgent', label: words.urgent, note: words.urgentNote },
        ]}
      />
    </>
  )
}

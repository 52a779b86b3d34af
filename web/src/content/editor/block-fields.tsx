import type { Block, BlockOf, Language } from '@dala/domain/content'
import { useRef } from 'react'
import { useMessages } from '#app'
import { Button, IconButton, SelectField, TextArea, TextField } from '#ui'
import { fileUrl } from '../media-view.tsx'
import styles from './editor.module.css'
import { FormulaPreview } from './formula-preview.tsx'
import { messages } from './messages.ts'
import { plainField } from './plain-field.ts'
import { useSentFile } from './use-sent-file.ts'

interface FieldsProps<K extends Block['kind']> {
  block: BlockOf<K>
  language: Language
  onChange: (block: Block) => void
}

const others: readonly Language[] = ['kk', 'ru', 'en']
/** What another language says in the same place: a hint for whoever translates. */
function hintOf<T>(text: Partial<Record<Language, T>>, language: Language, read: (one: T) => string): string | undefined {
  for (const other of others) {
    const found = other === language ? undefined : text[other]
    if (found !== undefined && read(found) !== '') return read(found)
  }
  return undefined
}

export function ImageFields({ block, language, onChange }: FieldsProps<'image'>) {
  const t = useMessages(messages)
  const text = block.text[language] ?? { alt: '', caption: '' }
  const set = (change: Partial<typeof text>) => onChange({ ...block, text: { ...block.text, [language]: { ...text, ...change } } })
  const hint = hintOf(block.text, language, (one) => one.alt)
  return (
    <div className={styles.media}>
      <img src={fileUrl(block.file.fileId, 640)} alt="" width={block.width} height={block.height} />
      <div className={styles.fields}>
        <TextArea
          field={plainField('alt', text.alt, (alt) => set({ alt }))}
          label={t.alt}
          hint={hint ?? t.altHint}
          rows={2}
          maxLength={500}
        />
        <TextField field={plainField('caption', text.caption, (caption) => set({ caption }))} label={t.caption} optional />
      </div>
    </div>
  )
}

export function VideoFields({ block, language, onChange }: FieldsProps<'video'>) {
  const t = useMessages(messages)
  const { going, send } = useSentFile()
  const input = useRef<HTMLInputElement>(null)
  const text = block.text[language] ?? { title: '', transcript: '' }
  const set = (change: Partial<typeof text>) => onChange({ ...block, text: { ...block.text, [language]: { ...text, ...change } } })
  const captions = block.captions[language]
  return (
    <div className={styles.fields}>
      <p className={styles.source}>{block.source.kind === 'file' ? block.source.file.name : block.source.url}</p>
      <TextField
        field={plainField('title', text.title, (title) => set({ title }))}
        label={t.title}
        hint={hintOf(block.text, language, (one) => one.title)}
      />
      {block.source.kind === 'file' && (
        <div className={styles.line}>
          <span>{going ? t.uploading(going.name, going.percent) : captions ? captions.name : t.noCaptions}</span>
          <Button icon="captions" onClick={() => input.current?.click()}>
            {t.chooseVtt}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".vtt"
            className="visually-hidden"
            tabIndex={-1}
            aria-label={t.captions}
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file)
                send(file, ({ fileId, name, bytes }) =>
                  onChange({ ...block, captions: { ...block.captions, [language]: { fileId, name, bytes } } }),
                )
              event.target.value = ''
            }}
          />
        </div>
      )}
      <TextArea
        field={plainField('transcript', text.transcript, (transcript) => set({ transcript }))}
        label={t.transcript}
        optional
        rows={4}
      />
    </div>
  )
}

export function AudioFields({ block, language, onChange }: FieldsProps<'audio'>) {
  const t = useMessages(messages)
  const text = block.text[language] ?? { title: '', transcript: '' }
  const set = (change: Partial<typeof text>) => onChange({ ...block, text: { ...block.text, [language]: { ...text, ...change } } })
  return (
    <div className={styles.fields}>
      <p className={styles.source}>{block.source.file.name}</p>
      <TextField
        field={plainField('title', text.title, (title) => set({ title }))}
        label={t.title}
        hint={hintOf(block.text, language, (one) => one.title)}
      />
      <TextArea field={plainField('transcript', text.transcript, (transcript) => set({ transcript }))} label={t.audioTranscript} rows={4} />
    </div>
  )
}

export function TitleFields({ block, language, onChange }: FieldsProps<'file' | 'test'>) {
  const t = useMessages(messages)
  const title = block.text[language]?.title ?? ''
  return (
    <div className={styles.fields}>
      {block.kind === 'file' && <p className={styles.source}>{block.file.name}</p>}
      <TextField
        field={plainField('title', title, (next) => onChange({ ...block, text: { ...block.text, [language]: { title: next } } }))}
        label={t.title}
        hint={hintOf(block.text, language, (one) => one.title)}
      />
    </div>
  )
}

export function FormulaFields({ block, language, onChange }: FieldsProps<'formula'>) {
  const t = useMessages(messages)
  const caption = block.text[language]?.caption ?? ''
  return (
    <div className={styles.fields}>
      <FormulaPreview tex={block.tex} />
      <TextArea field={plainField('tex', block.tex, (tex) => onChange({ ...block, tex }))} label={t.formulaTex} rows={2} maxLength={2000} />
      <TextField
        field={plainField('caption', caption, (next) => onChange({ ...block, text: { ...block.text, [language]: { caption: next } } }))}
        label={t.formulaCaption}
        hint={hintOf(block.text, language, (one) => one.caption)}
        optional
      />
    </div>
  )
}

export function CheckFields({ block, language, onChange }: FieldsProps<'check'>) {
  const t = useMessages(messages)
  const count = Math.max(2, ...others.map((one) => block.text[one]?.options.length ?? 0))
  const text = block.text[language] ?? { question: '', options: Array.from({ length: count }, () => ''), explanation: '' }
  const set = (change: Partial<typeof text>) => onChange({ ...block, text: { ...block.text, [language]: { ...text, ...change } } })
  /** Options stand in all languages alike: one more or one less is so in each. */
  const eachLanguage = (change: (options: string[]) => string[], correct = block.correct) => {
    const texts = { ...block.text, [language]: text }
    for (const one of others) {
      const found = texts[one]
      if (found) texts[one] = { ...found, options: change(found.options) }
    }
    onChange({ ...block, correct, text: texts })
  }
  return (
    <div className={styles.fields}>
      <TextArea
        field={plainField('question', text.question, (question) => set({ question }))}
        label={t.question}
        hint={hintOf(block.text, language, (one) => one.question)}
        rows={2}
      />
      {text.options.map((option, index) => (
        <div key={index} className={styles.optionRow}>
          <label className={styles.correct} title={t.correct}>
            <input
              type="radio"
              name={`${block.id}-correct`}
              checked={block.correct === index}
              onChange={() => onChange({ ...block, correct: index })}
            />
            <span className="visually-hidden">{t.correct}</span>
          </label>
          <TextField
            field={plainField(`option-${index}`, option, (value) =>
              set({ options: text.options.map((one, at) => (at === index ? value : one)) }),
            )}
            label={t.option(index + 1)}
            hint={hintOf(block.text, language, (one) => one.options[index] ?? '')}
          />
          {text.options.length > 2 && (
            <IconButton
              name="remove"
              label={t.removeOption(index + 1)}
              onClick={() =>
                eachLanguage(
                  (options) => options.filter((_, at) => at !== index),
                  block.correct > index ? block.correct - 1 : Math.min(block.correct, text.options.length - 2),
                )
              }
            />
          )}
        </div>
      ))}
      {text.options.length < 10 && (
        <Button look="quiet" icon="add" onClick={() => eachLanguage((options) => [...options, ''])}>
          {t.addOption}
        </Button>
      )}
      <TextArea
        field={plainField('explanation', text.explanation, (explanation) => set({ explanation }))}
        label={t.explanation}
        optional
        rows={2}
      />
    </div>
  )
}

export function NoticeTone({ block, onChange }: { block: BlockOf<'notice'>; onChange: (block: Block) => void }) {
  const t = useMessages(messages)
  const tones = ['note', 'tip', 'law', 'warning', 'quote'] as const
  return (
    <SelectField
      field={plainField<(typeof tones)[number]>('tone', block.tone, (tone) => onChange({ ...block, tone }))}
      label={t.tone}
      options={tones.map((value) => ({ value, label: t.tones[value] }))}
      short
    />
  )
}

import { useId } from 'react'
import { useMessages, type ApiReply } from '#app'
import { Button, IconButton } from '#ui'
import styles from './documents.module.css'
import { templateWords } from './templates.messages.ts'

export type TemplateBlock = ApiReply<'GET /templates/:kind'>['body']['blocks'][number]
interface Both {
  kk: string
  ru: string
}

interface EditorProps {
  number: number
  block: TemplateBlock
  disabled: boolean
  onChange: (block: TemplateBlock) => void
  onMove: (by: 1 | -1) => void
  onRemove: (() => void) | undefined
}

/** One block of a template: its words in Kazakh and Russian side by side, and its place among the others. */
export function BlockEditor({ number, block, disabled, onChange, onMove, onRemove }: EditorProps) {
  const t = useMessages(templateWords)
  const name = t.block(number, t.blocks[block.block])
  return (
    <fieldset className={styles.block} disabled={disabled}>
      <legend className={styles.legend}>{name}</legend>
      {!disabled && (
        <div className={styles.blockTools}>
          <IconButton name="up" label={`${t.up}: ${name}`} onClick={() => onMove(-1)} />
          <IconButton name="down" label={`${t.down}: ${name}`} onClick={() => onMove(1)} />
          {onRemove && <IconButton name="remove" label={`${t.remove}: ${name}`} onClick={onRemove} />}
        </div>
      )}
      {block.when !== undefined && <p className={styles.note}>{t.when(block.when)}</p>}
      <Words block={block} onChange={onChange} />
    </fieldset>
  )
}

function Words({ block, onChange }: { block: TemplateBlock; onChange: (block: TemplateBlock) => void }) {
  const t = useMessages(templateWords)
  switch (block.block) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return <Sides value={block.text} rows={block.block === 'paragraph' ? 3 : 1} onChange={(text) => onChange({ ...block, text })} />
    case 'field':
      return (
        <>
          <Sides value={block.name} rows={1} onChange={(name) => onChange({ ...block, name })} />
          <Line label={t.value} value={block.value} onChange={(value) => onChange({ ...block, value })} />
        </>
      )
    case 'said':
      return <p className={styles.note}>{`{${block.of}}`}</p>
    case 'signature':
      return (
        <>
          <Sides value={block.position} rows={1} onChange={(position) => onChange({ ...block, position })} />
          <Line label={t.name} value={block.name} onChange={(name) => onChange({ ...block, name })} />
          <Line label={t.note} value={block.note} onChange={(note) => onChange({ ...block, note })} />
        </>
      )
    case 'table':
      return (
        <>
          <p className={styles.note}>{t.listOf(block.of)}</p>
          {block.columns.map((column, index) => (
            <div key={index} className={styles.column} role="group" aria-label={t.column(index + 1)}>
              <Sides
                value={column.title}
                rows={1}
                about={t.columnTitle}
                onChange={(title) => onChange({ ...block, columns: block.columns.with(index, { ...column, title }) })}
              />
              <Line
                label={t.cell}
                value={column.cell}
                onChange={(cell) => onChange({ ...block, columns: block.columns.with(index, { ...column, cell }) })}
              />
              {block.columns.length > 1 && (
                <Button look="quiet" onClick={() => onChange({ ...block, columns: block.columns.toSpliced(index, 1) })}>
                  {`${t.remove}: ${t.column(index + 1)}`}
                </Button>
              )}
            </div>
          ))}
        </>
      )
    case 'each':
      return (
        <>
          <p className={styles.note}>{t.listOf(block.of)}</p>
          {block.blocks.map((inner, index) => (
            <div key={index} className={styles.column} role="group" aria-label={t.block(index + 1, t.blocks[inner.block])}>
              <Words
                block={inner}
                onChange={(next) => {
                  if (next.block !== 'each') onChange({ ...block, blocks: block.blocks.with(index, next) })
                }}
              />
            </div>
          ))}
        </>
      )
  }
}

function Sides({ value, rows, about, onChange }: { value: Both; rows: number; about?: string; onChange: (value: Both) => void }) {
  const t = useMessages(templateWords)
  return (
    <div className={styles.bothSides}>
      <Area
        label={[about, t.inKk].filter(Boolean).join(', ')}
        lang="kk"
        value={value.kk}
        rows={rows}
        onChange={(kk) => onChange({ ...value, kk })}
      />
      <Area
        label={[about, t.inRu].filter(Boolean).join(', ')}
        lang="ru"
        value={value.ru}
        rows={rows}
        onChange={(ru) => onChange({ ...value, ru })}
      />
    </div>
  )
}

interface AreaProps {
  label: string
  lang: string
  value: string
  rows: number
  onChange: (value: string) => void
}

function Area({ label, lang, value, rows, onChange }: AreaProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className={styles.smallLabel}>
        {label}
      </label>
      <textarea
        id={id}
        lang={lang}
        className={styles.area}
        rows={rows}
        value={value}
        maxLength={6000}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

function Line({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className={styles.smallLabel}>
        {label}
      </label>
      <input id={id} className={styles.area} value={value} maxLength={2000} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}

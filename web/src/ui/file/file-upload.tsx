import { formatBytes } from '@dala/locale'
import { useId, useRef, useState } from 'react'
import { useLocale, type Problem } from '#app'
import { IconButton } from '../button.tsx'
import { GroupFrame, type FieldWords } from '../form/field-frame.tsx'
import type { Field } from '../form/use-form.ts'
import { Icon } from '../icon.tsx'
import { Shape } from '../shape.tsx'
import { useWords } from '../words/use-words.ts'
import styles from './file-upload.module.css'
import { upload, type RunningUpload } from './upload.ts'

/** A file that lies with the server. */
export interface SentFile {
  id: string
  name: string
  size: number
}

interface UploadProps extends FieldWords {
  field: Field<SentFile[]> | Field<readonly SentFile[]>
  /** The server's purpose, which sets the kinds and the size it takes. */
  purpose: string
  /** For the device's file window: `.pdf,image/*`. */
  accept?: string
  /** Refused before a byte is sent. */
  maxBytes?: number
  multiple?: boolean
}

interface Going {
  key: number
  name: string
  size: number
  sent: number
  state: 'sending' | 'broken' | 'paused' | 'refused'
  problem?: Problem | string
  running?: RunningUpload
}

/** Files sent piece by piece with progress, pause and resume; the field holds those that have arrived. */
export function FileUpload({ field, purpose, label, hint, optional, accept, maxBytes, multiple = false }: UploadProps) {
  const t = useWords()
  const { locale } = useLocale()
  const id = useId()
  const last = useRef(0)
  const arrived = useRef(field.value)
  arrived.current = field.value
  const [going, setGoing] = useState<readonly Going[]>([])
  const [over, setOver] = useState(false)
  const set = field.set as (files: SentFile[]) => void // a fresh array suits both kinds of field

  const change = (key: number, with_: Partial<Going>) => setGoing((all) => all.map((one) => (one.key === key ? { ...one, ...with_ } : one)))
  const drop = (key: number) => setGoing((all) => all.filter((one) => one.key !== key))

  const begin = async (file: File) => {
    const key = ++last.current
    const entry: Going = { key, name: file.name, size: file.size, sent: 0, state: 'sending' }
    if (maxBytes !== undefined && file.size > maxBytes) {
      setGoing((all) => [...all, { ...entry, state: 'refused', problem: t.tooLarge(file.name, formatBytes(maxBytes, locale)) }])
      return
    }
    setGoing((all) => [...all, entry])
    const running = await upload(file, purpose, locale, {
      onProgress: (sent) => change(key, { sent, state: 'sending' }),
      onBroken: () => change(key, { state: 'broken' }),
      onRefused: (problem) => change(key, problem.status === 0 ? { state: 'paused', problem } : { state: 'refused', problem }),
      onDone: (fileId) => {
        drop(key)
        const sent = { id: fileId, name: file.name, size: file.size }
        arrived.current = multiple ? [...arrived.current, sent] : [sent]
        set([...arrived.current])
      },
    })
    change(key, { running })
  }
  const take = (files: FileList | null) => {
    for (const file of [...(files ?? [])].slice(0, multiple ? 50 : 1)) void begin(file)
  }
  const room = multiple || (field.value.length === 0 && going.length === 0)
  return (
    <GroupFrame name={field.name} label={label} hint={hint} {...(optional && { optional })} error={field.error}>
      <ul className={styles.files}>
        {field.value.map((file) => (
          <li key={file.id} className={styles.file}>
            <Shape state="done" size={18} />
            <div>
              <p className={styles.name}>{file.name}</p>
              <p className={styles.facts}>
                {formatBytes(file.size, locale)}, {t.uploaded}
              </p>
            </div>
            <IconButton name="remove" label={t.remove(file.name)} onClick={() => set(field.value.filter((one) => one.id !== file.id))} />
          </li>
        ))}
        {going.map((one) => (
          <li key={one.key} className={styles.file}>
            <Shape state={one.state === 'refused' ? 'violated' : one.state === 'sending' ? 'term' : 'attention'} size={18} />
            <div>
              <p className={styles.name}>{one.name}</p>
              <p
                className={styles.facts}
                data-bad={one.state === 'refused' || undefined}
                role={one.state === 'refused' ? 'alert' : undefined}
              >
                {one.state === 'refused'
                  ? typeof one.problem === 'string'
                    ? one.problem
                    : one.problem?.message
                  : one.state === 'sending'
                    ? t.of(formatBytes(one.sent, locale), formatBytes(one.size, locale))
                    : t.uploadPaused}
              </p>
            </div>
            <div className={styles.tools}>
              {one.state === 'paused' && (
                <IconButton name="again" label={t.resume} onClick={() => (change(one.key, { state: 'sending' }), one.running?.resume())} />
              )}
              <IconButton name="close" label={t.remove(one.name)} onClick={() => (one.running?.cancel(), drop(one.key))} />
            </div>
            {one.state !== 'refused' && (
              <div
                className={styles.bar}
                role="progressbar"
                aria-label={one.name}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={Math.round((100 * one.sent) / Math.max(1, one.size))}
              >
                <div style={{ width: `${(100 * one.sent) / Math.max(1, one.size)}%` }} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {room && (
        <div
          className={styles.drop}
          data-over={over || undefined}
          onDragOver={(event) => (event.preventDefault(), setOver(true))}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            take(event.dataTransfer.files)
          }}
        >
          <label className={styles.pick}>
            <Icon name="attach" size={18} />
            {t.chooseFile}
            <input
              id={id}
              type="file"
              className="visually-hidden"
              accept={accept}
              multiple={multiple}
              onChange={(event) => {
                take(event.target.files)
                event.target.value = ''
              }}
            />
          </label>
          <span className={styles.or}>{t.dropHere}</span>
          {maxBytes !== undefined && <span>{t.fileLimit(formatBytes(maxBytes, locale))}</span>}
        </div>
      )}
    </GroupFrame>
  )
}

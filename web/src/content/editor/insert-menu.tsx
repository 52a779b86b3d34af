import { playerOf, type Block, type BlockKind } from '@dala/domain/content'
import { useRef, useState } from 'react'
import { useMessages, useText } from '#app'
import { Button, Dialog, Icon, TextField, type IconName } from '#ui'
import styles from './editor.module.css'
import { messages } from './messages.ts'
import { acceptOf, mediaBlock, newBlock, newBlockId } from './new-block.ts'
import { plainField } from './plain-field.ts'
import { useSentFile } from './use-sent-file.ts'

const icons: Record<BlockKind, IconName> = {
  text: 'file',
  notice: 'info',
  image: 'image',
  video: 'video',
  audio: 'sound',
  file: 'attach',
  formula: 'formula',
  check: 'check',
  test: 'exam',
}
const order: readonly BlockKind[] = ['text', 'image', 'notice', 'check', 'formula', 'video', 'audio', 'file', 'test']

export interface TestChoice {
  id: string
  name: { kk: string; ru: string; en: string }
}

interface InsertProps {
  tests: readonly TestChoice[]
  kinds?: readonly BlockKind[] | undefined
  onInsert: (block: Block) => void
  onClose: () => void
}

/** Which block to add; a file is chosen and sent before its block stands in the lesson. */
export function InsertMenu({ tests, kinds = order, onInsert, onClose }: InsertProps) {
  const t = useMessages(messages)
  const text = useText()
  const { going, send } = useSentFile()
  const input = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState<'image' | 'audio' | 'video' | 'file'>('image')
  const [step, setStep] = useState<'kinds' | 'video' | 'test'>('kinds')
  const pick = (kind: typeof wanted) => {
    setWanted(kind)
    // The window opens for the kind just chosen, after the input has taken it.
    setTimeout(() => input.current?.click())
  }
  const choose = (kind: BlockKind) => {
    if (kind === 'video' || kind === 'test') return setStep(kind)
    if (kind === 'image' || kind === 'audio' || kind === 'file') return pick(kind)
    onInsert(newBlock(kind))
  }
  return (
    <Dialog title={step === 'video' ? t.videoAsk : step === 'test' ? t.chooseTest : t.add} onClose={onClose}>
      {going ? (
        <p role="status">{t.uploading(going.name, going.percent)}</p>
      ) : step === 'video' ? (
        <VideoStep onFile={() => pick('video')} onInsert={onInsert} />
      ) : step === 'test' ? (
        <ul className={styles.kinds}>
          {tests.length === 0 && <li>{t.noTests}</li>}
          {tests.map((test) => (
            <li key={test.id}>
              <button
                type="button"
                onClick={() => {
                  const { kk, ru, en } = test.name
                  onInsert({
                    id: newBlockId(),
                    kind: 'test',
                    testId: test.id,
                    text: { kk: { title: kk }, ru: { title: ru }, en: { title: en } },
                  })
                }}
              >
                <Icon name="exam" />
                <span>
                  <b>{text(test.name)}</b>
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <ul className={styles.kinds}>
          {kinds.map((kind) => (
            <li key={kind}>
              <button type="button" onClick={() => choose(kind)}>
                <Icon name={icons[kind]} />
                <span>
                  <b>{t.kinds[kind]}</b>
                  <span>{t.kindHints[kind]}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        accept={acceptOf[wanted]}
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t.kinds[wanted]}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) send(file, (arrived) => onInsert(mediaBlock(wanted, arrived)))
          event.target.value = ''
        }}
      />
    </Dialog>
  )
}

function VideoStep({ onFile, onInsert }: { onFile: () => void; onInsert: (block: Block) => void }) {
  const t = useMessages(messages)
  const [url, setUrl] = useState('')
  const [wrong, setWrong] = useState(false)
  const insert = () => {
    if (playerOf(url) === null) return setWrong(true)
    onInsert({ id: newBlockId(), kind: 'video', source: { kind: 'host', url: url.trim() }, captions: {}, text: {} })
  }
  return (
    <div className={styles.fields}>
      <Button icon="video" onClick={onFile}>
        {t.videoFile}
      </Button>
      <form className={styles.toolForm} onSubmit={(event) => (event.preventDefault(), insert())}>
        <TextField
          field={{ ...plainField('url', url, (value) => (setUrl(value), setWrong(false))), error: wrong ? t.videoUrlWrong : undefined }}
          label={t.videoUrl}
          type="url"
          placeholder="https://youtu.be/…"
        />
        <Button type="submit">{t.insert}</Button>
      </form>
    </div>
  )
}

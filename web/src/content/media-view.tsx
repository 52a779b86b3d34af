import type { FileRef, ReadBlock } from '@dala/domain/content'
import { formatBytes, localeNames } from '@dala/locale'
import { useLocale, useMessages } from '#app'
import { Download, Icon } from '#ui'
import styles from './lesson-view.module.css'
import { messages } from './messages.ts'

type BlockIn<K extends ReadBlock['kind']> = Extract<ReadBlock, { kind: K }>

/** The address of a file of ours, whole or in one of the smaller widths that the server keeps of a picture. */
export const fileUrl = (fileId: string, width?: number): string => `/api/files/${fileId}${width ? `?variant=w${width}` : ''}`

const widths = [320, 640, 1280]

/** A picture in the size that the screen needs; its place is kept free before it comes. */
export function ImageView({ block }: { block: BlockIn<'image'> }) {
  const { fileId } = block.file
  return (
    <figure className={styles.image}>
      <img
        src={fileUrl(fileId, 640)}
        srcSet={widths.map((width) => `${fileUrl(fileId, width)} ${width}w`).join(', ')}
        sizes="(max-width: 760px) calc(100vw - 40px), 720px"
        width={block.width}
        height={block.height}
        alt={block.text?.alt ?? ''}
        loading="lazy"
        decoding="async"
      />
      {block.text?.caption && <figcaption>{block.text.caption}</figcaption>}
    </figure>
  )
}

const captionLanguages = ['kk', 'ru', 'en'] as const

/** An own film with captions, or a link to its page on another host: nothing of theirs is loaded here unasked. */
export function VideoView({ block }: { block: BlockIn<'video'> }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const tracks = captionLanguages.flatMap((language) => {
    const file = block.captions[language]
    return file ? [{ language, file }] : []
  })
  const { source } = block
  return (
    <figure className={styles.video}>
      {source.kind === 'host' ? (
        <HostedVideo url={source.url} title={block.text?.title ?? ''} />
      ) : (
        // React knows `muted` only as a property; there is nothing to mute before the person presses play.
        <video
          controls
          preload="none"
          playsInline
          aria-label={block.text?.title}
          {...(block.poster && { poster: fileUrl(block.poster.fileId) })}
        >
          <source src={fileUrl(source.file.fileId)} type={source.file.name.endsWith('.webm') ? 'video/webm' : 'video/mp4'} />
          {tracks.map(({ language, file }) => (
            <track
              key={language}
              kind="captions"
              srcLang={language}
              label={localeNames[language]}
              src={fileUrl(file.fileId)}
              default={language === locale}
            />
          ))}
        </video>
      )}
      {block.text?.title && <figcaption>{block.text.title}</figcaption>}
      <div className={styles.videoTools}>
        {tracks.length > 0 && (
          <span>
            <Icon name="captions" size={20} label={t.captions} /> {tracks.map(({ language }) => language).join(', ')}
          </span>
        )}
        {source.kind === 'file' && <span>{formatBytes(source.file.bytes, locale)}</span>}
      </div>
      <Transcript words={t.transcript} text={block.text?.transcript} />
    </figure>
  )
}

function HostedVideo({ url, title }: { url: string; title: string }) {
  const t = useMessages(messages)
  const host = new URL(url).host.replace(/^(www|player)\./, '').replace('-nocookie', '')
  return (
    <a className={styles.hosted} href={url} target="_blank" rel="noopener noreferrer" title={t.newTab}>
      <span className={styles.play}>
        <Icon name="play" size={26} />
      </span>
      <span>
        {title && <b>{title}</b>}
        <span>{t.openVideo(host)}</span>
      </span>
    </a>
  )
}

export function AudioView({ block }: { block: BlockIn<'audio'> }) {
  const t = useMessages(messages)
  return (
    <figure className={styles.video}>
      {block.text?.title && <figcaption>{block.text.title}</figcaption>}
      <audio controls preload="none" src={fileUrl(block.source.file.fileId)} aria-label={block.text?.title} />
      <Transcript words={t.audioTranscript} text={block.text?.transcript} />
    </figure>
  )
}

function Transcript({ words, text }: { words: string; text: string | undefined }) {
  if (!text) return null
  return (
    <details className={styles.transcript}>
      <summary>{words}</summary>
      {text.split('\n').map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </details>
  )
}

export function FileView({ block }: { block: BlockIn<'file'> }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  return (
    <div className={styles.file}>
      <Icon name="file" size={22} />
      <span>
        <b>{block.text?.title || block.file.name}</b>
        <span>{[block.file.name, formatBytes(block.file.bytes, locale)].join(' · ')}</span>
      </span>
      <Download href={fileUrl(block.file.fileId)}>{t.download}</Download>
    </div>
  )
}

/** Everything that a lesson shows of our own, for keeping it on the device. */
export function mediaOf(blocks: readonly ReadBlock[], locale: 'kk' | 'ru' | 'en'): { url: string; bytes: number }[] {
  const whole = (file: FileRef | undefined) => (file ? [{ url: fileUrl(file.fileId), bytes: file.bytes }] : [])
  return blocks.flatMap((block) => {
    if (block.kind === 'image') return [{ url: fileUrl(block.file.fileId, 640), bytes: block.file.bytes }]
    if (block.kind === 'audio') return whole(block.source.file)
    if (block.kind !== 'video' || block.source.kind !== 'file') return []
    return [...whole(block.source.file), ...whole(block.poster), ...whole(block.captions[locale])]
  })
}

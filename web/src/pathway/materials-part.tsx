import { formatDate } from '@dala/locale'
import { apiUrl, showToast, useCall, useMessages } from '#app'
import { Button, Clause, Notice, Section, Sheet, StatusBadge } from '#ui'
import { messages } from './messages.ts'
import styles from './pathway.module.css'
import type { Pathway } from './shapes.ts'

/** What the school handed over, and the confirmation that it came (A2023-15.1). */
export function MaterialsPart({ pathway }: { pathway: Pathway }) {
  const t = useMessages(messages)
  const waiting = pathway.materials.filter((each) => each.acknowledgedAt === null)
  const confirm = useCall('POST /pathway/learners/:learnerId/receipts', { done: () => showToast({ kind: 'done', title: t.confirmed }) })
  return (
    <Section title={t.materials} aside={<Clause id="A2023-15.1.a" />}>
      {pathway.missing.length > 0 && pathway.status && (
        <Notice state="attention" title={t.lacks(pathway.missing.map((kind) => t.kind[kind]).join(', '))} />
      )}
      <Sheet flush>
        {pathway.materials.length === 0 ? (
          <p className={styles.none}>{t.materialsNone}</p>
        ) : (
          <ul className={styles.rows}>
            {pathway.materials.map((each) => (
              <li key={each.id}>
                <span className={styles.words}>
                  {each.medium === 'file' ? (
                    <a
                      href={apiUrl('GET /pathway/materials/:materialId/file', { params: { materialId: each.id } })}
                      target="_blank"
                      rel="noreferrer"
                    >
                      {each.title}
                    </a>
                  ) : each.medium === 'link' ? (
                    <a href={each.link} target="_blank" rel="noreferrer">
                      {each.title}
                    </a>
                  ) : (
                    each.title
                  )}
                  <span className={styles.second}>
                    {[t.kind[each.kind], each.subject, each.medium === 'paper' && t.onPaper].filter(Boolean).join(' · ')}
                  </span>
                  <span className={styles.second}>{t.handedOn(formatDate(each.handedAt), each.handedBy)}</span>
                </span>
                <StatusBadge state={each.acknowledgedAt ? 'done' : 'term'} plain>
                  {each.acknowledgedAt ? formatDate(each.acknowledgedAt) : t.unconfirmed(1)}
                </StatusBadge>
              </li>
            ))}
          </ul>
        )}
      </Sheet>
      {pathway.can.own && waiting.length > 0 && (
        <div>
          <Button
            look="filled"
            icon="tick"
            pending={confirm.pending}
            onClick={() =>
              confirm.run({ params: { learnerId: pathway.learner.id }, body: { materialIds: waiting.map((each) => each.id) } })
            }
          >
            {t.confirm}
          </Button>
        </div>
      )}
    </Section>
  )
}

import { formatDate, toIsoDate } from '@dala/locale'
import { showToast, useCall, useMessages } from '#app'
import { Button, Clause, Section, Sheet, StatusBadge } from '#ui'
import { messages } from './messages.ts'
import styles from './pathway.module.css'
import type { Pathway } from './shapes.ts'

/** Topics of the thematic plan, mastered or not (A2023-15.3.a). */
export function TopicsPart({ pathway }: { pathway: Pathway }) {
  const t = useMessages(messages)
  const mark = useCall('POST /pathway/learners/:learnerId/mastery', { done: () => showToast({ kind: 'done', title: t.saved }) })
  return (
    <Section title={t.topics} aside={<Clause id="A2023-15.3.a" />}>
      <Sheet flush>
        {pathway.topics.length === 0 ? (
          <p className={styles.none}>{t.topicsNone}</p>
        ) : (
          <ul className={styles.rows}>
            {pathway.topics.map((topic) => (
              <li key={topic.id}>
                <span className={styles.words}>
                  {topic.title}
                  <span className={styles.second}>{topic.subject}</span>
                </span>
                <StatusBadge state={topic.masteredOn ? 'done' : topic.late ? 'violated' : 'idle'} plain>
                  {topic.masteredOn ? t.mastered(formatDate(topic.masteredOn)) : t.dueBy(formatDate(topic.dueOn))}
                </StatusBadge>
                {pathway.can.work && !topic.masteredOn && (
                  <Button
                    look="link"
                    onClick={() =>
                      mark.run({
                        params: { learnerId: pathway.learner.id },
                        body: { topicId: topic.id, masteredOn: toIsoDate(new Date()) },
                      })
                    }
                  >
                    {t.markMastered}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Sheet>
    </Section>
  )
}

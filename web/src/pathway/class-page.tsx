import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { showToast, useApi, useCall, useMessages, useParam, useText } from '#app'
import { Button, Clause, ConfirmDialog, EmptyState, IconButton, Loaded, Page, Section, Sheet } from '#ui'
import { AddAssessment, AddMaterial, AddTopic } from './class-dialogs.tsx'
import { messages } from './messages.ts'
import styles from './pathway.module.css'
import type { Group } from './shapes.ts'

/** What a class has for its pupils at a distance: materials, the schedule of attestation, topics; handed over in one go. */
export function ClassPage() {
  const groupId = useParam('groupId')
  const t = useMessages(messages)
  const text = useText()
  const group = useApi('GET /pathway/groups/:groupId', { params: { groupId } })
  const list = useApi('GET /pathway/learners', { query: { limit: 1 } })
  const name = list.data?.groups.find((each) => each.id === groupId)?.name
  return (
    <Page
      title={t.classTitle(text(name) || t.class)}
      lead={group.data && t.classLead(group.data.learners)}
      actions={
        group.data &&
        group.data.learners > 0 &&
        group.data.materials.length > 0 && <HandOver groupId={groupId} learners={group.data.learners} />
      }
    >
      <Loaded query={group}>
        {(shown) => (
          <>
            <Materials groupId={groupId} group={shown} />
            <Schedule groupId={groupId} group={shown} />
            <Topics groupId={groupId} group={shown} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function HandOver({ groupId, learners }: { groupId: string; learners: number }) {
  const t = useMessages(messages)
  const [asking, setAsking] = useState(false)
  const hand = useCall('POST /pathway/groups/:groupId/handovers', {
    done: ({ handed }) => {
      setAsking(false)
      showToast({ kind: 'done', title: t.handedOver(handed) })
    },
  })
  return (
    <>
      <Button look="filled" icon="send" onClick={() => setAsking(true)}>
        {t.handOver}
      </Button>
      {asking && (
        <ConfirmDialog
          question={t.handOverAsk(learners)}
          consequence={t.handOverThen}
          act={t.handOver}
          keep={t.notNowKeep}
          harmless
          pending={hand.pending}
          onAct={() => hand.run({ params: { groupId }, body: {} })}
          onKeep={() => setAsking(false)}
        />
      )}
    </>
  )
}

interface Props {
  groupId: string
  group: Group
}

function Materials({ groupId, group }: Props) {
  const t = useMessages(messages)
  const [adding, setAdding] = useState(false)
  const remove = useCall('DELETE /pathway/groups/:groupId/materials/:materialId')
  return (
    <Section title={t.handed} aside={<Clause id="A2023-15.1.a" />}>
      {group.materials.length === 0 ? (
        <EmptyState title={t.noMaterials}>{t.noMaterialsWhy}</EmptyState>
      ) : (
        <Sheet flush>
          <ul className={styles.rows}>
            {group.materials.map((each) => (
              <li key={each.id}>
                <span className={styles.words}>
                  {each.title}
                  <span className={styles.second}>
                    {[t.kind[each.kind], each.subject, each.fileName || each.link || t.onPaper].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <span className={styles.note}>{t.handedCount(each.handed, each.acknowledged)}</span>
                <IconButton
                  name="remove"
                  label={t.remove(each.title)}
                  onClick={() => remove.run({ params: { groupId, materialId: each.id } })}
                />
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      <div>
        <Button icon="add" onClick={() => setAdding(true)}>
          {t.addMaterial}
        </Button>
      </div>
      {adding && <AddMaterial groupId={groupId} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function Schedule({ groupId, group }: Props) {
  const t = useMessages(messages)
  const [adding, setAdding] = useState(false)
  const remove = useCall('DELETE /pathway/groups/:groupId/assessments/:assessmentId')
  return (
    <Section title={t.schedule} aside={<Clause id="A2023-15.1.d" />}>
      <Sheet flush>
        {group.assessments.length === 0 ? (
          <p className={styles.none}>{t.scheduleNone}</p>
        ) : (
          <ul className={styles.rows}>
            {group.assessments.map((each) => (
              <li key={each.id}>
                <span className={styles.words}>
                  {`${each.subject}, ${t.assessment[each.kind]}`}
                  <span className={styles.second}>{[each.title, each.place].filter(Boolean).join(' · ')}</span>
                </span>
                <span className={styles.note}>{formatDate(each.heldOn)}</span>
                <IconButton
                  name="remove"
                  label={t.remove(each.subject)}
                  onClick={() => remove.run({ params: { groupId, assessmentId: each.id } })}
                />
              </li>
            ))}
          </ul>
        )}
      </Sheet>
      <div>
        <Button icon="add" onClick={() => setAdding(true)}>
          {t.addAssessment}
        </Button>
      </div>
      {adding && <AddAssessment groupId={groupId} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function Topics({ groupId, group }: Props) {
  const t = useMessages(messages)
  const [adding, setAdding] = useState(false)
  return (
    <Section title={t.topics} aside={<Clause id="A2023-15.3.a" />}>
      <Sheet flush>
        {group.topics.length === 0 ? (
          <p className={styles.none}>{t.topicsNone}</p>
        ) : (
          <ul className={styles.rows}>
            {group.topics.map((each) => (
              <li key={each.id}>
                <span className={styles.words}>
                  {each.title}
                  <span className={styles.second}>{each.subject}</span>
                </span>
                <span className={styles.note}>{t.dueBy(formatDate(each.dueOn))}</span>
              </li>
            ))}
          </ul>
        )}
      </Sheet>
      <div>
        <Button icon="add" onClick={() => setAdding(true)}>
          {t.addTopics}
        </Button>
      </div>
      {adding && <AddTopic groupId={groupId} onClose={() => setAdding(false)} />}
    </Section>
  )
}

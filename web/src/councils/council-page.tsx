import { formatDate, formatDateTime, NBSP } from '@dala/locale'
import { useState } from 'react'
import { useApi, useGo, useMessages, useParam, useText } from '#app'
import { Button, Columns, ConfirmDialog, DataTable, Loaded, Notice, Page, Section, Sheet, StatusBadge } from '#ui'
import { useCall, showToast } from '#app'
import { AppointDialog, MemberDialog, RuleDialog } from './council-dialogs.tsx'
import styles from './councils.module.css'
import { messages } from './messages.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { PutDialog } from './put-dialog.tsx'
import type { Council, Item } from './shapes.ts'
import { part, stateOfMeeting } from './status-of.ts'

/** A council: the next meeting and what waits, its members, its rule, its past meetings. */
export function CouncilPage() {
  const councilId = useParam('councilId')
  const t = useMessages(messages)
  const query = useApi('GET /councils/:councilId', { params: { councilId } })
  if (query.data === undefined)
    return (
      <Page title={t.council}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    )
  return <Shown council={query.data} />
}

function Shown({ council }: { council: Council }) {
  const t = useMessages(messages)
  const text = useText()
  const go = useGo()
  const [open, setOpen] = useState<'plan' | 'put' | null>(null)
  const close = () => setOpen(null)
  const seated = council.vacant.length === 0
  return (
    <Page
      title={text(council.name)}
      lead={[t.kinds[council.kind], t.memberCount(council.members.filter((each) => each.inOffice).length)].join(' · ')}
      actions={
        <>
          {council.can.put && <Button onClick={() => setOpen('put')}>{t.put}</Button>}
          {council.can.keep && (
            <Button look="filled" icon="timetable" onClick={() => setOpen('plan')}>
              {t.plan}
            </Button>
          )}
        </>
      }
    >
      {!seated && (
        <Notice state="attention" title={t.vacant}>
          {t.vacantRoles(council.vacant.map((role) => t.roles[role].toLowerCase()).join(', '))}
        </Notice>
      )}
      <Columns>
        <div className={styles.main}>
          <Section title={t.meetings}>
            <DataTable
              label={t.meetings}
              pages={{ items: council.coming }}
              rowKey={(row) => row.id}
              rowTo={(row) => `/councils/meetings/${row.id}`}
              empty={<p className={styles.note}>{t.noMeetings}</p>}
              columns={meetingColumns(t)}
            />
          </Section>
          <Section title={t.agendaWaiting} aside={<span className={styles.count}>{council.waiting.length}</span>}>
            <Waiting council={council} />
          </Section>
          {council.held.length > 0 && (
            <Section title={t.held}>
              <DataTable
                label={t.held}
                pages={{ items: council.held }}
                rowKey={(row) => row.id}
                rowTo={(row) => `/councils/meetings/${row.id}`}
                columns={meetingColumns(t)}
              />
            </Section>
          )}
        </div>
        <aside className={styles.aside}>
          <Members council={council} />
          <RuleBox council={council} />
        </aside>
      </Columns>
      {open === 'plan' && <PlanDialog council={council} onClose={close} onPlanned={(id) => go(`/councils/meetings/${id}`)} />}
      {open === 'put' && <PutDialog councilId={council.id} onClose={close} />}
    </Page>
  )
}

type Words = ReturnType<typeof useMessages<(typeof messages)['kk']>>
type MeetingRow = Council['held'][number]

const meetingColumns = (t: Words) => [
  {
    key: 'when',
    title: t.when,
    main: true,
    cell: (row: MeetingRow) => (
      <>
        <span className="tabular">{formatDateTime(row.startsAt)}</span>
        {row.place && <span className={styles.second}>{row.place}</span>}
      </>
    ),
  },
  { key: 'items', title: t.items, align: 'end' as const, wide: true, cell: (row: MeetingRow) => row.items },
  {
    key: 'state',
    title: t.state,
    cell: (row: MeetingRow) => (
      <StatusBadge state={stateOfMeeting[row.status]} plain>
        {t.statuses[row.status]}
      </StatusBadge>
    ),
  },
  { key: 'minutes', title: t.minutes, cell: (row: MeetingRow) => (row.minutesLabel ? t.minutesNo(row.minutesLabel) : '–') },
]

function Waiting({ council }: { council: Council }) {
  const t = useMessages(messages)
  const [withdrawing, setWithdrawing] = useState<Item | null>(null)
  const withdraw = useCall('DELETE /councils/:councilId/items/:itemId', {
    done: () => {
      setWithdrawing(null)
      showToast({ kind: 'done', title: t.saved })
    },
  })
  if (council.waiting.length === 0) return <p className={styles.note}>{t.nothingWaits}</p>
  return (
    <>
      <Sheet rows>
        {council.waiting.map((item) => (
          <div key={item.id} className={styles.row}>
            <div className={styles.words}>
              <ItemWords item={item} />
            </div>
            {item.can.withdraw && (
              <Button look="link" onClick={() => setWithdrawing(item)}>
                {t.withdraw}
              </Button>
            )}
          </div>
        ))}
      </Sheet>
      {withdrawing && (
        <ConfirmDialog
          question={t.withdrawAsk}
          act={t.withdraw}
          keep={t.keep}
          pending={withdraw.pending}
          onAct={() => withdraw.run({ params: { councilId: council.id, itemId: withdrawing.id } })}
          onKeep={() => setWithdrawing(null)}
        />
      )}
    </>
  )
}

/** A matter's title with whom it concerns and where it came from. */
export function ItemWords({ item }: { item: Item }) {
  const t = useMessages(messages)
  const text = useText()
  return (
    <>
      <b className={styles.name}>{text(item.title)}</b>
      <span className={styles.second}>
        {[
          item.persons.map((person) => person.name).join(', '),
          item.corrects && t.corrects(item.corrects.minutesLabel, item.corrects.number),
          t.putBy(item.putBy, formatDate(item.putOn)),
          item.moved > 0 && t.movedTimes(item.moved),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}

function Members({ council }: { council: Council }) {
  const t = useMessages(messages)
  const text = useText()
  const [appointing, setAppointing] = useState(false)
  const [changing, setChanging] = useState<Council['members'][number] | null>(null)
  return (
    <section className={styles.panel}>
      <div className={styles.panelHead}>
        <h2>{t.members}</h2>
        {council.can.manage && (
          <Button look="link" onClick={() => setAppointing(true)}>
            {t.appoint}
          </Button>
        )}
      </div>
      <ul className={styles.members}>
        {council.members.map((member) => (
          <li key={member.id}>
            <div className={styles.words}>
              <span className={styles.name}>{member.person.name}</span>
              <span className={styles.second}>
                {[t.roles[member.role], !member.votes && t.noVote, member.position && text(member.position)].filter(Boolean).join(' · ')}
              </span>
              <span className={styles.second}>
                {member.until === null
                  ? t.termFrom(formatDate(member.since))
                  : `${formatDate(member.since)}${NBSP}– ${formatDate(member.until)}`}
              </span>
            </div>
            {council.can.manage && (
              <Button look="link" aria-label={`${t.change}: ${member.person.name}`} onClick={() => setChanging(member)}>
                {t.change}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {council.former.length > 0 && (
        <details className={styles.former}>
          <summary>{t.former}</summary>
          <ul className={styles.members}>
            {council.former.map((member) => (
              <li key={member.id}>
                <div className={styles.words}>
                  <span className={styles.name}>{member.person.name}</span>
                  <span className={styles.second}>
                    {t.roles[member.role]}, {formatDate(member.since)}
                    {NBSP}– {member.until && formatDate(member.until)}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
      {appointing && <AppointDialog councilId={council.id} onClose={() => setAppointing(false)} />}
      {changing && <MemberDialog councilId={council.id} member={changing} onClose={() => setChanging(null)} />}
    </section>
  )
}

function RuleBox({ council }: { council: Council }) {
  const t = useMessages(messages)
  const [changing, setChanging] = useState(false)
  const { rule } = council
  return (
    <section className={styles.panel}>
      <div className={styles.panelHead}>
        <h2>{t.rule}</h2>
        {council.can.manage && (
          <Button look="link" onClick={() => setChanging(true)}>
            {t.change}
          </Button>
        )}
      </div>
      <ul className={styles.rules}>
        <li>{t.ruleQuorum(part(rule.quorum), council.needed)}</li>
        <li>{t.ruleMajority(part(rule.majority), rule.majority.of === 'present' ? t.ofPresent : t.ofVoted)}</li>
        <li>{rule.castingVote ? t.casting : t.noCasting}</li>
        <li>
          {t.minutesDays}: {council.minutesDays}
        </li>
      </ul>
      <p className={styles.note}>{rule.basis || t.ownRule}</p>
      {changing && <RuleDialog council={council} onClose={() => setChanging(false)} />}
    </section>
  )
}

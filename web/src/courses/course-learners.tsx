import { formatMoment, fullName } from '@dala/locale'
import { useState } from 'react'
import { showToast, useAddress, useApi, useCall, useLocale, useMessages, usePages, useText, type ApiReply } from '#app'
import { Button, CheckList, DataTable, Dialog, EmptyState, Form, IconButton, Loaded, ProgressBar, useForm } from '#ui'
import { messages } from './office.messages.ts'

type Offering = ApiReply<'GET /offerings/:offeringId'>

/** Who is in the course and how far each has come. */
export function CourseLearners({ offering }: { offering: Offering }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const [address, setAddress] = useAddress({ search: '', groupId: '' })
  const [enrolling, setEnrolling] = useState(false)
  const end = useCall('DELETE /offerings/:offeringId/enrolments/:learnerId')
  const pages = usePages('GET /offerings/:offeringId/learners', {
    params: { offeringId: offering.id },
    query: { ...(address.search && { search: address.search }), ...(address.groupId && { groupId: address.groupId }) },
  })
  return (
    <>
      <DataTable
        label={t.learners}
        pages={pages}
        rowKey={(row) => row.personId}
        address={[address, setAddress]}
        search
        filters={
          offering.groups.length > 1
            ? [{ name: 'groupId', label: t.group, options: offering.groups.map((group) => ({ value: group.id, label: text(group.name) })) }]
            : []
        }
        tools={
          offering.can.manage && (
            <Button icon="add" onClick={() => setEnrolling(true)}>
              {t.enrol}
            </Button>
          )
        }
        empty={
          <EmptyState
            title={t.noLearners}
            action={
              offering.can.manage && (
                <Button icon="add" onClick={() => setEnrolling(true)}>
                  {t.enrol}
                </Button>
              )
            }
          />
        }
        columns={[
          { key: 'name', title: t.learner, cell: (row) => fullName(row.name), main: true },
          { key: 'group', title: t.group, cell: (row) => text(row.groupName), wide: true },
          { key: 'progress', title: t.progress, cell: (row) => <ProgressBar label={`${row.done} / ${row.all}`} percent={row.percent} /> },
          { key: 'seen', title: t.lastSeen, cell: (row) => row.lastSeenAt && formatMoment(row.lastSeenAt, new Date(), locale), wide: true },
          ...(offering.can.manage
            ? [
                {
                  key: 'end',
                  title: '',
                  cell: (row: { personId: string; endedAt: string | null }) =>
                    row.endedAt === null && (
                      <IconButton
                        name="remove"
                        label={t.removeItem}
                        onClick={() => end.run({ params: { offeringId: offering.id, learnerId: row.personId } })}
                      />
                    ),
                },
              ]
            : []),
        ]}
      />
      {enrolling && <EnrolDialog offering={offering} onClose={() => setEnrolling(false)} />}
    </>
  )
}

function EnrolDialog({ offering, onClose }: { offering: Offering; onClose: () => void }) {
  const t = useMessages(messages)
  const choices = useApi('GET /offerings/choices')
  return (
    <Dialog title={t.enrol} onClose={onClose}>
      <Loaded query={choices}>{(data) => <GroupForm offering={offering} groups={data.groups} onClose={onClose} />}</Loaded>
    </Dialog>
  )
}

function GroupForm({
  offering,
  groups,
  onClose,
}: {
  offering: Offering
  groups: ApiReply<'GET /offerings/choices'>['groups']
  onClose: () => void
}) {
  const t = useMessages(messages)
  const text = useText()
  const enrol = useCall('POST /offerings/:offeringId/enrolments', { quiet: true })
  const form = useForm({ initial: { groupIds: [] as string[] } })
  return (
    <Form
      form={form}
      submit={t.enrol}
      unavailable={form.values.groupIds.length === 0 && t.fillIn(t.groups)}
      onSubmit={async ({ groupIds }) => {
        const { enrolled, already } = await enrol.send({ params: { offeringId: offering.id }, body: { groupIds, learnerIds: [] } })
        showToast({ kind: 'done', title: [t.enrolled(enrolled), already > 0 && t.alreadyIn(already)].filter(Boolean).join(', ') })
        onClose()
      }}
    >
      <CheckList
        field={form.field('groupIds')}
        label={t.groups}
        options={groups.map((group) => ({ value: group.id, label: text(group.name), hint: t.learnersIn(group.learners) }))}
      />
    </Form>
  )
}

import { formatDate, formatPercent } from '@dala/locale'
import { useState } from 'react'
import { useAddress, useLocale, useMessages, usePages, useText } from '#app'
import { ButtonLink, DataTable, Drawer, EmptyState, Page, StatusBadge } from '#ui'
import { CertificatePanel } from './certificate-panel.tsx'
import { messages, stateOf } from './messages.ts'

const statuses = ['valid', 'changed', 'revoked'] as const
const isStatus = (value: string): value is (typeof statuses)[number] => statuses.some((status) => status === value)

/** Every certificate of the organisation; a row opens its facts and what can be done with it. */
export function RegisterPage() {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const [address, setAddress] = useAddress({ search: '', status: '' })
  const [opened, setOpened] = useState<string | null>(null)
  const pages = usePages('GET /certificates', {
    query: { ...(address.search && { search: address.search }), ...(isStatus(address.status) && { status: address.status }) },
  })
  const row = pages.items?.find((one) => one.id === opened)
  return (
    <Page
      title={t.title}
      actions={
        <>
          <ButtonLink to="/work/certificates/form">{t.form}</ButtonLink>
          <ButtonLink look="filled" to="/work/certificates/issue">
            {t.issueTitle}
          </ButtonLink>
        </>
      }
    >
      <DataTable
        label={t.title}
        pages={pages}
        rowKey={(line) => line.id}
        onOpen={(line) => setOpened(line.id)}
        opened={opened}
        address={[address, setAddress]}
        searchHint={t.search}
        filters={[{ name: 'status', label: t.state, options: statuses.map((value) => ({ value, label: t.states[value] })) }]}
        empty={<EmptyState title={t.none}>{t.noneOffice}</EmptyState>}
        columns={[
          { key: 'number', title: t.number, main: true, cell: (line) => `№\u00a0${line.number}`, width: '140px' },
          { key: 'holder', title: t.holder, cell: (line) => line.learner.name },
          { key: 'course', title: t.course, wide: true, cell: (line) => text(line.course) },
          {
            key: 'mark',
            title: t.mark,
            wide: true,
            align: 'end',
            cell: (line) => `${formatPercent(line.percent, locale)}, ${line.mark.replace('-', '−')}`,
          },
          { key: 'issued', title: t.issued, wide: true, cell: (line) => formatDate(line.issuedOn) },
          {
            key: 'status',
            title: t.state,
            cell: (line) => (
              <StatusBadge plain state={stateOf[line.status]}>
                {t.states[line.status]}
              </StatusBadge>
            ),
          },
        ]}
      />
      {row && (
        <Drawer title={`№\u00a0${row.number}`} onClose={() => setOpened(null)}>
          <CertificatePanel certificateId={row.id} />
        </Drawer>
      )}
    </Page>
  )
}

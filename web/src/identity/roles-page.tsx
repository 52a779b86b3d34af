import { formatDate, fullName } from '@dala/locale'
import { useState } from 'react'
import { Problem, showProblem, showToast, useAddress, useApi, useCall, useMessages, usePages, useText, type ItemOf } from '#app'
import { Button, ConfirmDialog, DataTable, EmptyState, Loaded, Page, Section, Sheet, StatusBadge } from '#ui'
import { accessMessages } from './access-messages.ts'
import { GrantDialog } from './grant-dialog.tsx'
import styles from './security.module.css'
import { useStepUp } from './step-up.tsx'

type Grant = ItemOf<'GET /role-grants'>
type RoleName = Grant['role']

export function RolesPage() {
  const t = useMessages(accessMessages)
  const [granting, setGranting] = useState(false)
  return (
    <Page
      title={t.roles}
      lead={t.rolesLead}
      actions={
        <Button look="filled" icon="add" onClick={() => setGranting(true)}>
          {t.grant}
        </Button>
      }
    >
      <Section title={t.holders}>
        <Holders />
      </Section>
      <Section title={t.whatRoles}>
        <WhatRolesPermit />
      </Section>
      {granting && <GrantDialog onClose={() => setGranting(false)} />}
    </Page>
  )
}

function Holders() {
  const t = useMessages(accessMessages)
  const text = useText()
  const roles = useApi('GET /roles')
  const [address, setAddress] = useAddress({ search: '', role: '' })
  const grants = usePages('GET /role-grants', {
    query: { search: address.search, ...(address.role && { role: address.role as RoleName }) },
  }) // an option of the filter
  const [revoking, setRevoking] = useState<Grant | null>(null)
  const { confirmed, dialog } = useStepUp()
  const revoke = useCall('DELETE /role-grants/:grantId', { quiet: true, refresh: ['GET /role-grants', 'GET /roles'] })
  const nameOf = (role: RoleName) => text(roles.data?.items.find((one) => one.role === role)?.name)
  const act = async (grant: Grant) => {
    setRevoking(null)
    try {
      // Undefined when the person closed the confirmation.
      const done = await confirmed(async () => (await revoke.send({ params: { grantId: grant.id } }), true))
      if (done) showToast({ kind: 'done', title: t.revokeDone })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      showProblem(error)
    }
  }
  return (
    <>
      <DataTable
        label={t.holders}
        pages={grants}
        address={[address, setAddress]}
        search
        searchHint={t.searchPerson}
        filters={[
          { name: 'role', label: t.role, options: (roles.data?.items ?? []).map(({ role, name }) => ({ value: role, label: text(name) })) },
        ]}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t.noGrants} />}
        columns={[
          {
            key: 'person',
            title: t.person,
            main: true,
            cell: (row) => (
              <>
                {fullName(row.name)}
                {!row.hasAccount && (
                  <>
                    {' '}
                    <StatusBadge state="idle" plain>
                      {t.noAccount}
                    </StatusBadge>
                  </>
                )}
              </>
            ),
          },
          { key: 'role', title: t.role, cell: (row) => nameOf(row.role) },
          { key: 'unit', title: t.where, wide: true, cell: (row) => (row.unit ? text(row.unit.name) : t.whole) },
          { key: 'granted', title: t.granted, wide: true, cell: (row) => formatDate(row.grantedAt) },
          { key: 'until', title: t.until, wide: true, cell: (row) => (row.validUntil ? formatDate(row.validUntil) : t.noLimit) },
          {
            key: 'act',
            title: '',
            align: 'end',
            cell: (row) =>
              row.can.revoke && (
                <Button
                  look="quiet"
                  onClick={() => setRevoking(row)}
                  aria-label={`${t.revoke}: ${fullName(row.name)}, ${nameOf(row.role)}`}
                >
                  {t.revoke}
                </Button>
              ),
          },
        ]}
      />
      {revoking && (
        <ConfirmDialog
          question={t.revokeQuestion(fullName(revoking.name), nameOf(revoking.role))}
          consequence={t.revokeConsequence}
          act={t.revoke}
          keep={t.revokeKeep}
          onAct={() => void act(revoking)}
          onKeep={() => setRevoking(null)}
        />
      )}
      {dialog}
    </>
  )
}

function WhatRolesPermit() {
  const t = useMessages(accessMessages)
  const text = useText()
  const roles = useApi('GET /roles')
  return (
    <Loaded query={roles}>
      {({ items }) => (
        <Sheet rows>
          {items.map(({ role, name, staff, holders, permissions }) => (
            <details key={role} className={styles.role}>
              <summary>
                <b>{text(name)}</b>
                <span className={styles.more}>{t.holdersCount(holders)}</span>
              </summary>
              <ul className={styles.permissions}>
                {permissions.map(({ permission, words }) => (
                  <li key={permission}>{text(words)}</li>
                ))}
              </ul>
              {staff && <p className={styles.more}>{t.needsFactor}</p>}
            </details>
          ))}
        </Sheet>
      )}
    </Loaded>
  )
}

import { formatRange } from '@dala/locale'
import { useState } from 'react'
import { showToast, useAddress, useApi, useCall, useLocale, useMessages, useParam, type ApiReply } from '#app'
import { Button, ConfirmDialog, Loaded, Page, StatusBadge, Tabs } from '#ui'
import { AccessTab } from './access-tab.tsx'
import { EndDialog, ExtendDialog } from './change-dialogs.tsx'
import { LogTab } from './log-tab.tsx'
import { messages } from './messages.ts'
import { OverviewTab } from './overview-tab.tsx'
import { stateShapes } from './states.ts'

export type SwitchView = ApiReply<'GET /emergency/switches/:switchId'>

/** A switch: its order and classes, who was told, who cannot reach the system; extend, end early, take back. */
export function SwitchPage() {
  const switchId = useParam('switchId')
  const t = useMessages(messages)
  const found = useApi('GET /emergency/switches/:switchId', { params: { switchId } })
  if (found.data) return <Shown data={found.data} />
  return (
    <Page title={t.title}>
      <Loaded query={found}>{() => null}</Loaded>
    </Page>
  )
}

function Shown({ data }: { data: SwitchView }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const [address, setAddress] = useAddress({ tab: '', show: '', search: '', lack: '' })
  const tab = address.tab === 'access' ? 'access' : address.tab === 'log' || address.show !== '' ? 'log' : 'overview'
  return (
    <Page
      title={t.switchTitle(t.ground[data.ground], formatRange(data.startsOn, data.endsOn, locale))}
      badge={<StatusBadge state={stateShapes[data.state]}>{t.state[data.state]}</StatusBadge>}
      lead={t.whom(data.learners, data.classes)}
      actions={data.can.change && <Actions data={data} />}
    >
      <Tabs
        label={t.title}
        value={tab}
        onChange={(next: 'overview' | 'log' | 'access') =>
          setAddress({ tab: next === 'overview' ? '' : next, show: '', search: '', lack: '' })
        }
        tabs={[
          { value: 'overview', label: t.tabs.overview },
          { value: 'log', label: t.tabs.log, count: data.people.told },
          { value: 'access', label: t.tabs.access, count: data.withoutAccess },
        ]}
      />
      {tab === 'overview' && <OverviewTab data={data} />}
      {tab === 'log' && <LogTab data={data} address={[address, setAddress]} />}
      {tab === 'access' && <AccessTab switchId={data.id} address={[address, setAddress]} />}
    </Page>
  )
}

function Actions({ data }: { data: SwitchView }) {
  const t = useMessages(messages)
  const [open, setOpen] = useState<'undo' | 'extend' | 'end' | null>(null)
  const close = () => setOpen(null)
  const undo = useCall('POST /emergency/switches/:switchId/undoing', {
    done: () => {
      showToast({ kind: 'done', title: t.undone })
      close()
    },
  })
  return (
    <>
      {data.can.undo && (
        <Button icon="undo" onClick={() => setOpen('undo')}>
          {t.undo}
        </Button>
      )}
      <Button icon="add" onClick={() => setOpen('extend')}>
        {t.extend}
      </Button>
      <Button icon="check" onClick={() => setOpen('end')}>
        {t.end}
      </Button>
      {open === 'extend' && <ExtendDialog data={data} onClose={close} />}
      {open === 'end' && <EndDialog data={data} onClose={close} />}
      {open === 'undo' && (
        <ConfirmDialog
          question={t.undoQuestion}
          consequence={t.undoConsequence}
          whom={t.whom(data.learners, data.classes)}
          act={t.undo}
          keep={t.undoKeep}
          pending={undo.pending}
          onKeep={close}
          onAct={() => undo.run({ params: { switchId: data.id }, body: {} })}
        />
      )}
    </>
  )
}

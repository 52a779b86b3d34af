import { formatCredits, formatHours, formatRange, fullName } from '@dala/locale'
import { useState } from 'react'
import { useAddress, useApi, useCall, useLocale, useMessages, useParam, useText, type ApiReply } from '#app'
import { Button, ConfirmDialog, Loaded, Page, StatusBadge, Tabs } from '#ui'
import { CourseLearners } from './course-learners.tsx'
import { CourseSettings } from './course-settings.tsx'
import { CourseStructure } from './course-structure.tsx'
import { offeringStates } from './courses-page.tsx'
import { messages } from './office.messages.ts'

type Offering = ApiReply<'GET /offerings/:offeringId'>

/** A course for those who make and lead it: its content, its learners, its settings. */
export function CoursePage() {
  const offeringId = useParam('offeringId')
  const offering = useApi('GET /offerings/:offeringId', { params: { offeringId } })
  return <Loaded query={offering}>{(data) => <Course offering={data} />}</Loaded>
}

function Course({ offering }: { offering: Offering }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const [{ tab }, setTab] = useAddress({ tab: 'structure' })
  const [asking, setAsking] = useState(false)
  const done = () => setAsking(false)
  const open = useCall('POST /offerings/:offeringId/publication', { done })
  const close = useCall('POST /offerings/:offeringId/closing', { done })
  const isDraft = offering.status === 'draft'
  const facts = [
    text(offering.disciplineName),
    offering.credits !== null
      ? formatCredits(offering.credits, locale)
      : offering.hours !== null
        ? formatHours(offering.hours, locale)
        : null,
    fullName(offering.teacher.name),
    offering.startsOn && offering.endsOn && formatRange(offering.startsOn, offering.endsOn, locale),
  ]
  return (
    <Page
      title={text(offering.name)}
      badge={<StatusBadge state={offeringStates[offering.status]}>{t.statuses[offering.status]}</StatusBadge>}
      lead={facts.filter(Boolean).join(' · ')}
      actions={
        offering.can.open && (
          <Button look={isDraft ? 'filled' : 'default'} onClick={() => setAsking(true)}>
            {isDraft ? t.open : t.close}
          </Button>
        )
      }
    >
      <Tabs
        label={text(offering.name)}
        value={tab}
        onChange={(next) => setTab({ tab: next })}
        tabs={[
          { value: 'structure', label: t.structure },
          { value: 'learners', label: t.learners, count: offering.learners },
          ...(offering.can.manage || offering.can.write ? [{ value: 'settings', label: t.settings }] : []),
        ]}
      />
      {tab === 'learners' ? (
        <CourseLearners offering={offering} />
      ) : tab === 'settings' ? (
        <CourseSettings key={offering.id} offering={offering} />
      ) : (
        <CourseStructure offering={offering} />
      )}
      {asking && (
        <ConfirmDialog
          harmless={isDraft}
          question={isDraft ? t.openAsk : t.closeAsk}
          consequence={isDraft ? t.openWhat(offering.learners) : t.closeWhat}
          act={isDraft ? t.open : t.close}
          keep={isDraft ? t.openKeep : t.closeKeep}
          pending={open.pending || close.pending}
          onAct={() => (isDraft ? open : close).run({ params: { offeringId: offering.id }, body: {} })}
          onKeep={done}
        />
      )}
    </Page>
  )
}

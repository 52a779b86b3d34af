import { portalAreas, type PortalArea, type PortalFacts, type PortalPageLine } from '@dala/domain/portal'
import { formatDate, formatRange } from '@dala/locale'
import { useState } from 'react'
import { Link, showToast, useApi, useCall, useLocale, useMessages, useText } from '#app'
import { ButtonLink, ConfirmDialog, EmptyState, Facts, IconButton, Loaded, Page, Section, Sheet } from '#ui'
import { messages } from './messages.ts'
import styles from './portal.module.css'

/** The portal of the organisation: what its records say and the pages that it writes, in three areas (A2015-5.1). */
export function PortalPage() {
  const t = useMessages(messages)
  const portal = useApi('GET /portal')
  return (
    <Page
      narrow
      title={t.portal}
      lead={t.lead}
      actions={
        portal.data && (
          <a className={styles.public} href={`/o/${portal.data.facts.slug}`}>
            {t.openPublic}
          </a>
        )
      }
    >
      <Loaded query={portal}>
        {({ facts, pages, can }) =>
          portalAreas.map((area) => (
            <Area key={area} area={area} facts={facts} pages={pages.filter((page) => page.area === area)} mayWrite={can.write} />
          ))
        }
      </Loaded>
    </Page>
  )
}

interface AreaProps {
  area: PortalArea
  facts: PortalFacts
  pages: readonly PortalPageLine[]
  mayWrite: boolean
}

function Area({ area, facts, pages, mayWrite }: AreaProps) {
  const t = useMessages(messages)
  return (
    <Section
      title={t.areas[area]}
      aside={
        mayWrite && (
          <ButtonLink to={`/portal/new?area=${area}`} icon="add">
            {t.add}
          </ButtonLink>
        )
      }
    >
      <Sheet>
        {pages.length === 0 ? (
          <EmptyState title={t.empty}>{mayWrite && t.emptyWhat}</EmptyState>
        ) : (
          <Pages pages={pages} mayWrite={mayWrite} />
        )}
        {area === 'administrative' && <Administrative facts={facts} />}
        {area === 'academic' && <Academic facts={facts} />}
        {area === 'methodical' && <Methodical />}
      </Sheet>
    </Section>
  )
}

function Pages({ pages, mayWrite }: { pages: readonly PortalPageLine[]; mayWrite: boolean }) {
  const t = useMessages(messages)
  const text = useText()
  const [leaving, setLeaving] = useState<PortalPageLine | null>(null)
  const move = useCall('POST /portal/pages/:pageId/moves', { refresh: ['GET /portal'] })
  const restore = useCall('POST /portal/pages/:pageId/restoration', {
    refresh: ['GET /portal'],
    done: () => showToast({ kind: 'done', title: t.restored }),
  })
  const remove = useCall('DELETE /portal/pages/:pageId', { refresh: ['GET /portal'] })
  const takeOff = async ({ id }: PortalPageLine) => {
    await remove.send({ params: { pageId: id } })
    setLeaving(null)
    showToast({
      kind: 'done',
      title: t.removed,
      action: { label: t.undo, run: () => restore.run({ params: { pageId: id }, body: {} }) },
    })
  }
  return (
    <ul className={styles.pages}>
      {pages.map((page, index) => (
        <li key={page.id}>
          <Link to={`/portal/${page.id}`}>{text(page.title)}</Link>
          {mayWrite && (
            <span className={styles.tools}>
              <IconButton
                name="up"
                label={`${t.up}: ${text(page.title)}`}
                disabled={index === 0}
                onClick={() => move.run({ params: { pageId: page.id }, body: { by: -1 } })}
              />
              <IconButton
                name="down"
                label={`${t.down}: ${text(page.title)}`}
                disabled={index === pages.length - 1}
                onClick={() => move.run({ params: { pageId: page.id }, body: { by: 1 } })}
              />
              <IconButton name="remove" label={`${t.remove}: ${text(page.title)}`} onClick={() => setLeaving(page)} />
            </span>
          )}
        </li>
      ))}
      {leaving && (
        <ConfirmDialog
          question={t.removeAsk(text(leaving.title))}
          consequence={<p>{t.removeWhat}</p>}
          act={t.remove}
          keep={t.keep}
          pending={remove.pending}
          onAct={() => void takeOff(leaving)}
          onKeep={() => setLeaving(null)}
        />
      )}
    </ul>
  )
}

function Administrative({ facts }: { facts: PortalFacts }) {
  const t = useMessages(messages)
  const text = useText()
  return (
    <>
      <Facts
        facts={[
          [t.address, text(facts.addresses)],
          [t.phone, facts.phone],
          [t.email, facts.email],
          [t.bin, facts.bin],
          [
            t.licences,
            facts.licences
              .filter((licence) => licence.state === 'valid')
              .map((licence) => `№ ${licence.number}, ${licence.validUntil === null ? t.noTerm : t.until(formatDate(licence.validUntil))}`)
              .join('; '),
          ],
        ]}
      />
      {facts.units.length > 0 && <Names title={t.units} names={facts.units.map((unit) => [unit.id, text(unit.names)] as const)} />}
    </>
  )
}

function Academic({ facts }: { facts: PortalFacts }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const [first] = facts.periods
  return (
    <>
      {first && (
        <>
          <h3 className={styles.heading}>{t.year(first.academicYear)}</h3>
          <Facts facts={facts.periods.map((period) => [text(period.names), formatRange(period.startsOn, period.endsOn, locale)])} />
        </>
      )}
      {facts.programmes.length > 0 && (
        <Names
          title={t.programmes}
          names={facts.programmes.map((programme) => [programme.id, `${programme.code} ${text(programme.names)}`] as const)}
        />
      )}
    </>
  )
}

function Methodical() {
  const t = useMessages(messages)
  const { locale } = useLocale()
  return (
    <p className={styles.more}>
      <a href={`/law?lang=${locale}`}>{t.law}</a>
    </p>
  )
}

function Names({ title, names }: { title: string; names: readonly (readonly [id: string, name: string])[] }) {
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.names}>
        {names.map(([id, name]) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  )
}

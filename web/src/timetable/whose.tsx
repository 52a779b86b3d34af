import { useActor, useApi, useMessages, usePages, useText } from '#app'
import { SelectField } from '#ui'
import { messages } from './messages.ts'
import type { Week } from './shapes.ts'
import styles from './timetable.module.css'
import type { Address } from './week-page.tsx'

interface WhoseProps {
  week: Week | undefined
  address: Address
  onChange: (change: Partial<Address>) => void
}

const field = (name: string, value: string, set: (value: string) => void) => ({ name, value, set, leave: () => {}, error: undefined })
const nobody = { group: '', teacher: '', learner: '', room: '' }

/** Whose timetable is shown: a guardian chooses a child, staff a class or a teacher. */
export function Whose({ week, address, onChange }: WhoseProps) {
  const t = useMessages(messages)
  const actor = useActor()
  const children = week?.children ?? []
  return (
    <div className={styles.whose}>
      {children.length > 1 && (
        <SelectField
          label={t.child}
          field={field('learner', week?.whose.kind === 'learner' ? week.whose.id : '', (learner) => onChange({ ...nobody, learner }))}
          options={children.map((child) => ({ value: child.id, label: child.name }))}
        />
      )}
      {actor.can('timetable.read') && <ForStaff week={week} address={address} onChange={onChange} />}
    </div>
  )
}

function ForStaff({ week, address, onChange }: WhoseProps) {
  const t = useMessages(messages)
  const text = useText()
  const groups = useApi('GET /timetable/groups')
  const actor = useActor()
  const teachers = usePages('GET /timetable/teachers', { query: { limit: 200 } })
  return (
    <>
      <SelectField
        label={t.group}
        none={t.groupNone}
        field={field('group', week?.whose.kind === 'group' ? week.whose.id : address.group, (group) => onChange({ ...nobody, group }))}
        options={(groups.data?.groups ?? []).map((group) => ({ value: group.id, label: text(group.names) }))}
      />
      <SelectField
        label={t.teacher}
        none={actor.hasRole('teacher', 'tutor') ? t.own : t.teacherNone}
        field={field('teacher', address.teacher, (teacher) => onChange({ ...nobody, teacher }))}
        options={(teachers.items ?? []).map((teacher) => ({ value: teacher.id, label: teacher.name }))}
      />
    </>
  )
}

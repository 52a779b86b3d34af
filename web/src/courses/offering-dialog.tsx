import { useCall, useMessages } from '#app'
import { Dialog } from '#ui'
import { messages } from './office.messages.ts'
import { OfferingForm } from './offering-form.tsx'

/** Opens a new course as a draft. */
export function OfferingDialog({ onClose, onDone }: { onClose: () => void; onDone: (id: string) => void }) {
  const t = useMessages(messages)
  const create = useCall('POST /offerings', { quiet: true })
  return (
    <Dialog title={t.newCourse} onClose={onClose} wide>
      <OfferingForm offering={null} submit={t.newCourse} onSubmit={async (body) => onDone((await create.send({ body })).id)} />
    </Dialog>
  )
}

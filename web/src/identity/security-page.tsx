import { useMessages } from '#app'
import { Page } from '#ui'
import { accessMessages } from './access-messages.ts'
import { ChangePassword } from './change-password.tsx'
import { Devices } from './devices.tsx'
import { Factors } from './factors.tsx'

export function SecurityPage() {
  const t = useMessages(accessMessages)
  return (
    <Page title={t.security} lead={t.securityLead} narrow>
      <Factors />
      <Devices />
      <ChangePassword />
    </Page>
  )
}

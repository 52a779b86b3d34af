import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/global.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
import './mantine.css'
import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core'
import type { ReactNode } from 'react'
import { useShownScheme } from '#app'
import { theme, variables } from './theme.ts'

// The scheme is kept by our own switch; Mantine only follows.
const follower: MantineColorSchemeManager = {
  get: (byDefault) => byDefault,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
}

/** Lets a page use Mantine with our tokens. */
export function MantineKit({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme={useShownScheme()} colorSchemeManager={follower}>
      {children}
    </MantineProvider>
  )
}

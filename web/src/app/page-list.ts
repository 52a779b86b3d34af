import type { Permission, Role } from '@dala/domain/identity'
import type { InThree } from '@dala/locale'
import type { ComponentType } from 'react'
import type { IconName } from '#ui'

/**
 * How a page stands in the shell.
 * `canvas` office: white canvas beside the rail · `paper` learner: sheets on paper, bottom bar on a phone ·
 * `task` one task (lesson, test, long form): no navigation, the page brings its own action bar · `bare` nothing around (sign-in).
 */
export type Frame = 'canvas' | 'paper' | 'task' | 'bare'

export interface PageEntry {
  /** With parameters as in the contract: `/applications/:applicationId`. */
  path: string
  /** Short name for the browser's tab and the path line. */
  title: InThree
  component: () => Promise<ComponentType>
  /** `member` (default): a session in an organisation; `account`: signed in; `anyone`: also before sign-in. */
  access?: 'anyone' | 'account' | 'member'
  /** Any one of these; the server checks again. */
  permission?: Permission | readonly Permission[]
  /** Any one of these roles. */
  roles?: readonly Role[]
  /** Unless told: `paper` for learners and guardians, `canvas` for the offices. */
  frame?: Frame
  /** The page uses no Mantine component, so the learner's first load need not carry Mantine. */
  light?: boolean
}

export interface NavEntry {
  path: string
  label: InThree
  icon: IconName
  /** Any one of these; nobody else sees the entry. Without permission and roles everybody does. */
  permission?: Permission | readonly Permission[]
  roles?: readonly Role[]
  /** Only in organisations of these kinds: a pathway of pupils is a school's. */
  kinds?: readonly ('school' | 'college' | 'university' | 'additional')[]
  /** `work` stands on top without a heading. `me` only in the person's menu, `bar` only in the phone's bottom bar. */
  section: 'work' | 'study' | 'people' | 'oversight' | 'settings' | 'me' | 'bar'
  /** Place within the section, ascending. */
  order: number
  /** On a learner's phone: its place (1–5) in the bottom bar and the word of ≤ 8 letters there. */
  bar?: { place: 1 | 2 | 3 | 4 | 5; label: InThree }
  /** Which counter of `GET /home/counts` stands beside it. */
  counter?: string
}

/** What a noun's `web/src/<noun>/index.ts` exports. */
export interface NounPages {
  pages: readonly PageEntry[]
  nav?: readonly NavEntry[]
}

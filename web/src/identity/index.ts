import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/sign-in',
    title: { kk: 'Кіру', ru: 'Вход', en: 'Sign in' },
    component: () => import('./sign-in-page.tsx').then((m) => m.SignInPage),
    access: 'anyone',
    frame: 'bare',
    light: true,
  },
  {
    path: '/forgotten-password',
    title: { kk: 'Құпиясөзді ұмыттым', ru: 'Забытый пароль', en: 'Forgotten password' },
    component: () => import('./forgotten-password-page.tsx').then((m) => m.ForgottenPasswordPage),
    access: 'anyone',
    frame: 'bare',
    light: true,
  },
  {
    path: '/new-password',
    title: { kk: 'Жаңа құпиясөз', ru: 'Новый пароль', en: 'New password' },
    component: () => import('./new-password-page.tsx').then((m) => m.NewPasswordPage),
    access: 'anyone',
    frame: 'bare',
    light: true,
  },
  {
    path: '/invitation',
    title: { kk: 'Бірінші кіру', ru: 'Первый вход', en: 'First sign-in' },
    component: () => import('./invitation-page.tsx').then((m) => m.InvitationPage),
    access: 'anyone',
    frame: 'bare',
    light: true,
  },
  {
    path: '/second-factor',
    title: { kk: 'Екінші қадам', ru: 'Второй шаг', en: 'Second step' },
    component: () => import('./second-factor-page.tsx').then((m) => m.SecondFactorPage),
    access: 'account',
    frame: 'bare',
    light: true,
  },
  {
    path: '/choose-organisation',
    title: { kk: 'Ұйымды таңдау', ru: 'Выбор организации', en: 'Choose an organisation' },
    component: () => import('./choose-organisation-page.tsx').then((m) => m.ChooseOrganisationPage),
    access: 'account',
    frame: 'bare',
    light: true,
  },
  {
    path: '/security',
    title: { kk: 'Қауіпсіздік', ru: 'Безопасность', en: 'Security' },
    component: () => import('./security-page.tsx').then((m) => m.SecurityPage),
    light: true,
  },
  {
    path: '/roles',
    title: { kk: 'Рөлдер', ru: 'Роли', en: 'Roles' },
    component: () => import('./roles-page.tsx').then((m) => m.RolesPage),
    permission: 'identity.roles',
    light: true,
  },
  {
    path: '/invitations',
    title: { kk: 'Шақырулар', ru: 'Приглашения', en: 'Invitations' },
    component: () => import('./invitations-page.tsx').then((m) => m.InvitationsPage),
    permission: 'identity.invite',
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  { path: '/security', label: { kk: 'Қауіпсіздік', ru: 'Безопасность', en: 'Security' }, icon: 'key', section: 'me', order: 50 },
  {
    path: '/roles',
    label: { kk: 'Рөлдер', ru: 'Роли', en: 'Roles' },
    icon: 'roles',
    permission: 'identity.roles',
    section: 'settings',
    order: 20,
  },
  {
    path: '/invitations',
    label: { kk: 'Шақырулар', ru: 'Приглашения', en: 'Invitations' },
    icon: 'invite',
    permission: 'identity.invite',
    section: 'people',
    order: 60,
  },
]

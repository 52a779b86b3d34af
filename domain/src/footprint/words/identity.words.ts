import type { EventWords } from './event-words.ts'

/** What the events of `identity` say in a trail. */
export const identityWords: EventWords = {
  'identity.invitation-accepted': { kk: 'Шақыру қабылданды', ru: 'Приглашение принято', en: 'An invitation was accepted' },
  'identity.invitation-withdrawn': { kk: 'Шақыру кері қайтарылды', ru: 'Приглашение отозвано', en: 'An invitation was withdrawn' },
  'identity.invited': { kk: 'Жүйеге шақырылды', ru: 'Приглашён(а) в систему', en: 'Invited to the system' },
  'identity.role-granted': { kk: 'Рөл берілді', ru: 'Назначена роль', en: 'A role was granted' },
  'identity.role-revoked': { kk: 'Рөл алынды', ru: 'Роль снята', en: 'A role was revoked' },
}

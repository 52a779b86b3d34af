export * from './messages.api.ts'
export { messagesProblems } from './messages.problems.ts'
export { isNotificationKind, notifications, type NotificationEntry, type NotificationKind } from './notification-kind.ts'
export { factsOf, notificationText, type NotificationFact, type NotificationFacts, type Writing } from './notification-text.rule.ts'

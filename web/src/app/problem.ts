import type { ProblemBody } from '@dala/domain/problems'
import type { Locale } from '@dala/locale'

const outside = {
  'network.lost': {
    kk: { title: 'Желі жоқ', detail: 'Ештеңе жоғалған жоқ. Байланыс қалпына келгенде қайталаңыз.' },
    ru: { title: 'Нет связи', detail: 'Ничего не потеряно. Повторите, когда связь восстановится.' },
    en: { title: 'No network', detail: 'Nothing is lost. Try again when the network is back.' },
  },
  'network.strange-reply': {
    kk: { title: 'Сервер түсініксіз жауап берді', detail: 'Сәл кейін қайталаңыз. Енгізгеніңіз осы бетте сақталды.' },
    ru: { title: 'Сервер ответил непонятно', detail: 'Повторите чуть позже. Введённое осталось на странице.' },
    en: { title: 'The server gave an unclear reply', detail: 'Try again shortly. What you typed is still on the page.' },
  },
} as const

/** A refusal or failure of a call, in words the person can act on (RFC 9457). The server has translated `title` and `detail`. */
export class Problem extends Error {
  readonly body: ProblemBody
  constructor(body: ProblemBody) {
    super(body.detail ?? body.title)
    this.name = 'Problem'
    this.body = body
  }
  /** The server was not reached. */
  static lost(locale: Locale): Problem {
    return problemOutside('network.lost', locale)
  }
  get slug(): string {
    return this.body.slug
  }
  get status(): number {
    return this.body.status
  }
  /** The fields at fault: path (`learner.birthDate`) to sentence. */
  get fields(): Record<string, string> {
    return Object.fromEntries((this.body.fields ?? []).map((field) => [field.path, field.message]))
  }
}

/** The problem of a call that never reached the server, or whose reply is not ours. */
export const problemOutside = (slug: keyof typeof outside, locale: Locale, status = 0): Problem =>
  new Problem({ type: `/problems/${slug}`, slug, status, ...outside[slug][locale] })

/** Whether a call failed for want of a network, so that it may be kept and sent later. */
export const isOffline = (error: unknown): boolean => error instanceof Problem && error.slug === 'network.lost'

/** Words of events by kind; `{fact}` stands for a code or number of the payload. */
export type EventWords = Readonly<Record<string, { kk: string; ru: string; en: string }>>

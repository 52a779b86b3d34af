import { endpoint } from '#contract'
import { z } from 'zod'
import { Words } from './application.schema.ts'

export const zoneKinds = ['hostilities', 'terrorism', 'bordering'] as const

export const Zone = z.strictObject({
  id: z.uuid(),
  name: Words,
  aliases: z.array(z.string()),
  kind: z.enum(zoneKinds),
  source: z.string(),
  sourceOn: z.iso.date(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
})
export type Zone = z.infer<typeof Zone>

export const listZones = endpoint('GET /distance/zones', {
  summary: 'The zones of hostilities and terrorist danger and the regions beside them, with source and date',
  actor: 'member',
  permission: 'distance.settings',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2023-9.d', 'A2023-11.1.h'],
  reply: z.strictObject({ items: z.array(Zone) }),
})

export const addZone = endpoint('POST /distance/zones', {
  summary: 'Add a zone with its source',
  actor: 'member',
  permission: 'distance.settings',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-9.d', 'A2023-11.1.h'],
  body: z.strictObject({
    name: z.strictObject({
      kk: z.string().trim().min(2).max(200),
      ru: z.string().trim().min(2).max(200),
      en: z.string().trim().min(2).max(200),
    }),
    aliases: z.array(z.string().trim().min(3).max(100)).max(50).default([]),
    kind: z.enum(zoneKinds),
    source: z.string().trim().min(3).max(500),
    sourceOn: z.iso.date(),
    validFrom: z.iso.date(),
  }),
  reply: Zone,
})

export const closeZone = endpoint('POST /distance/zones/:zoneId/closing', {
  summary: 'Say until which day a zone is on the list',
  actor: 'member',
  permission: 'distance.settings',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ zoneId: z.uuid() }),
  body: z.strictObject({ validTo: z.iso.date() }),
  reply: Zone,
})

export const DistanceSettings = z.strictObject({
  /** Calendar days before the end of a status at which the people concerned are reminded. */
  remindDays: z.number().int().min(1).max(60),
  /** Working days that the council has after an attestation. */
  reviewDays: z.number().int().min(1).max(30),
  considerDays: z.number().int().min(1).max(30),
  orderDays: z.number().int().min(1).max(30),
  acquaintDays: z.number().int().min(1).max(30),
  /** From which age the child is asked; null: every child. */
  opinionFromAge: z.number().int().min(6).max(18).nullable(),
})
export type DistanceSettings = z.infer<typeof DistanceSettings>
/** What holds until an organisation sets something else (D-06 for the three terms). */
export const defaultSettings: DistanceSettings = {
  remindDays: 10,
  reviewDays: 5,
  considerDays: 5,
  orderDays: 3,
  acquaintDays: 3,
  opinionFromAge: null,
}

export const getSettings = endpoint('GET /distance/settings', {
  summary: 'The organisation’s settings of distance learning',
  actor: 'member',
  permission: 'distance.settings',
  tenant: 'org',
  rate: 'read',
  reply: DistanceSettings,
})

export const saveSettings = endpoint('PUT /distance/settings', {
  summary: 'Set reminders, the council’s term and the internal terms where an act gives none',
  actor: 'member',
  permission: 'distance.settings',
  tenant: 'org',
  rate: 'write',
  body: DistanceSettings,
  reply: DistanceSettings,
})

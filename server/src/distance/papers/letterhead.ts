import type { DocumentContent } from '@dala/domain/documents'

export interface OrganisationNames {
  name_kk: string
  name_ru: string
  address_kk: string
  address_ru: string
}

/** The organisation's names and address over a paper. */
export const letterhead = (organisation: OrganisationNames): Pick<DocumentContent, 'organisation' | 'address'> => ({
  organisation: { kk: organisation.name_kk, ru: organisation.name_ru },
  address: { kk: organisation.address_kk, ru: organisation.address_ru },
})

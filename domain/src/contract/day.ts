import { z } from 'zod'

const firstDay = '1990-01-01'
const lastDay = '2100-12-31'

/** A day that a reader or writer may ask about: calendars are not counted over thousands of years, nor beyond the years of four digits. */
export const givenDay = z.iso.date().refine((day) => firstDay <= day && day <= lastDay, { message: 'not-a-day' })

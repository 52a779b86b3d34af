/** A test's name in three languages. */
export const nameOf = (row: { name_kk: string; name_ru: string; name_en: string }) => ({
  kk: row.name_kk,
  ru: row.name_ru,
  en: row.name_en,
})

/** The name of the course a test belongs to. */
export const courseOf = (row: { course_kk: string; course_ru: string; course_en: string }) => ({
  kk: row.course_kk,
  ru: row.course_ru,
  en: row.course_en,
})

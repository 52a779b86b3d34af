const known = ['kk', 'ru', 'en'] as const

/** The caller's language by Accept-Language, in the order given; Kazakh where nothing fits. */
export function localeOf(header: string | undefined): 'kk' | 'ru' | 'en' {
  const asked = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([0-9.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .sort((a, b) => b.quality - a.quality)
  for (const { language } of asked) {
    const found = known.find((locale) => locale === language)
    if (found !== undefined) return found
  }
  return 'kk'
}

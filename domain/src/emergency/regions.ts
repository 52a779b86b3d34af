interface Region {
  /** Beginning of the codes of all places within it, by the classifier of administrative territories. */
  code: string
  kk: string
  ru: string
  en: string
}

const region = (code: string, kk: string, ru: string, en: string): Region => ({ code, kk, ru, en })

/** Regions and cities of republican significance by the classifier of administrative territories (KATO). */
export const regions: readonly Region[] = [
  region('71', 'Астана қаласы', 'г. Астана', 'Astana'),
  region('75', 'Алматы қаласы', 'г. Алматы', 'Almaty'),
  region('79', 'Шымкент қаласы', 'г. Шымкент', 'Shymkent'),
  region('10', 'Абай облысы', 'Область Абай', 'Abai Region'),
  region('11', 'Ақмола облысы', 'Акмолинская область', 'Akmola Region'),
  region('15', 'Ақтөбе облысы', 'Актюбинская область', 'Aktobe Region'),
  region('19', 'Алматы облысы', 'Алматинская область', 'Almaty Region'),
  region('23', 'Атырау облысы', 'Атырауская область', 'Atyrau Region'),
  region('27', 'Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan Region'),
  region('31', 'Жамбыл облысы', 'Жамбылская область', 'Zhambyl Region'),
  region('33', 'Жетісу облысы', 'Область Жетісу', 'Zhetisu Region'),
  region('35', 'Қарағанды облысы', 'Карагандинская область', 'Karaganda Region'),
  region('39', 'Қостанай облысы', 'Костанайская область', 'Kostanay Region'),
  region('43', 'Қызылорда облысы', 'Кызылординская область', 'Kyzylorda Region'),
  region('47', 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region'),
  region('55', 'Павлодар облысы', 'Павлодарская область', 'Pavlodar Region'),
  region('59', 'Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan Region'),
  region('61', 'Түркістан облысы', 'Туркестанская область', 'Turkistan Region'),
  region('62', 'Ұлытау облысы', 'Область Ұлытау', 'Ulytau Region'),
  region('63', 'Шығыс Қазақстан облысы', 'Восточно-Казахстанская область', 'East Kazakhstan Region'),
]

/** The region in which a place lies; undefined for a code of none. */
export const regionOf = (place: string): Region | undefined => regions.find((each) => place.startsWith(each.code))

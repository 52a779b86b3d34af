import { problems } from '#problems'

export const pathwayProblems = problems({
  'pathway.not-at-a-distance': {
    status: 422,
    kk: 'Бұл күні білім алушы қашықтан оқымайды.',
    ru: 'В этот день обучающийся не учится дистанционно.',
    en: 'The learner does not study at a distance on that day.',
  },
  'pathway.in-person': {
    status: 422,
    kk: 'Аттестаттау тек мектепте, күндізгі форматта өтеді (15-тармақтың 3-тармақшасы).',
    ru: 'Аттестация проходит только очно в школе (подпункт 3 пункта 15).',
    en: 'Attestation is in person at the school only (paragraph 15, subparagraph 3).',
  },
  'pathway.inside-event': {
    status: 422,
    kk: 'Бұл күні білім алушы іс-шарада. Іс-шара аяқталғаннан кейінгі күнді таңдаңыз.',
    ru: 'В этот день обучающийся на мероприятии. Выберите день после его окончания.',
    en: 'The learner is at the event on that day. Choose a day after its end.',
  },
  'pathway.already-sat': {
    status: 409,
    kk: 'Бұл бағалау тапсырылып қойған.',
    ru: 'Это оценивание уже пройдено.',
    en: 'This assessment is passed already.',
  },
  'pathway.in-future': {
    status: 422,
    kk: 'Болашақ күнді белгілеуге болмайды.',
    ru: 'Нельзя отметить будущий день.',
    en: 'A day ahead cannot be marked.',
  },
  'pathway.no-contact': {
    status: 422,
    kk: 'Мектеп бұл маманды әлі белгілеген жоқ. Оқу бөліміне хабарласыңыз.',
    ru: 'Школа ещё не назначила этого специалиста. Обратитесь в учебную часть.',
    en: 'The school has not named this specialist yet. Turn to the study office.',
  },
  'pathway.guardian-declares': {
    status: 422,
    kk: 'Бұл жоспарды ата-ана немесе заңды өкіл жазады.',
    ru: 'Этот план ведёт родитель или законный представитель.',
    en: 'The parent or legal representative keeps this plan.',
  },
  'pathway.full': {
    status: 409,
    kk: 'Бұл сағатқа бос орын жоқ.',
    ru: 'На этот час мест нет.',
    en: 'There is no free place in that hour.',
  },
  'pathway.booked-already': {
    status: 409,
    kk: 'Бұл сағатқа орын алынған.',
    ru: 'На этот час уже есть бронь.',
    en: 'There is a booking for that hour already.',
  },
  'pathway.closed-hours': {
    status: 422,
    kk: 'Бұл сағатта жабық, немесе күн өтіп кетті.',
    ru: 'В этот час закрыто, или день прошёл.',
    en: 'It is closed in that hour, or the day has passed.',
  },
  'pathway.request-closed': {
    status: 409,
    kk: 'Сұрақ жабылған.',
    ru: 'Вопрос закрыт.',
    en: 'The request is closed.',
  },
})

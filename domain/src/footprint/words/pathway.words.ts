import type { EventWords } from './event-words.ts'

/** What the events of `pathway` say in a trail. */
export const pathwayWords: EventWords = {
  'pathway.activity-declared': {
    kk: 'Ата-ана жоспарына іс-әрекет қосылды',
    ru: 'В план родителей добавлено занятие',
    en: 'An activity was added to the parents’ plan',
  },
  'pathway.activity-removed': {
    kk: 'Ата-ана жоспарынан іс-әрекет алынды',
    ru: 'Из плана родителей убрано занятие',
    en: 'An activity was taken off the parents’ plan',
  },
  'pathway.assessment-added': {
    kk: 'Бағалау кестеге қосылды',
    ru: 'В график добавлено оценивание',
    en: 'An assessment was put on the schedule',
  },
  'pathway.assessment-removed': {
    kk: 'Бағалау кестеден алынды',
    ru: 'Оценивание снято с графика',
    en: 'An assessment was taken off the schedule',
  },
  'pathway.booked': {
    kk: 'Зал не кітапхана тегін брондалды',
    ru: 'Бесплатно забронирован зал или библиотека',
    en: 'A hall or the library was booked free of charge',
  },
  'pathway.booking-cancelled': {
    kk: 'Бронь қайтарылды',
    ru: 'Бронь отменена',
    en: 'A booking was given back',
  },
  'pathway.contact-set': {
    kk: 'Маман белгіленді',
    ru: 'Назначен специалист',
    en: 'A specialist was named',
  },
  'pathway.event-logged': {
    kk: 'Іс-шараға қатысуы жазылды',
    ru: 'Записано участие в мероприятии',
    en: 'Participation in an event was logged',
  },
  'pathway.material-added': {
    kk: 'Сыныпқа материал қосылды',
    ru: 'Для класса добавлен материал',
    en: 'A material was added for the class',
  },
  'pathway.material-removed': {
    kk: 'Материал тізімнен алынды',
    ru: 'Материал снят со списка',
    en: 'A material was taken off the list',
  },
  'pathway.materials-handed': {
    kk: 'Оқу материалдары берілді',
    ru: 'Переданы учебные материалы',
    en: 'Study materials were handed over',
  },
  'pathway.materials-received': {
    kk: 'Материалдарды алғаны расталды',
    ru: 'Подтверждено получение материалов',
    en: 'The materials were confirmed',
  },
  'pathway.request-answered': {
    kk: 'Сұраққа жауап берілді',
    ru: 'На вопрос ответили',
    en: 'The question was answered',
  },
  'pathway.request-closed': {
    kk: 'Сұрақ жабылды',
    ru: 'Вопрос закрыт',
    en: 'The question was closed',
  },
  'pathway.request-made': {
    kk: 'Мұғалімге не маманға сұрақ қойылды',
    ru: 'Задан вопрос учителю или специалисту',
    en: 'A teacher or specialist was asked',
  },
  'pathway.request-written': {
    kk: 'Сұраққа хабар қосылды',
    ru: 'К вопросу добавлено сообщение',
    en: 'Something was added to the question',
  },
  'pathway.resource-added': {
    kk: 'Зал тізімге қосылды',
    ru: 'В список добавлен зал',
    en: 'A hall was added',
  },
  'pathway.sitting-passed': {
    kk: 'Бағалау мектепте тапсырылды',
    ru: 'Оценивание пройдено в школе',
    en: 'An assessment was passed at the school',
  },
  'pathway.sitting-planned': {
    kk: 'Бағалау жоспарға енді',
    ru: 'Оценивание внесено в план обучающегося',
    en: 'An assessment entered the learner’s plan',
  },
  'pathway.sitting-set': {
    kk: 'Бағалаудың жеке күні белгіленді',
    ru: 'Назначен индивидуальный день оценивания',
    en: 'An own day was set for an assessment',
  },
  'pathway.topic-mastered': {
    kk: 'Тақырып меңгерілді',
    ru: 'Тема освоена',
    en: 'A topic was mastered',
  },
  'pathway.topics-added': {
    kk: 'Тақырыптық жоспарға тақырыптар қосылды',
    ru: 'В тематический план добавлены темы',
    en: 'Topics were added to the thematic plan',
  },
}

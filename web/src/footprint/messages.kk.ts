export const kk = {
  myTitle: 'Менің ізім',
  myLead: 'Сізге қатысты барлық оқиға. Ештеңе өшірілмейді.',
  personLead: 'Оқиғалар өзгертуден қорғалған тізбекте сақталады.',
  eventsTitle: 'Оқиғалар журналы',
  noun: 'Бөлім',
  all: 'Барлық бөлім',
  system: 'Жүйе',
  emptyTitle: 'Әзірге оқиға жоқ',
  empty: 'Өтініш, сабақ, тест, баға: бәрі осында жазылады.',
  more: 'Тағы көрсету',
}
export type Messages = typeof kk

import type { Messages } from './messages.kk.ts'

export const ru: Messages = {
  myTitle: 'Мой след',
  myLead: 'Все события, которые касаются вас. Ничего не удаляется.',
  personLead: 'События хранятся в цепочке, защищённой от изменений.',
  eventsTitle: 'Журнал событий',
  noun: 'Раздел',
  all: 'Все разделы',
  system: 'Система',
  emptyTitle: 'Событий пока нет',
  empty: 'Заявления, уроки, тесты, оценки: всё будет записано здесь.',
  more: 'Показать ещё',
}

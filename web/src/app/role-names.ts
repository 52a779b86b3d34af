import type { Role } from '@dala/domain/identity'
import type { InThree } from '@dala/locale'

/** The roles in short words for the shell; the administrator's page explains them in full. */
export const roles: Record<Role, InThree> = {
  learner: { kk: 'Білім алушы', ru: 'Обучающийся', en: 'Learner' },
  guardian: { kk: 'Ата-ана', ru: 'Родитель', en: 'Guardian' },
  teacher: { kk: 'Оқытушы', ru: 'Преподаватель', en: 'Teacher' },
  tutor: { kk: 'Тьютор', ru: 'Тьютор', en: 'Tutor' },
  'course-developer': { kk: 'Курс әзірлеуші', ru: 'Разработчик курса', en: 'Course developer' },
  methodologist: { kk: 'Әдіскер', ru: 'Методист', en: 'Methodologist' },
  'test-admin': { kk: 'Тест әкімшісі', ru: 'Администратор тестирования', en: 'Test administrator' },
  proctor: { kk: 'Проктор', ru: 'Проктор', en: 'Proctor' },
  registrar: { kk: 'Тіркеуші офис', ru: 'Офис-регистратор', en: 'Registrar' },
  dean: { kk: 'Декан', ru: 'Декан', en: 'Dean' },
  head: { kk: 'Басшы', ru: 'Руководитель', en: 'Head' },
  adviser: { kk: 'Эдвайзер', ru: 'Эдвайзер', en: 'Adviser' },
  'council-secretary': { kk: 'Кеңес хатшысы', ru: 'Секретарь совета', en: 'Council secretary' },
  librarian: { kk: 'Кітапханашы', ru: 'Библиотекарь', en: 'Librarian' },
  'digital-officer': { kk: 'Цифрлық офицер', ru: 'Цифровой офицер', en: 'Digital officer' },
  'digital-volunteer': { kk: 'Цифрлық волонтёр', ru: 'Цифровой волонтёр', en: 'Digital volunteer' },
  inspector: { kk: 'Инспектор', ru: 'Инспектор', en: 'Inspector' },
  administrator: { kk: 'Әкімші', ru: 'Администратор', en: 'Administrator' },
}

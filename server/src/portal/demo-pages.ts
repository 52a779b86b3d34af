import type { Names } from '@dala/domain/organisations'
import type { PortalArea } from '@dala/domain/portal'

/** A page of the demo: its title and its words in the small Markdown of our lessons. */
export interface DemoPage {
  area: PortalArea
  title: Names
  words: Names
}

/** What each demo organisation says on its portal. */
export const demoPages: readonly DemoPage[] = [
  {
    area: 'administrative',
    title: {
      kk: 'Қашықтан оқу қалай ұйымдастырылады',
      ru: 'Как организовано дистанционное обучение',
      en: 'How distance learning is arranged',
    },
    words: {
      kk: `Қашықтан оқуға өтініш Dala арқылы беріледі. Өтініште негіз таңдалады және оны растайтын құжаттар тіркеледі.

## Қадамдар

1. **Өтініш.** Білім алушы, ал кәмелетке толмаған жағдайда заңды өкілі өтініш толтырып, қол қояды.
2. **Шешім.** Ұйым өтінішті заңда белгіленген мерзімде қарайды, қажет болса кеңеске ұсынады.
3. **Бұйрық.** Оң шешімнен кейін бұйрық шығады: онда технологиялар, кезең және жеке кесте көрсетіледі.
4. **Таныстыру.** Білім алушы оқу жоспарымен және сабақ кестесімен таныстырылады.

Мерзімдер мен баптарды [актілер бетінен](https://adilet.zan.kz/kaz) және порталдағы сұрақ-жауаптан көруге болады.`,
      ru: `Заявление на дистанционное обучение подаётся через Dala. В нём выбирают основание и прикладывают подтверждающие документы.

## Шаги

1. **Заявление.** Обучающийся, а за несовершеннолетнего его законный представитель, заполняет и подписывает заявление.
2. **Решение.** Организация рассматривает его в срок, установленный законом, и при необходимости выносит на совет.
3. **Приказ.** После положительного решения издаётся приказ: в нём технологии, период и индивидуальный график.
4. **Ознакомление.** Обучающегося знакомят с учебным планом и расписанием занятий.

Сроки и пункты актов можно посмотреть на [сайте актов](https://adilet.zan.kz/rus) и в ответах на вопросы на этом портале.`,
      en: `An application for distance learning is made in Dala. A ground is chosen in it, and the documents that prove it are attached.

## Steps

1. **Application.** The learner, or the legal representative of a minor, fills it in and signs it.
2. **Decision.** The organisation considers it within the term of the law and puts it before a council where one must decide.
3. **Order.** A positive decision is followed by an order with technologies, period and individual schedule.
4. **Acquaintance.** The learner is acquainted with the study plan and the timetable.

Terms and clauses can be read on the [site of the acts](https://adilet.zan.kz/eng) and in the answers on this portal.`,
    },
  },
  {
    area: 'academic',
    title: {
      kk: 'Бақылау және аттестаттау',
      ru: 'Контроль и аттестация',
      en: 'Control and attestation',
    },
    words: {
      kk: `Ағымдағы және аралық бақылау курстың ішінде өтеді: бақылау іс-шаралары, салмақтары мен мерзімдері курс бетінде көрсетілген.

- Баға жарияланғаннан кейін ол өзгерсе, ескі мәні, себебі мен авторы сақталады.
- Аралық аттестаттауға жіберу рейтингі курс бетінде күн сайын көрінеді.
- Нәтижемен келіспесеңіз, алдымен оқытушыға, содан кейін тіркеуші офиске жүгініңіз.

> Тест кезінде желі үзілсе, жауаптар құрылғыда сақталады және байланыс қалпына келгенде өздігінен жіберіледі.`,
      ru: `Текущий и рубежный контроль проходит внутри курса: контрольные мероприятия, их вес и сроки указаны на странице курса.

- Если опубликованная оценка изменится, прежнее значение, причина и автор сохраняются.
- Рейтинг допуска к промежуточной аттестации виден на странице курса каждый день.
- Если вы не согласны с результатом, обратитесь к преподавателю, затем в офис-регистратор.

> Если во время теста прервётся связь, ответы останутся на устройстве и уйдут сами, когда она появится.`,
      en: `Current and midterm control take place inside the course: the control events, their weights and due dates stand on its page.

- Where a published mark is changed, its former value, the reason and the author are kept.
- The rating of admission to interim attestation is seen on the course page every day.
- If you do not agree with a result, ask the teacher first, then the registrar’s office.

> If the network breaks during a test, the answers stay on the device and are sent by themselves when it is back.`,
    },
  },
  {
    area: 'methodical',
    title: {
      kk: 'Білім алушыға: қашықтан қалай оқу керек',
      ru: 'Обучающемуся: как учиться дистанционно',
      en: 'For the learner: how to study at a distance',
    },
    words: {
      kk: `## Бастар алдында

- Телефон, планшет немесе компьютер жарайды. Сабақты алдын ала ашып қойсаңыз, ол желісіз де оқылады.
- «Бүгін» беті не істеу керегін және қай мерзімге дейін екенін көрсетеді.

## Күн сайын

1. Жаңа сабақты оқып, соңындағы өзін-өзі тексеру сұрақтарына жауап беріңіз.
2. Түсінбеген жерді белгілеп, консультацияда сұраңыз.
3. Тестті мерзімінен бұрын бастаңыз: уақыт пен мүмкіндік саны алдымен көрсетіледі.

## Ашық ресурстар

- [Халықаралық химия оқулығы және басқа ашық кітаптар](https://openstax.org)
- [Қазақстандық ашық университет](https://openu.kz)`,
      ru: `## Перед началом

- Подойдёт телефон, планшет или компьютер. Открытый заранее урок читается и без сети.
- Страница «Сегодня» показывает, что сделать и к какому сроку.

## Каждый день

1. Прочитайте новый урок и ответьте на вопросы для самопроверки в конце.
2. Отметьте непонятное и спросите на консультации.
3. Начинайте тест до последнего дня: время и число попыток показаны до начала.

## Открытые ресурсы

- [Открытые учебники по химии и другим предметам](https://openstax.org)
- [Открытый университет Казахстана](https://openu.kz)`,
      en: `## Before you begin

- A phone, a tablet or a computer will do. A lesson that was opened before can be read without a network.
- The page “Today” shows what is to be done and by when.

## Every day

1. Read the new lesson and answer the questions at its end.
2. Note what you did not understand and ask at a consultation.
3. Begin a test before its last day: time and number of attempts are shown first.

## Open resources

- [Open textbooks of chemistry and other subjects](https://openstax.org)
- [Open University of Kazakhstan](https://openu.kz)`,
    },
  },
]

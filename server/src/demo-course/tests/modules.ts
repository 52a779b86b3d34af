import type { SeedTest } from '@dala/domain/testing'
import { matching, multiple, number, say, single, trueFalse } from './write.ts'

const short = { control: 'current', minutes: 15, attempts: 3, passPercent: 60 } as const

const how: SeedTest = {
  slug: 'how-it-works',
  name: say('Модуль 1 тесті: қашықтан оқу', 'Тест модуля 1: как устроено обучение', 'Module 1 test: how it works'),
  ...short,
  questions: [
    single(
      'Асинхронды сабақ',
      say('Қай сабақ асинхронды?', 'Какое занятие асинхронное?', 'Which class is asynchronous?'),
      [
        say(
          'Жұмаға дейін көретін дәріс жазбасы',
          'Запись лекции, которую нужно посмотреть до пятницы',
          'A recorded lecture to be watched by Friday',
        ),
        say('Сейсенбі, сағат 10-дағы бейнекездесу', 'Видеовстреча во вторник в 10 часов', 'A video meeting on Tuesday at 10'),
        say('Бәріне бір уақыттағы чат', 'Чат для всех в одно время', 'A chat for everybody at the same hour'),
        say('Оқытушымен телефон арқылы сөйлесу', 'Разговор с преподавателем по телефону', 'A talk with the teacher by telephone'),
      ],
      say(
        'Жазба сізді күтіп тұрады, қалғаны бір мезгілде өтеді.',
        'Запись ждёт вас, остальное идёт одновременно.',
        'The recording waits for you; the rest happens at one time.',
      ),
    ),
    matching(
      'Кім не істейді',
      say('Кім немен көмектесетінін сәйкестендіріңіз.', 'Соедините, кто с чем помогает.', 'Match who helps with what.'),
      [
        [
          say('Оқытушы', 'Преподаватель', 'Teacher'),
          say('Пәнді жүргізіп, бағалайды', 'Ведёт дисциплину и оценивает', 'Leads the discipline and marks'),
        ],
        [
          say('Тьютор', 'Тьютор', 'Tutor'),
          say('Меңгеруге көмектеседі, еске салады', 'Помогает освоить, напоминает', 'Helps to get through it, reminds'),
        ],
        [
          say('Тіркеу кеңсесі', 'Офис-регистратор', 'Registrar’s office'),
          say('Құжат, бұйрық, бағаны сақтайды', 'Хранит документы, приказы и оценки', 'Keeps documents, orders and marks'),
        ],
        [
          say('Эдвайзер', 'Эдвайзер', 'Adviser'),
          say('Пән таңдауға көмектеседі', 'Помогает выбрать дисциплины', 'Helps to choose disciplines'),
        ],
      ],
    ),
    number(
      'Қарау мерзімі',
      say(
        'Өтініш неше жұмыс күні ішінде қаралады?',
        'За сколько рабочих дней рассматривают заявление?',
        'Within how many working days is an application considered?',
      ),
      5,
      0,
      say('№ 137 бұйрық, 12-тармақ.', 'Приказ № 137, пункт 12.', 'Order No. 137, paragraph 12.'),
    ),
    multiple(
      'Бұйрыққа не қоса беріледі',
      say(
        'Бұйрықпен бірге не дайындалады? Барлығын белгілеңіз.',
        'Что готовят вместе с приказом? Отметьте всё верное.',
        'What is prepared together with the order? Tick all that apply.',
      ),
      [
        say('Жеке оқу жоспары', 'Индивидуальный учебный план', 'The individual study plan'),
        say('Оқу қызметінің жеке кестесі', 'Индивидуальный график учебной деятельности', 'The individual schedule of study'),
        say('Білім алушының өтініші', 'Заявление обучающегося', 'The learner’s application'),
      ],
      [
        say('Топтастардың келісімі', 'Согласие одногруппников', 'The consent of fellow students'),
        say('Келесі жылғы бағалар', 'Оценки за будущий год', 'The marks of next year'),
      ],
    ),
    single(
      'Апта жоспары',
      say('Апта жоспарын неден бастаған дұрыс?', 'С чего начать план недели?', 'What should a plan of the week begin with?'),
      [
        say('Уақыты жылжымайтын істерді жазудан', 'С того, что нельзя сдвинуть', 'With what cannot be moved'),
        say('Ең жеңіл тапсырмадан', 'С самого лёгкого задания', 'With the easiest task'),
        say('Демалысты алып тастаудан', 'С отмены отдыха', 'With giving up rest'),
        say('Барлық пәнді бір күнге жинаудан', 'Со сбора всех дисциплин в один день', 'With putting all disciplines on one day'),
      ],
    ),
  ],
}

const lessons: SeedTest = {
  slug: 'studying-a-lesson',
  name: say('Модуль 2 тесті: сабақпен жұмыс', 'Тест модуля 2: работа с уроком', 'Module 2 test: studying a lesson'),
  ...short,
  questions: [
    single(
      'Оқып болған соң',
      say(
        'Бөлімді оқып болған соң не істеу ең пайдалы?',
        'Что полезнее всего сделать после раздела?',
        'What is the most useful thing to do after a section?',
      ),
      [
        say('Жауып қойып, өз сөзімен айту', 'Закрыть и пересказать своими словами', 'Close it and say it in one’s own words'),
        say('Тағы бір рет оқу', 'Прочитать ещё раз', 'Read it once more'),
        say('Түспен белгілеу', 'Выделить цветом', 'Mark it with colour'),
        say('Экран суретін сақтау', 'Сохранить снимок экрана', 'Save a picture of the screen'),
      ],
    ),
    trueFalse(
      'Екінші рет оқу',
      say(
        'Мәтін екінші рет жеңіл оқылса, оны білемін деген сөз.',
        'Если второй раз текст читается легко, значит, я его знаю.',
        'If a text reads easily the second time, I know it.',
      ),
      false,
      say(
        'Жеңілдік тануды білдіреді, білуді емес.',
        'Лёгкость — признак узнавания, а не знания.',
        'Ease is a sign of recognising, not of knowing.',
      ),
    ),
    matching(
      'Жазба өрістері',
      say(
        'Жазбаның өрісін мазмұнымен сәйкестендіріңіз.',
        'Соедините поле конспекта с его содержанием.',
        'Match the field of the page with its content.',
      ),
      [
        [say('Оң баған', 'Правый столбец', 'Right column'), say('Негізгі ойлар', 'Главные мысли', 'Main ideas')],
        [
          say('Сол баған', 'Левый столбец', 'Left column'),
          say('Сұрақтар мен тірек сөздер', 'Вопросы и ключевые слова', 'Questions and key words'),
        ],
        [
          say('Төменгі жолақ', 'Нижняя полоса', 'Strip at the bottom'),
          say('Екі-үш сөйлемдік түйін', 'Суть в двух-трёх фразах', 'The essence in two or three sentences'),
        ],
      ],
    ),
    single(
      'Алғашқы қайталау',
      say(
        'Алғашқы қайталауды қашан жасаған дұрыс?',
        'Когда лучше всего повторить в первый раз?',
        'When is the best time for the first repetition?',
      ),
      [
        say('Ертеңіне', 'На следующий день', 'The next day'),
        say('Бір айдан кейін', 'Через месяц', 'After a month'),
        say('Емтихан қарсаңында', 'Накануне экзамена', 'On the eve of the exam'),
        say('Сол сағаттың ішінде үш рет', 'Три раза в тот же час', 'Three times within the same hour'),
      ],
    ),
    multiple(
      'Көмектесетін тәсілдер',
      say('Қай тәсілдер жадты бекітеді?', 'Какие приёмы укрепляют память?', 'Which techniques strengthen memory?'),
      [
        say('Таза параққа еске түсіріп жазу', 'Вспоминать на чистом листе', 'Recalling on an empty sheet'),
        say('Аралықпен қайталау', 'Повторять с промежутками', 'Repeating at intervals'),
        say('Әр түрлі есептерді кезектестіру', 'Чередовать задачи разных типов', 'Mixing problems of different kinds'),
      ],
      [
        say('Ұйқыдан бас тарту', 'Отказаться от сна', 'Going without sleep'),
        say('Бәрін маркермен бояу', 'Закрасить всё маркером', 'Marking everything with a pen'),
      ],
    ),
  ],
}

const asking: SeedTest = {
  slug: 'asking-and-discussing',
  name: say('Модуль 3 тесті: сұрау және талқылау', 'Тест модуля 3: вопросы и обсуждение', 'Module 3 test: asking and discussing'),
  ...short,
  questions: [
    single(
      'Жақсы сұрақ',
      say('Қай сұраққа жауап беру оңай?', 'На какой вопрос ответить легче всего?', 'Which question is the easiest to answer?'),
      [
        say(
          '2.2-сабақ, 4-тапсырма: менде 12, жауабында 10. Шешуім қоса берілді.',
          'Урок 2.2, задание 4: у меня 12, в ответах 10. Решение приложено.',
          'Lesson 2.2, task 4: I got 12, the key says 10. My work is attached.',
        ),
        say('Ештеңе түсінбедім, көмектесіңізші.', 'Ничего не понял, помогите.', 'I do not understand anything, please help.'),
        say('Тақырыпты қайта түсіндіріңізші.', 'Объясните тему ещё раз.', 'Please explain the topic again.'),
        say('Шұғыл!!!', 'Срочно!!!', 'Urgent!!!'),
      ],
    ),
    multiple(
      'Сұрақтың бөліктері',
      say('Жақсы сұраққа не кіреді?', 'Что входит в хороший вопрос?', 'What belongs to a good question?'),
      [
        say('Курс, сабақ, тапсырма нөмірі', 'Курс, урок, номер задания', 'Course, lesson, number of the task'),
        say('Өзіңіз не істегеніңіз', 'Что вы уже сделали', 'What you have done already'),
        say('Қай жерде тұрып қалғаныңыз', 'Где именно застряли', 'Where exactly you got stuck'),
      ],
      [
        say('Бес леп белгісі', 'Пять восклицательных знаков', 'Five exclamation marks'),
        say('Топтастың құпиясөзі', 'Пароль одногруппника', 'A fellow student’s password'),
      ],
    ),
    matching(
      'Қайда жазу керек',
      say('Сұрақты иесімен сәйкестендіріңіз.', 'Соедините вопрос с адресатом.', 'Match the question with the addressee.'),
      [
        [
          say('Есептің шешуі түсініксіз', 'Непонятно решение задачи', 'A solution is unclear'),
          say('Курс талқысы', 'Обсуждение курса', 'The course discussion'),
        ],
        [say('Бет ашылмайды', 'Не открывается страница', 'A page does not open'), say('Қолдау қызметі', 'Поддержка', 'Support')],
        [
          say('Анықтама керек', 'Нужна справка', 'A certificate is needed'),
          say('Тіркеу кеңсесі', 'Офис-регистратор', 'The registrar’s office'),
        ],
        [say('Мерзімімді ұзарту керек', 'Нужно продлить мой срок', 'My term needs extending'), say('Тьютор', 'Тьютор', 'The tutor')],
      ],
    ),
    trueFalse(
      'Ескерту уақыты',
      say(
        'Жауап бір сағатта келмесе, бірден қайта жазу керек.',
        'Если за час не ответили, нужно сразу написать ещё раз.',
        'If there is no answer within an hour, one should write again at once.',
      ),
      false,
      say('Силлабустағы мерзім өткенше күтіңіз.', 'Подождите срок, указанный в силлабусе.', 'Wait for the time named in the syllabus.'),
    ),
    single(
      'Топтық жұмыс',
      say(
        'Топтық жұмыс көбіне неге сәтсіз аяқталады?',
        'Почему чаще всего проваливается работа в группе?',
        'Why does group work fail most often?',
      ),
      [
        say('Кім не істейтіні келісілмеген', 'Не договорились, кто что делает', 'Nobody agreed who does what'),
        say('Топ тым кішкентай', 'Группа слишком мала', 'The group is too small'),
        say('Камералар өшірулі', 'Выключены камеры', 'The cameras are off'),
        say('Тапсырма тым қызық', 'Задание слишком интересное', 'The task is too interesting'),
      ],
    ),
  ],
}

const exams: SeedTest = {
  slug: 'being-examined',
  name: say('Модуль 4 тесті: бақылау және адалдық', 'Тест модуля 4: контроль и честность', 'Module 4 test: control and honesty'),
  ...short,
  questions: [
    number(
      'Қорытынды баға',
      say(
        'Жіберу рейтингі 80, емтихан 90. Үлестері 60 және 40 болса, қорытынды баға неше балл?',
        'Рейтинг допуска 80, экзамен 90. Сколько баллов итог при весах 60 и 40?',
        'The admission rating is 80, the exam 90. What is the final mark with weights 60 and 40?',
      ),
      84,
      0.01,
      say('0,6 · 80 + 0,4 · 90 = 84', '0,6 · 80 + 0,4 · 90 = 84', '0.6 · 80 + 0.4 · 90 = 84'),
    ),
    single(
      'Емтиханға жіберу',
      say('Емтиханға жіберілу үшін не керек?', 'Что нужно для допуска к экзамену?', 'What gives admission to the exam?'),
      [
        say('Барлық бақылау іс-шарасын тапсыру', 'Сдать все контрольные мероприятия', 'Passing all control events'),
        say('Рейтинг 90-нан жоғары болуы', 'Рейтинг выше 90', 'A rating above 90'),
        say('Оқытушының ауызша келісімі', 'Устное согласие преподавателя', 'The teacher’s spoken consent'),
        say('Бір жақсы реферат', 'Один хороший реферат', 'One good essay'),
      ],
      say('№ 137 бұйрық, 33-тармақ.', 'Приказ № 137, пункт 33.', 'Order No. 137, paragraph 33.'),
    ),
    single(
      'Байланыс үзілсе',
      say(
        'Тест кезінде желі үзілді. Алдымен не істейсіз?',
        'Во время теста пропала сеть. Что сделать сначала?',
        'The network disappears during a test. What first?',
      ),
      [
        say('Терезені жаппай, жауап беруді жалғастыру', 'Не закрывать окно и отвечать дальше', 'Keep the window open and go on answering'),
        say('Компьютерді өшіру', 'Выключить компьютер', 'Switch the computer off'),
        say('Екінші терезеде тестті қайта ашу', 'Открыть тест во втором окне', 'Open the test in a second window'),
        say('Жаңа әрекет бастау', 'Начать новую попытку', 'Start a new attempt'),
      ],
    ),
    multiple(
      'Адал емес жұмыс',
      say('Қайсысы өз еңбегіңіз болып саналмайды?', 'Что не считается собственной работой?', 'What is not one’s own work?'),
      [
        say('Сілтемесіз көшірілген мәтін', 'Текст, взятый без ссылки', 'A text taken without a source'),
        say('Досың орындаған тапсырма', 'Задание, сделанное другом', 'A task done by a friend'),
        say('Ойдан шығарылған өлшемдер', 'Выдуманные измерения', 'Invented measurements'),
      ],
      [
        say(
          'Тырнақшаға алынып, сілтемесі көрсетілген дәйексөз',
          'Цитата в кавычках со ссылкой',
          'A quotation in quotation marks with its source',
        ),
        say(
          'Бірге талданып, өзі жазған есеп',
          'Отчёт, написанный самим после общего разбора',
          'A report one wrote oneself after discussing the topic together',
        ),
      ],
    ),
    trueFalse(
      'Жасанды интеллект',
      say(
        'Жасанды интеллект берген дереккөзді тексермей қолдануға болады.',
        'Источник, названный искусственным интеллектом, можно не проверять.',
        'A source named by artificial intelligence need not be checked.',
      ),
      false,
      say('Мұндай бағдарламалар дереккөзді ойдан шығарады.', 'Такие программы выдумывают источники.', 'Such programmes invent sources.'),
    ),
  ],
}

const wellbeing: SeedTest = {
  slug: 'safe-and-healthy',
  name: say('Модуль 5 тесті: қауіпсіздік және денсаулық', 'Тест модуля 5: безопасность и здоровье', 'Module 5 test: safety and health'),
  ...short,
  questions: [
    single(
      'Хабарламадағы код',
      say(
        'Телефонға келген кодты кімге айтуға болады?',
        'Кому можно назвать код из сообщения?',
        'Who may be told the code from a message?',
      ),
      [
        say('Ешкімге', 'Никому', 'Nobody'),
        say('Қолдау қызметіне', 'Поддержке', 'Support'),
        say('Деканға', 'Декану', 'The dean'),
        say('Топ старостасына', 'Старосте группы', 'The head of the group'),
      ],
    ),
    single(
      'Құлып белгісі',
      say(
        'Мекенжай жолындағы құлып нені білдіреді?',
        'Что означает замок в адресной строке?',
        'What does the padlock in the address line mean?',
      ),
      [
        say('Қосылыс бөгде адамнан жабық', 'Соединение закрыто от посторонних', 'The connection is closed from strangers'),
        say('Сайттың иесі адал', 'Хозяин сайта честен', 'The owner of the site is honest'),
        say('Сайтты мемлекет тексерген', 'Сайт проверен государством', 'The state has checked the site'),
        say('Сайтта вирус жоқ', 'На сайте нет вирусов', 'There are no viruses on the site'),
      ],
    ),
    multiple(
      'Үш әдет',
      say('Кабинетті қорғайтын әдеттер қайсы?', 'Какие привычки защищают кабинет?', 'Which habits protect the cabinet?'),
      [
        say('Бөлек ұзын құпиясөз', 'Отдельный длинный пароль', 'A separate long password'),
        say('Екінші фактор', 'Второй фактор', 'A second factor'),
        say('Жаңартылған, құлыпталатын құрылғы', 'Обновлённое устройство с блокировкой', 'An up-to-date device with a lock'),
      ],
      [
        say('Барлық сайтқа бір құпиясөз', 'Один пароль на все сайты', 'One password for all sites'),
        say('Құпиясөзді үстелге жапсыру', 'Пароль на стикере', 'The password on a sticker'),
      ],
    ),
    number(
      'Көз ережесі',
      say(
        'Экран алдында әр неше минут сайын алысқа қарау керек?',
        'Через каждые сколько минут у экрана нужно смотреть вдаль?',
        'After every how many minutes at a screen should one look into the distance?',
      ),
      20,
      0,
    ),
    single(
      'Мұң екі аптадан ұзақ болса',
      say(
        'Мұң екі аптадан ұзаққа созылса, не істеу керек?',
        'Что делать, если грусть длится дольше двух недель?',
        'What should one do about sadness that lasts longer than two weeks?',
      ),
      [
        say(
          'Сенетін адамға немесе психологке айту',
          'Рассказать тому, кому доверяете, или психологу',
          'Tell somebody one trusts or a psychologist',
        ),
        say('Оқуды екі есе көбейту', 'Учиться вдвое больше', 'Study twice as much'),
        say('Ешкімге айтпау', 'Никому не говорить', 'Tell nobody'),
        say('Түнде жұмыс істеу', 'Работать по ночам', 'Work at night'),
      ],
    ),
  ],
}

/** The short test of each module, in the order of the modules. */
export const moduleTests: readonly SeedTest[] = [how, lessons, asking, exams, wellbeing]

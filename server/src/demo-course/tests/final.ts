import type { SeedTest } from '@dala/domain/testing'
import { matching, multiple, number, say, single, trueFalse } from './write.ts'

/** The final test of the course: twenty questions about all five modules. */
export const finalTest: SeedTest = {
  slug: 'final',
  name: say('Қорытынды тест: қашықтан оқу', 'Итоговый тест: учёба на расстоянии', 'Final test: learning at a distance'),
  control: 'final',
  minutes: 40,
  attempts: 2,
  passPercent: 50,
  questions: [
    single(
      'Бұйрық мерзімі',
      say(
        'Оң шешімнен кейін бұйрық неше жұмыс күнінде шығады?',
        'За сколько рабочих дней после решения издают приказ?',
        'Within how many working days after the decision is the order issued?',
      ),
      [say('Үш', 'Три', 'Three'), say('Бес', 'Пять', 'Five'), say('Он', 'Десять', 'Ten'), say('Отыз', 'Тридцать', 'Thirty')],
    ),
    single(
      'Бұйрықта не жазылады',
      say('Бұйрықта оқу туралы не көрсетіледі?', 'Что о вашей учёбе указывают в приказе?', 'What does the order name about your study?'),
      [
        say('Қолданылатын технология', 'Применяемая технология', 'The technology to be used'),
        say('Емтихан сұрақтары', 'Экзаменационные вопросы', 'The exam questions'),
        say('Құпиясөз', 'Пароль', 'The password'),
        say('Топтастардың мекенжайы', 'Адреса одногруппников', 'The addresses of fellow students'),
      ],
    ),
    matching(
      'Технологиялар',
      say(
        'Технологияны сипаттамасымен сәйкестендіріңіз.',
        'Соедините технологию и её описание.',
        'Match the technology with its description.',
      ),
      [
        [
          say('Желілік', 'Сетевая', 'Network'),
          say('Материал мен байланыс интернет арқылы', 'Материалы и общение через интернет', 'Materials and contact through the Internet'),
        ],
        [
          say('Теледидарлық', 'Телевизионная', 'Television'),
          say('Сабақ эфирде немесе кабельде', 'Занятия в эфире или по кабелю', 'Classes on the air or by cable'),
        ],
        [
          say('Кейс', 'Кейс', 'Case'),
          say(
            'Өз бетінше оқуға арналған материал жинағы',
            'Набор материалов для самостоятельной работы',
            'A set of materials for independent study',
          ),
        ],
      ],
    ),
    trueFalse(
      'Жеке келу',
      say(
        'Қашықтан оқитын адам оқытушыға өзі келе алмайды.',
        'Дистанционно обучающийся не может прийти к преподавателю лично.',
        'A distance learner may not come to the teacher in person.',
      ),
      false,
      say('Қаласа, келе алады (26-тармақ).', 'По своему желанию может (пункт 26).', 'One may, if one wishes (paragraph 26).'),
    ),
    number(
      'Апталық жүктеме',
      say(
        'Бес кредиттік пән, он бес апта, бір кредит — отыз сағат. Аптасына неше академиялық сағат?',
        'Дисциплина в пять кредитов, пятнадцать недель, кредит — тридцать часов. Сколько академических часов в неделю?',
        'A discipline of five credits, fifteen weeks, thirty hours a credit. How many academic hours a week?',
      ),
      10,
      0.01,
    ),
    single(
      'Жоспар жолы',
      say('Жоспардың қай жолы жақсы жазылған?', 'Какая строка плана написана хорошо?', 'Which line of a plan is written well?'),
      [
        say(
          'Сәрсенбі, 19:00: 1.2-сабақты оқып, бес сұрақ жазу',
          'Среда, 19:00: прочитать урок 1.2 и записать пять вопросов',
          'Wednesday 19:00: read lesson 1.2 and write five questions',
        ),
        say('Көбірек оқу', 'Больше учиться', 'Study more'),
        say('Математика', 'Математика', 'Mathematics'),
        say('Бәрін үлгеру', 'Всё успеть', 'Get everything done'),
      ],
    ),
    trueFalse(
      'Бос сағат',
      say(
        'Жоспарда бос уақыт қалдыру — уақытты босқа кетіру.',
        'Оставлять в плане пустое время — значит терять его.',
        'Leaving empty time in a plan is wasting it.',
      ),
      false,
    ),
    single('Үзіліс', say('Қай үзіліс шынымен демалдырады?', 'Какой перерыв действительно даёт отдых?', 'Which pause really gives rest?'), [
      say(
        'Орнынан тұрып, су ішіп, терезеге қарау',
        'Встать, выпить воды, посмотреть в окно',
        'Standing up, drinking water, looking out of the window',
      ),
      say('Қысқа роликтер көру', 'Смотреть короткие ролики', 'Watching short videos'),
      say('Жаңалықтар таспасын оқу', 'Листать ленту новостей', 'Scrolling the news'),
      say('Хат-хабарға жауап беру', 'Отвечать на сообщения', 'Answering messages'),
    ]),
    multiple(
      'Бейнедәріс',
      say('Бейнедәрісті қалай көрген пайдалы?', 'Как полезно смотреть видеолекцию?', 'How is a video lecture best watched?'),
      [
        say('Алдын ала екі сұрақ жазу', 'Заранее записать два вопроса', 'Writing down two questions beforehand'),
        say('Тоқтатып, сөйлем жазу', 'Останавливать и записывать фразу', 'Pausing and writing a sentence'),
        say('Субтитрді қосу', 'Включать субтитры', 'Switching captions on'),
      ],
      [
        say('Үнемі екі еселік жылдамдықта көру', 'Всегда смотреть на двойной скорости', 'Always watching at double speed'),
        say('Қатар хабарлама жазу', 'Параллельно переписываться', 'Chatting at the same time'),
      ],
    ),
    single(
      'Түсінбей қалсаңыз',
      say(
        'Мәтін түсініксіз болса, алдымен не істейсіз?',
        'Текст не поддаётся. С чего начать?',
        'A text does not give in. What comes first?',
      ),
      [
        say(
          'Түсінік үзілген дәл сөзді табу',
          'Найти слово, на котором кончается понимание',
          'Finding the word at which understanding ends',
        ),
        say('Мәтінді тастап кету', 'Бросить текст', 'Giving up the text'),
        say('Дайын жауапты көшіру', 'Списать готовый ответ', 'Copying a ready answer'),
        say('Дауыстап бірнеше рет оқу', 'Прочитать вслух несколько раз', 'Reading it aloud several times'),
      ],
    ),
    single(
      'Қисық',
      say('Ұмыту қисығы қай кезде ең тік түседі?', 'Когда кривая забывания круче всего?', 'When is the curve of forgetting steepest?'),
      [
        say('Алғашқы күні', 'В первый день', 'On the first day'),
        say('Бір айдан кейін', 'Через месяц', 'After a month'),
        say('Бір жылдан кейін', 'Через год', 'After a year'),
        say('Әрқашан бірдей', 'Всегда одинаково', 'It is always the same'),
      ],
    ),
    trueFalse(
      'Ұйқы',
      say(
        'Ұйқы кезінде ми өткен күнді сұрыптап, есте сақтауға көмектеседі.',
        'Во сне мозг перебирает прошедший день и помогает запомнить.',
        'During sleep the brain goes over the day and helps to remember.',
      ),
      true,
    ),
    single(
      'Қателер беті',
      say('Қателер бетіне не жазылады?', 'Что пишут на странице ошибок?', 'What is written on the page of mistakes?'),
      [
        say('Мен қалай ойладым және шын мәнінде қалай', 'Как я думал и как на самом деле', 'What I thought and how it really is'),
        say('Оқытушының аты', 'Имя преподавателя', 'The teacher’s name'),
        say('Тест өткен күн ғана', 'Только дату теста', 'Only the date of the test'),
        say('Достардың бағасы', 'Оценки друзей', 'Friends’ marks'),
      ],
    ),
    single(
      'Келіспесеңіз',
      say(
        'Талқыда басқа пікірмен келіспесеңіз, алдымен не істейсіз?',
        'Вы не согласны с мнением в обсуждении. Что сделать сначала?',
        'You disagree in a discussion. What first?',
      ),
      [
        say(
          'Оны өз сөзіммен айтып, дұрыс түсіндім бе деп сұраймын',
          'Пересказать его своими словами и спросить, верно ли понял',
          'Say it in my own words and ask whether I understood',
        ),
        say('Пікір иесін сынаймын', 'Критиковать автора', 'Criticise the person'),
        say('Үндемеймін', 'Промолчать', 'Keep silent'),
        say('Экран суретін таратамын', 'Разослать снимок экрана', 'Spread a screenshot'),
      ],
    ),
    number(
      'Қажетті емтихан',
      say(
        'Рейтинг 70, қорытынды 74 болуы керек (60/40). Емтиханнан неше балл керек?',
        'Рейтинг 70, нужен итог 74 (веса 60/40). Сколько баллов нужно на экзамене?',
        'The rating is 70, the final mark should be 74 (60/40). How many points are needed in the exam?',
      ),
      80,
      0.01,
      say('(74 − 42) : 0,4 = 80', '(74 − 42) : 0,4 = 80', '(74 − 42) / 0.4 = 80'),
    ),
    multiple(
      'Емтиханға бір күн қалғанда',
      say(
        'Онлайн емтиханға бір күн қалғанда не істеу керек?',
        'Что сделать накануне онлайн-экзамена?',
        'What should be done the day before an online exam?',
      ),
      [
        say(
          'Сол құрылғыда жаттығу тестін тапсыру',
          'Пройти тренировочный тест на том же устройстве',
          'Taking the practice test on the same device',
        ),
        say('Қуат көзін тексеру', 'Проверить питание', 'Checking the power supply'),
        say('Қолдау телефонын қағазға жазу', 'Записать телефон поддержки на бумаге', 'Writing the support number on paper'),
      ],
      [
        say('Түні бойы оқу', 'Учить всю ночь', 'Studying all night'),
        say(
          'Браузерді жаңартуды емтихан басталғанда қосу',
          'Запустить обновление перед самым началом',
          'Starting an update just before the beginning',
        ),
      ],
    ),
    trueFalse(
      'Екі терезе',
      say(
        'Емтиханды екі терезеде ашқан сенімдірек.',
        'Надёжнее открыть экзамен в двух окнах.',
        'It is safer to open an exam in two windows.',
      ),
      false,
      say(
        'Соңғы жауап есептеледі, өз жауабыңызды өшіріп алуыңыз мүмкін.',
        'Засчитывается последний ответ, можно затереть свой же.',
        'The last answer counts, and you may overwrite your own.',
      ),
    ),
    matching(
      'Дереккөзді пайдалану',
      say(
        'Дереккөзді пайдалану жолдарын сәйкестендіріңіз.',
        'Соедините способ и его описание.',
        'Match the way of using a source with its description.',
      ),
      [
        [
          say('Дәйексөз', 'Цитата', 'Quotation'),
          say('Сөзбе-сөз, тырнақшамен', 'Дословно, в кавычках', 'Word for word, in quotation marks'),
        ],
        [
          say('Мазмұндау', 'Пересказ', 'Retelling'),
          say('Өз сөзімен, сілтемемен', 'Своими словами, со ссылкой', 'In one’s own words, with the source'),
        ],
        [
          say('Сілтеме', 'Отсылка', 'Reference'),
          say('Толығырақ жазылған еңбекті атау', 'Назвать работу, где сказано больше', 'Naming a work that says more'),
        ],
      ],
    ),
    single(
      'Күдікті хат',
      say(
        'Хатта «аккаунтыңыз бүгін жойылады» деп жазылған. Не істейсіз?',
        'В письме: «ваш аккаунт сегодня удалят». Что вы сделаете?',
        'A letter says “your account will be deleted today”. What do you do?',
      ),
      [
        say(
          'Сайтты өз бетбелгімнен ашып тексеремін',
          'Открою сайт из своей закладки и проверю',
          'Open the site from my own bookmark and look',
        ),
        say('Хаттағы сілтемені басамын', 'Перейду по ссылке', 'Follow the link'),
        say('Құпиясөзді жауап хатта жіберемін', 'Отвечу и пришлю пароль', 'Answer with my password'),
        say('Достарыма таратамын', 'Перешлю друзьям', 'Forward it to friends'),
      ],
    ),
    single(
      'Бір ғана нәрсе',
      say(
        'Жад, төзім және бағаны бірден жақсартатын не?',
        'Что сразу улучшает память, терпение и оценки?',
        'What improves memory, patience and marks at once?',
      ),
      [
        say('Ұйқы', 'Сон', 'Sleep'),
        say('Энергетикалық сусын', 'Энергетик', 'An energy drink'),
        say('Жарық экран', 'Яркий экран', 'A bright screen'),
        say('Түнгі сабақ', 'Ночные занятия', 'Studying at night'),
      ],
    ),
  ],
}

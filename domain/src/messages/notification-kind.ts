/** A kind of notification: its words in three languages, and whether it also goes by mail unless the person chose otherwise. */
export interface NotificationEntry {
  /** goes by mail to those who get «important» mails, the default */
  important: boolean
  kk: string
  ru: string
  en: string
}

const important = (kk: string, ru: string, en: string): NotificationEntry => ({ important: true, kk, ru, en })
const quiet = (kk: string, ru: string, en: string): NotificationEntry => ({ important: false, kk, ru, en })

/**
 * Everything the platform tells people. `{fact}` is a text, a number or a name in three languages (`{ kk, ru, en }`);
 * `{fact:date}`, `{fact:until}` and `{fact:percent}` are written as the reader's language writes them. One sentence, then what to do next.
 */
export const notifications = {
  'councils.invited': important(
    '{council}: отырыс {day:date} күні сағат {time}, {place}. Күн тәртібін оқып шығыңыз.',
    '{council}: заседание {day:date} в {time}, {place}. Прочтите повестку.',
    '{council} meets on {day:date} at {time}, {place}. Read the agenda.',
  ),
  'councils.meeting-cancelled': important(
    '{council}: {day:date} күнгі отырыс болмайды.',
    '{council}: заседание {day:date} отменено.',
    '{council}: the meeting of {day:date} is cancelled.',
  ),
  'councils.meeting-failed': important(
    '{council}: {day:date} күні кворум болмады. Мәселелер келесі отырысқа қалды.',
    '{council}: {day:date} не было кворума. Вопросы перешли на следующее заседание.',
    '{council} had no quorum on {day:date}. Its items go to the next meeting.',
  ),
  'councils.item-waiting': important(
    '{council}: күн тәртібіне жаңа мәселе түсті. Отырысты белгілеңіз.',
    '{council}: на повестку поступил новый вопрос. Назначьте заседание.',
    '{council}: a new matter waits for the agenda. Plan a meeting.',
  ),
  'councils.minutes-waiting': important(
    '{council}: №\u00a0{number} хаттама қол қоюды күтеді. Оқып, растаңыз.',
    '{council}: протокол №\u00a0{number} ждёт подписи. Прочтите и подтвердите.',
    '{council}: minutes No. {number} wait for a signature. Read and confirm them.',
  ),
  'councils.minutes-returned': important(
    '{council}: №\u00a0{number} хаттама түзетуге қайтарылды. Себебі отырыс бетінде.',
    '{council}: протокол №\u00a0{number} возвращён на исправление. Причина на странице заседания.',
    '{council}: minutes No. {number} were returned. The reason stands on the page of the meeting.',
  ),
  'councils.appointed': important(
    'Сіз «{council}» құрамына енгізілдіңіз: {role}.',
    'Вы включены в состав: «{council}», {role}.',
    'You are appointed to “{council}”: {role}.',
  ),
  'curricula.choice-approved': quiet(
    '«{elective}» пәнін таңдауыңыз бекітілді. Ол жеке оқу жоспарыңызға кіреді.',
    'Ваш выбор дисциплины «{elective}» утверждён. Она войдёт в ваш индивидуальный план.',
    'Your choice of “{elective}” is approved. It goes into your individual plan.',
  ),
  'curricula.choice-refused': important(
    '«{elective}» пәнін таңдауыңыз қабылданбады. Басқа пәнді таңдаңыз.',
    'Ваш выбор дисциплины «{elective}» отклонён. Выберите другую.',
    'Your choice of “{elective}” was refused. Choose another.',
  ),
  'curricula.plan-approved': important(
    '№\u00a0{label} жеке оқу жоспарыңыз бекітілді. Кестемен танысыңыз.',
    'Ваш индивидуальный учебный план №\u00a0{label} утверждён. Посмотрите график.',
    'Your individual study plan No. {label} is approved. Read its schedule.',
  ),
  'curricula.plan-returned': important(
    'Жеке оқу жоспарыңыз түзетуге қайтарылды. Эдвайзерге хабарласыңыз.',
    'Ваш индивидуальный учебный план возвращён на доработку. Свяжитесь с эдвайзером.',
    'Your individual study plan was returned to be corrected. Speak with your adviser.',
  ),
  'curricula.seat-given': important(
    '«{elective}» пәнінде орын босап, сізге берілді.',
    'На дисциплине «{elective}» освободилось место, оно ваше.',
    'A seat in “{elective}” became free and is yours.',
  ),
  'distance.application-received': important(
    'Қашықтан оқуға өтінішіңіз №\u00a0{number} тіркелді. Шешім {due:until} қабылданады.',
    'Ваше заявление на дистанционное обучение зарегистрировано под №\u00a0{number}. Решение примут {due:until}.',
    'Your application for distance learning is registered as No. {number}. It will be decided {due:until}.',
  ),
  'distance.application-waiting': important(
    '№\u00a0{number} өтініш қарауды күтеді, мерзімі {due:date}.',
    'Заявление №\u00a0{number} ждёт рассмотрения, срок {due:date}.',
    'Application No. {number} waits to be considered {due:until}.',
  ),
  'distance.documents-asked': important(
    '№\u00a0{number} өтінішке құжат жетіспейді: {documents}. Қосыңыз.',
    'К заявлению №\u00a0{number} не хватает документов: {documents}. Приложите их.',
    'Application No. {number} lacks documents: {documents}. Attach them.',
  ),
  'distance.application-approved': important(
    '№\u00a0{number} өтінішіңіз мақұлданды. Бұйрық {due:until} шығады.',
    'Ваше заявление №\u00a0{number} одобрено. Приказ выйдет {due:until}.',
    'Your application No. {number} is approved. The order comes {due:until}.',
  ),
  'distance.application-refused': important(
    '№\u00a0{number} өтінішіңіз қабылданбады. Себебін өтініш бетінен қараңыз.',
    'По вашему заявлению №\u00a0{number} отказано. Причина указана на странице заявления.',
    'Your application No. {number} is refused. The reason stands on its page.',
  ),
  'distance.order-signed': important(
    'Қашықтан оқу туралы №\u00a0{number} бұйрық шықты. Жоспар мен кестемен {due:until} танысыңыз.',
    'Вышел приказ №\u00a0{number} о дистанционном обучении. Ознакомьтесь с планом и расписанием {due:until}.',
    'Order No. {number} on distance learning is out. Read and acknowledge the plan and timetable {due:until}.',
  ),
  'distance.acquaintance-waiting': important(
    'Жоспар мен кестемен танысуды растау керек, мерзімі {due:date}.',
    'Подтвердите ознакомление с планом и расписанием {due:until}.',
    'Confirm {due:until} that you have read the plan and timetable.',
  ),
  'distance.term-soon': important(
    '«{what}» мерзімі жақындады: {due:date}.',
    'Подходит срок: «{what}», {due:date}.',
    'A term is near: {what}, {due:date}.',
  ),
  'distance.term-overdue': important(
    '«{what}» мерзімі өтіп кетті: {due:date} болған.',
    'Срок прошёл: «{what}», был {due:date}.',
    'A term has passed: {what}, it was {due:date}.',
  ),
  'distance.status-ending': important(
    '{learner}: қашықтан оқу мерзімі {due:date} аяқталады. Ұзарту не қайту туралы алдын ала ойластырыңыз.',
    '{learner}: дистанционное обучение заканчивается {due:date}. Заранее решите, продлевать или возвращаться.',
    '{learner}: distance learning ends on {due:date}. Think in good time of an extension or the return.',
  ),
  'distance.status-ended': important(
    '{learner}: қашықтан оқу аяқталды, соңғы күні – {due:date}.',
    '{learner}: дистанционное обучение завершено, последний день – {due:date}.',
    '{learner}: distance learning is over, the last day was {due:date}.',
  ),
  'distance.status-extended': important(
    '{learner}: қашықтан оқу {due:date} дейін ұзартылды, №\u00a0{number} бұйрық.',
    '{learner}: дистанционное обучение продлено до {due:date}, приказ №\u00a0{number}.',
    '{learner}: distance learning is extended until {due:date}, order No. {number}.',
  ),
  'distance.review-waiting': important(
    '{learner}: «{what}» аттестаттауынан кейін педагогикалық кеңес шешуі керек, мерзімі {due:date}.',
    '{learner}: после аттестации «{what}» решает педагогический совет, срок {due:date}.',
    '{learner}: after the attestation “{what}” the pedagogical council decides, due {due:date}.',
  ),
  'emergency.switched': important(
    '{whom}: {from:date} – {to:date} аралығында қашықтан оқу. Себебі: {reason}. Курстарды ашып, танысқаныңызды растаңыз.',
    '{whom}: дистанционное обучение с {from:date} по {to:date}. Причина: {reason}. Откройте курсы и подтвердите, что прочли.',
    '{whom}: distance learning from {from:date} to {to:date}. Reason: {reason}. Open the courses and confirm that you know.',
  ),
  'emergency.extended': important(
    '{whom}: қашықтан оқу {to:date} дейін ұзартылды. Әдеттегі сабақ {back:date} басталады.',
    '{whom}: дистанционное обучение продлено по {to:date}. Обычные занятия – с {back:date}.',
    '{whom}: distance learning is extended to {to:date}. Usual lessons begin on {back:date}.',
  ),
  'emergency.ended': important(
    '{whom}: қашықтан оқу аяқталды. {back:date} бастап әдеттегі форматта оқимыз.',
    '{whom}: дистанционное обучение завершается. С {back:date} занятия в обычном формате.',
    '{whom}: distance learning ends. From {back:date} lessons are held as usual.',
  ),
  'emergency.undone': important(
    '{whom}: қашықтан оқуға көшу туралы хабар қате болды, ол жойылды. Сабақ әдеттегідей өтеді.',
    '{whom}: сообщение о переводе на дистанционное обучение отменено. Занятия проходят как обычно.',
    '{whom}: the switch to distance learning is taken back. Lessons are held as usual.',
  ),
  'pathway.material-handed': important(
    '{learner}: қашықтан оқуға материал берілді – {what}. Алғаныңызды растаңыз.',
    '{learner}: переданы материалы – {what}. Подтвердите получение.',
    '{learner}: material was handed over – {what}. Confirm that it came.',
  ),
  'pathway.sitting-set': important(
    '{learner}: {what} мектепте {due:date} тапсырылады.',
    '{learner}: {what} – {due:date}, очно в школе.',
    '{learner}: {what} is on {due:date}, in person at the school.',
  ),
  'pathway.request-came': important(
    '{learner} сұрақ қойды: {what}. Жауап мерзімі – {due:date}.',
    '{learner} задаёт вопрос: {what}. Ответьте до {due:date}.',
    '{learner} asks: {what}. Answer by {due:date}.',
  ),
  'pathway.request-answered': important(
    '{who} сұрағыңызға жауап берді: {what}.',
    '{who} отвечает на вопрос: {what}.',
    '{who} answered: {what}.',
  ),
  'supporting.asked': important(
    '{school} {day:date} бастап «{subject}» пәнінен сыныптарын қабылдауды сұрайды. Жауап беріңіз.',
    '{school} просит с {day:date} принять классы по предмету «{subject}». Ответьте на запрос.',
    '{school} asks you to take its classes in “{subject}” from {day:date}. Answer the request.',
  ),
  'supporting.accepted': important(
    '{school} «{subject}» пәнінен сыныптарды қабылдады. Мұғалім: {teacher}.',
    '{school} принимает классы по предмету «{subject}». Преподаватель: {teacher}.',
    '{school} takes the classes in “{subject}”. Teacher: {teacher}.',
  ),
  'supporting.refused': important(
    '{school} «{subject}» пәні бойынша бас тартты. Себебін оқып, басқа мектептен сұраңыз.',
    '{school} отказывает по предмету «{subject}». Прочтите причину и попросите другую школу.',
    '{school} refuses “{subject}”. Read the reason and ask another school.',
  ),
  'supporting.withdrawn': important(
    '{school} «{subject}» пәні бойынша сұрауын кері алды.',
    '{school} отзывает запрос по предмету «{subject}».',
    '{school} took back its request on “{subject}”.',
  ),
  'supporting.ended': important(
    '{school}: «{subject}» пәні бойынша бекіту {day:date} аяқталды.',
    '{school}: закрепление по предмету «{subject}» закончилось {day:date}.',
    '{school}: the attachment for “{subject}” ended on {day:date}.',
  ),
  'supporting.ends-soon': important(
    '{school}: «{subject}» пәні бойынша бекіту {day:date} аяқталады. Мұғалім табылмаса, жаңасын сұраңыз.',
    '{school}: закрепление по предмету «{subject}» заканчивается {day:date}. Если педагога нет, запросите новое.',
    '{school}: the attachment for “{subject}” ends on {day:date}. Without a teacher by then, ask for a new one.',
  ),
  'supporting.lessons-begin': important(
    '«{subject}» сабағын {day:date} дейін {school} жүргізеді. Сабақты ашу үшін сол мектепке өтіңіз.',
    'Уроки «{subject}» до {day:date} ведёт {school}. Чтобы открыть курс, перейдите в эту школу.',
    'Until {day:date} “{subject}” is taught by {school}. Go over to that school to open the course.',
  ),
  'supporting.class-came': important(
    '«{course}» курсына {school} оқушылары келді: {count}.',
    'В курс «{course}» пришли ученики: {school}, {count}.',
    'Pupils of {school} came into “{course}”: {count}.',
  ),
  'supporting.marks-came': quiet(
    '{school} «{subject}» пәнінен қорытынды бағалар жіберді: {count}.',
    '{school} передаёт итоговые оценки по предмету «{subject}»: {count}.',
    '{school} sent final marks in “{subject}”: {count}.',
  ),
  'registrar.order-signed': important(
    'Сіз туралы №\u00a0{number} бұйрық шықты: {what}.',
    'О вас издан приказ №\u00a0{number}: {what}.',
    'Order No. {number} about you is out: {what}.',
  ),
  'courses.enrolled': important(
    'Сіз «{course}» курсына жазылдыңыз. Бірінші сабақты ашыңыз.',
    'Вы записаны на курс «{course}». Откройте первый урок.',
    'You are enrolled in “{course}”. Open the first lesson.',
  ),
  'courses.entrusted': important(
    'Сізге «{course}» курсы берілді.',
    'Вам поручен курс «{course}».',
    'You are entrusted with the course “{course}”.',
  ),
  'courses.lesson-published': quiet(
    '«{course}» курсында жаңа сабақ бар: «{lesson}».',
    'В курсе «{course}» новый урок: «{lesson}».',
    '“{course}” has a new lesson: “{lesson}”.',
  ),
  'timetable.lesson-as-planned': important(
    '{lesson}: {day:date} күнгі сабақ кесте бойынша өтеді.',
    '{lesson}: занятие {day:date} состоится по расписанию.',
    '{lesson}: the lesson of {day:date} is held as planned.',
  ),
  'timetable.lesson-cancelled': important(
    '{lesson}: {day:date} күнгі сабақ болмайды.',
    '{lesson}: занятие {day:date} отменено.',
    '{lesson}: the lesson of {day:date} is cancelled.',
  ),
  'timetable.lesson-moved': important(
    '{lesson}: {day:date} күнгі сабақ {to:date} күніне ауыстырылды, басталуы: {at}.',
    '{lesson}: занятие {day:date} перенесено на {to:date}, начало: {at}.',
    '{lesson}: the lesson of {day:date} moves to {to:date}, beginning: {at}.',
  ),
  'timetable.lesson-noted': quiet('{lesson}, {day:date}: {note}', '{lesson}, {day:date}: {note}', '{lesson}, {day:date}: {note}'),
  'timetable.lesson-substituted': important(
    '{lesson}: {day:date} күнгі сабақты {teacher} өткізеді.',
    '{lesson}: занятие {day:date} проведёт {teacher}.',
    '{lesson}: {teacher} teaches the lesson of {day:date}.',
  ),
  'testing.opened': important(
    '«{course}» курсында «{test}» тесті ашылды, {due:until} тапсырыңыз.',
    'В курсе «{course}» открыт тест «{test}», пройдите его {due:until}.',
    'The test “{test}” of “{course}” is open; take it {due:until}.',
  ),
  'testing.result': quiet(
    '«{test}» тестінің нәтижесі: {percent:percent}.',
    'Результат теста «{test}»: {percent:percent}.',
    'Your result in “{test}” is {percent:percent}.',
  ),
  'gradebook.marked': quiet(
    '«{course}»: {control} бағасы {percent:percent}.',
    '«{course}»: оценка за {control} – {percent:percent}.',
    '“{course}”: {control} is marked {percent:percent}.',
  ),
  'gradebook.mark-changed': important(
    '«{course}»: {control} бағасы өзгерді, енді {percent:percent}. Себебі журналда көрсетілген.',
    '«{course}»: оценка за {control} изменена, теперь {percent:percent}. Причина указана в журнале.',
    '“{course}”: the mark for {control} has changed to {percent:percent}. The reason stands in the gradebook.',
  ),
  'gradebook.mark-withdrawn': important(
    '«{course}»: {control} бағасы алынды, себебі әрекеттің күші жойылды.',
    '«{course}»: оценка за {control} снята, потому что попытка аннулирована.',
    '“{course}”: the mark for {control} is taken back, because the attempt was annulled.',
  ),
  'gradebook.sheet-published': important(
    '«{course}» бойынша қорытынды баға шықты: {letter}, {percent:percent}.',
    'Итоговая оценка по курсу «{course}»: {letter}, {percent:percent}.',
    'Your final mark in “{course}” is {letter}, {percent:percent}.',
  ),
  'certificates.issued': important(
    '«{course}» курсы бойынша №\u00a0{number} сертификат берілді.',
    'Выдан сертификат №\u00a0{number} по курсу «{course}».',
    'Certificate No. {number} for “{course}” is issued.',
  ),
  'certificates.reissued': important(
    '№\u00a0{previous} сертификаттың орнына №\u00a0{number} сертификат берілді.',
    'Вместо сертификата №\u00a0{previous} выдан №\u00a0{number}.',
    'Certificate No. {number} replaces No. {previous}.',
  ),
  'certificates.revoked': important(
    '№\u00a0{number} сертификаттың күші жойылды. Себебі сертификат бетінде.',
    'Сертификат №\u00a0{number} отозван. Причина указана на странице сертификата.',
    'Certificate No. {number} is revoked. The reason stands on its page.',
  ),
  'certificates.ready': quiet(
    '«{course}»: {count} білім алушыға сертификат беруге болады.',
    '«{course}»: можно выдать сертификаты, обучающихся – {count}.',
    '“{course}”: {count} learners can be given a certificate.',
  ),
  'identity.new-device': important(
    'Тіркелгіңізге жаңа құрылғыдан кірді: {device}. Бұл сіз болмасаңыз, құрылғылар бетінде сеансты жабыңыз.',
    'В вашу учётную запись вошли с нового устройства: {device}. Если это не вы, закройте сеанс на странице устройств.',
    'Your account was signed in to from a new device: {device}. If it was not you, end the session on the devices page.',
  ),
  'identity.role-granted': quiet('Сізге рөл берілді: {role}.', 'Вам назначена роль: {role}.', 'You are given the role: {role}.'),
  'people.import-finished': quiet(
    'Тізілімге жүктеу аяқталды: {added} қосылды, {changed} өзгерді, {faulty} жолда қате бар.',
    'Загрузка реестра завершена: добавлено {added}, изменено {changed}, с ошибками {faulty}.',
    'The registry import is done: {added} added, {changed} changed, {faulty} with faults.',
  ),
} as const satisfies Record<string, NotificationEntry>

export type NotificationKind = keyof typeof notifications

export const isNotificationKind = (kind: string): kind is NotificationKind => Object.hasOwn(notifications, kind)

import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 349: the order itself, the requirements to organisations (annex 1) and the terms (paragraphs 1–2). */
export const a2023RequirementsClauses = {
  'A2023-ord.1': clause(
    'Бұйрық екі құжатты бекітеді: білім беру ұйымдарына қойылатын талаптарды және оқу процесін ұйымдастыру қағидаларын.',
    'Приказ утверждает два документа: требования к организациям образования и правила организации учебного процесса.',
    'The order approves two documents: the requirements to organisations of education and the rules of the educational process.',
  ),
  'A2023-ord.2.1': clause(
    'Орта білім беру комитеті бұйрықты Әділет министрлігінде мемлекеттік тіркеуден өткізеді.',
    'Комитет среднего образования регистрирует приказ в Министерстве юстиции.',
    'The Committee of Secondary Education has the order registered in the Ministry of Justice.',
  ),
  'A2023-ord.2.2': clause(
    'Ресми жарияланған бұйрық Оқу-ағарту министрлігінің интернет-ресурсына орналастырылады.',
    'Опубликованный приказ размещают на интернет-ресурсе Министерства просвещения.',
    'Once published, the order is placed on the site of the Ministry of Education.',
  ),
  'A2023-ord.2.3': clause(
    'Тіркелген соң он жұмыс күні ішінде Заң департаментіне бұйрықты тіркеу мен сайтқа орналастыру туралы мәлімет беріледі.',
    'За десять рабочих дней после регистрации Юридическому департаменту сообщают о регистрации и размещении приказа.',
    'Within ten working days of registration the legal department is told that the order was registered and placed on the site.',
  ),
  'A2023-ord.3': clause(
    'Бұйрықтың орындалуын жетекшілік ететін вице-министр бақылайды.',
    'За исполнением приказа следит курирующий вице-министр.',
    'The vice-minister in charge controls that the order is carried out.',
  ),
  'A2023-ord.4': clause(
    'Бұйрық алғаш ресми жарияланған күннен кейін күнтізбелік он күн өткенде күшіне енеді.',
    'Приказ вступает в силу, когда после дня первого официального опубликования пройдут десять календарных дней.',
    'The order takes effect when ten calendar days have passed after the day of its first official publication.',
  ),
  'A2023-R1.1': clause(
    'Ұйымда оқуға арналған, интернетке қосылған ақпараттық-коммуникациялық технологиялар мен телекоммуникация құралдары бар.',
    'У организации есть информационно-коммуникационные технологии и средства связи с выходом в интернет для учёбы.',
    'The organisation has information and communication technology connected to the Internet for study.',
  ),
  'A2023-R1.2': clause(
    'Ақпараттық және цифрлық ресурстарға жедел қол жеткізетін құралдар бар.',
    'Есть средства быстрого доступа к информационным и цифровым ресурсам.',
    'There are means of quick access to information and digital resources.',
  ),
  'A2023-R1.3': clause(
    'Ұйымда оқытуды басқару жүйесі (LMS) бар.',
    'В организации есть система управления обучением (LMS).',
    'The organisation has a learning management system (LMS).',
  ),
  'A2023-R1.4': clause(
    'Педагогтер № 130 бұйрықта көрсетілген міндетті құжаттарды толтырады.',
    'Педагоги заполняют обязательные для них документы по приказу № 130.',
    'Teachers fill in the documents that order No. 130 makes compulsory for them.',
  ),
  'A2023-R1.5': clause(
    'Педагогтердің ақпараттық-коммуникациялық технологиялар бойынша біліктілікті арттыру курсынан өткенін растайтын сертификаты бар.',
    'У педагогов есть сертификаты курсов повышения квалификации по информационно-коммуникационным технологиям.',
    'Teachers hold certificates of qualification courses in information and communication technology.',
  ),
  'A2023-R1.6': clause(
    'Оқу процесі цифрлық білім беру ресурстарымен (ЦББР) қамтамасыз етілген.',
    'Учебный процесс обеспечен цифровыми образовательными ресурсами (ЦОР).',
    'The educational process is supplied with digital educational resources.',
  ),
  'A2023-R1.7': clause(
    'Колледждің білім беру бағдарламасы тиісті мамандық бойынша Білім беру бағдарламаларының тізіліміне енгізілген.',
    'Образовательная программа колледжа внесена в Реестр образовательных программ по своей специальности.',
    'The college programme is entered in the Register of educational programmes for its speciality.',
  ),
  'A2023-R1.8': clause(
    'Білім беру саласындағы ақпараттандыру объектілеріне № 456 бұйрық қойған ең төмен талаптар сақталады.',
    'Соблюдаются минимальные требования приказа № 456 к объектам информатизации в образовании.',
    'The minimum requirements of order No. 456 to informatisation objects in education are met.',
  ),
  'A2023-1': clause(
    'Қағидалар «Білім туралы» Заңның 5-бабының 62) тармақшасына сүйенеді және колледждегі онлайн-оқытуға да қолданылады.',
    'Правила опираются на подпункт 62) статьи 5 Закона «Об образовании» и охватывают также онлайн-обучение в колледжах.',
    'The rules rest on article 5, subparagraph 62) of the Law on Education and cover online learning in colleges too.',
  ),
  'A2023-2.1, 2.3': clause(
    'Ақпараттық-коммуникациялық технологиялар мен қашықтан оқыту ұғымдары айқындалады: педагог пен білім алушы бір-бірінен қашықта жұмыс істейді.',
    'Определены понятия информационно-коммуникационных технологий и дистанционного обучения: педагог и обучающийся взаимодействуют на расстоянии.',
    'Information and communication technology and distance learning are defined: teacher and learner work together at a distance.',
  ),
  'A2023-2.2': clause(
    'Асинхронды форматта қатысушылар белгілі бір орын мен уақытқа байланбайды.',
    'В асинхронном формате участники не привязаны к месту и времени.',
    'In the asynchronous format the participants are bound to no place and no time.',
  ),
  'A2023-2.4': clause(
    'Оқытуды басқару жүйесі (LMS) курстарды басқарады, оқу материалдары мен өзара жұмыс құралдарын береді.',
    'Система управления обучением (LMS) ведёт курсы и даёт учебные материалы и инструменты взаимодействия.',
    'The learning management system (LMS) administers courses and offers materials and tools for working together.',
  ),
  'A2023-2.5.a': clause(
    'Онлайн-прокторинг емтихан тапсырушының кім екенін тексереді және онлайн-емтихан нәтижесін растайды.',
    'Онлайн-прокторинг проверяет личность сдающего и подтверждает результат онлайн-экзамена.',
    'Online proctoring verifies who takes the online exam and confirms its result.',
  ),
  'A2023-2.5.b': clause(
    'Прокторинг жүйесі емтихан жазбасын сақтайды.',
    'Система прокторинга сохраняет запись экзамена.',
    'The proctoring system keeps the recording of the exam.',
  ),
  'A2023-2.5.c': clause(
    'Прокторинг жүйесі тұлғаны таниды және сәйкестендіреді.',
    'Система прокторинга распознаёт и идентифицирует личность.',
    'The proctoring system recognises and identifies the person.',
  ),
  'A2023-2.5.d': clause(
    'Прокторинг жүйесі бас пен дененің қозғалысын талдайды.',
    'Система прокторинга анализирует движения головы и тела.',
    'The proctoring system analyses the movements of head and body.',
  ),
  'A2023-2.5.e': clause(
    'Прокторинг жүйесі бөлмедегі шу деңгейін анықтайды.',
    'Система прокторинга определяет уровень шума.',
    'The proctoring system measures the level of noise.',
  ),
  'A2023-2.5.f': clause(
    'Прокторинг жүйесі кадрда бірнеше адамның бетін байқайды.',
    'Система прокторинга замечает в кадре больше одного лица.',
    'The proctoring system notices more than one face in the picture.',
  ),
  'A2023-2.5.g': clause(
    'Прокторинг жүйесі бөлмені 360 градус айналдыра түсіруді сұрайды.',
    'Система прокторинга просит снять комнату на 360 градусов.',
    'The proctoring system asks for a 360-degree recording of the room.',
  ),
  'A2023-2.5.h': clause(
    'Прокторинг жүйесі күдікті оқиғаларды журналға жазады.',
    'Система прокторинга заносит подозрительные события в журнал.',
    'The proctoring system logs suspicious events.',
  ),
  'A2023-2.6': clause(
    'Синхронды форматта қатысушылар кез келген жерден бір мезгілде тікелей қосылып, жеке не топпен жұмыс істейді және талқылайды.',
    'В синхронном формате участники из любого места одновременно выходят на прямую связь, работают сами и в группах, обсуждают.',
    'In the synchronous format all join live at one time from any place, work alone or in groups, and discuss.',
  ),
} as const satisfies Record<string, ClauseEntry>

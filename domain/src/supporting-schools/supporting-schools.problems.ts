import { problems } from '#problems'

export const supportingSchoolsProblems = problems({
  'supporting.not-in-force': {
    status: 422,
    kk: 'Қолданыстағы редакцияда шағын жинақты мектеп негізі жоқ. Оны 2021 жылғы жобаның 22-тармағы ғана біледі; әкімші редакцияны қоса алады.',
    ru: 'В действующей редакции нет основания для малокомплектных школ. Его знает только проект 2021 года, пункт 22; редакцию включает администратор.',
    en: 'The edition in force has no ground for small schools. Only the draft of 2021, paragraph 22, has; an administrator can switch it on.',
  },
  'supporting.schools-only': {
    status: 422,
    kk: 'Бұл – мектептерге арналған.',
    ru: 'Это только для школ.',
    en: 'This is for schools only.',
  },
  'supporting.whole-school': {
    status: 403,
    kk: 'Рөліңіз бір бөлімшеге ғана берілген. Бекітуді бүкіл мектептің кеңсесі жүргізеді.',
    ru: 'Ваша роль дана на одно подразделение. Закрепление ведёт канцелярия всей школы.',
    en: 'Your role is bound to one unit. Attachments are kept by the office of the whole school.',
  },
  'supporting.not-itself': {
    status: 422,
    kk: 'Мектеп өзіне тірек бола алмайды. Басқа мектепті таңдаңыз.',
    ru: 'Школа не может быть опорной для самой себя. Выберите другую.',
    en: 'A school cannot support itself. Choose another one.',
  },
  'supporting.backwards': {
    status: 422,
    kk: 'Соңғы күн бірінші күннен бұрын.',
    ru: 'Последний день раньше первого.',
    en: 'The last day is before the first.',
  },
  'supporting.before-vacancy': {
    status: 422,
    kk: 'Бекіту мұғалім орны босағаннан кейін басталады (22-тармақ).',
    ru: 'Закрепление начинается не раньше вакансии (пункт 22).',
    en: 'An attachment begins with the vacancy or after it (paragraph 22).',
  },
  'supporting.vacancy-filled': {
    status: 409,
    kk: 'Бұл пәннің мұғалімі бар: бос орын жабылған.',
    ru: 'У этого предмета есть педагог: вакансия закрыта.',
    en: 'The subject has its teacher: the vacancy is filled.',
  },
  'supporting.filled-ahead': {
    status: 422,
    kk: 'Орынның жабылған күні бүгіннен кеш немесе босаған күннен ерте бола алмайды.',
    ru: 'Вакансия не может быть закрыта будущим днём или раньше, чем открылась.',
    en: 'A vacancy cannot be filled on a day ahead, or before it began.',
  },
  'supporting.other-class': {
    status: 422,
    kk: 'Бұл сынып бос орынға жазылмаған.',
    ru: 'Этот класс не указан в вакансии.',
    en: 'This class does not stand in the vacancy.',
  },
  'supporting.same-name': {
    status: 409,
    kk: '«{name}» атты екі сынып таңдалған: тірек мектеп оларды ажырата алмайды. Бірін басқаша атаңыз не бөлек сұраңыз.',
    ru: 'Выбраны два класса с именем «{name}»: опорная школа их не различит. Переименуйте один или запросите отдельно.',
    en: 'Two of the chosen classes are called “{name}”: the supporting school cannot tell them apart. Rename one, or ask separately.',
  },
  'supporting.overlaps': {
    status: 409,
    kk: 'Бұл сынып осы пән бойынша сол күндерге бекітіліп қойған.',
    ru: 'Класс уже закреплён по этому предмету на эти дни.',
    en: 'The class is attached for this subject on these days already.',
  },
  'supporting.answered': {
    status: 409,
    kk: 'Бұл сұрауға жауап берілген, немесе ол кері алынған. Бетті жаңартыңыз.',
    ru: 'На этот запрос уже ответили, или его отозвали. Обновите страницу.',
    en: 'This request was answered or taken back already. Reload the page.',
  },
  'supporting.course-closed': {
    status: 409,
    kk: 'Бұл курс жабық. Басқасын таңдаңыз.',
    ru: 'Этот курс закрыт. Выберите другой.',
    en: 'This course is closed. Choose another one.',
  },
})

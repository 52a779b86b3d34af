import { words } from '@dala/domain/regulations'
import type { Evidence } from '#compliance'
import { lookInto } from '#lib/evidence'
import * as looks from './evidence.queries.ts'

const check = (slug: string, clauses: Evidence['clauses'], name: Evidence['name'], wrong: Evidence['name'], rows: typeof looks.passed) =>
  lookInto({
    key: `certificates.${slug}`,
    clauses,
    name,
    touchedBy: ['certificates.issued', 'certificates.reissued', 'certificates.revoked', 'certificates.changed', 'gradebook.result-changed'],
    mend: { path: '/work/certificates', label: words('Сертификатты қайта беру', 'Переоформить сертификат', 'Issue the certificate anew') },
    rows,
    say: ({ state, label }) =>
      state === 'broken'
        ? words(`${label}: ${wrong.kk}`, `${label}: ${wrong.ru}`, `${label}: ${wrong.en}`)
        : words(`${label}: тәртіпте`, `${label}: в порядке`, `${label}: in order`),
    path: (row) => `/work/certificates?certificate=${row.id}`,
  })

export const evidence: readonly Evidence[] = [
  check(
    'passed',
    ['A2016-39.a'],
    words('Емтиханы тапсырылмаған сертификаттар', 'Сертификаты без сданного экзамена', 'Certificates without a passed exam'),
    words('қорытынды баға жоқ', 'нет итоговой оценки', 'no final mark'),
    looks.passed,
  ),
  check(
    'form',
    ['A2016-39.b', 'A2016-annex.1', 'A2016-annex.2'],
    words('Нысанға сай емес сертификаттар', 'Сертификаты не по форме', 'Certificates that do not follow the form'),
    words('нысанның өрістері бос', 'не заполнены поля формы', 'fields of the form are empty'),
    looks.whole,
  ),
  check(
    'holder',
    ['A2016-40.1'],
    words('Иесі көрсетілмеген сертификаттар', 'Сертификаты без владельца', 'Certificates that name nobody'),
    words('иесі жоқ', 'нет владельца', 'no holder'),
    looks.named,
  ),
  check(
    'link',
    ['A2016-40.2', 'A2016-38.2'],
    words('Сілтемесі жоқ сертификаттар', 'Сертификаты без ссылки', 'Certificates without a link'),
    words('сілтеме жоқ', 'нет ссылки', 'no link'),
    looks.linked,
  ),
  check(
    'level',
    ['A2016-40.3'],
    words('Меңгеру деңгейі жоқ сертификаттар', 'Сертификаты без уровня освоения', 'Certificates without a level of mastery'),
    words('деңгей жоқ', 'нет уровня', 'no level'),
    looks.mastered,
  ),
]

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { plainText } from '@dala/domain/content'
import { describe, expect, test } from 'vitest'
import { richOfHtml } from './html-to-rich.ts'
import { readGift } from './read-gift.ts'
import { readMoodleXml } from './read-moodle-xml.ts'
import { XmlRefused } from './xml-tree.ts'

const samples = resolve(import.meta.dirname, '../../../../shared/data/samples/question-banks')
const present = existsSync(samples)
if (!present) console.warn('skipped: the sample question banks are not on this machine')
const sample = (path: string) => readFileSync(join(samples, path), 'utf8')
const outline = (bank: ReturnType<typeof readGift>) => bank.read.map(({ question }) => `${question.kind}: ${question.name}`)

describe('GIFT', () => {
  test('every kind of question is read, with weights, feedback and category', () => {
    const bank = readGift(
      `$CATEGORY: $course$/top/Биология/Жасуша

// a comment
::Ядро::Жасушаның басқару орталығы қайсы?{
=ядро#Дұрыс
~митохондрия#Бұл энергия көзі
}

::Үштен екі::[html]<p>Қайсысы <b>органоид</b>?</p>{~%50%ядро ~%50%рибосома ~%-100%тас}

Су \\{H₂O\\} сұйық па? {T}

::Сан::π неге тең? {#3.14:0.01 =%50%3:0.2}

::Аралық::1 мен 5 арасы {#1..5}

::Сөз::Астана қай елде?{=Қазақстан =%50%Қазақ* ####Ел атауы}

::Жұп::Сәйкестендір{=ит -> үй жануары =қасқыр -> жабайы = -> балық}

Ол {=бір ~екі} рет келді.

::Эссе::Ойыңды жаз{}
`,
      'kk',
    )
    expect(bank.leftOut).toEqual([])
    expect(outline(bank)).toEqual([
      'single: Ядро',
      'multiple: Үштен екі',
      'true-false: Су {H₂O} сұйық па?',
      'numeric: Сан',
      'numeric: Аралық',
      'short: Сөз',
      'matching: Жұп',
      'single: Ол',
      'essay: Эссе',
    ])
    expect(bank.read[0]?.category).toEqual(['Биология', 'Жасуша'])
    expect(bank.read[1]?.question).toMatchObject({ options: [{ share: 0.5 }, { share: 0.5 }, { share: -1 }] })
    expect(bank.read[4]?.question).toMatchObject({ answers: [{ value: 3, tolerance: 2, share: 1 }] })
    expect(bank.read[5]?.question).toMatchObject({
      explanation: { kk: 'Ел атауы' },
      answers: [{ share: 1 }, { text: 'Қазақ*', share: 0.5 }],
    })
    expect(bank.read[6]?.question).toMatchObject({ pairs: [{}, {}], extra: [{ kk: 'балық' }] })
    expect(plainText(bank.read[7]?.question.prompt.kk ?? [])).toBe('Ол _____ рет келді.')
  })
  test('what cannot be taken over is named with line, type and reason', () => {
    const bank = readGift(
      'Just words.\n\n::Order::Sort{>3 one\ntwo}\n\n::None::Choose{~a ~b}\n\n::Half::Word{=%50%x}\n\n::Broken::Text{=a\n',
      'en',
    )
    expect(bank.read).toEqual([])
    expect(bank.leftOut.map(({ line, name, type, reason }) => [line, name, type, reason])).toEqual([
      [1, 'Just words.', 'description', 'not-a-question'],
      [3, 'Order', 'ordering', 'type-not-supported'],
      [6, 'None', 'multichoice', 'no-right-answer'],
      [8, 'Half', 'shortanswer', 'no-right-answer'],
      [10, 'Broken', 'gift', 'broken'],
    ])
  })
})

describe.runIf(present)('the sample banks', () => {
  test('GIFT: each question is read or reported', () => {
    const bank = readGift(sample('format/gift/questions.gift.txt'), 'en')
    expect([bank.read.length, bank.leftOut]).toEqual([9, []])
    expect(outline(bank)).toEqual([
      'essay: Q8',
      'matching: Moodle activities',
      'single: Q2',
      'multiple: colours',
      'numeric: Q5',
      'short: Shortanswer',
      'true-false: Q1',
      'true-false: 2-08 TSL',
      'true-false: 2-08 TSL',
    ])
    const inCategory = readGift(sample('format/gift/questions_in_category.gift.txt'), 'en')
    expect(outline(inCategory)).toEqual([
      'matching: Moodle activities',
      'single: Greeting',
      'short: Moodle user',
      'true-false: Moodle acronym',
    ])
    expect(inCategory.read[0]?.category).toEqual(['Default for New Features'])
    expect(readGift(sample('type/ordering/testimport.gift.txt'), 'en').leftOut).toMatchObject([
      { name: 'Moodle', reason: 'type-not-supported' },
    ])
  })

  test('Moodle XML: nothing of any file is silently dropped', () => {
    const files = (readdirSync(samples, { recursive: true }) as string[]).filter(
      (path) => path.endsWith('.xml') && !path.includes('examview'),
    )
    expect(files.length).toBeGreaterThan(10)
    const figures = files.map((path) => {
      const source = sample(path)
      const inFile = source.match(/<question type="(?!category)/g)?.length ?? 0
      const bank = readMoodleXml(source, 'en')
      expect(bank.read.length + bank.leftOut.length, path).toBe(inFile)
      return [path.replace('testquestion.moodle.xml', '…'), bank.read.length, bank.leftOut.map(({ type, reason }) => `${type}: ${reason}`)]
    })
    expect(Object.fromEntries(figures.map(([path, ...rest]) => [path, rest]))).toMatchObject({
      'type/match/…': [1, []],
      'type/multichoice/…': [1, []],
      'type/shortanswer/…': [1, []],
      'type/truefalse/…': [1, []],
      'type/description/…': [0, ['description: not-a-question']],
      'type/ddwtos/…': [0, ['gapselect: type-not-supported']],
    })
  })

  test('a picture inside a question is reported as left out', () => {
    const bank = readMoodleXml(sample('format/xml/truefalse.xml'), 'en')
    expect(bank.read.length).toBeGreaterThan(0)
    expect(bank.read[0]?.notes).toContain('images-left-out')
  })
})

describe('hostile XML', () => {
  const question =
    '<question type="shortanswer"><name><text>n</text></name><questiontext><text>&x;</text></questiontext><answer fraction="100"><text>a</text></answer></question>'
  test.each([
    [
      'an external entity',
      `<?xml version="1.0"?><!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>${question}</quiz>`,
      'doctype',
    ],
    [
      'a billion laughs',
      `<!DOCTYPE q [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY x "${'&b;'.repeat(50)}">]><quiz>${question}</quiz>`,
      'doctype',
    ],
    ['a parameter entity', '<!DOCTYPE q [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x"> %p;]><quiz/>', 'doctype'],
    ['an unknown entity', `<quiz>${question}</quiz>`, 'broken'],
    ['ten thousand levels', '<quiz>' + '<a>'.repeat(10_000) + '</a>'.repeat(10_000) + '</quiz>', 'too-deep'],
    ['three hundred attributes', `<quiz ${Array.from({ length: 300 }, (_, at) => `a${at}="1"`).join(' ')}/>`, 'too-many-attributes'],
    ['no end', '<quiz><question type="essay">', 'broken'],
    ['no XML', 'GIF89a', 'broken'],
    ['more than 20 MB', `<quiz>${' '.repeat(20 * 1024 * 1024)}</quiz>`, 'too-large'],
    ['a nul', '<quiz>\u0000</quiz>', 'broken'],
  ])('%s is refused', (_, source, reason) => {
    const started = process.cpuUsage()
    const refusal = (() => {
      try {
        readMoodleXml(source, 'en')
      } catch (error) {
        return error
      }
    })()
    expect(refusal).toBeInstanceOf(XmlRefused)
    expect((refusal as XmlRefused).reason).toBe(reason)
    // some milliseconds of the processor; what is read to its end instead takes as long as its author likes
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(1)
  })
  test('twenty million characters of one text end in a report, not in a crash', () => {
    const long = `<quiz><question type="essay"><name><text>n</text></name><questiontext format="html"><text>${'x'.repeat(19_000_000)}</text></questiontext></question></quiz>`
    const bank = readMoodleXml(long, 'en')
    expect(bank.leftOut).toMatchObject([{ reason: 'too-long' }])
  })
})

describe('foreign HTML', () => {
  test('keeps structure, formulas and powers; loses scripts, styles and addresses', () => {
    const { rich, notes } = richOfHtml(
      '<p onclick="x()">Find <b>x<sup>2</sup></b> in \\(a+b\\)<script>alert(1)</script></p><ul><li>one<li>two <a href="javascript:alert(1)">here</a></ul><table><tr><th>H</th></tr><tr><td>1</td></tr></table><img src=x onerror=alert(1) alt="graph">',
    )
    expect(rich.map((node) => node.type)).toEqual(['paragraph', 'bulletList', 'table', 'paragraph'])
    expect(JSON.stringify(rich)).not.toMatch(/alert|onclick|javascript/)
    expect(JSON.stringify(rich)).toContain('x²')
    expect(JSON.stringify(rich)).toContain('"tex":"a+b"')
    expect(notes).toEqual(expect.arrayContaining(['links-left-out', 'images-left-out']))
  })
  test.each([
    '<div>'.repeat(5000) + 'x',
    '<ul><li>'.repeat(300) + 'deep',
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;',
    '<b><i></b></i>&bogus;&amp;',
    '<table>'.repeat(100),
  ])('no shape of it breaks the reader', (html) => expect(() => richOfHtml(html)).not.toThrow())
})

/** The book as a whole: what comes of good files, and what is said about each kind of mistake. */
import { english } from '../language/english.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookWith, changed, files } from './book.fixture.ts'
import { readLibrary } from './library.ts'
import { showProblem } from '../text/problem.ts'

const a4 = 'lessons/A4-your-first-session.md'
const h1 = 'lessons/H1-getting-help-now.md'
const e08 = 'exercises/E08-five-senses.yaml'

function goodBook() {
  const { library, problems } = readLibrary(english, bookWith())
  expect(problems.map(showProblem)).toEqual([])
  if (!library) throw new Error('no library')
  return library
}

describe('a book without mistakes', () => {
  test('lists only the lessons that are there, and Help is not a path', () => {
    const library = goodBook()
    expect(library.paths.map(({ id, lessons }) => [id, lessons.map((lesson) => lesson.id)])).toEqual([['A', ['A1', 'A4']]])
    expect([...library.lessons.keys()].sort()).toEqual(['A1', 'A4'])
    expect(library.help.lesson.title).toBe('Getting help now')
    expect(library.help.countries.map(({ cc, lines }) => [cc, lines.length])).toEqual([
      ['GB', 1],
      ['ZZ', 0],
    ])
    expect(library.help.countries[0]?.lines[0]).toEqual({
      service: 'Samaritans',
      ways: [{ by: 'phone', to: '116 123', about: '', words: [] }],
      otherWays: null,
      hours: '24 hours, every day',
      cost: null,
      languages: 'English',
      seen: null,
      open: 'samaritans.org',
      checkedOn: null,
    })
  })

  test('lists the exercises with their lengths, and holds their scripts', () => {
    const library = goodBook()
    expect(library.exercises).toMatchObject([{ id: 'E08', title: 'Five senses', shelf: 'now', shortest: 35, longest: 35, usual: 35 }])
    expect(library.scripts.get('E08')?.script.softPrompt.say).toBe('Still here, at your own pace.')
  })

  test('lists the plans with their steps', () => {
    expect(goodBook().plans).toEqual([
      {
        id: 'first-steps',
        title: 'First steps',
        lead: 'Two to begin with',
        why: 'You look round first.',
        way: 'course',
        times: 1,
        steps: [
          { exercise: 'E08', form: null, sleep: false, line: 'Look round the room.' },
          { exercise: 'E08', form: 'short', sleep: false, line: 'Once more.' },
        ],
      },
    ])
  })

  test('a time and a word with a colon stay words', () => {
    expect(goodBook().lessons.get('A4')?.lead).toEqual(['The first meeting is at 10:30. Note:this is ', { t: 'em', in: ['not'] }, ' a test.'])
  })

  test('links become lessons, terms and source marks; a planned lesson is plain words', () => {
    const lesson = goodBook().lessons.get('A4')
    expect(lesson?.parts[0]?.blocks[0]).toMatchObject({
      t: 'p',
      in: [
        'No.',
        { t: 'source', key: 'FS1' },
        ' See ',
        { t: 'lesson', lesson: 'A1', in: ['what therapy is'] },
        ' and privacy, or the ',
        { t: 'term', term: 'alliance', in: ['alliance'] },
        '.',
      ],
    })
    expect(lesson?.terms).toEqual({ alliance: { term: 'Alliance', meaning: 'The working bond between you and your therapist.' } })
    expect(lesson?.sources.map(({ key, grade }) => key + grade)).toEqual(['FS1A'])
  })

  test('blocks come in order, and an exercise that is still to come stays out', () => {
    const lesson = goodBook().lessons.get('A4')
    expect(lesson?.parts.map(({ id, blocks }) => [id, blocks.map(({ t }) => t)])).toEqual([
      ['will-it-be-a-test', ['p', 'list', 'scene', 'callout', 'compare', 'try']],
      ['what-may-i-ask', ['p']],
    ])
    expect(lesson?.parts[0]?.blocks.slice(1)).toMatchObject([
      { ordered: false, items: [['One line, going on.'], [{ t: 'strong', in: ['Another'] }, ' line.']] },
      { lines: [['“Why now?”'], ['“My sister made me ring.”']] },
      { title: 'Worth knowing', paragraphs: [['Forms and money, 3:1.']] },
      {
        columns: [
          { title: 'Feels like therapy', items: [['a ', { t: 'em', in: ['kind'] }, ' voice'], ['a plan']] },
          { title: 'Does not', items: [['a test']] },
        ],
      },
      { exercise: 'E08', in: ['Look round the room.'] },
    ])
    expect(lesson?.checks).toMatchObject([
      { check: { kind: 'choice', options: [{ say: 'Yes', right: true }, { right: false }] } },
      { check: { kind: 'order', items: ['Forms', 'Why now', 'Next step'] } },
      { check: { kind: 'sort', answers: ['Therapy', 'Not therapy'], lines: [{ answer: 1 }, { answer: 0 }] } },
      { t: 'reflect', id: 'three-things', prompt: 'Three things I want them to know about me.' },
    ])
  })

  test('who should ask a doctor first stands in a lesson as in the one list, with its sources', () => {
    const list = ':::ask-first{kind="tensing"}\n:::\n\n:::compare'
    const { library, problems } = readLibrary(
      english,
      bookWith({ ...changed(a4, ':::compare', list), 'safety.yaml': (files['safety.yaml'] ?? '').replace('[GK]', '[FS1]') }),
    )
    expect(problems.map(showProblem)).toEqual([])
    expect(library?.lessons.get('A4')?.parts[0]?.blocks[4]).toMatchObject({ t: 'list', items: [['You are pregnant.', { t: 'source', key: 'FS1' }]] })
  })

  test('what was planned and is there now counts, and no other file has to be touched', () => {
    const a3 = (files[a4] ?? '').replace('id: A4', 'id: A3').replace('Your first session', 'Privacy and its limits').replace('(A3)', '(A4)')
    const e14 = (files[e08] ?? '').replace('id: E08', 'id: E14').replace('Five senses', 'STOP pause')
    const there = readLibrary(english, bookWith({ 'lessons/A3-privacy.md': a3, 'exercises/E14-stop-pause.yaml': e14 }))
    expect(there.problems.map(showProblem)).toEqual([])
    const lesson = there.library?.lessons.get('A4')
    expect(lesson?.related).toEqual(['A1', 'A3'])
    expect(lesson?.exercises).toEqual(['E08', 'E14'])
    expect(lesson?.parts[0]?.blocks[0]).toMatchObject({ in: expect.arrayContaining([{ t: 'lesson', lesson: 'A3', in: ['privacy'] }]) as unknown })
    expect(lesson?.parts[0]?.blocks.at(-1)).toMatchObject({ t: 'try', exercise: 'E14', in: ['This stays out until E14 is there.'] })
  })

  test('a lesson and an exercise nobody planned are in the book by their files alone, in the order of their ids', () => {
    const z1 = (files['lessons/A1-what-therapy-is.md'] ?? '').replace('id: A1', 'id: A10')
    const e99 = (files[e08] ?? '').replace('id: E08', 'id: E9')
    const { library } = readLibrary(english, bookWith({ 'lessons/A10.md': z1, 'exercises/E9.yaml': e99 }))
    expect(library?.paths.flatMap(({ lessons }) => lessons.map(({ id }) => id))).toEqual(['A1', 'A4', 'A10'])
    expect(library?.exercises.map(({ id }) => id)).toEqual(['E08', 'E9'])
  })

  test('a link to the Help page opens it', () => {
    const { library } = readLibrary(english, bookWith(changed(a4, '(A1)', '(H1)')))
    expect(library?.lessons.get('A4')?.parts[0]?.blocks[0]).toMatchObject({
      in: expect.arrayContaining([{ t: 'help', in: ['what therapy is'] }]) as unknown,
    })
  })

  test('Windows line ends and a byte order mark change nothing', () => {
    const text = `\uFEFF${(files[a4] ?? '').replaceAll('\n', '\r\n')}`
    expect(readLibrary(english, bookWith({ [a4]: text })).library?.lessons.get('A4')).toEqual(goodBook().lessons.get('A4'))
  })

  test('a block keeps its key when another is added before it', () => {
    const blocksOf = (texts: ReturnType<typeof bookWith>) =>
      readLibrary(english, texts)
        .library?.lessons.get('A4')
        ?.parts.flatMap(({ blocks }) => blocks) ?? []
    const before = blocksOf(bookWith())
    const after = blocksOf(bookWith(changed(a4, 'No.[]', 'A new line.\n\nNo.[]')))
    expect(after).toHaveLength(before.length + 1)
    expect(after.slice(1)).toEqual(before)
  })

  test('two blocks of the same words have two keys, and so do two sections', () => {
    const twice = changed(a4, 'Anything.\n', 'Anything.\n\nAnything.\n\n## What may I ask?\n\nAnything.\n')
    const parts = readLibrary(english, bookWith(twice)).library?.lessons.get('A4')?.parts ?? []
    expect(parts.map(({ id }) => id)).toEqual(['will-it-be-a-test', 'what-may-i-ask', 'what-may-i-ask-2'])
    const keys = parts.slice(1).flatMap(({ blocks }) => blocks.map(({ key }) => key))
    expect(keys).toEqual([keys[0], `${keys[0]}-2`, `${keys[0]}-3`])
  })
})

/** An exercise with roles, in the line after its id. */
const withRoles = (text: string, roles: string) => text.replace('\n', `\nroles: [${roles}]\n`)
/** The exercise with one more form of so many quarters of an hour. */
const covered = (table: string) => ({ 'coverage.yaml': `${table}\n` })

const withForm = (quarters: number) => ({
  [e08]: `${files[e08] ?? ''}  - id: day\n    title: A day\n    parts:\n${Array.from(
    { length: quarters },
    (_, n) => `      - { beat: Part ${n}, kind: quiet, seconds: 900, lines: [{ at: 1, say: Rest a while. }] }\n`,
  ).join('')}`,
})
const checkOf = (kind: string, body: string) => `:::check{kind="${kind}"}\n${body}\n:::\n\n:::reflect{id="three-things"}`
const aCheck = ':::reflect{id="three-things"}'

// One row a kind of mistake: what is changed, and exactly what is said.
// prettier-ignore
const mistakes: readonly (readonly [kind: string, changes: Record<string, string | null>, said: string | readonly string[]])[] = [
  ['an unknown key', changed(a4, 'minutes: 5', 'minuts: 5'), `${a4}:6: unknown key "minuts"; nearest: "minutes"`],
  ['a missing key', changed(a4, 'title: Your first session\n', ''), `${a4}:2: the key "title" is missing; it is the name of the lesson, such as Your first session`],
  ['a wrong value', changed(a4, 'minutes: 5', 'minutes: 500'), `${a4}:6: "minutes" must be a whole number of minutes from 1 to 30`],
  ['broken YAML', changed(a4, 'path: A', 'path: A: B'), `${a4}:4: this is not YAML we can read (Nested mappings are not allowed in compact mappings); text with a colon, a # or a quote in it goes in quotes`],
  ['an alias', changed(a4, 'related: [A1]', 'related: &x [A1]\nplanned2: *x'), `${a4}:10: "*x" repeats another part; write the words out again`],
  ['no front matter', changed(a4, '---\nid: A4', 'id: A4'), `${a4}:1: the front matter is missing; begin the file with a line "---", then "id: …"`],
  ['front matter without an end', { [a4]: '---\nid: A4\n' }, `${a4}:1: the front matter has no end; write a line "---" after its last key`],
  ['raw HTML in a line', changed(a4, 'Anything.', 'Any<b>thing'), `${a4}:51: raw HTML "<b>" is not allowed; write the words alone`],
  ['a block of raw HTML', changed(a4, 'Anything.', 'Anything.\n\n<script>x</script>'), `${a4}:53: raw HTML "<script>x</script>" is not allowed; write the words alone`],
  ['an image', changed(a4, 'Anything.', 'Any ![a cat](cat.png)'), `${a4}:51: images are not allowed in a lesson; say it in words`],
  ['a code block', changed(a4, 'Anything.', 'Anything.\n\n```\nx\n```'), `${a4}:53: a code block is not allowed; remove the \`\`\` marks, or the four spaces before the line`],
  ['code in a line', changed(a4, 'Anything.', 'Press `x`.'), `${a4}:51: code marks around "x" are not allowed; use *emphasis* or quotation marks`],
  ['a line across the page', changed(a4, 'Anything.', 'Anything.\n\n***'), `${a4}:53: a line across the page is not allowed; begin a section with "## "`],
  ['a link defined elsewhere', changed(a4, 'Anything.', 'Anything.\n\n[x]: https://example.org'), `${a4}:53: "[x]: https://example.org" is not allowed; write the link where it stands: [words](A3)`],
  ['a heading of another level', changed(a4, '## What may', '### What may'), `${a4}:49: heading "### What may I ask?" has 3 "#"; every heading has two: "## …"`],
  ['a heading by a line under it', changed(a4, 'Anything.', 'Anything.\n---'), `${a4}:51: "Anything. ---" is read as a heading because of the line under it; leave an empty line between them`],
  ['a heading with a link', changed(a4, '## What may', '## What [may](A1)'), `${a4}:49: heading "## What [may](A1) I ask?" must be plain words, without links or emphasis`],
  ['an empty section', changed(a4, 'Anything.\n', ''), `${a4}:49: section "What may I ask?" is empty; write its text or remove it`],
  ['no lead', changed(a4, 'The first meeting is at 10:30. Note:this is *not* a test.\n', ''), `${a4}:17: the lead is missing: write one paragraph with the main message before the first "## " heading`],
  ['two paragraphs before the first heading', changed(a4, ' a test.\n', ' a test.\n\nAnd more.\n'), `${a4}:18: only the lead, one paragraph, stands before the first "## " heading; move this into a section`],
  ['no sections', changed('lessons/A1-what-therapy-is.md', '\n## Who offers it?\n\nPeople trained for it.\n', ''), 'lessons/A1-what-therapy-is.md:14: there are no sections; write the text under headings that begin with "## "'],
  ['an unknown block', changed(a4, ':::callout{', ':::calout{'), `${a4}:30: block "calout" does not exist; nearest: "callout"`],
  ['an unknown attribute', changed(a4, ':::callout{title=', ':::callout{colour="red" title='), `${a4}:30: unknown attribute "colour"; :::callout has title`],
  ['a missing attribute', changed(a4, ':::callout{title="Worth knowing"}', ':::callout'), `${a4}:30: attribute "title" is missing; write :::callout{title="…"}`],
  ['a title in brackets', changed(a4, ':::callout{title="Worth knowing"}', ':::callout[Worth]{title="Worth knowing"}'), `${a4}:30: words in [brackets] are not allowed here; write :::callout{title="…"}`],
  ['a block that is not closed', changed(a4, 'Forms and money, 3:1.\n:::', 'Forms and money, 3:1.'), `${a4}:33: a block begins inside the block of line 30; close that one first with a line :::`],
  ['three colons that open nothing', changed(a4, 'Anything.', '::: callout title'), `${a4}:51: "::: callout title" is not a block; write :::name{key="value"} on a line of its own, and ::: to end it`],
  ['two colons', changed(a4, 'Anything.', '::try{exercise="E08"}'), `${a4}:51: "::try{exercise="E08"}" is not a block; a block begins with three colons and ends with a line :::`],
  ['a list inside a callout', changed(a4, 'Forms and money, 3:1.', '- Forms'), [`${a4}:30: the callout is empty; write a paragraph in it`, `${a4}:31: a callout holds paragraphs only; move this out of it`]],
  ['a list inside a list', changed(a4, '- **Another** line.', '- **Another** line.\n  - deeper'), `${a4}:25: a line of a list holds paragraphs only; move this out of it`],
  ['a column that is a list', changed(a4, 'items: [a test]', 'items: ["- a test"]'), `${a4}:38: one plain line belongs here, without a list, a heading or a quote in it`],
  ['a link to no lesson', changed(a4, '(A1)', '(A9)'), `${a4}:20: lesson "A9" does not exist; nearest: "A1"`],
  ['a link to a lesson still to come', changed(a4, 'planned: [A3, ', 'planned: ['), `${a4}:20: lesson "A3" is not in the book yet; add A3 to "planned" at the top`],
  ['a link to the lesson itself', changed(a4, '(A1)', '(A4)'), `${a4}:20: the lesson links to itself; write the words alone`],
  ['a link without words', changed(a4, '[what therapy is](A1)', '[](A1)'), `${a4}:20: the link to "A1" has no words; write [words](A1)`],
  ['a link with a title', changed(a4, '(A1)', '(A1 "x")'), `${a4}:20: the link to "A1" has a title; leave out the words in quotes after the address`],
  ['an address on the web', changed(a4, '(A1)', '(https://example.org)'), `${a4}:20: a link to "https://example.org" is not allowed; link a lesson (A3), a glossary term (term:alliance) or a source (source:CBT-N)`],
  ['a script as an address', changed(a4, '(A1)', '(javascript:alert(1))'), `${a4}:20: a link to "javascript:alert(1)" is not allowed; link a lesson (A3), a glossary term (term:alliance) or a source (source:CBT-N)`],
  ['a term that is not in the glossary', changed(a4, 'term:alliance', 'term:duty-to-warn'), `${a4}:20: glossary term "duty-to-warn" does not exist; nearest: "duty-of-care"`],
  ['a mark for a source that does not exist', changed(a4, 'source:FS1', 'source:FS2'), `${a4}:20: source "FS2" does not exist; nearest: "FS1"`],
  ['a mark for a source the lesson does not list', changed(a4, 'source:FS1', 'source:UK1'), `${a4}:20: source "UK1" is not in this lesson's list; add it to "sources" at the top`],
  ['words in a source mark', changed(a4, '[](source', '[a study](source'), `${a4}:20: the link to source "FS1" has words in it; write [](source:FS1) after the claim`],
  ['a listed source that does not exist', changed(a4, 'sources: [FS1]', 'sources: [FS1, DROP]'), `${a4}:8: source "DROP" does not exist; add it to sources.yaml`],
  ['a source nothing uses', changed('sources.yaml', 'UK1:', 'OLD: { grade: C, text: x, recheck: true }\nUK1:'), 'sources.yaml:2: no lesson, exercise or helpline uses source "OLD"; remove it, or add it to the "sources" of what leans on it'],
  ['a source of an exercise that does not exist', changed(e08, 'sources: [G54321]', 'sources: [G54321, G5]'), `${e08}:11: source "G5" does not exist; add it to sources.yaml`],
  ['a source of a helpline that does not exist', changed('crisis.yaml', '[UK1, GK]', '[UK1, UK2]'), 'crisis.yaml:13: source "UK2" does not exist; nearest: "UK1"'],
  ['an exercise that does not exist', changed(a4, ':::try{exercise="E08"}', ':::try{exercise="E88"}'), `${a4}:41: exercise "E88" does not exist; nearest: "E08"`],
  ['an exercise the lesson does not list', changed(a4, 'exercises: [E08]', 'exercises: []'), `${a4}:41: exercise "E08" is not in this lesson's list; add it to "exercises" at the top`],
  ['a listed exercise that is not there', changed(a4, 'exercises: [E08]', 'exercises: [E08, E14]'), `${a4}:10: exercise "E14" is not in the book yet; move E14 to "planned"`],
  ['a listed exercise that does not exist', changed(a4, 'exercises: [E08]', 'exercises: [E08, E80]'), `${a4}:10: exercise "E80" does not exist; nearest: "E08"`],
  ['a related lesson that is not there', changed(a4, 'related: [A1]', 'related: [A1, A3]'), `${a4}:9: lesson "A3" is not in the book yet; move A3 to "planned"`],
  ['a related lesson that does not exist', changed(a4, 'related: [A1]', 'related: [A1, Q77]'), `${a4}:9: lesson "Q77" does not exist; add it to planned.yaml`],
  ['a planned id nobody knows', changed(a4, 'W1, E14]', 'W91, E14]'), `${a4}:11: "W91" does not exist; nearest: "W1"`],
  ['an id listed twice', changed(a4, 'related: [A1]', 'related: [A1, A1]'), `${a4}:9: "A1" is in "related" twice; keep one`],
  ['two lessons of one id', { 'lessons/A4-again.md': files[a4] ?? '' }, `lessons/A4-again.md:2: lesson "A4" is already in ${a4}; give this one another id`],
  ['a file name without its id', { [a4]: null, 'lessons/first.md': files[a4] ?? '' }, `lessons/first.md:2: the file's name must begin with its id; name it lessons/A4-….md, or mend the id`],
  ['a lesson on a path that does not exist', changed(a4, 'path: A', 'path: Q1'), `${a4}:4: path "Q1" does not exist; add it to paths.yaml with its title`],
  ['an exercise with the id of a lesson', { 'exercises/A1-x.yaml': (files[e08] ?? '').replace('id: E08', 'id: A1') }, 'exercises/A1-x.yaml:1: "A1" is the id of lessons/A1-what-therapy-is.md; give this exercise another id'],
  ['two exercises of one id', { 'exercises/E08-again.yaml': files[e08] ?? '' }, `exercises/E08-again.yaml:1: exercise "E08" is already in ${e08}; give this one another id`],
  ['an exercise in a file without its id', { [e08]: null, 'exercises/E88.yaml': files[e08] ?? '' }, `exercises/E88.yaml:1: the file's name must begin with its id; name it exercises/E08-….yaml, or mend the id`],
  ['two reflections of one id', changed(a4, aCheck, `${aCheck}\nOne.\n:::\n\n${aCheck}`), `${a4}:82: reflect "three-things" is in this lesson twice; give this one another id`],
  ['a reflection with a bad id', changed(a4, 'three-things', 'Three things'), `${a4}:78: id "Three things" must be small letters joined by hyphens, such as three-things`],
  ['text after a check', changed(a4, aCheck, `More words.\n\n${aCheck}`), `${a4}:78: text stands after a check; move the checks to the end of the file`],
  ['a section after a check', changed(a4, aCheck, `## More\n\n${aCheck}`), [`${a4}:78: a section stands after a check; move the checks to the end of the file`]],
  ['an unknown kind of check', changed(a4, 'kind="order"', 'kind="ordre"'), `${a4}:63: kind "ordre" does not exist; nearest: "order"`],
  ['a check without a right answer', changed(a4, '    right: true\n', ''), `${a4}:55: no answer is right; add "right: true" under one of the options`],
  ['a check without a reply', changed(a4, '    reply: Yes. You choose.\n', ''), `${a4}:56: the key "reply" is missing; it is what is said to someone who picks this, and why`],
  ['an order of two', changed(a4, '[Forms, Why now, Next step]', '[Forms, Why now]'), `${a4}:65: "items" must be three lines or more, in the right order`],
  ['an answer that is not one of the two', changed(a4, 'answer: Therapy, reply', 'answer: Maybe, reply'), `${a4}:75: answer "Maybe" is not one of the two; write "Therapy" or "Not therapy"`],
  ['three answers', changed(a4, '[Therapy, Not therapy]', '[Therapy, Not therapy, Both]'), `${a4}:72: "answers" must be a list of two answers, such as [Therapy, Not therapy]`],
  ['an unknown key in a check', changed(a4, aCheck, checkOf('choice', 'question: x\nhint: y\noptions: [{ say: a, reply: b, right: true }, { say: c, reply: d }]')), `${a4}:80: unknown key "hint"; the keys here are question, options`],
  ['marks in a check', changed(a4, 'May you say no?', 'May you *say* no?'), `${a4}:54: "question" must be plain words, without *stars*, links, code marks or HTML`],
  ['a number without quotes', changed(a4, 'say: Not at first', 'say: 007'), `${a4}:59: "options" entry 2 "say" is read as a number; put it in quotes: '007'`],
  ['a check on the Help page', changed(h1, '"I need to talk."', `"I need to talk."\n\n${aCheck}\nOne thing.\n:::`), `${h1}:20: Help asks nothing of its reader: remove this reflect block`],
  ['a word twice in the glossary', changed('glossary.yaml', 'id: duty-of-care', 'id: alliance'), 'glossary.yaml:2: id "alliance" is in the glossary twice; keep one of the two entries'],
  ['an entry that is only words', changed('glossary.yaml', '- { id: duty', '- alliance\n- { id: duty'), 'glossary.yaml:2: entry 2 must be a group of the keys id, term, meaning'],
  ['a file that is only words', { 'paths.yaml': 'A' }, 'paths.yaml:1: this must be a group of the keys paths'],
  ['an empty file', { 'crisis.yaml': '' }, 'crisis.yaml:1: this must be a group of the keys countries'],
  ['a source without a grade', changed('sources.yaml', 'grade: A', 'grade: D'), 'sources.yaml:1: "FS1" "grade" must be A (official or peer-reviewed), B (secondary) or C (weak)'],
  ['a doubt in a source', changed('sources.yaml', 'A list of helplines', 'A list of helplines (title not recorded)'), 'sources.yaml:2: "UK1" "text" must be what people can look for; a doubt about it stands in a comment'],
  ['a helpline nobody can reach', changed('crisis.yaml', "[{ by: phone, to: '116 123' }]", '[]'), 'crisis.yaml:8: "countries" entry 1 "lines" entry 1 "ways" must be one way to reach it, or more'],
  ['a number with words in it', changed('crisis.yaml', "'116 123'", "'SMS 116 123'"), `crisis.yaml:8: "countries" entry 1 "lines" entry 1 "ways" entry 1 "to" must be a number in quotes, such as '116 123'`],
  ['words where an address belongs', changed('crisis.yaml', "by: phone, to: '116 123'", 'by: web, to: app and video'), 'crisis.yaml:8: "countries" entry 1 "lines" entry 1 "ways" entry 1 "to" must be an address, such as samaritans.org; what has none goes into "other_ways"'],
  ['a helpline checked without a date', changed('crisis.yaml', 'verify: true', 'verify: false'), 'crisis.yaml:15: "Samaritans" is said to be checked; give the date in "checked_on"'],
  ['an emergency number without quotes', changed('crisis.yaml', "number: '999'", 'number: 000'), `crisis.yaml:4: "countries" entry 1 "emergency" entry 1 "number" is read as a number; put it in quotes: '000'`],
  ['no emergency number', changed('crisis.yaml', "[{ number: '999', note: '' }]", '[]'), 'crisis.yaml:4: country "GB" has no emergency number; give one or more'],
  ['a country twice', changed('crisis.yaml', 'cc: ZZ', 'cc: GB'), ['crisis.yaml:1: country "ZZ" (anywhere else) is missing; add it, for people whose country is not here', 'crisis.yaml:18: country "GB" has no emergency number; give one or more', 'crisis.yaml:18: country "GB" is here twice; make it one entry']],
  ['a path twice', changed('paths.yaml', 'id: B,', 'id: A,'), 'paths.yaml:3: path "A" is here twice; give this one another id'],
  ['a path with a bad id', changed('paths.yaml', 'id: B,', 'id: b-1,'), 'paths.yaml:3: "paths" entry 2 "id" must be a capital letter such as A'],
  ['a planned worksheet with a bad id', changed('planned.yaml', 'W1:', 'w-1:'), 'planned.yaml:3: "w-1" must be the id of a worksheet, such as W7: Thought record'],
  ['a misspelt kind of planned things', changed('planned.yaml', 'exercises:', 'exercise:'), 'planned.yaml:2: unknown key "exercise"; nearest: "exercises"'],
  ['a missing file', { 'glossary.yaml': null }, 'glossary.yaml:1: this file is missing; content/en has one, which shows what belongs in it'],
  ['no Help page', { [h1]: null }, 'lessons:1: no lesson is the Help page, which is in every book; write "role: help" at the top of one'],
  ['two Help pages', changed('lessons/A1-what-therapy-is.md', 'path: A', 'path: A\nrole: help'), `${h1}:5: the Help page is lessons/A1-what-therapy-is.md already; take "role" out of this one`],
  ['a role that does not exist', changed(h1, 'role: help', 'role: hlep'), `${h1}:5: role "hlep" does not exist; nearest: "help"`],
  ['two exercises in one place of a role', { [e08]: withRoles(files[e08] ?? '', '{ role: grounding }, { role: gentle, place: 3 }'), 'exercises/E14.yaml': withRoles((files[e08] ?? '').replace('id: E08', 'id: E14'), '{ role: gentle, place: 3 }, { role: grounding, place: 2 }') }, `exercises/E14.yaml:2: role "gentle" has ${e08} at place 3; give this one another place, or take the role out`],
  ['an exercise that takes four hours, and longer with its silences made longer', withForm(16), `${e08}:35: form "day" can last 248 minutes with all that lengthens it, at most 240; take parts out`],
  ['a plan twice', changed('plans.yaml', '- id: first-steps', '- { id: first-steps, title: A, lead: B, why: C, way: round, steps: [{ exercise: E08, line: D }] }\n- id: first-steps'), 'plans.yaml:2: plan "first-steps" is here twice; give this one another id'],
  ['a plan with an exercise that is not in the book', changed('plans.yaml', '{ exercise: E08,', '{ exercise: E14,'), 'plans.yaml:7: exercise "E14" has no file in exercises/; take this step out until it has one'],
  ['a plan with an exercise that does not exist', changed('plans.yaml', '{ exercise: E08,', '{ exercise: E80,'), 'plans.yaml:7: exercise "E80" does not exist; nearest: "E08"'],
  ['a plan with a form that is not there', changed('plans.yaml', 'form: short', 'form: shorter'), 'plans.yaml:9: E08 has no form "shorter"; nearest: "short"'],
  ['a plan that sleeps where nobody can', changed('plans.yaml', 'form: short', 'sleep: true'), 'plans.yaml:9: E08 has no form for sleep; take "sleep" out of this step'],
  ['a plan without steps', changed('plans.yaml', /steps:[^]*$/.exec(files['plans.yaml'] ?? '')?.[0] ?? '', 'steps: []\n'), 'plans.yaml:6: entry 1 "steps" must be one to twelve steps, each a group of the keys exercise, line and, if wanted, form and sleep'],
  ['a plan that goes no known way', changed('plans.yaml', 'way: course', 'way: ladder'), 'plans.yaml:5: entry 1 "way" must be course (one after another), round (one after another in one sitting) or either (in any order)'],
  ['a plan that wants too much', changed('plans.yaml', 'way: course', 'way: course\n  times: 30'), 'plans.yaml:6: entry 1 "times" must be a whole number from 1 to 7'],
  ['a misspelt key in a step', changed('plans.yaml', 'form: short', 'from: short'), 'plans.yaml:9: unknown key "from"; nearest: "form"'],
  ['a voice twice', changed('voices.yaml', 'id: am_michael', 'id: af_heart'), 'voices.yaml:2: voice "af_heart" is here twice; give this one another id'],
  ['a voice with a name that is taken', changed('voices.yaml', 'id: am_michael', 'id: own'), 'voices.yaml:2: entry 2 "id" must be another name: "own", "none" and "usual" are the person’s own voice, no voice, and none chosen yet'],
  ['a voice that is first for no language', changed('voices.yaml', 'accent: american, hear', 'accent: american, first_for: [USA], hear'), 'voices.yaml:1: entry 1 "first_for" entry 1 must be a language, or a language with its country, such as en or en-US'],
  ['a voice to be tried by a sentence nobody says', changed('voices.yaml', 'Feel the chair.', 'Feel the table.'), 'voices.yaml:1: no exercise says "Feel the table."; take a sentence that one of them says'],
  ['a kind that has no door beside it', changed('safety.yaml', ", instead: 'Or choose {E08}.'", ''), 'safety.yaml:2: "instead" is missing: nobody is sent away without another way'],
  ['grounding behind a doctor', changed('safety.yaml', 'grounding: tell', 'grounding: ask'), 'safety.yaml:24: "grounding" is open to everybody; write tell, or leave it out'],
  ['a condition for a kind that is not there', changed('safety.yaml', '{ tensing: ask, holds: ask }', '{ tensin: ask, holds: ask }'), 'safety.yaml:20: kind or use "tensin" does not exist; nearest: "tensing"'],
  ['a meaning nobody knows', changed('safety.yaml', '{ named: tell }', '{ named: tel }'), 'safety.yaml:25: meaning "tel" does not exist; nearest: "tell"'],
  ['what to do for a kind of which nothing is said', changed('safety.yaml', 'do: { holds:', 'do: { grounding:'), 'safety.yaml:21: "do" speaks of grounding, and "means" does not'],
  ['a condition that is asked in no part of the body check', changed('safety.yaml', '    asked: [body, breath]\n', ''), 'safety.yaml:16: "tick" and "asked" belong together: what the body check asks, and in which of its parts'],
  ['a condition that only the breathing part asks', changed('safety.yaml', 'asked: [body, breath]', 'asked: [breath]'), 'safety.yaml:19: what the breathing part asks, the whole body check asks too; add body'],
  ['a part of the body that is left out of the list', changed('safety.yaml', '  neck: { reasons: It is sore., instead: Leave it out. }\n', ''), 'safety.yaml:5: the key "neck" is missing; it is a group of the keys reasons, instead'],
  ['a stop sign with the name of a note', changed('safety.yaml', 'id: hurts', 'id: eyes-open'), 'safety.yaml:30: "eyes-open" is here twice; give this one another id'],
  ['a stop sign for no kind', changed('safety.yaml', 'line: Something hurts., for: [tensing]', 'line: Something hurts., for: [tending]'), 'safety.yaml:30: kind or use "tending" does not exist; nearest: "tensing"'],
  ['what to do instead that is not in the book', changed('safety.yaml', '{E08}', '{E80}'), 'safety.yaml:2: exercise "E80" does not exist; nearest: "E08"'],
  ['a source of the list of safety that does not exist', changed('safety.yaml', 'sources: [G54321]', 'sources: [G5432]'), 'safety.yaml:24: source "G5432" does not exist; nearest: "G54321"'],
  ['an exercise of a kind that is not there', changed(e08, 'kind: grounding', 'kind: groundin'), `${e08}:13: kind "groundin" does not exist; nearest: "grounding"`],
  ['an exercise that uses what is not there', changed(e08, 'uses: []', 'uses: [hold]'), `${e08}:14: use "hold" does not exist; nearest: "holds"`],
  ['an exercise that says what nobody wrote', changed(e08, 'also: []', 'also: [sore-eyes]'), `${e08}:15: line "sore-eyes" does not exist; nearest: "sore-ears"`],
  ['a list of safety in a lesson for a kind that is open', changed(a4, ':::compare', ':::ask-first{kind="grounding"}\n:::\n\n:::compare'), `${a4}:34: kind "grounding" does not exist; the kinds are those of safety.yaml that ask somebody to see a doctor first`],
  ['a second list of safety in a lesson', changed(a4, ':::compare', ':::ask-first{kind="tensing"}\nYou are pregnant.\n:::\n\n:::compare'), `${a4}:34: the list comes from safety.yaml; leave this block empty, and write what is to be said around it`],
  ['a file nothing reads', { 'lesson/A2.md': 'x' }, 'lesson/A2.md:1: nothing reads this file; lessons stand in lessons/, exercises in exercises/, and beside them paths.yaml, planned.yaml, glossary.yaml, sources.yaml, crisis.yaml, lexicon.yaml, plans.yaml, questions.yaml, safety.yaml, voices.yaml, coverage.yaml, ledger.yaml'],
  ['a row taught under a heading that is not there', covered("000-06: [{ lesson: A4, heading: 'What can I ask?' }]"), `coverage.yaml:1: A4 has no heading "What can I ask?"; nearest: "What may I ask?"`],
  ['a row taught in a lesson that is not there', covered("000-06: [{ lesson: A4, heading: 'What may I ask?' }, { lesson: A9, heading: null }]"), 'coverage.yaml:1: lesson "A9" does not exist; nearest: "A1"'],
  ['a row that its lesson does not name', covered("000-06: [{ lesson: A4, heading: 'What may I ask?' }]\n000-07: [{ lesson: A4, heading: null }]"), 'coverage.yaml:2: A4 does not name 000-07; add it to its "seeds", or take this place out'],
  ['a row that a lesson names and the table does not', covered('{}'), 'coverage.yaml:1: A4 names 000-06 in its "seeds"; say here under which heading it teaches it'],
  ['a question that leads to a heading that is not there', changed('questions.yaml', 'lesson: A1, heading: Who offers it?', 'lesson: A1, heading: Who offers?'), 'questions.yaml:3: A1 has no heading "Who offers?"; nearest: "Who offers it?"'],
  ['a question that leads to a lesson that is not there', changed('questions.yaml', 'lesson: A1, heading', 'lesson: A7, heading'), 'questions.yaml:3: lesson "A7" does not exist; nearest: "A1"'],
  ['an answer with a source that is not there', changed('questions.yaml', 'sources: [FS1]', 'sources: [FS2]'), 'questions.yaml:4: source "FS2" does not exist; nearest: "FS1"'],
  ['a row without a place', covered('000-06: []'), 'coverage.yaml:1: "000-06" must be one place or more'],
  ['a file that is far too long', { [a4]: 'x'.repeat(256_001) }, `${a4}:1: the file is longer than 256000 characters; split it`],
]

describe('a mistake is named with its file, its line and what to write instead', () => {
  test.each(mistakes)('%s', (_, changes, said) => {
    const { library, problems } = readLibrary(english, bookWith(changes))
    expect(problems.map(showProblem)).toEqual(typeof said === 'string' ? [said] : said)
    expect(library).toBeNull()
  })

  test('an exercise that stays below four hours, however it is lengthened, may be that long', () => {
    expect(readLibrary(english, bookWith(withForm(15))).problems.map(showProblem)).toEqual([])
  })

  test('a script that cannot be read is one problem at its line, and no dead links besides', () => {
    const { problems } = readLibrary(english, bookWith(changed(e08, 'seconds: 15', 'seconds: 1.5')))
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([`${e08}:25`])
  })

  test('all mistakes are told, in the order of files and lines', () => {
    const two = { ...changed('glossary.yaml', 'id: duty-of-care', 'id: alliance'), ...changed(a4, 'Anything.', '`x` and <b>') }
    const { problems } = readLibrary(english, bookWith(two))
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(['glossary.yaml:2', `${a4}:51`, `${a4}:51`])
  })
})

describe('whatever a file holds, reading it never throws', () => {
  const fragments = ['---\n', ':::', 'callout{title="x"}', ':::check{kind="sort"}\n', '\n', '\n\n', '## ', '- ', '> ', '    ', '`', '```', '<b>', '[a](A1)', '[](source:', '&a', '*a', '{', '}', ': ', '"', '!!js', '%41', '\u0000', '\uD800', 'words '] // prettier-ignore
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join('')),
  )

  test.each(Object.keys(files))('%s', (path) => {
    fc.assert(
      fc.property(text, fc.boolean(), (words, after) => {
        const { problems } = readLibrary(english, bookWith({ [path]: after ? `${files[path] ?? ''}\n${words}` : words }))
        for (const problem of problems) expect(problem.line).toBeGreaterThan(0)
      }),
      { numRuns: path === a4 ? 60 : 12 },
    )
  })

  test('ten thousand quotes inside each other are a problem, not a crash', () => {
    const { problems } = readLibrary(english, bookWith(changed(a4, 'Anything.', '>'.repeat(10_000))))
    expect(problems.length).toBeGreaterThan(0)
  })

  test('ten thousand brackets inside each other are a problem, not a crash', () => {
    expect(readLibrary(english, bookWith({ 'glossary.yaml': '['.repeat(10_000) })).problems.length).toBeGreaterThan(0)
  })
})

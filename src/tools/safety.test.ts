/** The one list of safety of the book, held against the exercise brief (sections 2 to 4): each thing the brief names, and where it stands. */
import { expect, test } from 'vitest'
import { askFirst, leftOutAreas, saidBefore } from '../core/advice/safety.ts'
import { readSafety } from '../core/content/safety-file.ts'
import type { ExerciseId } from '../core/script/exercise.ts'
import type { SafetyNames } from '../core/script/script.ts'
import { places, readTexts } from './content-files.ts'
import { readScripts } from './narration.ts'

const text = readTexts(places.content).find(({ path }) => path === 'safety.yaml')?.text ?? ''
const read = readSafety('safety.yaml', text).value
if (!read) throw new Error('safety.yaml cannot be read')
const { safety } = read
const { scripts } = readScripts(places.content)
const cardOf = (id: ExerciseId) => {
  const script = scripts.find((one) => one.id === id)
  if (!script) throw new Error(`${id} is not in the book`)
  return saidBefore(safety, script.safety)
}
const kind = (id: string, ...uses: string[]): SafetyNames => ({ kind: id, uses, also: [], not: [] })
const ask = (...names: [string, ...string[]]) =>
  askFirst(safety, kind(...names))
    .map(({ says }) => says)
    .join(' ')
const area = (id: keyof typeof safety.areas) => `${safety.areas[id].reasons} ${safety.areas[id].instead}`
const ticks = (part: 'body' | 'breath') =>
  safety.conditions.flatMap(({ tick, asked }) => (tick !== null && asked.includes(part) ? [tick] : [])).join(' ')
const notes = (id: ExerciseId) => cardOf(id).notes.join(' ')
const stops = (id: ExerciseId) => cardOf(id).stopIf.join(' ')
const stopPage = safety.stopPage.signs.map(({ title, line }) => `${title}. ${line}`).join(' ')

test.each<[named: string, where: string, stands: string | RegExp]>([
  // 2. groups: leave out or change if
  ['arthritis, wrist pain, drip line, fistula', area('hands-arms'), /Arthritis.*wrist.*drip line.*fistula.*fingertips.*lightly.*imagine/],
  ['elbow or shoulder injury', area('hands-arms'), /elbow or shoulder/],
  ['migraine today, recent facial surgery', area('face'), /migraine today.*surgery to the face/],
  ['contact lenses, eye surgery, glaucoma', area('eyes'), /Contact lenses, eye surgery, or glaucoma\. Take lenses out first/],
  ['jaw or tooth pain, dentures', area('jaw'), /jaw or a tooth, or dentures.*let the jaw hang/],
  ['neck injury, dizziness, osteoporosis', area('neck'), /neck injury, dizziness.*osteoporosis.*lightly into the support for three seconds/],
  ['heart, blood pressure, breathing, pregnancy, panic', area('shoulders-back'), /heart, breathing or blood pressure problem, pregnancy, or panic.*half the effort, or leave it out/],
  ['pregnancy, hernia, surgery, reflux, pelvic or period pain', area('belly'), /Pregnancy, a hernia, recent surgery, reflux.*pelvis.*period.*rest a hand/],
  ['hip or knee replacement, clots', area('legs'), /replaced hip or knee, a blood clot.*ask a doctor first/],
  ['the same, on the card', ask('tensing'), /replaced hip or knee, or have or had a blood clot/],
  ['cramp-prone lower leg', area('legs'), /half the effort, for three to five seconds/],
  ['feet: toes up, the first twinge', area('feet'), /toes up, not down.*first twinge stop, straighten.*move/],
  // 3. the body check
  ['pregnant', ticks('body'), /I am pregnant/],
  ['heart, lung, blood pressure', ticks('body'), /heart, lung or blood-pressure/],
  ['seizures', ticks('body'), /Seizures/],
  ['eye condition', ticks('body'), /An eye condition/],
  ['injury, recent surgery or pain', ticks('body'), /An injury, recent surgery or pain/],
  ['cramps, muscle spasm', ticks('body'), /Muscle cramps or spasms/],
  ['relaxing sometimes makes me uneasy', ticks('body'), /Relaxing sometimes makes me uneasy/],
  ['panic attacks', ticks('body'), /I get panic attacks/],
  ['clots', ticks('body'), /A replaced hip or knee, or a blood clot/],
  ['serious illness', ticks('body'), /A serious illness of body or mind/],
  ['the breathing part: panic, lungs, heart, pregnancy, seizures', ticks('breath'), /pregnant.*heart, lung.*panic attacks.*Seizures/],
  // 3. who asks first
  ['muscle spasm, serious injury, chronic pain', ask('tensing'), /an injury, had surgery not long ago, or live with pain.*cramps or spasms/],
  ['eye or face surgery', ask('tensing'), /glaucoma, or have had eye or face surgery/],
  ['serious physical or mental health problem', ask('tensing'), /serious illness of body or mind/],
  ['the same, without tensing', ask('letting-go'), /serious illness of body or mind/],
  ['epilepsy', ask('letting-go'), /You have seizures/],
  ['abuse or trauma', ask('tensing'), /Something terrible happened to you, lately or long ago/],
  ['the same, turning inward', `${ask('attention')} ${ask('imagery')}`, /Something terrible.*Something terrible/],
  ['pregnancy: no belly, on the side', ask('tensing'), /You are pregnant\. Leave the belly out\. Late in pregnancy, lie on your side/],
  ['pregnancy and panic: no held breath', ask('breathing', 'holds'), /You are pregnant\. Then do not hold the breath\..*panic attacks\. Then do not hold the breath/],
  ['if unsure, leave it out; stop what hurts', notes('E02'), /Stop any movement that hurts\. If you are unsure about a part, leave it out/],
  ['no held breath while tensing', notes('E01'), /No breath is held while you tense/],
  ['cannot tense: warm, heavy, loose', notes('E03'), /imagine that part warm, heavy or loose/],
  ['low blood sugar or pressure', notes('E01'), /blood sugar or blood pressure is often low, get up slowly/],
  ['driving, water, alert', notes('E01'), /Not while driving, in water, or when you have to stay alert/],
  ['relaxing can make it worse', `${safety.odd.line} ${safety.odd.then}`, /uneasy, floaty or panicky.*common, it is no failure, and it tends to pass.*open your eyes/],
  // 4. stop signs
  ['panic, unreal, flashback', stops('E07'), /Panic is rising.*unreal or far away.*A flashback/],
  ['pain, dizziness, tingling', stops('E01'), /hurts or cramps.*dizzy.*tingle/],
  ['tight chest', stops('E17'), /Your chest feels tight/],
  // 4. breathing
  ['chest infection, breathlessness', ask('breathing'), /a chest infection, or you are short of breath/],
  ['heart or lung disease', ask('breathing'), /heart, lung or blood pressure problem, such as asthma that is not under control, or COPD/],
  ['very slow or fast breathing', ask('breathing'), /very slow or very fast/],
  ['any condition affected by breath control', ask('breathing'), /anything else that a change in your breathing could make worse/],
  ['seizures, with the breath', ask('breathing'), /You have seizures/],
  ['small, never big; too much air', notes('E16'), /Keep your breath small\. Dizziness, tingling or a tight chest mean too much air/],
  // the exercises by themselves
  ['body scan: pain, eating or body worry', cardOf('E07').askFirst.join(' '), /strong pain.*eating, or about your body/],
  ['urges: withdrawal, alcohol, calming pills', cardOf('E13').askFirst.join(' '), /alcohol after heavy use.*withdrawal/],
  ['urges: to hurt yourself', stops('E13'), /hurt yourself\. Then press Help/],
  ['listening: tinnitus', cardOf('E11').tell.join(' '), /ringing in your ears/],
  // the page after "I need to stop"
  ['chest pain, trouble breathing, pain that stays', safety.stopPage.urgent, /chest, trouble breathing.*strong pain that stays\? Ring the emergency number/],
  ['pain, breath, cramp', stopPage, /hurts.*dizzy, tingling or short of breath.*small and easy.*cramps.*Straighten/],
]) // prettier-ignore
('%s', (_named, where, stands) => {
  expect(where).toMatch(stands)
})

test('every card says of the eyes what its exercise asks, once', () => {
  const said = (what: string) => [...what.matchAll(/eyes (?:stay )?open(?: or closed)?/gi)].map(([words]) => words.toLowerCase())
  for (const { id, card } of scripts)
    expect([id, said(card.what)]).toEqual([id, [['E08', 'E14'].includes(id) ? 'eyes stay open' : 'eyes open or closed']])
})

test('the belly is left out in pregnancy, and the eyes with an eye condition', () => {
  expect(leftOutAreas(safety, { areas: ['neck'], conditions: ['pregnant', 'eyes'] })).toEqual(['eyes', 'neck', 'belly'])
})

test('what earlier versions asked is still asked under the same id: body checks on people’s disks name it', () => {
  const now = safety.conditions.flatMap(({ id, tick }) => (tick === null ? [] : [id]))
  expect(now).toEqual(expect.arrayContaining(['pregnant', 'heart-lung', 'seizures', 'eyes', 'injury-pain', 'cramps', 'uneasy']))
})

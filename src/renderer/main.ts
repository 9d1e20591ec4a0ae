/** Puts the window on the screen: asks for the person's entries, then draws the frame and the page as they look. */
import { mount, tick } from 'svelte'
import './styles/all.css'
import App from './app/App.svelte'
import { pages, railPlaces } from './app/rooms.ts'
import { entries } from './entries/entries.svelte.ts'
import { rail } from './router/rail.ts'
import { router } from './router/router.svelte.ts'
import { applyLooks } from './styles/page-attributes.ts'
import { tag } from '$words/language.ts'
import { writeDatesAs } from './words/dates.ts'

/** Milliseconds: while so little passes, the first frame that is on the screen already may stand alone. */
const patience = 50

const opening = entries.load() // the answer is on its way while the window is put together
applyLooks(window.api.appearance)
document.documentElement.lang = tag
writeDatesAs(window.api.runtime.locale)
rail.begin(railPlaces)
// the page says when nobody was here before: then it begins with the welcome
router.begin(pages, { name: document.documentElement.dataset['first'] ? 'welcome' : 'today' })
const frame = document.getElementById('app')
if (!frame) throw new Error('index.html has no #app')
const target = frame.cloneNode() as HTMLElement
mount(App, { target, props: { opening } })
// put together beside the document: the entries are nearly always there in time, and the page is laid out once
await Promise.race([opening, new Promise((goOn) => setTimeout(goOn, patience))])
await tick()
frame.replaceWith(target)

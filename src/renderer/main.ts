/** Puts the window on the screen: asks for the person's entries, then draws the frame and the page as they look; the entries arrive after the first paint. */
import { mount } from 'svelte'
import './styles/all.css'
import App from './app/App.svelte'
import { pages, railPlaces } from './app/rooms.ts'
import { entries } from './entries/entries.svelte.ts'
import { rail } from './router/rail.ts'
import { router } from './router/router.svelte.ts'
import { applyLooks } from './styles/page-attributes.ts'
import { tag } from '$words/language.ts'
import { writeDatesAs } from './words/dates.ts'

const opening = entries.load() // the answer is on its way while the window is put together
applyLooks(window.api.appearance)
document.documentElement.lang = tag
writeDatesAs(window.api.runtime.locale)
rail.begin(railPlaces)
// the page says when nobody was here before: then it begins with the welcome
router.begin(pages, { name: document.documentElement.dataset['first'] ? 'welcome' : 'today' })
const target = document.getElementById('app')
if (!target) throw new Error('index.html has no #app')
target.replaceChildren()
mount(App, { target, props: { opening } })

/** Before each file of component tests. What is fetched later is waited for as long as a test may take: a busy computer is slow, and nothing here is timed. */
import { configure } from '@testing-library/svelte'

configure({ asyncUtilTimeout: 60_000 })

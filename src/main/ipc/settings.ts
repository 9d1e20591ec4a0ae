/** What is asked about settings. */
import { z } from 'zod'
import { SettingsPatch } from '../../core/entries/entry.ts'
import type { Store } from '../store/store.ts'
import type { Handlers } from './handlers.ts'
import { fromMain } from './sender.ts'

export interface SettingsParts {
  readonly store: Store
}

export function settings({ store }: SettingsParts): Handlers<'settings'> {
  return { 'settings:change': [fromMain, z.tuple([SettingsPatch]), (patch) => store.changeSettings(patch)] }
}

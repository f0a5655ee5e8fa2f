import type { Ask, Comparison } from '@beseda/protocol';
import type { Language } from './draft';

export const LANGUAGE_NAMES = {
  ru: 'greeting.inRu',
  en: 'greeting.inEn',
  es: 'greeting.inEs',
  pt: 'greeting.inPt',
} as const satisfies Record<Language, string>;

export const ASK_NAMES = {
  name: 'greeting.askName',
  phone: 'greeting.askPhone',
  email: 'greeting.askEmail',
} as const satisfies Record<Ask, string>;

export const COMPARISON_NAMES = {
  equal: 'greeting.whenEqual',
  'not-equal': 'greeting.whenNotEqual',
  contains: 'greeting.whenContains',
  present: 'greeting.whenPresent',
  absent: 'greeting.whenAbsent',
} as const satisfies Record<Comparison, string>;

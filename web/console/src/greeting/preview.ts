import type { GreetingPreview } from '@beseda/protocol';
import { greetingOf, type Draft, type Language } from './draft';

const PLACEHOLDER = /\{\{\s*bot_params\.([^\s{}]+)\s*\}\}/g;

/** The draft as its preview shows it: to everybody and at once, with the names of what a page would tell in place of it. */
export function previewOf(
  chat: Pick<GreetingPreview, 'name' | 'avatar'>,
  draft: Draft,
  language: Language,
): GreetingPreview {
  const { branches, ...greeting } = greetingOf(draft);
  const written = branches.filter(({ texts }) => texts[language] ?? texts[greeting.defaultLanguage]);
  const texts = written.flatMap((branch) => Object.values(branch.texts));
  const params = texts.flatMap((text) => [...(text ?? '').matchAll(PLACEHOLDER)].map(([, param = '']) => param));
  return {
    type: 'greeting-preview',
    ...chat,
    greeting: { ...greeting, branches: written, delaySeconds: 0, conditions: [] },
    params: Object.fromEntries(params.map((param) => [param, `‹${param}›`])),
  };
}

import { expect, test } from 'vitest';
import { draftOf } from './draft';
import { previewOf } from './preview';

const DRAFT = draftOf({
  on: false,
  delaySeconds: 30,
  defaultLanguage: 'ru',
  conditions: [{ param: 'city', comparison: 'present' }],
  branches: [
    { name: 'start', texts: { ru: '{{bot_params.name}}, {{ bot_params.city }}!' }, quickReplies: [], asks: [] },
    { name: 'begun', texts: {}, quickReplies: [], asks: [] },
  ],
});

test('shows the draft to everybody and at once, whatever the page would tell', () => {
  const { greeting, params } = previewOf({ name: 'Shop' }, DRAFT, 'en');

  expect(greeting).toMatchObject({ delaySeconds: 0, conditions: [] });
  expect(params).toEqual({ name: '‹name›', city: '‹city›' });
});

test('leaves out what has no text yet', () => {
  expect(previewOf({ name: 'Shop' }, DRAFT, 'en').greeting.branches.map(({ name }) => name)).toEqual(['start']);
});

import { expect, it } from 'vitest';
import { fillReply } from './fillReply';

const values = { visitorName: 'Ivan', operatorName: 'Anna', chatName: 'Shop', conversationNumber: 42 };

it('fills every placeholder', () => {
  const text = '{{visitor.name}}, I am {{ operator.name }} of {{chat.name}}: {{conversation.number}}.';

  expect(fillReply(text, values)).toBe('Ivan, I am Anna of Shop: 42.');
});

it('leaves a name that is not known out, with its comma', () => {
  expect(fillReply('Hello, {{visitor.name}}! How are you?', { ...values, visitorName: null })).toBe(
    'Hello! How are you?',
  );
});

it('keeps what it does not know', () => {
  expect(fillReply('{{order.id}} $& {{visitor.name}}', { ...values, visitorName: '$1' })).toBe('{{order.id}} $& $1');
});

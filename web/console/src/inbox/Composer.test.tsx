import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { expect, it } from 'vitest';
import { renderConsole } from '../../test/render';
import { Composer } from './Composer';

function Harness({ sent }: { readonly sent: string[] }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  return (
    <Composer
      field={field}
      text={text}
      onText={setText}
      onSend={(given) => {
        sent.push(given);
        setText('');
      }}
    />
  );
}

async function composer() {
  const sent: string[] = [];
  await renderConsole(<Harness sent={sent} />, () => ({}));
  return { sent, field: screen.getByLabelText<HTMLTextAreaElement>('Your reply'), user: userEvent.setup() };
}

it('sends with Enter and is empty again', async () => {
  const { sent, field, user } = await composer();

  await user.type(field, '  Hello {Enter}');

  expect(sent).toEqual(['Hello']);
  expect(field.value).toBe('');
});

it('breaks the line with Shift and Enter', async () => {
  const { sent, field, user } = await composer();

  await user.type(field, 'one{Shift>}{Enter}{/Shift}two');

  expect(sent).toEqual([]);
  expect(field.value).toBe('one\ntwo');
});

it('does not send the Enter that picks a word in an input method', async () => {
  const { sent, field, user } = await composer();
  await user.type(field, 'にほん');

  fireEvent.compositionStart(field);
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  fireEvent.compositionEnd(field);
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(sent).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve));
  fireEvent.keyDown(field, { key: 'Enter' });

  expect(sent).toEqual(['にほん']);
});

it('sends nothing that is only spaces', async () => {
  const { sent, field, user } = await composer();

  await user.type(field, '   {Enter}');

  expect(sent).toEqual([]);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
});

it('says by how much a text is too long, and keeps it', async () => {
  const { sent, field, user } = await composer();

  fireEvent.change(field, { target: { value: 'a'.repeat(4_002) } });
  await user.type(field, '{Enter}');

  expect(screen.getByText('2 characters longer than allowed')).toBeTruthy();
  expect(sent).toEqual([]);
  expect(field.value).toHaveLength(4_002);
});

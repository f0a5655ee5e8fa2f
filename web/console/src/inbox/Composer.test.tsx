import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { expect, it } from 'vitest';
import { renderConsole } from '../../test/render';
import { Composer, type ComposerMode } from './Composer';
import { DraftFiles } from './draftFiles';

const REPLIES = ['hello', 'help', 'thanks'].map((shortcut) => ({
  id: shortcut,
  shortcut,
  text: `Text of ${shortcut}`,
  updatedAt: '',
}));

interface HarnessProps {
  readonly sent: string[];
  readonly files: DraftFiles;
  readonly chosen: File[];
}

function Harness({ sent, files, chosen }: HarnessProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [mode, setMode] = useState<ComposerMode>('reply');
  return (
    <Composer
      field={field}
      mode={mode}
      modes={['reply', 'note']}
      onMode={setMode}
      text={text}
      onText={setText}
      onSend={(given) => {
        sent.push(given);
        setText('');
      }}
      files={files}
      onFiles={(given) => chosen.push(...given)}
      cannedReplies={REPLIES}
      fill={(reply) => reply.text}
    />
  );
}

async function composer() {
  const sent: string[] = [];
  const chosen: File[] = [];
  const files = new DraftFiles(({ name }) => Promise.resolve({ id: name, name, contentType: 'text/plain', size: 1 }));
  await renderConsole(<Harness sent={sent} files={files} chosen={chosen} />, () => ({}));
  const field = screen.getByLabelText<HTMLTextAreaElement>('Your reply');
  return { sent, chosen, files, field, user: userEvent.setup() };
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

it('offers canned replies behind a slash, and puts the chosen one in', async () => {
  const { sent, field, user } = await composer();

  await user.type(field, 'Well, /hel');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    '/helloText of hello',
    '/helpText of help',
  ]);
  await user.keyboard('{ArrowDown}{Enter}');

  expect(field.value).toBe('Well, Text of help');
  expect(sent).toEqual([]);
});

it('leaves a slash alone once the offer is dismissed', async () => {
  const { sent, field, user } = await composer();

  await user.type(field, '/hel{Escape}');
  expect(screen.queryByRole('listbox')).toBeNull();
  await user.keyboard('{Enter}');

  expect(sent).toEqual(['/hel']);
});

it('takes pasted files', async () => {
  const { chosen, field } = await composer();
  const file = new File(['x'], 'x.png', { type: 'image/png' });

  fireEvent.paste(field, { clipboardData: { files: [file] } });

  expect(chosen).toEqual([file]);
});

it('sends files without a text, once all of them are uploaded', async () => {
  const { sent, files, user } = await composer();
  const send = screen.getByRole<HTMLButtonElement>('button', { name: 'Send' });

  act(() => void files.add([new File(['x'], 'x.txt')]));
  expect(send.disabled).toBe(true);
  await screen.findByRole('button', { name: 'Remove x.txt' });
  await user.click(send);

  expect(sent).toEqual(['']);
});

it('writes notes in a field that says who sees them', async () => {
  const { sent, user } = await composer();

  await user.click(screen.getByText('Note'));
  expect(screen.getByText('Only colleagues see this')).toBeTruthy();
  await user.type(screen.getByLabelText('Your note'), 'Call back{Enter}');

  expect(sent).toEqual(['Call back']);
});

it('puts an emoji where the caret is', async () => {
  const { field, user } = await composer();
  await user.type(field, 'ab');
  field.setSelectionRange(1, 1);

  await user.click(screen.getByRole('button', { name: 'Emoji' }));
  await user.click(await screen.findByRole('button', { name: '😀' }));

  expect(field.value).toBe('a😀b');
});

import { MAX_ATTACHMENT_BYTES, type Attachment } from '@beseda/protocol';
import { expect, it } from 'vitest';
import { settled } from '../../test/clock';
import { ApiError, UnreachableError } from '../api/apiError';
import type { Upload } from '../api/upload';
import { DraftFiles } from './draftFiles';

const file = (name: string) => new File(['content'], name);
const stored = ({ name }: Upload): Attachment => ({ id: `id of ${name}`, name, contentType: 'text/plain', size: 7 });

function draft(upload: (given: Upload) => Promise<Attachment> = (given) => Promise.resolve(stored(given))) {
  const files = new DraftFiles(upload);
  return { files, states: () => files.snapshot().map(({ name, state }) => `${name} ${state}`) };
}

it('are uploaded at once and leave with the reply', async () => {
  const { files, states } = draft();

  files.add([file('a'), file('b')]);
  expect(states()).toEqual(['a uploading', 'b uploading']);
  await settled();

  expect(files.take().map(({ id }) => id)).toEqual(['id of a', 'id of b']);
  expect(states()).toEqual([]);
});

it('are ten at most', () => {
  const { files } = draft();

  expect(files.add(Array.from({ length: 12 }, (_, index) => file(String(index))))).toBe(2);
  expect(files.snapshot()).toHaveLength(10);
});

it('tell how far they are, and can be cancelled', () => {
  const uploads: Upload[] = [];
  const { files } = draft((given) => {
    uploads.push(given);
    return new Promise(() => undefined);
  });
  files.add([file('a')]);
  uploads[0]?.onProgress(0.4);
  expect(files.snapshot()).toMatchObject([{ progress: 0.4 }]);

  files.remove(files.snapshot()[0]?.key ?? '');

  expect(uploads[0]?.signal.aborted).toBe(true);
  expect(files.snapshot()).toEqual([]);
});

it('that no answer came for can be tried again', async () => {
  const answers = [Promise.reject(new UnreachableError('cut off')), Promise.resolve()];
  const { files, states } = draft(async (given) => {
    await answers.shift();
    return stored(given);
  });
  files.add([file('a')]);
  await settled();
  expect(states()).toEqual(['a failed']);

  files.retry(files.snapshot()[0]?.key ?? '');
  await settled();

  expect(states()).toEqual(['a ready']);
});

it('that are refused say why, and too large ones are not even sent', async () => {
  let sent = 0;
  const problem = { type: 'about:blank', title: 'No', status: 422, code: 'attachment-type' };
  const { files } = draft(() => {
    sent += 1;
    return Promise.reject(new ApiError(problem));
  });
  const huge = file('huge');
  Object.defineProperty(huge, 'size', { value: MAX_ATTACHMENT_BYTES + 1 });

  files.add([huge, file('virus.exe')]);
  await settled();

  expect(sent).toBe(1);
  expect(files.snapshot()).toMatchObject([{ refusal: 'attachment-too-large' }, { refusal: 'attachment-type' }]);
});

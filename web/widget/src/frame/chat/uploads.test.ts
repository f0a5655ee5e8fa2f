// @vitest-environment happy-dom
import type { Attachment } from '@beseda/protocol';
import { beforeEach, expect, test, vi } from 'vitest';
import { UploadRefused, upload } from '../net/upload';
import { VisitorApi } from '../net/visitorApi';
import { ChatStorage } from '../storage';
import { problemOf, problemOfCode } from './fileDraft';
import { reduce } from './reducer';
import { initialState, type ChatState } from './state';
import { Uploads } from './uploads';

vi.mock('../net/upload', async (original) => ({ ...(await original<object>()), upload: vi.fn() }));

const ATTACHMENT: Attachment = { id: 'a1', name: 'tea.png', contentType: 'image/png', size: 3 };
const PNG = new File(['png'], 'tea.png', { type: 'image/png' });

let state: ChatState;
let ready: boolean;
let uploads: Uploads;
let answer: { resolve: (attachment: Attachment) => void; reject: (error: Error) => void };
let signal: AbortSignal;

beforeEach(() => {
  localStorage.clear();
  state = initialState(
    { name: 'Tea', conversationMode: 'one-active' },
    { outbox: [], read: {}, drafts: {}, place: null },
    'k',
  );
  ready = true;
  vi.mocked(upload)
    .mockReset()
    .mockImplementation((_api, _file, stop, onProgress) => {
      signal = stop;
      onProgress(0.5);
      return new Promise((resolve, reject) => {
        answer = { resolve, reject };
      });
    });
  uploads = new Uploads({
    get state() {
      return state;
    },
    get ready() {
      return ready;
    },
    storage: new ChatStorage('a'),
    api: new VisitorApi('t'),
    random: () => 0.5,
    dispatch: (action) => {
      state = reduce(state, action);
      uploads.follow(state);
    },
    send: () => true,
    tellLoader: () => undefined,
  });
});

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('a file goes up when it is chosen, and is then part of the message', async () => {
  uploads.add([PNG]);
  expect(state.files).toMatchObject([{ name: 'tea.png', state: 'uploading', progress: 0.5 }]);

  answer.resolve(ATTACHMENT);
  await settle();

  expect(state.files).toMatchObject([{ state: 'uploaded', progress: 1, attachment: ATTACHMENT }]);
  expect(upload).toHaveBeenCalledOnce();
});

test('a file that is chosen without a connection goes up when there is one', () => {
  ready = false;
  uploads.add([PNG]);
  expect(upload).not.toHaveBeenCalled();

  ready = true;
  uploads.follow(state);

  expect(upload).toHaveBeenCalledOnce();
});

test('a broken upload is repeated by hand', async () => {
  uploads.add([PNG]);
  answer.reject(new Error('offline'));
  await settle();
  expect(state.files).toMatchObject([{ state: 'failed', problem: 'network' }]);

  uploads.retry(state.files[0]?.id ?? '');
  answer.resolve(ATTACHMENT);
  await settle();

  expect(state.files).toMatchObject([{ state: 'uploaded', problem: null }]);
});

test.each([
  ['attachment-too-large', 'too-large'],
  ['attachment-type-refused', 'type-refused'],
  ['too-many-attachments', 'too-many'],
  ['of-next-year', 'network'],
])('a refusal as %s is told as %s', async (code, problem) => {
  uploads.add([PNG]);
  answer.reject(new UploadRefused(code));
  await settle();

  expect(state.files).toMatchObject([{ state: 'failed', problem }]);
  expect(problemOfCode(code)).toBe(problem);
});

test('a file that is removed stops going up', () => {
  uploads.add([PNG]);
  const [file] = state.files;
  if (file) {
    uploads.remove(file);
  }

  expect(signal.aborted).toBe(true);
  expect(state.files).toEqual([]);
});

test.each([
  [{ size: 0 }, 0, 'empty'],
  [{ size: 25 * 1024 * 1024 }, 0, null],
  [{ size: 25 * 1024 * 1024 + 1 }, 0, 'too-large'],
  [{ size: 1 }, 9, null],
  [{ size: 1 }, 10, 'too-many'],
])('a file of %j after %d others: %s', (file, others, problem) => {
  expect(problemOf(file, others)).toBe(problem);
});

test('what cannot be sent does not go up', () => {
  uploads.add([new File([], 'empty.txt')]);

  expect(state.files).toMatchObject([{ state: 'failed', problem: 'empty' }]);
  expect(upload).not.toHaveBeenCalled();
});

test('an image that was sent is shown without fetching it back', async () => {
  uploads.add([PNG]);
  answer.resolve(ATTACHMENT);
  await settle();

  uploads.release(state.files);

  expect(state.files).toEqual([]);
  expect(uploads.previewOf('a1')).toMatch(/^blob:/);
});

import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { settled } from '../../test/clock';
import { invalidate } from './invalidate';

/** A query whose answers come when the test lets them. */
function shown(queryKey: readonly unknown[]) {
  const client = new QueryClient();
  const answers: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey,
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  });
  observer.subscribe(() => {});
  const data = () => client.getQueryData(queryKey);
  return { client, answers, data };
}

it('a first answer that was on its way is not what is shown', async () => {
  const { client, answers, data } = shown(['inbox', 'list']);

  void invalidate(client, { queryKey: ['inbox'] });
  await settled();
  answers[0]?.('before');
  await settled();
  expect(answers).toHaveLength(2);
  answers[1]?.('after');
  await settled();

  expect(data()).toBe('after');
});

it('what is shown stays until the new answer is there', async () => {
  const { client, answers, data } = shown(['inbox', 'list']);
  answers[0]?.('before');
  await settled();

  void invalidate(client, { queryKey: ['inbox'] });
  await settled();
  expect(data()).toBe('before');
  answers[1]?.('after');
  await settled();

  expect(data()).toBe('after');
});

it('others are left alone', async () => {
  const { client, answers, data } = shown(['crm', 'entity']);

  void invalidate(client, { queryKey: ['crm'], predicate: ({ queryKey: [, part] }) => part === 'board' });
  await settled();
  answers[0]?.('an entity');
  await settled();

  expect(answers).toHaveLength(1);
  expect(data()).toBe('an entity');
});
